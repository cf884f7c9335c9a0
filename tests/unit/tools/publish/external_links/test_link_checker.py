"""Links are asked politely and told apart, against a server on this machine that does everything wrong."""

import datetime
import socket
import ssl
import threading
import time
from collections import Counter
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tools.publish.external_links.connection import UnknownHostError
from tools.publish.external_links.link_checker import LinkChecker, RetryPolicy, seconds_of
from tools.publish.external_links.outcomes import check_all, read_memory, write_memory

pytestmark = pytest.mark.build  # waits for a server that misbehaves

QUICK = RetryPolicy(pause=0.0, timeout=0.5, tries=2, backoff=0.01, longest_wait=0.3)
TODAY = datetime.date(2026, 1, 31)
HERE = "127.0.0.1"


class Misbehaving(BaseHTTPRequestHandler):
    """Each path is a way to behave."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        server = self.server
        server.asked.append((self.path, time.monotonic()))
        server.headers_seen = self.headers
        with suppress(ConnectionError):
            getattr(self, "do_" + self.path.split("/")[1], self.do_status)()

    def do_status(self):
        parts = self.path.split("/")
        self.answer(int(parts[1]), **dict(part.split("=", 1) for part in parts[2:] if "=" in part))

    def answer(self, status, body=b"fine", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_to(self):
        _, _, status, target = self.path.split("/", 3)
        self.answer(int(status), Location=target if "://" in target else f"/{target}")

    def do_loop(self):
        self.answer(301, Location="/loop/again" if self.path == "/loop" else "/loop")

    def do_maze(self):
        self.answer(302, Location=f"/maze/{int(self.path.split('/')[2]) + 1}")

    def do_slow(self):
        self.server.stopping.wait(5)

    def do_drip(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        while not self.server.stopping.wait(0.05):
            self.wfile.write(b"x")

    def do_endless(self):
        self.send_response(200)
        self.end_headers()
        while True:
            self.server.sent += len(b"x" * 8192)
            self.wfile.write(b"x" * 8192)

    def do_huge(self):
        self.send_response(200)
        self.send_header("Content-Length", str(10**12))
        self.end_headers()
        while True:
            self.wfile.write(b"x" * 8192)

    def do_rubbish(self):
        self.wfile.write(b"\x00\x01 this is no HTTP\r\n\r\n")
        self.close_connection = True

    def do_nothing(self):
        self.close_connection = True

    def do_busy(self):
        self.answer(429 if self.server.count(self.path) == 1 else 200, Retry_After="0")

    def do_shaky(self):
        self.answer(503 if self.server.count(self.path) == 1 else 200)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__((HERE, 0), Misbehaving)
        self.asked, self.sent, self.stopping = [], 0, threading.Event()
        self.headers_seen = {}
        self.thread = threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True)

    def count(self, path):
        return Counter(path for path, _ in self.asked)[path]

    def handle_error(self, *_):
        pass

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        self.shutdown()
        self.thread.join()
        self.server_close()


@pytest.fixture
def server():
    with Server() as server:
        yield server


@pytest.fixture
def secure_server(tmp_path):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "good.example")])
    day = datetime.datetime(2020, 1, 1)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, day, datetime.datetime(2099, 1, 1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("good.example")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, formats = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    file = tmp_path / "server.pem"
    file.write_bytes(
        key.private_bytes(pem, formats, serialization.NoEncryption()) + certificate.public_bytes(pem)
    )
    with Server() as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        yield server


def checker_for(server, names=None, policy=QUICK):
    """Ask this server only; every name leads to it unless `names` says otherwise."""

    def resolver(host, port):
        found = (names or {}).get(host, [HERE])
        if not found:
            raise UnknownHostError(f"no host has the name {host}")
        return found

    return LinkChecker(policy, resolver, frozenset({(HERE, server.server_port)}))


def url_on(server, path, host="site.example", scheme="http"):
    return f"{scheme}://{host}:{server.server_port}{path}"


@pytest.mark.parametrize(
    ("path", "word", "status"),
    [
        ("/200", "ok", 200),
        ("/404", "gone", 404),
        ("/410", "gone", 410),
        ("/403", "blocks robots", 403),
        ("/999", "blocks robots", 999),
        ("/500", "no proper answer", 500),
        ("/to/302/200", "ok", 200),
        ("/to/301/200", "moved", 200),
        ("/to/308/200", "moved", 200),
        ("/to/301/404", "gone", 404),
        ("/loop", "endless redirects", 301),
        ("/maze/1", "endless redirects", 302),
        ("/slow", "timeout", None),
        ("/drip", "timeout", None),
        ("/endless", "ok", 200),
        ("/huge", "ok", 200),
        ("/rubbish", "no proper answer", None),
        ("/nothing", "no proper answer", None),
        ("/busy", "ok", 200),
        ("/shaky", "ok", 200),
        ("/429/Retry-After=9999", "blocks robots", 429),
    ],
)
def test_ways_to_behave_are_told_apart(server, path, word, status):
    started = time.monotonic()
    outcome = checker_for(server).check(url_on(server, path))

    assert (outcome.word, outcome.status) == (word, status)
    assert time.monotonic() - started < 4


def test_no_more_is_read_than_needed(server):
    checker_for(server).check(url_on(server, "/endless"))

    assert server.sent < 10_000_000


def test_moved_names_the_new_address(server):
    outcome = checker_for(server).check(url_on(server, "/to/301/200/new"))

    assert outcome.final == url_on(server, "/200/new")


def test_wrong_certificate(secure_server):
    outcome = checker_for(secure_server).check(url_on(secure_server, "/200", "good.example", "https"))

    assert (outcome.word, outcome.note) == ("wrong certificate", "self-signed certificate")
    assert secure_server.asked == []


def test_name_that_leads_nowhere(server):
    assert checker_for(server, {"gone.example": []}).check("http://gone.example/").word == "no such host"


def test_port_where_nobody_listens(server):
    with socket.create_server((HERE, 0)) as closed:
        port = closed.getsockname()[1]
    checker = LinkChecker(QUICK, lambda host, _: [HERE], frozenset({(HERE, port)}))

    assert checker.check(f"http://site.example:{port}/").word == "no proper answer"


@pytest.fixture
def private_server():
    """A server that nobody may ask; it counts connections, not only requests."""
    with socket.create_server((HERE, 0)) as listening:
        listening.settimeout(0.2)
        yield listening


def is_left_alone(listening):
    try:
        listening.accept()
    except TimeoutError:
        return True
    return False


@pytest.mark.parametrize(
    "host", [HERE, "localhost", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]", "inside.example"]
)
def test_private_addresses_are_never_connected_to(private_server, host):
    port = private_server.getsockname()[1]
    checker = LinkChecker(
        QUICK,
        lambda name, port: [name.strip("[]") if ":" in name else HERE],
        frozenset({("198.51.100.1", port)}),
    )
    outcome = checker.check(f"http://{host}:{port}/")

    assert outcome.word == "not public"
    assert is_left_alone(private_server)


def test_one_private_address_among_public_ones_is_enough(private_server):
    port = private_server.getsockname()[1]
    checker = LinkChecker(QUICK, lambda *_: ["8.8.8.8", HERE], frozenset({("198.51.100.1", port)}))

    assert checker.check(f"http://two.example:{port}/").word == "not public"
    assert is_left_alone(private_server)


@pytest.mark.parametrize("status", [301, 302, 307])
def test_redirect_to_a_private_address_is_not_followed(server, private_server, status):
    target = f"http://inside.example:{private_server.getsockname()[1]}/secret"
    outcome = checker_for(server).check(url_on(server, f"/to/{status}/{target}"))

    assert (outcome.word, outcome.final) == ("not public", target)
    assert is_left_alone(private_server)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://site.example/", "javascript:1"])
def test_redirect_out_of_the_web_is_not_followed(server, target):
    server.RequestHandlerClass = type(
        "Redirecting", (Misbehaving,), {"do_out": lambda self: self.answer(302, Location=target)}
    )

    assert checker_for(server).check(url_on(server, "/out")).word == "not public"


def test_name_is_resolved_once_for_each_connection(server):
    answers = [[HERE], ["10.0.0.1"]]
    checker = LinkChecker(QUICK, lambda *_: answers.pop(0), frozenset({(HERE, server.server_port)}))

    assert checker.check(url_on(server, "/200")).word == "ok"
    assert len(answers) == 1
    assert server.headers_seen["Host"] == f"site.example:{server.server_port}"


def test_unusual_ports_are_not_asked():
    assert LinkChecker(QUICK, lambda *_: ["8.8.8.8"]).check("http://site.example:22/").word == "not public"


def test_one_host_is_asked_slowly_and_hosts_in_parallel(server):
    policy = RetryPolicy(pause=0.2, timeout=2, tries=1)
    urls = [
        url_on(server, f"/200/{host}/{number}", f"{host}.example")
        for host in "abcdefgh"
        for number in range(3)
    ]
    started = time.monotonic()
    check_all(urls, checker_for(server, policy=policy), {}, TODAY)
    duration = time.monotonic() - started

    assert len(server.asked) == 24
    assert 0.4 <= duration < 3
    for host in "abcdefgh":
        times = [when for path, when in server.asked if f"/{host}/" in path]
        assert all(later - earlier >= 0.19 for earlier, later in pairwise(times))


def test_retry_after_is_honored(server):
    policy = RetryPolicy(pause=0, timeout=1, tries=2, backoff=0.01, longest_wait=0.4)
    checker_for(server, policy=policy).check(url_on(server, "/429/Retry-After=9999"))
    first, second = (when for _, when in server.asked)

    assert 0.4 <= second - first < 1


@pytest.mark.parametrize(
    ("text", "seconds"), [("7", 7), ("", 0), ("soon", 0), ("Thu, 01 Jan 1970 00:00:00 GMT", 0)]
)
def test_retry_after_in_seconds_or_as_a_date(text, seconds):
    assert seconds_of(text) == seconds


def test_outcomes_are_remembered_with_their_day(server, tmp_path):
    good, bad = url_on(server, "/200"), url_on(server, "/404")
    memory = check_all([good, bad], checker_for(server), {}, TODAY)
    write_memory(tmp_path / "outcomes.json", memory)
    remembered = read_memory(tmp_path / "outcomes.json")
    assert remembered == memory

    server.asked.clear()
    check_all([good, bad], checker_for(server), remembered, TODAY + datetime.timedelta(days=1))
    assert [path for path, _ in server.asked] == ["/404"]
    check_all([good, bad], checker_for(server), remembered, TODAY + datetime.timedelta(days=30))
    assert Counter(path for path, _ in server.asked) == {"/404": 2, "/200": 1}
