"""Programs that the tests need beside Python: found, or installed with apt, or named in one line."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from amcc.errors import CommandError

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
OLDEST_JAVA = 17
OLDEST_NODE = 18
BROTLI_MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


class MissingPartError(CommandError):
    """A program is missing and cannot be installed from here; the text says what to do."""


@dataclass(frozen=True)
class SystemPart:
    """One program, how to tell that it is there, and the Debian packages that bring it."""

    name: str
    is_there: Callable[[], bool]
    packages: tuple[str, ...]


def find_browser() -> str | None:
    """The path of the system's Chromium."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def find_minibrowser() -> Path | None:
    """The path of WebKitGTK's own small browser, which its driver steers."""
    return next(iter(sorted(Path("/usr").glob("lib*/**/webkit2gtk-4.*/MiniBrowser"))), None)


def major_version(*command: str) -> int:
    """The first number that a program prints about itself, or 0 when it is not there."""
    if not shutil.which(command[0]):
        return 0
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    number = re.search(r"\d+", done.stdout + done.stderr)
    return int(number.group()) if number and done.returncode == 0 else 0


def has_browser() -> bool:
    """Whether there is a Chromium."""
    return find_browser() is not None


def has_java() -> bool:
    """Whether Java is new enough for the HTML validator."""
    return major_version("java", "-version") >= OLDEST_JAVA


def has_node() -> bool:
    """Whether Node is new enough for the checkers, and can install them."""
    return major_version("node", "--version") >= OLDEST_NODE and shutil.which("npm") is not None


def has_webkit() -> bool:
    """Whether the second engine and a screen for it are there."""
    return all(map(shutil.which, ("WebKitWebDriver", "xvfb-run", "xauth"))) and find_minibrowser() is not None


def has_servers() -> bool:
    """Whether the servers are there for which snippets are generated, and what copies files to another machine."""
    return all(map(shutil.which, ("nginx", "caddy", "rsync"))) and BROTLI_MODULE.is_file()


BROWSER = SystemPart("Chromium", has_browser, ("chromium",))
JAVA = SystemPart(f"Java {OLDEST_JAVA} or newer", has_java, ("default-jre-headless",))
NODE = SystemPart(f"Node {OLDEST_NODE} or newer with npm", has_node, ("nodejs", "npm"))
WEBKIT = SystemPart("WebKitGTK with its driver, and xvfb", has_webkit, ("webkit2gtk-driver", "xvfb", "xauth"))
SERVERS = SystemPart(
    "nginx with its module for Brotli, Caddy and rsync",
    has_servers,
    ("nginx-light", "libnginx-mod-http-brotli-static", "caddy", "rsync"),
)
CLOCK = SystemPart("faketime", lambda: shutil.which("faketime") is not None, ("faketime",))
ALL = (BROWSER, JAVA, NODE, WEBKIT, SERVERS, CLOCK)


def ensure_parts(*parts: SystemPart) -> None:
    """Install with apt whatever of `parts` is missing, or say what to install."""
    missing = [part for part in parts if not part.is_there()]
    if not missing:
        return
    packages = [package for part in missing for package in part.packages]
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    rights = apt_rights()
    if rights is not None:
        print(f"Installing {' '.join(packages)}", flush=True)
        for command in (["apt-get", "update"], install):
            run_apt([*rights, *command])
        missing = [part for part in missing if not part.is_there()]
    if missing:
        names = "; ".join(part.name for part in missing)
        raise MissingPartError(f"The tests need {names}. On Debian or Ubuntu: sudo {' '.join(install)}")


def apt_rights() -> list[str] | None:
    """What to put before apt-get to be allowed to install, or nothing at all when that is impossible."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    asks_nothing = (
        shutil.which("sudo")
        and not subprocess.run(
            ["sudo", "--non-interactive", "true"], capture_output=True, check=False, stdin=subprocess.DEVNULL
        ).returncode
    )
    return ["sudo", "--non-interactive"] if asks_nothing else None


def run_apt(command: list[str]) -> None:
    """Run apt without questions; show its output only when it fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)


def install_checkers(root: Path) -> None:
    """Install the checkers of package.json, once for each state of the lock file."""
    lock = root / "package-lock.json"
    stamp = root / "node_modules" / ".installed"
    if stamp.is_file() and stamp.read_text() == lock.read_text():
        return
    print("Installing the checkers of package.json", flush=True)
    done = subprocess.run(
        ["npm", "ci"], cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise MissingPartError(f"npm ci failed:\n{done.stdout}{done.stderr}")
    stamp.write_text(lock.read_text())
