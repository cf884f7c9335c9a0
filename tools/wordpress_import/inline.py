"""Links and the small things inside a line: tidy them so that they read well as Markdown."""

import re
from collections import Counter

from bs4.element import NavigableString, PageElement, Tag
from markdown.extensions.toc import slugify

from .embeds import PROVIDERS, clean_address, embed_label, host_of
from .html import BLOCKS, SCHEMES, is_blank, scheme_of, without_hidden
from .media import Elsewhere, Unusable
from .shortcodes import find_shortcodes, restore_literals, strip_shortcodes
from .work import Work

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BARE_ADDRESS = re.compile(r"https?://\S+")
RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
RAW_HTML = re.compile(r"<[A-Za-z/!?]")
SAME = {"b": "strong", "i": "em"}


def convert_links(work: Work) -> None:
    """Point links to what stands at their old address now; take off trackers and dead ends."""
    for paragraph in work.soup.find_all("p"):
        _link_bare_address(work, paragraph)
    for link in work.soup.find_all("a"):
        for block in link.find_all(list(BLOCKS)):
            block.insert_after(" ")
            block.unwrap()
        _convert_link(work, link)


def _link_bare_address(work: Work, paragraph: Tag) -> None:
    """Make a link of an address that stands alone in a paragraph, as WordPress makes an embed of it."""
    text = paragraph.get_text(strip=True)
    if paragraph.find(True) is None and BARE_ADDRESS.fullmatch(text):
        known = any(host_of(text) == one or host_of(text).endswith(f".{one}") for one, _ in PROVIDERS)
        label = embed_label(text) if known else clean_address(text)
        paragraph.clear()
        paragraph.append(work.new("a", label, href=text))


def _convert_link(work: Work, link: Tag) -> None:
    """Rewrite one link, or leave only its words."""
    address = str(link.get("href", "")).strip()
    scheme = scheme_of(address)
    if (
        not address
        or (scheme and scheme not in SCHEMES)
        or (not link.get_text(strip=True) and not link.find("img"))
    ):
        if scheme in ("mailto", "tel"):
            work.note("a link to an e-mail address or telephone lost its target; its words stay")
        link.unwrap()
        return
    if address.startswith("#") and (heading := _heading_at(work, address[1:])):
        link.attrs = {"href": f"#{heading}"}
        return
    if address.startswith("#"):
        work.note(f"a link to a place inside the page ({address}) lost its target; its words stay")
        link.unwrap()
        return
    link.attrs = {"href": address if link.get("data-kept") else _new_address(work, address)}


def _heading_at(work: Work, fragment: str) -> str | None:
    """Return the id that the site will give to the heading a fragment names; None if it names no heading of its own."""
    target = work.soup.find(id=fragment) or work.soup.find("a", attrs={"name": fragment})
    heading = target if target is None or target.name in HEADINGS else target.find_parent(HEADINGS)
    ids = Counter(slugify(one.get_text(" ", strip=True), "-") for one in work.soup.find_all(HEADINGS))
    own = slugify(heading.get_text(" ", strip=True), "-") if heading is not None else ""
    return own if own and ids[own] == 1 else None


def _new_address(work: Work, address: str) -> str:
    """Return what a link leads to on the new site."""
    try:
        copy = work.library.find(address)
    except Elsewhere:
        return _page_address(work, address)
    except Unusable as reason:
        work.note(f"the linked file {address.rpartition('/')[2][:80]} was not copied: {reason}")
        return clean_address(address)
    work.copies[copy.target.as_posix()] = copy
    return copy.reference


def _page_address(work: Work, address: str) -> str:
    """Return the new form of a link to a page, of the old site or of any other."""
    new = work.addresses.resolve(address)
    if new is not None:
        return new
    if work.addresses.local_path(address) is not None:
        work.note(f"a link leads to a page of the old site that is not imported: {address[:200]}")
        if not host_of(address):
            return clean_address(work.export.site.rstrip("/") + address)
    elif not scheme_of(address) and not address.startswith("//"):
        work.note(f"a link that is relative to the old page was kept as it was: {address[:200]}")
        return clean_address(work.export.site.rstrip("/") + "/" + address.lstrip("./"))
    return clean_address(address)


def tidy(work: Work) -> None:
    """Bring headings, lists of terms, small marks and blanks into the forms that Markdown has."""
    _drop_shortcodes(work)
    _convert_terms(work)
    _convert_marks(work)
    _tidy_headings(work)
    _tidy_text(work)
    for name in ("strong", "em"):
        _tidy_emphasis(work, name)


def _drop_shortcodes(work: Work) -> None:
    """Take out the shortcodes of plugins, and say which."""
    texts = [text for text in work.soup.find_all(string=True) if not text.find_parent(["pre", "code"])]
    names = set().union(*(find_shortcodes(text) for text in texts)) if texts else set()
    for name in sorted(names):
        work.note(f"the shortcode [{name}] needs a plugin of WordPress; taken out, the text in it stays")
    for text in texts:
        new = strip_shortcodes(text, names)
        if new != text:
            text.replace_with(NavigableString(new))


