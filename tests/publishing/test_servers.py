"""The preview, nginx and Caddy, each with what is generated for it, answer alike: headers, redirects, compressed files."""

import http.client
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager

import brotli
import pytest

from host_files.policy import CACHE_AND_ASK, CACHE_FOREVER, HEADERS, HOST_ONLY_FILES, content_type
from host_files.servers import caddy_snippet, nginx_snippet, parse_redirects
from tools.build.server import serve_folder
from tools.build.system_parts import BROTLI_MODULE
from tools.publish.compress import compress_site
from tools.publish.preview import ProductionHandler

REDIRECTS = """/old/ /about/ 301
/old /about/ 301
/feed/ /feeds/all.atom.xml 301
/tag/* /about/ 301
"""
PAGE = "<!doctype html><title>{0}</title>" + "<p>{0} words and more of them</p>" * 40
NGINX = """{modules}
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; include {folder}/site.conf; }}
}}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    # A server may run as another user, who cannot look into a folder of pytest's.
    folder = tmp_path_factory.mktemp("served") / "current site"
    for path, text in {
        "index.html": PAGE.format("home"),
        "about/index.html": PAGE.format("about"),
        "404.html": PAGE.format("not found"),
        "assets/app.0123456789.js": "export const words = 'words';\n" * 40,
        "assets/site.webmanifest": '{"name": "site"}',
        "feeds/all.atom.xml": "<feed/>",
        "data/regions.geojson": '{"type": "FeatureCollection"}',
        "images/2026/drawing.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
        "_headers": "/*\n",
        "_redirects": REDIRECTS,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    compress_site(folder)
    return folder


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@contextmanager
def running(command, port, **options):
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options
    )
    try:
        for _ in range(100):
            assert process.poll() is None, process.stdout.read().decode()
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.communicate()


@contextmanager
def nginx(site, folder):
    port, modules = free_port(), f"load_module {BROTLI_MODULE};"
    snippet = nginx_snippet(parse_redirects(REDIRECTS), str(site), brotli=True)
    (folder / "site.conf").write_text(snippet)
    (folder / "nginx.conf").write_text(
        ("user root;\n" if folder.owner() == "root" else "")
        + NGINX.format(folder=folder, port=port, modules=modules)
    )
    with running(["nginx", "-p", folder, "-c", folder / "nginx.conf"], port):
        yield port


@contextmanager
def caddy(site, folder):
    port = free_port()
    (folder / "site.caddy").write_text(caddy_snippet(parse_redirects(REDIRECTS), str(site)))
    (folder / "Caddyfile").write_text(
        "{\n  admin off\n  auto_https off\n}\n"
        f"http://127.0.0.1:{port} {{\n  import {folder}/site.caddy\n}}\n"
    )
    homes = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with running(
        ["caddy", "run", "--config", folder / "Caddyfile"], port, env=homes, executable=shutil.which("caddy")
    ):
        yield port


@contextmanager
def preview(site, folder):
    with serve_folder(site, ProductionHandler) as address:
        yield int(address.rpartition(":")[2])


@pytest.fixture(scope="module", params=[nginx, caddy, preview], ids=lambda server: server.__name__)
def ask(request, site, tmp_path_factory):
    with request.param(site, tmp_path_factory.mktemp("server")) as port:

        def get(path, **headers):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request(
                "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
            )
            answer = connection.getresponse()
            body = answer.read()
            connection.close()
            return answer.status, answer.headers, body

        yield get


@pytest.mark.parametrize("path", ["/", "/about/", "/assets/app.0123456789.js", "/nowhere/", "/old/"])
def test_every_answer_has_the_headers_once(ask, path):
    _, headers, _ = ask(path)

    assert {name: headers.get_all(name) for name in HEADERS} == {
        name: [value] for name, value in HEADERS.items()
    }


def test_what_lies_among_the_pictures_cannot_run(ask):
    _, headers, _ = ask("/images/2026/drawing.svg")
    assert headers.get_all("Content-Security-Policy") == ["default-src 'none'; sandbox"]
    assert {name: headers.get_all(name) for name in HEADERS if name != "Content-Security-Policy"} == {
        name: [value] for name, value in HEADERS.items() if name != "Content-Security-Policy"
    }


@pytest.mark.parametrize(
    ("path", "lifetime"),
    [("/", CACHE_AND_ASK), ("/about/", CACHE_AND_ASK), ("/assets/app.0123456789.js", CACHE_FOREVER)],
)
def test_lifetimes(ask, path, lifetime):
    assert ask(path)[1].get_all("Cache-Control") == [lifetime]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "x.html"),
        ("/about/", "x.html"),
        ("/assets/app.0123456789.js", "x.js"),
        ("/assets/site.webmanifest", "x.webmanifest"),
        ("/feeds/all.atom.xml", "x.xml"),
        ("/data/regions.geojson", "x.geojson"),
    ],
)
def test_content_types(ask, path, name):
    kind = ask(path)[1].get_all("Content-Type")

    assert [value.replace("; charset=utf-8", "") for value in kind] == [
        content_type(name).replace("; charset=utf-8", "")
    ]


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/old/", "/about/"),
        ("/old", "/about/"),
        ("/feed/", "/feeds/all.atom.xml"),
        ("/tag/anything/here/", "/about/"),
    ],
)
def test_redirects(ask, path, target):
    status, headers, _ = ask(path)

    assert (status, headers["Location"]) == (301, target)


def test_pattern_needs_something_to_stand_for(ask):
    assert ask("/tag/")[0] == 404


@pytest.mark.parametrize("path", ["/nowhere/", "/nowhere.html", *(f"/{name}" for name in HOST_ONLY_FILES)])
def test_missing_addresses_get_the_sites_own_page(ask, path):
    status, headers, body = ask(path)

    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert b"not found words" in body


@pytest.mark.parametrize("path", ["/", "/about/", "/assets/app.0123456789.js"])
def test_compressed_files(ask, site, path):
    file = site / path.lstrip("/") / "index.html" if path.endswith("/") else site / path.lstrip("/")
    _, headers, body = ask(path, Accept_Encoding="gzip, br")
    assert headers["Content-Encoding"] == "br"
    assert brotli.decompress(body) == file.read_bytes()

    _, headers, body = ask(path, Accept_Encoding="gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert body == file.with_name(f"{file.name}.gz").read_bytes()

    _, headers, body = ask(path)
    assert headers["Content-Encoding"] is None
    assert body == file.read_bytes()
