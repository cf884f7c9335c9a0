"""Small sites in numbered versions, and the names of their releases."""

import pytest

from tools.publish.manifest import read_manifest


class SmallSites:
    """Makes sites whose every file says its version; the page names a file of its own version."""

    def __init__(self, folder):
        self.folder = folder

    def make(self, version, pages=3):
        site = self.folder / f"site-{version}"
        for number in range(pages):
            page = site / ("index.html" if number == 0 else f"page-{number}/index.html")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f'<script src="/assets/app.{version}.js"></script>version {version}\n' * 99)
        (site / "assets").mkdir()
        (site / "assets" / f"app.{version}.js").write_text(f"version {version}\n")
        (site / "404.html").write_text(f"not found, version {version}\n")
        (site / "_headers").write_text("/*\n")
        (site / "CNAME").write_text("example.org\n")
        return site


@pytest.fixture
def sites(tmp_path):
    return SmallSites(tmp_path)


@pytest.fixture
def publish(sites):
    """Deliver version after version; return the name of each release."""

    def deliver(target, version):
        site = sites.make(version)
        manifest = read_manifest(site)
        name = f"20260101T{version:06d}Z-{manifest.digest[:8]}"
        target.deliver(site, manifest, name)
        return name

    return deliver
