"""Pictures, galleries, embeds and other figures: each becomes something Markdown has."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from bs4.element import Tag

from .embeds import TRACKING_HOSTS, canonical_embed, clean_address, embed_label, is_host
from .html import SCHEMES, one_line, scheme_of, text_of
from .media import Copy, Unusable, upload_path
from .work import Work

EMBED_CLASSES = ("wp-block-embed", "wp-block-video", "wp-block-audio")
PLAYERS = ("iframe", "video", "audio", "object", "embed")
LAZY_SOURCES = ("data-src", "data-lazy-src", "data-orig-file", "data-original")


def convert_figures(work: Work) -> None:
    """Rewrite every figure and loose player of the tree; pictures come last."""
    _drop_trackers(work)
    for tag in work.soup.select("figure.wp-block-gallery, ul.wp-block-gallery, .blocks-gallery-grid"):
        if not tag.decomposed and tag.parent is not None:
            _convert_gallery(work, tag)
    for tag in work.soup.find_all("figure"):
        _convert_figure(work, tag)
    for tag in work.soup.find_all(PLAYERS):
        if not tag.decomposed and tag.parent is not None:
            tag.replace_with(*_player_link(work, tag, None))
    for image in work.soup.find_all("img"):
        _convert_picture(work, image)


def _drop_trackers(work: Work) -> None:
    """Take out counters: invisible pictures and frames, and anything from a host that only counts."""
    for tag in work.soup.find_all(["img", "iframe"]):
        source = str(tag.get("src", ""))
        tiny = tag.get("width") in ("0", "1") or tag.get("height") in ("0", "1")
        if tiny or is_host(source, TRACKING_HOSTS):
            work.note("a tracker was taken out")
            tag.decompose()


def _caption_of(tag: Tag) -> list[object]:
    """Take the caption out of a figure and return what it holds, without emphasis of its own."""
    caption = tag.find("figcaption", recursive=False) or tag.find("figcaption")
    if caption is None:
        return []
    for inner in caption.find_all(["em", "i", "p", "div"]):
        inner.unwrap()
    caption.extract()
    return list(caption.contents) if caption.get_text(strip=True) else []


def _caption_line(work: Work, parts: Iterable[object]) -> list[Tag]:
    """Return a caption as a line in italics, or nothing."""
    parts = list(parts)
    return [work.new("p", work.new("em", *parts))] if parts else []  # type: ignore[arg-type]


def _remember_caption(image: Tag, caption: Iterable[object]) -> None:
    """Keep a picture's caption with it, in case it has no alt text."""
    parts = [part.get_text() if isinstance(part, Tag) else str(part) for part in caption]
    image["data-caption"] = one_line("".join(parts))


def _convert_gallery(work: Work, gallery: Tag) -> None:
    """Turn a gallery into a list of its pictures, each with its caption, then the gallery's own caption."""
    if gallery.name == "ul" and gallery.find_parent(class_="wp-block-gallery"):
        return
    if gallery.get("data-from") == "shortcode":
        _fill_gallery(work, gallery)
    figures = [image.find_parent("figure") for image in gallery.find_all("img")]
    own = gallery.find(class_="blocks-gallery-caption") or gallery.find("figcaption", recursive=False)
    closing = _caption_of(work.new("figure", own.extract())) if isinstance(own, Tag) else []
    rows = work.new("ul")
    for image, figure in zip(gallery.find_all("img"), figures, strict=True):
        caption = _caption_of(figure) if figure is not None and figure is not gallery else []
        _remember_caption(image, caption)
        rows.append(work.new("li", work.new("p", _with_link(image)), *_caption_line(work, caption)))
    if not rows.contents:
        work.note("an empty gallery was left out")
    gallery.replace_with(*([rows] if rows.contents else []), *_caption_line(work, closing))


def _with_link(image: Tag) -> Tag:
    """Return the picture, inside its link if it has one."""
    parent = image.parent
    return parent if parent is not None and parent.name == "a" else image


def _fill_gallery(work: Work, gallery: Tag) -> None:
    """Give a gallery that names attachments by number their pictures; without numbers, all of the item's."""
    numbers = [str(image["data-id"]) for image in gallery.find_all("img")]
    if not numbers:
        own = [
            one for one in work.library.attachments.values() if one.get("wp:post_parent") == str(work.item.id)
        ]
        numbers = [str(one.id) for one in own]
    gallery.clear()
    for number in numbers:
        attachment = work.library.attachment(number)
        if attachment is None:
            work.note(f"a gallery names picture {number}, which is not in the export")
            continue
        image = work.new("img", src=attachment.get("wp:attachment_url"))
        caption = work.new("figcaption", text_of(attachment.fields.get("excerpt:encoded", "")))
        gallery.append(work.new("figure", image, caption))


def _convert_figure(work: Work, figure: Tag) -> None:
    """Turn a figure into its content followed by its caption; embeds become links."""
    if figure.decomposed or figure.parent is None:
        return
    player = figure.find(PLAYERS)
    classes = str(figure.get("class", ""))
    if isinstance(player, Tag) or any(name in classes for name in EMBED_CLASSES):
        figure.replace_with(*_player_link(work, player or figure, figure))
        return
    caption = _caption_of(figure)
    image = figure.find("img")
    content = list(figure.contents)
    if isinstance(image, Tag):
        _remember_caption(image, caption)
    if isinstance(image, Tag) and figure.find(["table", "blockquote", "p", "pre"]) is None:
        content = [work.new("p", _with_link(image))]
    figure.replace_with(*content, *_caption_line(work, caption))


