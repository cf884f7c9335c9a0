"""A bucket that speaks S3's protocol, behind a CDN.

Objects cannot be switched all at once. So what pages use is put first and deleted last, and a page is only ever
replaced as a whole: a reader meets an old page or a new one, and each finds what it uses. Every content is kept once
below `_releases/`, from where going back copies it inside the bucket.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qs

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from host_files.policy import HOST_ONLY_FILES, OUTLIVING_FOLDERS, cache_control, content_type, is_page
from tools.publish.errors import PublishError
from tools.publish.manifest import Entry, Manifest, compare, parse_manifest
from tools.publish.releases import Release, choose_release, releases_to_drop

FORM = "s3://BUCKET?endpoint=URL"
STORE = "_releases/"
BLOBS = f"{STORE}blobs/"
MANIFESTS = f"{STORE}manifests/"
LIVE = f"{STORE}live"
LOCK = f"{STORE}lock"
WORKERS = 8
# A lock in a bucket cannot see that its holder has died; so it ends by itself. A publication takes a minute or two.
LOCK_LASTS = datetime.timedelta(minutes=15)
HOME = "index.html"


def target_at(parts: SplitResult, root: Path) -> S3Target | None:
    """Return the target of `s3://BUCKET?endpoint=URL`, the endpoint only where it is not Amazon's; None for others."""
    if parts.scheme != "s3" or not parts.netloc:
        return None
    return S3Target.connect(parts.netloc, parse_qs(parts.query).get("endpoint", [None])[0])


def utc_now() -> datetime.datetime:
    """Return the time."""
    return datetime.datetime.now(datetime.UTC)


