"""Builds the site, serves it, and finds the programs that its tests need."""
