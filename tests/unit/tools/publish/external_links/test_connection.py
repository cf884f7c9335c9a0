"""Connections lead to public addresses only, and none is left open."""

import gc
import socket
import ssl
import warnings

import httpcore
import pytest

from tools.publish.external_links.connection import PublicBackend, is_public

HERE = "127.0.0.1"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
    ],
)
def test_addresses_that_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111"])
def test_public_addresses(address):
    assert is_public(address)


def test_connection_whose_time_is_over_before_it_is_encrypted_is_closed():
    with socket.create_server((HERE, 0)) as listening:
        port = listening.getsockname()[1]
        backend = PublicBackend(0.0, lambda *_: [HERE], frozenset({(HERE, port)}))
        stream = backend.connect_tcp("slow.example", port, timeout=5)
        with pytest.raises(httpcore.ConnectTimeout):
            stream.start_tls(ssl.create_default_context(), "slow.example")

        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            del stream
            gc.collect()
    assert [warning.category for warning in seen] == []
