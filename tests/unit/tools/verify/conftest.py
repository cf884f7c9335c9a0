"""What the tests of checks share: a small built site with the faults that a test asks for."""

import pytest

from tools.verify.pages import read_site

GOOD = """<!doctype html>
<html lang="en"><head><title>{title}</title>
<meta name="description" content="About {title}">
<link rel="canonical" href="https://example.org{url}">
<link rel="stylesheet" href="/style.css"></head>
<body id="top"><h1>{title}</h1>
{body}
</body></html>
"""


@pytest.fixture
def make_site(tmp_path):
    def make(home_body="", **changes):
        pages = {
            "index.html": ("Home", "/", home_body),
            "about/index.html": ("About", "/about/", '<p id="who">Us</p>'),
        }
        for name, (title, url, body) in pages.items():
            text = GOOD.format(title=title, url=url, body=body)
            for old, new in changes.get(title.lower(), {}).items():
                assert old in text
                text = text.replace(old, new)
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text)
        (tmp_path / "style.css").write_text("body { color: red }\n" + changes.get("style", ""))
        return read_site(tmp_path)

    return make