def _player_link(work: Work, player: Tag, figure: Tag | None) -> list[Tag]:
    """Return what stands for an embedded thing: a quotation that says it in text, else a link."""
    quotation = figure.find("blockquote") if figure is not None else None
    caption = _caption_of(figure) if figure is not None else []
    address = _player_address(work, player)
    if isinstance(quotation, Tag) and quotation.find("a"):
        return [quotation, *_caption_line(work, caption)]
    if scheme_of(address) not in ("http", "https"):
        work.note("an embed without a web address was left out")
        return _caption_line(work, caption)
    title = one_line(str(player.get("title", ""))) if player.name == "iframe" else ""
    own_file = upload_path(address, work.export.host)
    label = f"File: {own_file.rpartition('/')[2]}" if own_file else embed_label(address)
    work.note(f"an embed became a link ({label})")
    words = f"{label}: {title}" if title and "player" not in title.lower() else label
    return [work.new("p", work.new("a", words, href=address)), *_caption_line(work, caption)]


def _player_address(work: Work, player: Tag) -> str:
    """Find the address that an embed, a frame or a player names."""
    source = player.find("source")
    candidates = [str(player.get(name, "")) for name in ("src", "data", "data-src")]
    if isinstance(source, Tag):
        candidates.append(str(source.get("src", "")))
    if player.name in ("figure", "div"):
        wrapper = player.find(class_="wp-block-embed__wrapper") or player
        link = wrapper.find("a")
        candidates += [
            wrapper.get_text(" ", strip=True),
            str(link.get("href", "")) if isinstance(link, Tag) else "",
        ]
    address = next((one for one in candidates if one.strip()), "").strip()
    upload_path(address, work.export.host)  # refuses addresses that climb
    return canonical_embed(address.split()[0]) if address else ""


def _convert_picture(work: Work, image: Tag) -> None:
    """Point a picture to its copy and give it its alt text; without a copy, link to where it was."""
    source = _source_of(image)
    alt = _alt_of(work, image, source)
    try:
        copy = work.library.find(source)
    except Unusable as reason:
        _replace_missing(work, image, source, alt, str(reason))
        return
    work.copies[copy.target.as_posix()] = copy
    for note in copy.notes:
        work.note(f"picture {PurePosixPath(copy.old).name} {note}")
    if not alt:
        alt = _makeshift_alt(work, image, copy)
    image.attrs = {"src": copy.reference, "alt": alt}
    _drop_picture_link(work, image)


def _source_of(image: Tag) -> str:
    """Return a picture's address, also where a plugin loads it late."""
    names = ("src", *LAZY_SOURCES) if not str(image.get("src", "")).startswith("data:") else LAZY_SOURCES
    return next((str(image[name]) for name in names if image.get(name)), "")


def _alt_of(work: Work, image: Tag, source: str) -> str:
    """Return the alt text: the picture's own, else the one of the media library."""
    alt = one_line(str(image.get("alt", "")))
    attachment = work.library.attachment_of(source) if not alt else None
    return alt or one_line(attachment.meta.get("_wp_attachment_image_alt", "") if attachment else "")


def _makeshift_alt(work: Work, image: Tag, copy: Copy) -> str:
    """Return some alt text for a picture that has none, since no page may show one without, and say so."""
    caption = str(image.get("data-caption", ""))
    words = re.sub(r"[-_\d]+", " ", PurePosixPath(copy.old).stem).strip()
    made_of = "its caption" if caption else "its file name"
    work.note(
        f"picture {PurePosixPath(copy.old).name} had no alt text and got {made_of}; describe what it shows"
    )
    return caption or f"Picture: {words or work.item.kind}"


def _replace_missing(work: Work, image: Tag, source: str, alt: str, reason: str) -> None:
    """Put a link in the place of a picture that cannot be copied, so that no other site is asked for it."""
    name = source.rpartition("/")[2] or "without address"
    work.note(f"picture {name[:80]} was not copied: {reason}")
    words = alt or "Picture"
    if scheme_of(source) not in ("http", "https"):
        image.replace_with(words if alt else "")
    elif image.find_parent("a"):
        image.replace_with(words)
    else:
        link = work.new("a", f"Picture: {alt}" if alt else words, href=clean_address(source))
        link["data-kept"] = "yes"
        image.replace_with(link)


def _drop_picture_link(work: Work, image: Tag) -> None:
    """Take off a link that only opens the same picture or its page of WordPress."""
    link = image.find_parent("a")
    if link is None or link.get_text(strip=True) or len(link.find_all("img")) > 1:
        return
    address = str(link.get("href", ""))
    is_upload = upload_path(address, work.export.host) is not None
    is_page = any(one.link == address for one in work.library.attachments.values())
    if is_upload or is_page or scheme_of(address) not in SCHEMES:
        link.unwrap()
