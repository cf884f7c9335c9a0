"""What the filters and the full-text search know."""
