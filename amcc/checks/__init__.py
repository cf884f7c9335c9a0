"""The rules that records and content keep, within a file and across all of them."""