class S3Target:
    """One bucket, used from its top."""

    takes_compressed = False

    def __init__(self, client: Any, bucket: str, clock: Callable[[], datetime.datetime] = utc_now) -> None:
        """Remember the client, which holds the credentials, and the bucket."""
        self.client, self.bucket, self.clock = client, bucket, clock

    @classmethod
    def connect(cls, bucket: str, endpoint: str | None) -> S3Target:
        """Return the target with credentials from where the library looks for them, never from settings."""
        retries = {"max_attempts": 4, "mode": "standard"}
        config = Config(
            retries=retries, connect_timeout=10, read_timeout=30, max_pool_connections=WORKERS + 2
        )
        return cls(boto3.client("s3", endpoint_url=endpoint, config=config), bucket)

    def live(self) -> Manifest | None:
        """Return the manifest of the release that was last delivered whole."""
        with self._speaking("read"):
            name = self._live_name()
            return self._manifest(name) if name else None

    def releases(self) -> list[Release]:
        """Return the releases whose contents are kept, oldest first."""
        with self._speaking("read"):
            live = self._live_name()
            names = sorted(Path(key).stem for key in self._keys(MANIFESTS))
            return [Release(name, name == live) for name in names]

    def deliver(self, site: Path, manifest: Manifest, name: str) -> None:
        """Keep the new contents, then put them in their places."""
        with self._speaking("deliver"), self._locked():
            known = {key.removeprefix(BLOBS) for key in self._keys(BLOBS)}
            new = {entry.sha256: entry for entry in manifest.entries if entry.sha256 not in known}
            self._each(lambda entry: self._keep(site, entry), new.values())
            self._put(f"{MANIFESTS}{name}.json", manifest.to_json().encode())
            self._go_live(name, manifest)
            self._drop_old()

    def roll_back(self, wanted: str | None) -> str:
        """Put the kept contents of a release in their places again."""
        releases = self.releases()
        name = choose_release(releases, wanted)
        with self._speaking("go back"), self._locked():
            self._go_live(name, self._manifest(name))
        return name

    def _go_live(self, name: str, manifest: Manifest) -> None:
        """What pages use, then pages, then the home page; what is no longer used is deleted at the end."""
        before = self._live_name()
        old = self._manifest(before) if before else None
        changes = compare(old, manifest)
        # After an interrupted delivery nobody knows what lies there: put everything.
        paths = [*changes.added, *changes.changed] if self._is_whole(before) else [*manifest.by_path]
        entries = [manifest.by_path[path] for path in paths if path not in HOST_ONLY_FILES]
        self._put(LIVE, json.dumps({"release": before, "becoming": name}).encode())
        self._each(self._place, (entry for entry in entries if not is_page(entry.path)))
        self._each(self._place, (e for e in entries if is_page(e.path) and e.path != HOME))
        self._each(self._place, (entry for entry in entries if entry.path == HOME))
        self._put(LIVE, json.dumps({"release": name}).encode())
        self._delete(self._no_longer_used(old, manifest))

    def _no_longer_used(self, old: Manifest | None, manifest: Manifest) -> list[str]:
        """Paths that neither the site nor a reader who has just loaded a page of the last one asks for."""
        outliving = {path for path in (old.by_path if old else ()) if path.startswith(OUTLIVING_FOLDERS)}
        keep = {*manifest.by_path, *outliving}
        return [key for key in self._keys("") if not key.startswith(STORE) and key not in keep]

    def _keep(self, site: Path, entry: Entry) -> None:
        self._put(f"{BLOBS}{entry.sha256}", (site / entry.path).read_bytes())

    def _place(self, entry: Entry) -> None:
        path = f"/{entry.path}"
        self.client.copy_object(
            Bucket=self.bucket,
            Key=entry.path,
            CopySource={"Bucket": self.bucket, "Key": f"{BLOBS}{entry.sha256}"},
            MetadataDirective="REPLACE",
            ContentType=content_type(path),
            CacheControl=cache_control(path),
        )

    def _drop_old(self) -> None:
        live = self._live_name()
        releases = [Release(Path(key).stem, Path(key).stem == live) for key in sorted(self._keys(MANIFESTS))]
        dropped = releases_to_drop(releases)
        kept = [self._manifest(release.name) for release in releases if release.name not in dropped]
        used = {f"{BLOBS}{entry.sha256}" for manifest in kept for entry in manifest.entries}
        self._delete([f"{MANIFESTS}{name}.json" for name in dropped])
        self._delete([key for key in self._keys(BLOBS) if key not in used])

    def _live_state(self) -> dict[str, str | None]:
        text = self._get(LIVE)
        state: dict[str, str | None] = json.loads(text) if text else {}
        return state

    def _live_name(self) -> str | None:
        return self._live_state().get("release")

    def _is_whole(self, name: str | None) -> bool:
        return name is not None and "becoming" not in self._live_state()

    def _manifest(self, name: str) -> Manifest:
        text = self._get(f"{MANIFESTS}{name}.json")
        if text is None:
            raise PublishError(f"The bucket holds no manifest of release {name}.")
        return parse_manifest(text)

    def _keys(self, prefix: str) -> list[str]:
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=prefix)
        return [item["Key"] for page in pages for item in page.get("Contents", [])]

    def _get(self, key: str) -> str | None:
        try:
            body: bytes = self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read()
        except self.client.exceptions.NoSuchKey:
            return None
        return body.decode()

    def _put(self, key: str, body: bytes, **conditions: str) -> None:
        self.client.put_object(
            Bucket=self.bucket, Key=key, Body=body, ContentType=content_type(key), **conditions
        )

    def _delete(self, keys: list[str]) -> None:
        for start in range(0, len(keys), 1000):
            objects = [{"Key": key} for key in keys[start : start + 1000]]
            self.client.delete_objects(Bucket=self.bucket, Delete={"Objects": objects, "Quiet": True})

    def _each(self, action: Callable[[Entry], None], entries: Iterable[Entry]) -> None:
        with ThreadPoolExecutor(WORKERS) as pool:
            running = [pool.submit(action, entry) for entry in entries]
            try:
                for done in running:
                    done.result()
            except Exception:
                pool.shutdown(cancel_futures=True)
                raise

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the lock object; one whose time is over belonged to a publication that was killed."""
        held_until = self._get(LOCK)
        if held_until and datetime.datetime.fromisoformat(held_until) <= self.clock():
            self._delete([LOCK])
        until = (self.clock() + LOCK_LASTS).isoformat()
        try:
            self._put(LOCK, until.encode(), IfNoneMatch="*")
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] not in (409, 412):
                raise
            message = f"Another publication to {self.bucket} is running; its lock ends at {self._get(LOCK)} at the latest."
            raise PublishError(message) from error
        try:
            yield
        finally:
            self._delete([LOCK])

    @contextmanager
    def _speaking(self, what: str) -> Iterator[None]:
        """Turn what the library raises into words."""
        try:
            yield
        except (BotoCoreError, ClientError) as error:
            state = "Run it again: it starts over where pages may differ." if what != "read" else ""
            raise PublishError(f"Bucket {self.bucket}, {what}: {error} {state}".rstrip()) from error
