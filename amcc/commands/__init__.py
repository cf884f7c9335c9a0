"""What the commands on records do."""
