"""Pictures of the old site: find them in the uploads folder, check and place them."""

import hashlib
import re
import unicodedata
import warnings
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from PIL import Image, UnidentifiedImageError

from .embeds import host_of
from .errors import UsageProblem
from .export import Export, Item
from .limits import Limits

TARGET = PurePosixPath("content/images/wp")
# What the site can show; the format that the bytes must have, by the name's ending.
PICTURES: dict[str, str] = {
    ".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".gif": "GIF", ".webp": "WEBP", ".avif": "AVIF",
}  # fmt: skip
SIZE_SUFFIX = re.compile(r"-\d{1,5}x\d{1,5}(?=\.\w+$)|-scaled(?=\.\w+$)")
DRIVE = re.compile(r"^[A-Za-z]:")
# How WordPress files uploads, unless told otherwise.
MONTHLY = re.compile(r"\d{4}/\d{2}/[^/.][^/]*")
UPLOADS = "/wp-content/uploads/"
# An absolute path as WordPress.com and some hosts write it; its last folder of uploads is meant.
BELOW_UPLOADS = re.compile(r"/.*/(?:uploads|blogs\.dir/[\w/]+/files)/(.+)")
GPS_TAG = 0x8825


class ClimbingPath(ValueError):
    """A path that leads out of the uploads folder."""


class Unusable(ValueError):
    """A file that cannot be copied, with the reason."""


class Elsewhere(Unusable):
    """A file that is none of the old site's uploads."""


@dataclass(frozen=True)
class Copy:
    """One file to copy into the content."""

    source: Path
    old: str
    target: PurePosixPath
    notes: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        """The address to write in Markdown."""
        return "{static}/" + self.target.relative_to("content").as_posix()

    @property
    def old_address(self) -> str:
        """The path on the old site, in the form of the redirect list."""
        return f"{UPLOADS}{self.old}/"

    @property
    def public_path(self) -> str:
        """The address on the built site."""
        return "/" + self.target.relative_to("content").as_posix()


@dataclass
class Library:
    """The uploads folder, and what the export says about the files in it."""

    export: Export
    folder: Path | None
    limits: Limits
    attachments: dict[int, Item] = field(default_factory=dict)
    by_path: dict[str, Item] = field(default_factory=dict)
    found: dict[str, Copy | Unusable] = field(default_factory=dict)

    def attachment(self, number: str) -> Item | None:
        """Return an attachment by its number as text."""
        return self.attachments.get(int(number)) if number.isdecimal() and len(number) < 12 else None

    def attachment_of(self, address: str) -> Item | None:
        """Return the attachment a picture's address belongs to, whatever size it names."""
        path = upload_path(address, self.export.host)
        if path is None:
            return None
        return self.by_path.get(path) or self.by_path.get(SIZE_SUFFIX.sub("", path))

    def find(self, address: str) -> Copy:
        """Return what to copy for an address of the old site, or raise Unusable with the reason."""
        path = upload_path(address, self.export.host)
        if path is None:
            raise Elsewhere("it lies on another site")
        if self.folder is None:
            raise Unusable("no uploads folder was given (--uploads FOLDER)")
        if path not in self.found:
            self.found[path] = self._look_up(self.folder, path)
        result = self.found[path]
        if isinstance(result, Unusable):
            raise result
        return result

    def _look_up(self, folder: Path, path: str) -> Copy | Unusable:
        """Check the file at the path, or the original of a resized picture that is gone."""
        originals = dict.fromkeys([path, SIZE_SUFFIX.sub("", path)])
        try:
            for candidate in originals:
                if (source := locate(folder, candidate)) is not None:
                    return self._checked(source, candidate)
        except Unusable as reason:
            return reason
        return Unusable("it is not in the uploads folder")

    def _checked(self, source: Path, path: str) -> Copy:
        """Return a copy order for a file that is what its name says."""
        size = source.stat().st_size
        if size > self.limits.file_bytes:
            raise Unusable(
                f"it has {size:,} bytes, more than the {self.limits.file_bytes:,} allowed; make it smaller"
            )
        suffix = source.suffix.lower()
        if suffix in PICTURES:
            return Copy(source, path, target_of(path), check_picture(source, self.limits))
        raise Unusable(f"it is of a kind that is not copied ({suffix or 'no ending'})")


