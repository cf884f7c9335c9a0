"""Settings for publishing; everything else stands in `pelicanconf.py`."""

from pelicanconf import *  # noqa: F403  (Pelican's way to override single settings)

RELATIVE_URLS = False
