"""The bucket target against a real server of the protocol on this machine."""

import datetime
import socket
import threading
from contextlib import suppress

import boto3
import pytest
from botocore.config import Config
from moto.server import ThreadedMotoServer

from tools.publish.errors import PublishError
from tools.publish.targets.s3 import LOCK, STORE, S3Target

pytestmark = pytest.mark.build  # starts a bucket

BUCKET = "site"
NOON = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def server():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    yield server.get_host_and_port()
    server.stop()


def connect(host, port):
    quick = Config(retries={"total_max_attempts": 1}, connect_timeout=5, read_timeout=5)
    return boto3.client(
        "s3",
        endpoint_url=f"http://{host}:{port}",
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=quick,
    )


class WatchedRequests:
    """Remembers in which order objects are put into their places and deleted."""

    def __init__(self, client):
        self.done = []
        client.meta.events.register("before-parameter-build.s3.CopyObject", self.note_copy)
        client.meta.events.register("before-parameter-build.s3.DeleteObjects", self.note_deletion)

    def note_copy(self, params, **_):
        self.done.append(params["Key"])

    def note_deletion(self, params, **_):
        self.done += [f"-{item['Key']}" for item in params["Delete"]["Objects"]]


@pytest.fixture
def client(server):
    client = connect(*server)
    client.create_bucket(Bucket=BUCKET)
    yield client
    for item in client.list_objects_v2(Bucket=BUCKET).get("Contents", []):
        client.delete_object(Bucket=BUCKET, Key=item["Key"])
    client.delete_bucket(Bucket=BUCKET)


@pytest.fixture
def target(client):
    return S3Target(client, BUCKET, lambda: NOON)


def public_keys(client):
    listed = client.list_objects_v2(Bucket=BUCKET)["Contents"]
    return {item["Key"] for item in listed if not item["Key"].startswith(STORE)}


def home(client):
    return client.get_object(Bucket=BUCKET, Key="index.html")["Body"].read().decode()


def test_what_pages_use_is_put_first_and_deleted_last(target, client, publish):
    publish(target, 1)
    publish(target, 2)
    watched = WatchedRequests(client)
    publish(target, 3)
    places = [key for key in watched.done if not key.startswith(f"-{STORE}")]

    assert places[0] == "assets/app.3.js"
    assert sorted(places[1:4]) == ["404.html", "page-1/index.html", "page-2/index.html"]
    assert places[4:] == ["index.html", "-assets/app.1.js"]
    assert public_keys(client) == {
        "404.html",
        "assets/app.2.js",
        "assets/app.3.js",
        "index.html",
        "page-1/index.html",
        "page-2/index.html",
    }


def test_types_and_lifetimes(target, client, publish):
    publish(target, 1)
    page = client.head_object(Bucket=BUCKET, Key="index.html")
    asset = client.head_object(Bucket=BUCKET, Key="assets/app.1.js")

    assert (page["ContentType"], page["CacheControl"]) == (
        "text/html; charset=utf-8",
        "public, max-age=0, must-revalidate",
    )
    assert (asset["ContentType"], asset["CacheControl"]) == (
        "text/javascript; charset=utf-8",
        "public, max-age=31536000, immutable",
    )


def test_only_what_differs_is_put(target, client, publish, sites):
    publish(target, 1)
    watched = WatchedRequests(client)
    manifest = target.live()
    target.deliver(sites.folder / "site-1", manifest, f"20260101T000009Z-{manifest.digest[:8]}")

    assert [key for key in watched.done if not key.startswith("-")] == []


def test_going_back(target, client, publish):
    names = [publish(target, version) for version in (1, 2)]

    assert target.roll_back(None) == names[0]
    assert "version 1" in home(client)
    assert [(release.name, release.is_live) for release in target.releases()] == [
        (names[0], True),
        (names[1], False),
    ]
    assert target.roll_back(names[1]) == names[1]
    assert "version 2" in home(client)
    assert "assets/app.2.js" in public_keys(client)


def test_old_releases_are_dropped_with_their_contents(target, client, publish):
    names = [publish(target, version) for version in range(1, 8)]
    kept = client.list_objects_v2(Bucket=BUCKET, Prefix=f"{STORE}blobs/")["Contents"]

    assert [release.name for release in target.releases()] == names[-5:]
    # For each release the pages, which are alike, the page for missing addresses and the asset; two files never change.
    assert len(kept) == 5 * 3 + 2


def test_second_publisher_stops_and_a_dead_one_is_forgotten(target, client, publish):
    publish(target, 1)
    soon = (NOON + datetime.timedelta(minutes=5)).isoformat()
    client.put_object(Bucket=BUCKET, Key=LOCK, Body=soon.encode())
    with pytest.raises(PublishError, match="Another publication to site is running"):
        publish(target, 2)
    assert "version 1" in home(client)

    client.put_object(
        Bucket=BUCKET, Key=LOCK, Body=(NOON - datetime.timedelta(seconds=1)).isoformat().encode()
    )
    publish(target, 3)
    assert "version 3" in home(client)


class CuttingLine:
    """Passes requests on to the server, until so many were passed; then it hangs up in the middle."""

    def __init__(self, server, requests):
        self.server, self.left = server, requests
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = self.socket.getsockname()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                near, _ = self.socket.accept()
            except OSError:
                return
            far = socket.create_connection(self.server)
            threading.Thread(target=self.pass_on, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self.pass_on, args=(far, near, False), daemon=True).start()

    def pass_on(self, source, target, counts):
        with suppress(OSError):
            while (data := source.recv(65536)) and self.left >= counts:
                self.left -= counts
                target.sendall(data)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        source.close()


@pytest.mark.parametrize("requests", [6, 12])
def test_line_cut_before_pages_leaves_the_old_site(target, client, server, publish, requests):
    publish(target, 1)
    before = {key: client.get_object(Bucket=BUCKET, Key=key)["Body"].read() for key in public_keys(client)}
    line = CuttingLine(server, requests)
    with pytest.raises(PublishError, match="Bucket site, deliver: "):
        publish(S3Target(connect(*line.address), BUCKET, lambda: NOON), 2)
    line.socket.close()

    assert {key: client.get_object(Bucket=BUCKET, Key=key)["Body"].read() for key in before} == before


def test_line_cut_between_pages_is_mended_by_the_next_publication(
    target, client, server, publish, monkeypatch
):
    publish(target, 1)
    place = target._place

    def place_until_pages(entry):
        if entry.path == "index.html":
            raise client.exceptions.ClientError({"Error": {"Code": "cut"}}, "CopyObject")
        place(entry)

    monkeypatch.setattr(target, "_place", place_until_pages)
    with pytest.raises(PublishError, match="Run it again"):
        publish(target, 2)
    monkeypatch.undo()
    assert "version 1" in home(client)
    assert {"assets/app.1.js", "assets/app.2.js"} <= public_keys(client)

    watched = WatchedRequests(client)
    publish(target, 3)
    assert {key for key in watched.done if not key.startswith("-")} == public_keys(client) - {
        "assets/app.1.js"
    }
    assert "version 3" in home(client)
