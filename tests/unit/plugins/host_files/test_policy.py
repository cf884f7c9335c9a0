"""What is sent with a page."""

from host_files.policy import (
    CONTENT_SECURITY_POLICY,
    HEADERS,
    cache_control,
    content_type,
    headers_of,
    policy_for_pages,
)


def test_policy_of_pages_leaves_out_what_only_headers_may_say():
    assert "frame-ancestors 'none'" in HEADERS["Content-Security-Policy"]
    assert "frame-ancestors" not in policy_for_pages()
    assert "unsafe-inline" not in HEADERS["Content-Security-Policy"]
    assert CONTENT_SECURITY_POLICY["default-src"] == "'none'"


def test_only_files_named_by_their_content_are_kept():
    assert cache_control("/assets/site.0123456789.css") == "public, max-age=31536000, immutable"
    assert cache_control("/communities/index.html") == "public, max-age=0, must-revalidate"


def test_content_types():
    assert content_type("county/texas.json") == "application/json"
    assert content_type("x.unknown") == "application/octet-stream"


def test_only_pictures_are_kept_from_running_anything():
    assert headers_of("/images/a.svg")["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers_of("/imagesque/")["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
    assert headers_of("/")["Cache-Control"] == "public, max-age=0, must-revalidate"
