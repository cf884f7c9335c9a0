"""States, counties and cities of the United States, from Census data that lies beside the code."""
