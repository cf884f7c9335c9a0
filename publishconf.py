"""Settings for publishing; everything else stands in `pelicanconf.py`."""

from pelicanconf import *  # noqa: F403  (Pelican's way to override single settings)

RELATIVE_URLS = False

# Where `invoke publish` delivers to, unless --target says otherwise. Credentials never stand here: git, SSH and the
# bucket's library find them where they always do.
# Each module of `tools/publish/targets/` says what the addresses of its kind look like.
PUBLISH_TARGET = "git:origin#gh-pages"
