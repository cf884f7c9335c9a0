"""Says in plain language what a change does to the site. Plain Python: it reads two commits and runs neither."""
