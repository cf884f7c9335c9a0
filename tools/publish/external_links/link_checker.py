"""One address asked: redirects followed, failures tried again, the outcome told in one word."""

from __future__ import annotations

import email.utils
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from threading import Lock
from urllib.parse import urljoin, urlsplit

import httpcore

from tools.publish.external_links.connection import (
    ForbiddenAddressError,
    PublicBackend,
    Resolver,
    UnknownHostError,
    resolve,
)

USER_AGENT = "amcc-link-check/1.0 (+https://americanmcc.org/about/)"
LARGEST_BODY = 64 * 1024
MOST_REDIRECTS = 10
PORTS = {"http": 80, "https": 443}
PERMANENT = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
REDIRECTS = {*PERMANENT, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
# What servers say to programs though a reader with a browser gets the page; 999 is no status, but in use.
ROBOTS = {401, 403, 405, 406, 429, 451, 999}
AGAIN = {408, 425, 429, 500, 502, 503, 504}

OK, MOVED, IS_GONE, BLOCKS, TIMEOUT = "ok", "moved", "gone", "blocks robots", "timeout"
NO_HOST, CERTIFICATE, LOOP, FORBIDDEN, BROKEN = (
    "no such host",
    "wrong certificate",
    "endless redirects",
    "not public",
    "no proper answer",
)
# Worth another try: the next one may go well.
PASSING = {TIMEOUT, BROKEN}


@dataclass(frozen=True)
class Outcome:
    """What became of an address."""

    word: str
    status: int | None = None
    final: str = ""
    note: str = ""


@dataclass(frozen=True)
class Answer:
    """The head of an answer."""

    status: int
    location: str
    retry_after: str


@dataclass(frozen=True)
class RetryPolicy:
    """How long to wait, and for what; the tests are less patient."""

    pause: float = 1.0
    timeout: float = 20.0
    tries: int = 3
    backoff: float = 2.0
    longest_wait: float = 60.0


@dataclass
class Gate:
    """Lets one request after the other through to a host, with a pause in between."""

    pause: float
    locks: dict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))
    opens: dict[str, float] = field(default_factory=dict)

    def through(self, host: str, action: Callable[[], Answer]) -> Answer:
        """Wait for the host's turn, then act."""
        with self.locks[host]:
            time.sleep(max(0.0, self.opens.get(host, 0.0) - time.monotonic()))
            try:
                return action()
            finally:
                self.opens[host] = time.monotonic() + self.pause


class LinkChecker:
    """Checks addresses; many threads may use one."""

    def __init__(
        self,
        policy: RetryPolicy | None = None,
        resolver: Resolver = resolve,
        allowed: frozenset[tuple[str, int]] = frozenset(),
    ) -> None:
        """Take the retry policy, and for tests a resolver and the private addresses that may be asked."""
        self.policy = policy or RetryPolicy()
        self.gate = Gate(self.policy.pause)
        self.resolver, self.allowed = resolver, allowed

    def check(self, url: str) -> Outcome:
        """Ask, and again after a while when what happened may pass."""
        wait = self.policy.backoff
        for attempt in range(1, self.policy.tries + 1):
            outcome, asked_to_wait = self._follow(url)
            passing = outcome.word in PASSING or outcome.status in AGAIN
            if not passing or attempt == self.policy.tries:
                return outcome
            time.sleep(min(asked_to_wait or wait, self.policy.longest_wait))
            wait *= 2
        raise AssertionError("there is at least one try")

    def _follow(self, url: str) -> tuple[Outcome, float]:
        """Follow redirects to the end; return the outcome and how long the server wants to be left alone."""
        seen, current, permanent = [url], url, True
        while True:
            try:
                answer = self._request(current)
            except Exception as error:  # whatever a server can cause has to end up in the report
                return outcome_of_error(error, current), 0.0
            if answer.status not in REDIRECTS or not answer.location:
                return self._judge(url, current, answer, permanent), seconds_of(answer.retry_after)
            permanent = permanent and answer.status in PERMANENT
            current = urljoin(current, answer.location).partition("#")[0]
            if current in seen or len(seen) > MOST_REDIRECTS:
                return Outcome(LOOP, answer.status, current, f"{len(seen)} redirects"), 0.0
            seen.append(current)

    def _judge(self, url: str, final: str, answer: Answer, permanent: bool) -> Outcome:
        if answer.status in GONE:
            return Outcome(IS_GONE, answer.status, final)
        if answer.status in ROBOTS:
            return Outcome(BLOCKS, answer.status, final)
        if answer.status >= HTTPStatus.BAD_REQUEST:
            return Outcome(BROKEN, answer.status, final)
        if final != url and permanent:
            return Outcome(MOVED, answer.status, final)
        return Outcome(OK, answer.status, final, "by a temporary redirect" if final != url else "")

    def _request(self, url: str) -> Answer:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or PORTS.get(parts.scheme, 0)
        if parts.scheme not in PORTS or not host:
            raise ForbiddenAddressError(f"{url[:80]} is no address of the web")
        is_allowed = any(port == allowed for _, allowed in self.allowed)
        if port != PORTS[parts.scheme] and not is_allowed:
            raise ForbiddenAddressError(f"port {port} of {host} is not asked")
        return self.gate.through(host, lambda: self._exchange(url))

    def _exchange(self, url: str) -> Answer:
        backend = PublicBackend(self.policy.timeout, self.resolver, self.allowed)
        times = dict.fromkeys(("connect", "read", "write", "pool"), self.policy.timeout)
        host = urlsplit(url).netloc.rpartition("@")[2]
        headers = [("Host", host), ("User-Agent", USER_AGENT), ("Accept", "*/*")]
        with (
            httpcore.ConnectionPool(network_backend=backend) as pool,
            pool.stream("GET", ascii_url(url), headers=headers, extensions={"timeout": times}) as answer,
        ):
            found = {name.lower(): value.decode("latin-1") for name, value in answer.headers}
            head = Answer(answer.status, found.get(b"location", ""), found.get(b"retry-after", ""))
            if head.status not in REDIRECTS:
                read_some(answer)
            return head


def read_some(answer: httpcore.Response) -> None:
    """Read the start of the body, so that a server that breaks off at once is noticed."""
    size = 0
    for part in answer.iter_stream():
        size += len(part)
        if size >= LARGEST_BODY:
            return


def ascii_url(url: str) -> str:
    """Return the address as it goes over the line."""
    return "".join(
        char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode()) for char in url
    )


def outcome_of_error(error: Exception, url: str) -> Outcome:
    """Return what an exception means for a reader of the report."""
    text = str(error) or type(error).__name__
    if isinstance(error, ForbiddenAddressError):
        return Outcome(FORBIDDEN, None, url, text)
    if isinstance(error, UnknownHostError):
        return Outcome(NO_HOST, None, url, text)
    if isinstance(error, httpcore.TimeoutException):
        return Outcome(TIMEOUT, None, url)
    if "CERTIFICATE_VERIFY_FAILED" in text:
        return Outcome(
            CERTIFICATE, None, url, text.partition("certificate verify failed: ")[2].partition(" (")[0]
        )
    return Outcome(BROKEN, None, url, text)


def seconds_of(retry_after: str) -> float:
    """Return how long `Retry-After` asks to wait: seconds, or a date."""
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(retry_after).timestamp() - time.time())
    except (TypeError, ValueError):
        return 0.0