def open_library(
    export: Export, uploads: Path | None, limits: Limits, *, skip_refused: bool = False
) -> Library:
    """Index the attachments; one whose path climbs raises an ItemProblem, or is passed over when `skip_refused`."""
    folder = uploads_folder(uploads) if uploads else None
    library = Library(export, folder, limits)
    for item in export.items:
        if item.kind != "attachment":
            continue
        try:
            _check_web_address(item.get("wp:attachment_url"))
            paths = (
                attached_path(item.meta.get("_wp_attached_file", "")),
                upload_path(item.get("wp:attachment_url"), export.host),
            )
        except ClimbingPath as error:
            if skip_refused:
                continue
            raise export.problem(item, f"{error}; do not trust this export") from error
        library.attachments.setdefault(item.id, item)
        for path in paths:
            if path:
                library.by_path.setdefault(path, item)
    return library


def _check_web_address(address: str) -> None:
    """Raise ClimbingPath for an attachment that is a file of some computer instead of the old site's."""
    if address.lower().startswith("file:") or DRIVE.match(address):
        raise ClimbingPath(f"the address {address!r} names a file of a computer")


def uploads_folder(given: Path) -> Path:
    """Return the folder with the year folders in it, whichever of its parents was given."""
    if not given.is_dir():
        raise UsageProblem(f"--uploads: {given} is not a folder; give the old site's wp-content/uploads")
    for below in ("wp-content/uploads", "uploads"):
        if (given / below).is_dir():
            return (given / below).resolve()
    return given.resolve()


def upload_path(address: str, host: str) -> str | None:
    """Return the path below the uploads folder that an address names; None if it is no upload of the site."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    path = parts.path
    owner = host_of(address)
    if re.fullmatch(r"i\d\.wp\.com", owner):  # the picture service of Jetpack: the real host is in the path
        owner, _, path = path.lstrip("/").partition("/")
        owner, path = owner.removeprefix("www."), f"/{path}"
    if owner.endswith(".files.wordpress.com"):
        return check_relative(unquote(path).lstrip("/"))
    if (owner and owner != host) or UPLOADS not in path:
        return None
    return check_relative(unquote(path.partition(UPLOADS)[2]))


def attached_path(path: str) -> str:
    """Return the path below the uploads folder of an attached file, which some hosts write from their root.

    Raises ClimbingPath when it names no place below an uploads folder.
    """
    found = BELOW_UPLOADS.match(path)
    return check_relative(found[1] if found else path)


def check_relative(path: str) -> str:
    """Return a path that stays below its folder, or raise ClimbingPath."""
    parts = path.replace("\\", "/").split("/")
    if ".." in parts or "\0" in path or path.startswith(("/", "\\")) or DRIVE.match(path):
        raise ClimbingPath(f"the path {path!r} leads out of the uploads folder")
    return "/".join(part for part in parts if part not in ("", "."))


def locate(folder: Path, path: str) -> Path | None:
    """Return the file below the folder; refuse symbolic links, which could lead anywhere."""
    source = folder
    for part in PurePosixPath(path).parts:
        source = source / part
        if source.is_symlink():
            raise Unusable("it is a symbolic link, or lies behind one")
    if not source.is_file() or not source.resolve().is_relative_to(folder):
        return None
    return source


def target_of(path: str) -> PurePosixPath:
    """Return the place in the content for an upload: `2019/12/plant.jpg` becomes `2019-12-plant.jpg`.

    Where that could meet another file, a short hash of the old path keeps the two apart.
    """
    plain = unicodedata.normalize("NFKD", path).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9._/-]+", "-", plain)
    target = PurePosixPath("-".join(part.lstrip(".") or "file" for part in plain.split("/")))
    if plain != path or not MONTHLY.fullmatch(path):
        mark = hashlib.sha256(path.encode()).hexdigest()[:8]
        target = target.with_name(f"{target.stem.strip('-') or 'file'}-{mark}{target.suffix}")
    return TARGET / target


def check_picture(source: Path, limits: Limits) -> tuple[str, ...]:
    """Return notes on a picture, or raise Unusable if it is broken, too large or something else."""
    try:
        with warnings.catch_warnings(action="ignore"):
            _check_format(source, limits)
            with Image.open(source) as picture:
                located = bool(picture.getexif().get_ifd(GPS_TAG))
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise Unusable("it is not a picture that can be read") from error
    except (OSError, SyntaxError) as error:
        raise Unusable("it is a damaged picture") from error
    return ("carries the place where it was taken (GPS): remove that before publishing",) if located else ()


def _check_format(source: Path, limits: Limits) -> None:
    """Raise Unusable for a picture of another format than its name says, or of too many pixels."""
    with Image.open(source) as picture:
        pixels = picture.width * picture.height
        if picture.format != PICTURES[source.suffix.lower()]:
            raise Unusable(f"it is named {source.suffix} but is {picture.format}")
        if pixels > limits.pixels:
            raise Unusable(f"it has {pixels:,} pixels, more than the {limits.pixels:,} allowed")
        picture.verify()
