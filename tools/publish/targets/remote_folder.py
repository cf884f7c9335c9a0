"""The folder of another machine, over SSH: rsync brings the files, small scripts there switch the link.

Needed there: a POSIX shell, rsync, and the GNU tools mv, flock and sha256sum. The layout is that of `folder`.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shlex import join, quote
from urllib.parse import SplitResult

from host_files.policy import OUTLIVING_FOLDERS
from tools.publish.errors import PublishError
from tools.publish.manifest import Manifest, parse_manifest
from tools.publish.releases import RELEASE_NAME, Release, choose_release, releases_to_drop

FORM = "ssh://USER@HOST/PATH"
SSH = ("ssh", "-o", "BatchMode=yes", "-o", "ServerAliveInterval=15")
LOCKED = "locked"
KEEP_OUTLIVING = "\n".join(
    f"if [ -d current/{folder} ]; then mkdir -p $1/site/{folder}; "
    f"rsync -a --ignore-existing current/{folder}/ $1/site/{folder}/; fi"
    for folder in OUTLIVING_FOLDERS
)
SWITCH = f"""set -e
cd "$2"
set -- "releases/$1"
{KEEP_OUTLIVING}
rm -f .current.new
ln -s "$1/site" .current.new
mv -T .current.new current
"""


def target_at(parts: SplitResult, root: Path) -> RemoteFolderTarget | None:
    """Return the target of `ssh://USER@HOST/PATH`; None for other addresses."""
    fits = parts.scheme == "ssh" and parts.netloc and len(parts.path) > 1
    return RemoteFolderTarget(parts.netloc, parts.path) if fits else None


class RemoteFolderTarget:
    """Servers there serve `current`; it always leads to one whole release."""

    takes_compressed = True

    def __init__(self, host: str, base: str, ssh: Sequence[str] = SSH) -> None:
        """Remember where the folder is and how to get a shell there."""
        self.host, self.base, self.ssh = host, base.rstrip("/"), tuple(ssh)

    def live(self) -> Manifest | None:
        """Return the manifest of the release that `current` leads to."""
        name = self._live_name()
        return self._manifest(name) if name else None

    def releases(self) -> list[Release]:
        """Return the whole releases, oldest first."""
        live = self._live_name()
        listed = self._run(f"ls {quote(self.base)}/releases 2>/dev/null || true").split()
        return [Release(name, name == live) for name in sorted(listed) if RELEASE_NAME.fullmatch(name)]

    def deliver(self, site: Path, manifest: Manifest, name: str) -> None:
        """Bring the site beside the live one, have it looked at there, switch."""
        incoming = f"{self.base}/releases/.incoming"
        with self._locked():
            self._run(f"rm -rf {quote(incoming)} && mkdir -p {quote(incoming)}/site")
            self._bring(site, f"{incoming}/site/")
            self._look_at(f"{incoming}/site", manifest)
            self._run(f"cat > {quote(incoming)}/manifest.json", manifest.to_json())
            self._run(f"mv -T {quote(incoming)} {quote(f'{self.base}/releases/{name}')}")
            self._switch(name)
            if old := releases_to_drop(self.releases()):
                self._run(f"cd {quote(self.base)}/releases && rm -rf {join(old)}")

    def roll_back(self, wanted: str | None) -> str:
        """Have the release looked at there, then switch to it."""
        with self._locked():
            name = choose_release(self.releases(), wanted)
            self._look_at(f"{self.base}/releases/{name}/site", self._manifest(name))
            self._switch(name)
            return name

    def _live_name(self) -> str | None:
        link = self._run(f"readlink {quote(self.base)}/current || true").strip()
        return link.split("/")[1] if link else None

    def _manifest(self, name: str) -> Manifest:
        return parse_manifest(self._run(f"cat {quote(f'{self.base}/releases/{name}/manifest.json')}"))

    def _bring(self, site: Path, target: str) -> None:
        command = ["rsync", "--archive", "--chmod=D755,F644", "--rsh", join(self.ssh), f"{site}/"]
        done = subprocess.run(
            [*command, f"{self.host}:{target}"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        self._judge(done)

    def _look_at(self, folder: str, manifest: Manifest) -> None:
        lines = "".join(f"{entry.sha256}  {entry.path}\n" for entry in manifest.entries)
        self._run(f"cd {quote(folder)} && sha256sum --check --quiet --strict -", lines)

    def _switch(self, name: str) -> None:
        self._run(f"sh -c {quote(SWITCH)} switch {quote(name)} {quote(self.base)}")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the lock there for as long as this line is open: it ends with this process, however that ends."""
        lock = quote(f"{self.base}/.lock")
        holds = f"echo {LOCKED}; cat > /dev/null"
        script = f"mkdir -p {quote(self.base)}/releases && exec flock --nonblock {lock} sh -c {quote(holds)}"
        with subprocess.Popen(
            [*self.ssh, self.host, script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as line:
            if line.stdout is None or line.stdout.readline().strip() != LOCKED:
                said = (line.communicate()[1] or "").strip()
                busy = f"Another publication to {self.host} is running; wait until it has ended."
                raise PublishError(said or busy)
            yield

    def _run(self, script: str, text: str = "") -> str:
        done = subprocess.run(
            [*self.ssh, self.host, script], input=text, capture_output=True, text=True, check=False
        )
        return self._judge(done)

    def _judge(self, done: subprocess.CompletedProcess[str]) -> str:
        if done.returncode:
            said = (done.stdout + done.stderr).strip() or f"exit code {done.returncode}"
            raise PublishError(f"{self.host}: {said}{os.linesep}The live site is as it was.")
        return done.stdout
