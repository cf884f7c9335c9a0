"""From a checkout to a live site, and back: build, verify, compress, deliver, roll back."""
