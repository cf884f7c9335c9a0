"""Pictures of the built site."""
