"""Turn WordPress shortcodes into the HTML they stand for; name the ones that cannot be turned."""

import re
from collections.abc import Callable
from html import escape, unescape

# name="value", name='value', name=value, or a bare value (which gets a number as its name).
ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"\]]+))|"([^"]*)"|'([^']*)'|(\S+)""")
TOKEN = re.compile(r"\[(?P<close>/?)(?P<name>[A-Za-z][\w-]{1,40})(?P<attributes>(?:\s[^\[\]<>]{0,2000})?)\]")
LITERAL = re.compile(r"\[(\[[A-Za-z][\w-]*[^\[\]]{0,200}\])\]")
PICTURE = re.compile(r"\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)\s*", re.IGNORECASE)
MEDIA_KEYS = ("src", "url", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav", "0")

# Stand for `[` and `]` written to be read, while shortcodes are looked for.
PRIVATE = re.compile("[\ue000-\ue00f]")
OPEN, CLOSE = "\ue000", "\ue001"


def parse_attributes(text: str) -> dict[str, str]:
    """Read a shortcode's attributes; bare values are numbered from 0."""
    attributes: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(text.replace("&quot;", '"').replace("\u201d", '"')):
        name, *values = match.groups()
        value = next((one for one in values if one is not None), "")
        attributes[name.lower() if name else str(len([key for key in attributes if key.isdecimal()]))] = value
    return attributes


def expand_shortcodes(html: str) -> str:
    """Replace the shortcodes of WordPress itself by HTML; leave all others for `strip_shortcodes`."""
    html = PRIVATE.sub("", html)
    html = LITERAL.sub(lambda found: f"{OPEN}{found[1][1:-1]}{CLOSE}", html)
    parts: list[str] = []
    position = 0
    closings: dict[str, int] = {}
    while found := TOKEN.search(html, position):
        parts.append(html[position : found.start()])
        replacement, position = _expand(html, found, closings)
        parts.append(replacement)
    return "".join([*parts, html[position:]])


def restore_literals(text: str) -> str:
    """Put back the brackets that `expand_shortcodes` hid."""
    return text.replace(OPEN, "[").replace(CLOSE, "]")


def _expand(html: str, found: re.Match[str], closings: dict[str, int]) -> tuple[str, int]:
    """Return what one shortcode becomes, and where the text goes on after it.

    `closings` remembers where each shortcode closes for the last time, so that no text is searched in vain.
    """
    make = EXPANSIONS.get(found["name"].lower())
    if make is None or found["close"]:
        return found[0], found.end()
    attributes = parse_attributes(found["attributes"])
    closing = f"[/{found['name']}]"
    if closing not in closings:
        closings[closing] = html.rfind(closing)
    end = html.find(closing, found.end()) if found.end() <= closings[closing] else -1
    following = TOKEN.search(html, found.end())
    encloses = end >= 0 and (
        found["name"] in ENCLOSING or (following is not None and following.start() == end)
    )
    if not encloses:
        return make(attributes, ""), found.end()
    return make(attributes, html[found.end() : end]), end + len(closing)


def _caption(attributes: dict[str, str], inner: str) -> str:
    """`[caption]picture text[/caption]`: a figure with its caption."""
    picture = PICTURE.match(inner)
    if not picture:
        return inner
    text = attributes.get("caption") or inner[picture.end() :].strip()
    return f'\n\n<figure class="wp-caption">{picture[1]}<figcaption>{text}</figcaption></figure>\n\n'


def _gallery(attributes: dict[str, str], inner: str) -> str:
    """`[gallery ids="1,2"]`: a gallery that names its pictures; without ids, all pictures of the post."""
    ids = re.findall(r"\d+", attributes.get("ids") or attributes.get("include") or "")
    pictures = "".join(f'<img data-id="{number}">' for number in ids)
    return f'\n\n<figure class="wp-block-gallery" data-from="shortcode">{pictures}</figure>\n\n'


def _media(attributes: dict[str, str], inner: str) -> str:
    """`[embed]`, `[video]`, `[audio]`, `[youtube]`: an embed of the address they name."""
    address = inner.strip() or next((attributes[key] for key in MEDIA_KEYS if attributes.get(key)), "")
    wrapper = f'<div class="wp-block-embed__wrapper">{escape(address)}</div>'
    return f'\n\n<figure class="wp-block-embed">{wrapper}</figure>\n\n' if address else ""


def _code(attributes: dict[str, str], inner: str) -> str:
    """`[code]lines[/code]`, `[sourcecode]`: a block of code; alone, the word in brackets is text."""
    if not inner:
        return f"{OPEN}code{CLOSE}"
    lines = escape(unescape(inner.strip("\r\n")), quote=False)
    return f"\n\n<pre>{lines.replace('[', OPEN).replace(']', CLOSE)}</pre>\n\n"


EXPANSIONS: dict[str, Callable[[dict[str, str], str], str]] = {
    "caption": _caption,
    "wp_caption": _caption,
    "gallery": _gallery,
    "embed": _media,
    "video": _media,
    "audio": _media,
    "youtube": _media,
    "vimeo": _media,
    "code": _code,
    "sourcecode": _code,
}
ENCLOSING = frozenset({"caption", "wp_caption", "embed", "code", "sourcecode"})


def find_shortcodes(html: str) -> set[str]:
    """Name what can only be a shortcode: it closes, has attributes, or is named as plugins name them.

    Plain words in brackets, such as [sic] or [1], are text.
    """
    names = set()
    for found in TOKEN.finditer(html):
        if found["close"] or "=" in found["attributes"] or "_" in found["name"]:
            names.add(found["name"])
    return names


def strip_shortcodes(text: str, names: set[str]) -> str:
    """Take the named shortcodes' brackets out of a text; what they enclose stays."""
    return TOKEN.sub(lambda found: "" if found["name"] in names else found[0], text)
