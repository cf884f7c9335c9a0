"""Settings for publishing; everything else stands in `pelicanconf.py`."""

from pelicanconf import *  # noqa: F403  (Pelican's way to override single settings)

RELATIVE_URLS = False

# Where `invoke publish` delivers to, unless --target says otherwise. Credentials never stand here: git, SSH and the
# bucket's library find them where they always do.
#   git:REMOTE#BRANCH                a branch that a Pages host serves
#   folder:/PATH                     a folder of this machine; the server serves /PATH/current
#   ssh://USER@HOST/PATH             the same on another machine
#   s3://BUCKET?endpoint=URL         a bucket behind a CDN; the endpoint only where it is not Amazon's
PUBLISH_TARGET = "git:origin#gh-pages"
