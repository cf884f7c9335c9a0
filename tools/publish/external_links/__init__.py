"""Asks every address that the records and articles cite whether it still answers."""
