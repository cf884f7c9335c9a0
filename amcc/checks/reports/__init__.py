"""One module for each format in which problems are reported."""
