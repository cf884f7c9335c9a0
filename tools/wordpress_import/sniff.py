"""Look at the bytes of an export before a parser does: size, kind of file, encoding, stray characters."""

import codecs
import re
from pathlib import Path

from .errors import ExportProblem
from .limits import Limits

# First bytes of files that people take for an export.
OTHER_KINDS: dict[bytes, str] = {
    b"PK\x03\x04": "a zip archive; unpack it and give the .xml file inside",
    b"\x1f\x8b": "a gzip archive; unpack it (gunzip) and give the .xml file inside",
    b"%PDF": "a PDF; use Tools > Export in WordPress to get the .xml file",
    b"\xff\xfe": "text in UTF-16; save it as UTF-8 first",
    b"\xfe\xff": "text in UTF-16; save it as UTF-8 first",
}
ENCODING_DECLARATION = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)[\"']")
FORBIDDEN_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
CHUNK = 1 << 20


def check_export_file(path: Path, limits: Limits) -> None:
    """Raise unless the file can be a WordPress export: right size, XML text, UTF-8, no stray characters."""
    size = path.stat().st_size
    if size > limits.export_bytes:
        raise ExportProblem(
            path,
            f"the export has {size:,} bytes, more than the {limits.export_bytes:,} allowed;"
            " export one kind of content or one year at a time",
        )
    with path.open("rb") as stream:
        head = stream.read(512)
    _check_kind(path, head)
    _check_declaration(path, head)
    _check_text(path)


def _check_kind(path: Path, head: bytes) -> None:
    """Raise when the first bytes are those of something else than XML."""
    for magic, what in OTHER_KINDS.items():
        if head.startswith(magic):
            raise ExportProblem(path, f"this is {what}", 1, 1)
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if not start:
        raise ExportProblem(path, "the file is empty; export it again from Tools > Export in WordPress")
    if not start.startswith((b"<?xml", b"<rss", b"<!--", b"<!DOCTYPE")):
        found = start[:20].decode("ascii", "replace")
        raise ExportProblem(path, f"an export starts with '<?xml', this file starts with {found!r}", 1, 1)


def _check_declaration(path: Path, head: bytes) -> None:
    """Raise when the file says that it is not UTF-8, the only encoding WordPress exports in."""
    declared = ENCODING_DECLARATION.match(head)
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        name = declared[1].decode("ascii", "replace")
        raise ExportProblem(
            path,
            f"the file declares the encoding {name!r}; convert it (iconv -f {name} -t UTF-8), correct line 1",
            1,
            1,
        )


def _check_text(path: Path) -> None:
    """Raise at the first byte that is not UTF-8 and at the first character that XML forbids."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    line, tail = 1, ""
    with path.open("rb") as stream:
        while True:
            chunk = stream.read(CHUNK)
            pending = decoder.getstate()[0]
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                raise _wrong_encoding(path, pending + chunk, error, line, tail) from error
            _check_characters(path, text, line, tail)
            line, tail = _advance(text, line, tail)
            if not chunk:
                return


def _advance(text: str, line: int, tail: str) -> tuple[int, str]:
    """Return the line reached after `text`, and what already stands on it."""
    newlines = text.count("\n")
    last = text.rpartition("\n")[2]
    return line + newlines, last if newlines else tail + last


def _wrong_encoding(
    path: Path, data: bytes, error: UnicodeDecodeError, line: int, tail: str
) -> ExportProblem:
    """Describe the first byte that is not UTF-8."""
    good = data[: error.start].decode("utf-8", "replace")
    line, tail = _advance(good, line, tail)
    if error.reason == "unexpected end of data":
        return ExportProblem(
            path, "the file ends inside a character; download the export again", line, len(tail) + 1
        )
    return ExportProblem(
        path,
        f"byte 0x{data[error.start]:02X} is not UTF-8 although the export says it is (text in Latin-1?);"
        " convert the file: iconv -f WINDOWS-1252 -t UTF-8",
        line,
        len(tail) + 1,
    )


def _check_characters(path: Path, text: str, line: int, tail: str) -> None:
    """Raise at the first control character, which no XML may hold."""
    found = FORBIDDEN_CHARACTER.search(text)
    if found:
        line, tail = _advance(text[: found.start()], line, tail)
        raise ExportProblem(
            path,
            f"character U+{ord(found[0]):04X} is not allowed in XML; remove it in the WordPress editor"
            " or from the file, then import again",
            line,
            len(tail) + 1,
        )
