"""Connections to public addresses only: each name is resolved once, and what was looked at is connected to."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

Resolver = Callable[[str, int], list[str]]


class ForbiddenAddressError(Exception):
    """A name leads to this machine or into a private network."""


class UnknownHostError(Exception):
    """A name leads nowhere."""


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host, as the system knows them."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnknownHostError(f"no host has the name {host}") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an address is one of the open internet."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    ip = mapped or ip
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


class PublicBackend(httpcore.NetworkBackend):
    """Opens connections for one request, which has to be over at a certain time."""

    def __init__(self, seconds: float, resolver: Resolver, allowed: frozenset[tuple[str, int]]) -> None:
        """Take the time for all of the request, and which private addresses and ports a test allows."""
        self.end = time.monotonic() + seconds
        self.resolver, self.allowed = resolver, allowed
        self.backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve, look at every address, connect to the first."""
        addresses = self.resolver(host, port)
        for address in addresses:
            if not is_public(address) and (address, port) not in self.allowed:
                raise ForbiddenAddressError(f"{host} leads to {address}, which is not public")
        stream = self.backend.connect_tcp(addresses[0], port, timeout, local_address, socket_options)
        return PunctualStream(stream, self.end)


class PunctualStream(httpcore.NetworkStream):
    """Ends a request in time, also when the server sends a byte now and then."""

    def __init__(self, stream: httpcore.NetworkStream, end: float) -> None:
        self.stream, self.end = stream, end

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read for as long as there is time."""
        return self.stream.read(max_bytes, self.left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write for as long as there is time."""
        self.stream.write(buffer, self.left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        """Close the connection."""
        self.stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Encrypt, with the certificate checked against the name that was asked for."""
        try:
            timeout = self.left(timeout, httpcore.ConnectTimeout)
        except httpcore.ConnectTimeout:
            self.close()  # whoever asks for encryption has no other hold on the connection
            raise
        return PunctualStream(self.stream.start_tls(ssl_context, server_hostname, timeout), self.end)

    def get_extra_info(self, info: str) -> Any:
        """Return what is known of the connection."""
        return self.stream.get_extra_info(info)

    def left(self, timeout: float | None, error: type[Exception]) -> float:
        """Return how long an operation may take."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise error("the time is over")
        return left if timeout is None else min(timeout, left)
