"""What templates get: views, heads and the words around them."""
