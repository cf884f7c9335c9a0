"""What people write, read strictly and kept as frozen objects."""
