"""Checks over the built site: what a reader, a browser or a crawler would stumble over."""
