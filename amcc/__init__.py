"""The product in plain Python: records, checks, pages, maps and exports; knows nothing of Pelican."""
