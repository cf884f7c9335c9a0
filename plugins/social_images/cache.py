"""Keeps drawn pictures on disk, under what they were drawn from; losing them costs time only."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class PictureCache:
    """A folder of pictures; `version` stands for the code and the files that drawing depends on."""

    folder: Path
    version: str

    def get(self, described: str, draw: Callable[[], bytes]) -> bytes:
        """Return the picture so described, drawing it when it is not kept."""
        path = self.folder / f"{hashlib.sha256(f'{self.version} {described}'.encode()).hexdigest()[:32]}.png"
        try:
            return path.read_bytes()
        except FileNotFoundError:
            content = draw()
            self.folder.mkdir(parents=True, exist_ok=True)
            partial = path.with_suffix(f".{os.getpid()}")
            partial.write_bytes(content)
            partial.replace(path)
            return content


def version_of(files: Iterable[Path], *names: str) -> str:
    """Return what stands for the content of files and for names such as a library's version."""
    digest = hashlib.sha256(" ".join(names).encode())
    for path in files:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
