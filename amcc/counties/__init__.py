"""What a reader who looks up a county is told."""
