"""What a page is made of: headings, pictures, links to other sites, code, leftovers of templates."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from amcc import urls
from amcc.problems.problem import Problem
from tools.verify.pages import Element, Page, Site

HEADINGS = {f"h{level}": level for level in range(1, 7)}
FETCHING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "use": "href", "image": "href"}
EXTERNAL_RELATIONS = {"external", "noopener"}
LEFTOVERS = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{#|#\}|\{(?:filename|attach|static|author|category|tag|index)\}"
    r"|\bundefined\b|\bTODO\b|\bFIXME\b|lorem ipsum|<built-in|<bound method|<function "
    r"|(?<=>)\s*None\s*(?=<)|=\"None\"",
)

# How a picture is named in a text: the pages of problems show it.
PICTURE_SIGN = "{static}"


def check_heading_order(site: Site) -> list[Problem]:
    """No heading skips a level: after an h2 comes an h3 at most."""
    problems = []
    for page in site.read_pages:
        level = 0
        for element in page.elements:
            deeper = HEADINGS.get(element.name)
            if deeper and deeper > level + 1:
                message = f"<h{deeper}> follows a heading of level {level}; make it <h{level + 1}>"
                problems.append(page.problem(element.spot(), "heading-order", message))
            level = deeper or level
    return problems


def check_images(site: Site) -> list[Problem]:
    """Each picture says what it shows and how large it is."""
    problems = []
    for page in site.pages.values():
        for element in page.elements:
            missing = {"alt", "width", "height"} - element.attributes.keys()
            if element.name == "img" and missing:
                message = f"the picture has no {', '.join(sorted(missing))}; add it"
                problems.append(page.problem(element.spot(), "picture", message))
    return problems


def check_code(site: Site) -> list[Problem]:
    """Nothing that the content security policy would block, and each page states the policy."""
    return [problem for page in site.pages.values() for problem in _code_problems(page)]


def _code_problems(page: Page) -> Iterator[Problem]:
    for script in page.inline_scripts:
        yield page.problem(script, "inline-code", "a script stands in the page; move it into a file")
    for element in page.elements:
        handlers = [name for name in element.attributes if name.startswith("on")]
        if element.name == "style":
            yield page.problem(
                element.spot(), "inline-code", "<style> stands in the page; move it into a file"
            )
        for name in [*handlers, *(["style"] if "style" in element.attributes else [])]:
            message = f"the attribute {name} is code in the page; use a class and a file"
            yield page.problem(element.spot(), "inline-code", message)
        if any(value.lstrip().lower().startswith("javascript:") for value in element.attributes.values()):
            yield page.problem(element.spot(), "inline-code", "an address that runs code; use a file")
    if not any(_states_policy(element) for element in page.elements):
        yield page.problem(
            None, "no-policy", "the page states no content security policy; include the head's line"
        )


def _states_policy(element: Element) -> bool:
    return element.attributes.get("http-equiv", "").lower() == "content-security-policy"


def check_other_sites(site: Site) -> list[Problem]:
    """Nothing is fetched from another site, and links there say so."""
    problems = []
    for page in site.pages.values():
        for element in page.elements:
            address = element.attributes.get(FETCHING.get(element.name, ""), "")
            is_link = element.name == "link" and "canonical" not in element.attributes.get("rel", "")
            address = element.attributes.get("href", "") if is_link else address
            if _is_elsewhere(site, address):
                message = f"'{address}' is fetched from another site; keep a copy here"
                problems.append(page.problem(element.spot(), "third-party", message))
            relations = set(element.attributes.get("rel", "").split())
            is_outside = element.name == "a" and _is_elsewhere(site, element.attributes.get("href", ""))
            if is_outside and not relations >= EXTERNAL_RELATIONS:
                message = 'a link to another site without rel="external noopener"; add it'
                problems.append(page.problem(element.spot(), "link-rel", message))
    return problems


def _is_elsewhere(site: Site, address: str) -> bool:
    return bool(urlsplit(address).netloc) and urlsplit(address).netloc != site.host


def check_leftovers(site: Site) -> list[Problem]:
    """No sign of a template, a placeholder or a Python object has reached a page."""
    problems = []
    for url in site.pages:
        for number, line in enumerate(site.files[url].read_text("utf-8").splitlines(), start=1):
            for found in LEFTOVERS.finditer(line):
                if url.startswith(urls.PROBLEMS) and found.group() == PICTURE_SIGN:
                    continue
                message = (
                    f"'{found.group().strip()}' is left over from a template or a draft; correct its source"
                )
                problems.append(Problem(url, number, found.start() + 1, "leftover", message))
    return problems
