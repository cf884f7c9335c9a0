"""Each check over the built site finds the fault it is there for, and names its place."""

import pytest

from tools.verify.audit import format_table
from tools.verify.expected import check_development_addresses
from tools.verify.heads import check_canonicals, check_descriptions, check_headings, check_ids, check_titles
from tools.verify.links import check_links
from tools.verify.pages import read_site
from tools.verify.reach import check_budgets

GOOD = """<!doctype html>
<html lang="en"><head><title>{title}</title>
<meta name="description" content="About {title}">
<link rel="canonical" href="https://example.org{url}">
<link rel="stylesheet" href="/style.css"></head>
<body id="top"><h1>{title}</h1>
{body}
</body></html>
"""


@pytest.fixture
def make_site(tmp_path):
    def make(home_body="", **changes):
        pages = {
            "index.html": ("Home", "/", home_body),
            "about/index.html": ("About", "/about/", '<p id="who">Us</p>'),
        }
        for name, (title, url, body) in pages.items():
            text = GOOD.format(title=title, url=url, body=body)
            for old, new in changes.get(title.lower(), {}).items():
                assert old in text
                text = text.replace(old, new)
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text)
        (tmp_path / "style.css").write_text("body { color: red }\n" + changes.get("style", ""))
        return read_site(tmp_path)

    return make


def rendered(problems):
    return [problem.render() for problem in problems]


@pytest.mark.parametrize(
    "check",
    [
        check_links,
        check_titles,
        check_descriptions,
        check_headings,
        check_ids,
        check_canonicals,
        check_development_addresses,
    ],
)
def test_good_site_has_no_problem(make_site, check):
    links = '<a href="/about/#who">a</a><a href="#top">b</a><a href="about/">c</a><a href="https://example.com/x">d</a>'

    assert check(make_site(links)) == []


@pytest.mark.parametrize(
    ("markup", "problem"),
    [
        ('<a href="/nowhere/">x</a>', "/index.html:7:1: dead-link '/nowhere/' leads to nothing"),
        ('<p><a href="about">x</a>', "/index.html:7:4: dead-link 'about' leads to nothing"),
        (
            '<a href="/about/#what">x</a>',
            "/index.html:7:1: dead-fragment '/about/#what': /about/index.html has no such id",
        ),
        (
            '<a href="https://example.org/no/">x</a>',
            "/index.html:7:1: dead-link 'https://example.org/no/' leads to nothing",
        ),
        ('<img src="/no.png" alt="">', "/index.html:7:1: dead-link '/no.png' leads to nothing"),
        (
            '<img srcset="/style.css 1x, /no.png 2x" alt="">',
            "/index.html:7:1: dead-link '/no.png' leads to nothing",
        ),
        (
            '<svg><use href="#shape"/></svg>',
            "/index.html:7:6: dead-fragment '#shape': /index.html has no such id",
        ),
        ('<a href="">x</a>', "/index.html:7:1: empty-link <a> points to nothing"),
    ],
)
def test_dead_links_in_pages(make_site, markup, problem):
    assert rendered(check_links(make_site(markup))) == [problem]


def test_dead_links_in_style_sheets(make_site):
    site = make_site(style='a { background: url("no.svg") }\nb { background: url(data:x) }\n')

    assert rendered(check_links(site)) == ["/style.css:2:1: dead-link 'no.svg' leads to nothing"]


def test_dead_imports_of_scripts(make_site, tmp_path):
    (tmp_path / "one.js").write_text('// One\nimport { two } from "./two.js";\nimport x from "./three.js";\n')
    (tmp_path / "two.js").write_text("export const two = 2;\n")
    site = make_site()

    assert rendered(check_links(site)) == ["/one.js:3:1: dead-link './three.js' leads to nothing"]


def test_imported_scripts_count_as_weight_of_the_page(make_site, tmp_path):
    (tmp_path / "one.js").write_text('import { two } from "./two.js";\n')
    (tmp_path / "two.js").write_text(f"export const two = {list(range(9000))};\n")
    site = make_site('<script type="module" src="/one.js"></script>')

    [problem] = rendered(check_budgets(site))
    assert problem.startswith("/index.html:1:1: budget JavaScript")


def test_dead_icons_in_a_manifest(make_site, tmp_path):
    (tmp_path / "site.webmanifest").write_text('{\n"icons": [{"src": "no.png"}, {"src": "style.css"}]}')

    assert rendered(check_links(make_site())) == [
        "/site.webmanifest:1:1: dead-link 'no.png' leads to nothing"
    ]


def test_redirect_needs_no_heading_or_title_of_its_own(make_site, tmp_path):
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "index.html").write_text(
        '<!doctype html><title>Home</title><meta http-equiv="refresh" content="0; url=/about/">'
    )
    site = make_site()

    assert site.pages["/old/index.html"].refresh == "/about/"
    assert (
        check_titles(site) == check_headings(site) == check_canonicals(site) == check_descriptions(site) == []
    )


def test_picture_of_social_networks_must_exist(make_site):
    site = make_site(
        home={"<title>": '<meta property="og:image" content="https://example.org/no.png"><title>'}
    )

    assert rendered(check_links(site)) == [
        "/index.html:2:23: dead-link 'https://example.org/no.png' leads to nothing"
    ]


def test_two_pages_with_one_title(make_site):
    site = make_site(about={"<title>About": "<title>Home"})

    assert rendered(check_titles(site)) == [
        "/index.html:2:23: title 'Home' is the title of /about/index.html too"
    ]


def test_title_inside_a_drawing_is_not_the_pages(make_site):
    assert check_titles(make_site("<svg><title>Map</title></svg>")) == []


def test_missing_title_and_description(make_site):
    site = make_site(home={"<title>Home</title>": "", '<meta name="description" content="About Home">': ""})

    assert rendered(check_titles(site)) == ["/index.html:1:1: title 0 titles, or an empty one"]
    assert rendered(check_descriptions(site)) == [
        "/index.html:1:1: description 0 descriptions, or an empty one"
    ]


def test_second_heading(make_site):
    assert rendered(check_headings(make_site("<h1>x</h1>"))) == ["/index.html:7:1: headings 2 h1 elements"]


def test_id_used_twice(make_site):
    site = make_site('<p id="top">x</p>')

    assert rendered(check_ids(site)) == ["/index.html:7:1: duplicate-id the id 'top' stands here again"]


def test_canonical_address_of_another_page(make_site):
    site = make_site(about={"https://example.org/about/": "https://example.org/"})

    assert rendered(check_canonicals(site)) == [
        "/about/index.html:1:1: canonical canonical address: https://example.org/"
    ]


def test_address_of_a_development_machine(make_site):
    site = make_site("see http://localhost:8000/")

    assert rendered(check_development_addresses(site)) == [
        "/index.html:7:12: development-address 'localhost' is an address of a development machine"
    ]


def test_table_aligns_numbers_to_the_right():
    assert format_table([("page", "kB"), ("a", "10.5")]) == "page    kB\na     10.5"
