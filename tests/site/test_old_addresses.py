"""Every address of the earlier site still answers: with its page, or with a redirect in each form that hosts offer."""

import re
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from amcc.addresses.redirects import redirect_rules
from amcc.records.reader import load_project
from tests.paths import FIXTURES, ROOT


def old_addresses_of(line):
    """Return the old addresses of one line of the list: `OLD … NEW`, `OLD =` or `OLD (whose it was)`."""
    addresses = [word for word in line.split("(")[0].split() if word.startswith("/")]
    return addresses[:-1] if len(addresses) > 1 and "=" not in line else addresses


LIST = FIXTURES / "old-permalinks.txt"
OLD_ADDRESSES = [
    address
    for line in LIST.read_text().splitlines()
    if line.startswith("/")
    for address in old_addresses_of(line)
]
# The list writes patterns with <slug>, <n>, YYYY and MM; a real address of each kind.
EXAMPLES = {
    "/category/<slug>/": "/category/uncategorized/",
    "/tag/<slug>/": "/tag/imcp/",
    "/author/<slug>/": "/author/editor/",
    "/page/<n>/": "/page/2/",
    "/YYYY/": "/2019/",
    "/YYYY/MM/": "/2024/06/",
}
AMP = "/2024/06/07/amcc-roadshow-live-from-the-university-of-michigan/amp/"
ADDRESSES = [
    address
    for address in OLD_ADDRESSES
    if "<" not in address and "YYYY" not in address and "…" not in address
]


@pytest.fixture(scope="module")
def redirect_list(real_site):
    """Return the list of redirects as a host reads it: path → target."""
    lines = (real_site / "_redirects").read_text().splitlines()
    return {source: (target, status) for source, target, status in map(str.split, lines)}


def answer(site, address):
    """Return the page that a plain file server gives for an address."""
    page = site / address.strip("/") / "index.html"
    return BeautifulSoup(page.read_text(), "html.parser") if page.is_file() else None


def refreshed_to(page):
    """Return the path that a redirect page leads to, None for an ordinary page."""
    refresh = page.find("meta", attrs={"http-equiv": "refresh"})
    return re.search(r"url=(\S+)", refresh["content"])[1] if refresh else None


def test_the_list_is_complete():
    assert len(OLD_ADDRESSES) >= 27


@pytest.mark.parametrize("address", [*ADDRESSES, AMP, "/2019/", "/2024/06/"])
def test_an_old_address_answers_on_a_plain_host(address, real_site):
    page = answer(real_site, address)
    assert page, "a page or a redirect page lies there"
    target = refreshed_to(page)
    canonical = urlsplit(page.find("link", rel="canonical")["href"]).path
    if target is None:
        assert canonical == address
    else:
        assert canonical == target
        assert target.endswith(".xml") or refreshed_to(answer(real_site, target)) is None, "no chain, no loop"
        assert (real_site / target.strip("/")).exists()


@pytest.mark.parametrize("address", ADDRESSES)
def test_redirects_stand_in_the_list_with_and_without_final_slash(address, real_site, redirect_list):
    target = refreshed_to(answer(real_site, address))
    for form in {address, address.rstrip("/")} - {""}:
        assert redirect_list.get(form, (None, None))[0] == target
        assert target is None or redirect_list[form][1] == "301"


@pytest.mark.parametrize("pattern", sorted(EXAMPLES))
def test_archives_are_answered_by_a_host_that_reads_the_list(pattern, redirect_list):
    assert pattern in OLD_ADDRESSES
    address = EXAMPLES[pattern]
    wild = [
        source for source in redirect_list if source.endswith("*") and address.startswith(source.rstrip("*"))
    ]
    assert redirect_list[address if address in redirect_list else wild[0]] == ("/news/", "301")


def test_no_redirect_hides_a_page():
    project = load_project(ROOT)
    sources = {rule.source for rule in redirect_rules(project)}
    own = {f"/communities/{slug}/" for slug in project.communities} | {f"/{slug}/" for slug in project.pages}
    assert sources
    assert not sources & own


def test_a_post_tells_its_correction(real_site):
    project = load_project(ROOT)
    for slug, item in project.news.items():
        page = answer(real_site, f"/{item.data.date:%Y/%m/%d}/{slug}/")
        assert (item.data.correction is None) == ("Correction." not in page.text)
