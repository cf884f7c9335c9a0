"""Headers and redirects as single hosts read them."""

from host_files.policy import HEADERS
from host_files.servers import caddy_snippet, headers_file, nginx_snippet, parse_redirects


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


def test_caddy_redirects_by_pattern():
    snippet = caddy_snippet(parse_redirects("/a.b/ /c/ 301\n/tag/* /news/ 301\n"), "/srv/site")

    assert '@moved0 path_regexp "^/a\\.b/$"\nredir @moved0 /c/ 301\n' in snippet
    assert '@moved1 path_regexp "^/tag/.+"\nredir @moved1 /news/ 301\n' in snippet
