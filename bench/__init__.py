"""Measurements of what readers wait for."""
