"""One module for each subject of rules."""