def _convert_terms(work: Work) -> None:
    """Turn lists of terms into lists, and foldable parts into a line in bold with its text."""
    for terms in work.soup.find_all("dl"):
        rows, word = work.new("ul"), ""
        for part in terms.find_all(["dt", "dd"]):
            if part.name == "dt":
                word = part.get_text(" ", strip=True)
                continue
            rows.append(work.new("li", work.new("strong", f"{word}:"), " ", *list(part.contents)))  # type: ignore[arg-type]
        terms.replace_with(rows)
    for summary in work.soup.find_all("summary"):
        summary.replace_with(work.new("p", work.new("strong", summary.get_text(" ", strip=True))))


def _convert_marks(work: Work) -> None:
    """Write raised and lowered signs as characters, verses as lines; drop marks Markdown lacks."""
    for tag in work.soup.find_all(["sup", "sub"]):
        table = RAISED if tag.name == "sup" else LOWERED
        text = tag.get_text()
        if tag.find(True) is None and all(ord(sign) in table for sign in text):
            tag.replace_with(text.translate(table))
        else:
            tag.unwrap()
    for tag in work.soup.find_all("q"):
        tag.insert_before("\u201c")
        tag.insert_after("\u201d")
        tag.unwrap()
    for tag in work.soup.find_all(["del", "s", "strike"]):
        work.note("words that were struck out stand without the stroke; look at them")
        tag.unwrap()
    for verse in work.soup.select("pre.wp-block-verse"):
        verse.name = "p"
        _break_verse(work, verse)
    for line in work.soup.select("pre br"):
        line.replace_with("\n")
    _convert_tag_samples(work)


def _convert_tag_samples(work: Work) -> None:
    """Write code that shows HTML tags as plain lines: the site refuses tags even inside of code."""
    for code in work.soup.find_all(["pre", "code", "kbd", "samp"]):
        if RAW_HTML.search(code.get_text()) and not code.decomposed:
            work.note("a sample of code with HTML tags became plain lines; look at it")
            if code.name == "pre":
                code.name = "p"
                _break_verse(work, code)
                for inner in code.find_all(["code", "span"]):
                    inner.unwrap()
            else:
                code.unwrap()


def _break_verse(work: Work, verse: Tag) -> None:
    """End the lines of a verse by <br>."""
    for text in list(verse.find_all(string=re.compile("\n"))):
        parts: list[PageElement] = []
        for index, line in enumerate(str(text).split("\n")):
            parts += [work.new("br")] if index else []
            parts += [NavigableString(line)] if line else []
        text.replace_with(*parts)


def _tidy_headings(work: Work) -> None:
    """Start at level two (the title is level one) and leave out no level; headings are not bold."""
    previous = 1
    for heading in work.soup.find_all(HEADINGS):
        for bold in heading.find_all(["strong", "b", "br"]):
            bold.insert_after(" ") if bold.name == "br" else None
            bold.unwrap()
        level = min(max(int(heading.name[1]), 2), previous + 1)
        heading.name = f"h{level}"
        previous = level


def _tidy_text(work: Work) -> None:
    """Make plain blanks of all kinds of white space, outside of code."""
    for text in list(work.soup.find_all(string=True)):
        if type(text) is not NavigableString:
            text.extract()
        elif not text.find_parent("pre"):
            text.replace_with(NavigableString(without_hidden(restore_literals(re.sub(r"\s+", " ", text)))))
        else:
            text.replace_with(NavigableString(without_hidden(restore_literals(text))))
    for line in work.soup.find_all("br"):
        after = line.next_sibling
        if isinstance(after, NavigableString):
            after.replace_with(NavigableString(after.lstrip()))


def _tidy_emphasis(work: Work, name: str) -> None:
    """Join neighbours, unwrap emphasis in emphasis, drop emphasis around nothing."""
    for tag in work.soup.find_all([name, *(old for old, new in SAME.items() if new == name)]):
        tag.name = name
        if (
            (not tag.get_text(strip=True) and not tag.find("img"))
            or tag.find_parent(name)
            or tag.find(list(BLOCKS))
        ):
            tag.unwrap()
    for tag in work.soup.find_all(name):
        _lift_breaks(work, tag)
    for tag in work.soup.find_all(name):
        following = tag.next_sibling
        while isinstance(following, Tag) and following.name == name:
            tag.extend(list(following.contents))
            following.decompose()
            following = tag.next_sibling


def _lift_breaks(work: Work, tag: Tag) -> None:
    """Move line breaks at the edges of emphasis outside of it."""
    while tag.contents and _is_edge_break(tag.contents[-1]):
        tag.insert_after(tag.contents[-1].extract())
    while tag.contents and _is_edge_break(tag.contents[0]):
        tag.insert_before(tag.contents[0].extract())


def _is_edge_break(node: object) -> bool:
    """Say whether a node at the edge of emphasis is a break or a blank."""
    return (isinstance(node, Tag) and node.name == "br") or (
        isinstance(node, NavigableString) and is_blank(node)
    )
