"""Every address that was ever published, and where old ones lead."""
