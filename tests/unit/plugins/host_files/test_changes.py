"""Files for hosts and crawlers: from one definition, dated by the history and never by the clock."""

import datetime
import subprocess

import pytest

from host_files.changes import last_changes, newest_commit_day
from host_files.generator import security_text
from host_files.policy import CONTENT_SECURITY_POLICY, HEADERS, policy_for_pages
from host_files.servers import headers_file, nginx_snippet, parse_redirects
from host_files.sitemap import indexed_urls, sitemap

DAY = datetime.date


def git(folder, *arguments, day="2026-01-01"):
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    command = ["env", *(f"{name}={value}" for name, value in dates.items()), "git", *author, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path):
    folder = tmp_path / "checkout"
    (folder / "communities").mkdir(parents=True)
    git(folder, "init", "--quiet")
    for day, name in [
        ("2026-01-01", "communities/a.md"),
        ("2026-02-02", "communities/é b.md"),
        ("2026-03-03", "communities/a.md"),
        ("2026-04-04", "README.md"),
    ]:
        (folder / name).write_text(day)
        git(folder, "add", ".", day=day)
        git(folder, "commit", "--quiet", "-m", "change", day=day)
    return folder


def test_each_file_has_the_day_of_its_newest_commit(checkout):
    assert last_changes(checkout) == {
        "communities/a.md": DAY(2026, 3, 3),
        "communities/é b.md": DAY(2026, 2, 2),
    }
    assert newest_commit_day(checkout) == DAY(2026, 4, 4)


def test_shallow_checkout_knows_no_days(checkout, tmp_path):
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{checkout}", "shallow")

    assert last_changes(tmp_path / "shallow") == {}
    assert newest_commit_day(tmp_path / "shallow") == DAY(2026, 4, 4)


def test_folder_inside_another_checkout_is_none(checkout):
    assert last_changes(checkout / "communities") == {}
    assert newest_commit_day(checkout / "communities") is None


def test_only_pages_that_want_to_be_found_are_in_the_sitemap(tmp_path):
    head = '<link rel="canonical" href="https://example.org{}">{}</head>'
    for path, canonical, more in [
        ("index.html", "/", ""),
        ("about/index.html", "/about/", ""),
        ("old/index.html", "/about/", ""),
        ("hidden/index.html", "/hidden/", '<meta name="robots" content="noindex">'),
    ]:
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(head.format(canonical, more))

    assert list(indexed_urls(tmp_path, "https://example.org")) == ["/about/", "/"]


def test_sitemap_leaves_unknown_days_out():
    text = sitemap(["/b/", "/"], {"/b/": DAY(2026, 1, 2)}, "https://example.org")

    assert "<url><loc>https://example.org/</loc></url>" in text
    assert "<url><loc>https://example.org/b/</loc><lastmod>2026-01-02</lastmod></url>" in text


def test_policy_of_pages_leaves_out_what_only_headers_may_say():
    assert "frame-ancestors 'none'" in HEADERS["Content-Security-Policy"]
    assert "frame-ancestors" not in policy_for_pages()
    assert "unsafe-inline" not in HEADERS["Content-Security-Policy"]
    assert CONTENT_SECURITY_POLICY["default-src"] == "'none'"


def test_headers_file_has_every_header_and_one_lifetime():
    lines = headers_file().splitlines()

    assert lines[0] == "/*"
    assert {line.split(":")[0].strip() for line in lines if line.startswith("  ")} == {
        *HEADERS,
        "Cache-Control",
    }


def test_redirects_of_both_kinds_in_the_snippet():
    snippet = nginx_snippet(parse_redirects("/a.b/ /c/ 301\n/tag/* /news/ 301\n"), "/srv/site")

    assert "location = /a.b/ { return 301 /c/; }" in snippet
    assert 'location ~ "^/tag/.+" { return 301 /news/; }' in snippet


def test_security_text_names_a_page_and_an_end():
    text = security_text("https://example.org", "/about/", DAY(2027, 1, 2))

    assert "Contact: https://example.org/about/\n" in text
    assert "Expires: 2027-01-02T00:00:00Z\n" in text
