"""Settings of the site, by topic. `publishconf.py` overrides what differs for publishing."""

import gc
import os
import sys
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

ROOT = Path(__file__).parent
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

# The site
SITENAME = "American Manufacturing Communities Collaborative"
SITEURL = "https://americanmcc.org"
AUTHOR = SITENAME
TIMEZONE = "America/New_York"
DEFAULT_LANG = "en"
# Code is MIT; this is the licence of everything under communities/ and content/.
CONTENT_LICENSE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}

# Paths
PATH = "content"
ARTICLE_PATHS = ["practices", "news"]
PAGE_PATHS = ["pages", "areas"]
STATIC_PATHS = ["images"]
OUTPUT_PATH = "output"
DELETE_OUTPUT_DIRECTORY = True
COMMUNITY_ROOT = str(ROOT)

# URLs: the reader gives every file its own address; nothing else is written by Pelican itself.
DIRECT_TEMPLATES: list[str] = []
PAGINATED_TEMPLATES: dict[str, int | None] = {}
ARCHIVES_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
ARTICLE_ORDER_BY = "slug"
SLUGIFY_SOURCE = "basename"

# Feeds: written by the plugin `feeds`; titles and paths for the head of every page.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
COMMUNITY_FEEDS = [
    ("AMCC: articles and news", "feeds/all.atom.xml"),
    ("AMCC: best practices", "feeds/practices.atom.xml"),
    ("AMCC: news", "feeds/news.atom.xml"),
]

# Whom security.txt names: a page, never a person.
SECURITY_CONTACT = "/about/"

# Theme
THEME = str(ROOT / "themes" / "site")
THEME_STATIC_PATHS: list[str] = []
# Compiled templates, kept under their content; losing them costs time only.
COMPILED_TEMPLATES = ROOT / "build" / "cache" / "templates"
COMPILED_TEMPLATES.mkdir(parents=True, exist_ok=True)
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
    "bytecode_cache": FileSystemBytecodeCache(str(COMPILED_TEMPLATES)),
}

# Where the files lie, for the links "Edit this profile", "Report a mistake" and "History" of every page. The address
# is to be confirmed by the owner; `host` is github, gitlab or gitea (also for Forgejo).
COMMUNITY_REPOSITORY = {
    "url": "https://github.com/americanmcc/americanmcc.org",
    "branch": "main",
    "host": "github",
}

# How readers write to AMCC: the address of a form (https://…) or a mailbox of the organization, to be confirmed by the
# owner. Until then it is empty and the links lead to the form "Join or ask" of the repository.
COMMUNITY_CONTACT = ""

# Plugins: all of them, by name
PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = [
    "content_reader",
    "site_pages",
    "feeds",
    "redirects",
    "host_files",
    "site_assets",
    "social_images",
]

# Reproducible: no cache, no clock.
LOAD_CONTENT_CACHE = False
CACHE_CONTENT = False
os.environ.setdefault("SOURCE_DATE_EPOCH", "0")

# A build makes a million small objects and ends: look for unused circles of them seldom.
gc.set_threshold(200_000, 50, 50)
