"""What can be wrong with a file, and the words that say what to write instead."""
