"""Turn a WordPress export (WXR) into the site's content files; knows nothing of Pelican."""
