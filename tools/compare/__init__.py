"""Holds one build of the site against another: what moved in the code must not move on a page."""
