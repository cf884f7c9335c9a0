"""Keeps drawn pictures on disk, under what they were drawn from; losing them costs time only."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class PictureCache:
    """A folder of pictures; `version` stands for the code and the files that drawing depends on."""

    folder: Path
    version: str

    def get_all(self, described: Sequence[str], draw: Callable[[list[int]], list[bytes]]) -> list[bytes]:
        """Return the pictures so described; `draw` makes those that are not kept, by their numbers."""
        kept = [self._kept(words) for words in described]
        missing = [number for number, content in enumerate(kept) if content is None]
        for number, content in zip(missing, draw(missing), strict=True):
            self._keep(described[number], content)
            kept[number] = content
        return [content for content in kept if content is not None]

    def _path(self, described: str) -> Path:
        return self.folder / f"{hashlib.sha256(f'{self.version} {described}'.encode()).hexdigest()[:32]}.png"

    def _kept(self, described: str) -> bytes | None:
        try:
            return self._path(described).read_bytes()
        except FileNotFoundError:
            return None

    def _keep(self, described: str, content: bytes) -> None:
        path = self._path(described)
        self.folder.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}")
        partial.write_bytes(content)
        partial.replace(path)


def version_of(files: Iterable[Path], *names: str) -> str:
    """Return what stands for the content of files and for names such as a library's version."""
    digest = hashlib.sha256(" ".join(names).encode())
    for path in files:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
