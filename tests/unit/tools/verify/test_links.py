"""Links that lead nowhere are found, with their place."""

import pytest

from tests.support.problems import rendered
from tools.verify.links import check_links, check_own_sources


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


def test_dead_icons_in_a_manifest(make_site, tmp_path):
    (tmp_path / "site.webmanifest").write_text('{\n"icons": [{"src": "no.png"}, {"src": "style.css"}]}')

    assert rendered(check_links(make_site())) == [
        "/site.webmanifest:1:1: dead-link 'no.png' leads to nothing"
    ]


def test_picture_of_social_networks_must_exist(make_site):
    site = make_site(
        home={"<title>": '<meta property="og:image" content="https://example.org/no.png"><title>'}
    )

    assert rendered(check_links(site)) == [
        "/index.html:2:23: dead-link 'https://example.org/no.png' leads to nothing"
    ]


def test_links_that_lead_somewhere_are_no_problem(make_site):
    links = '<a href="/about/#who">a</a><a href="#top">b</a><a href="about/">c</a><a href="https://example.com/x">d</a>'

    assert check_links(make_site(links)) == []


SOURCE = '<ol class="sources"><li><a class="sources__link" href="{}" rel="external noopener">x</a></li></ol>'


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/old-page/",
        "http://www.example.org/2019/08/post/",
        "https://americanmcc.org/tennesseemc/",
        "https://WWW.americanmcc.org/",
    ],
)
def test_a_source_that_leads_to_this_site_is_found(make_site, address):
    assert rendered(check_own_sources(make_site(SOURCE.format(address)))) == [
        f"/index.html:7:25: own-source '{address}' is this site itself; link an archived copy, or name the source "
        "without a link"
    ]


def test_archived_copies_other_sites_and_the_own_navigation_are_no_such_source(make_site):
    archived = SOURCE.format("https://web.archive.org/web/2020/https://americanmcc.org/tennesseemc/")
    other = SOURCE.format("https://example.com/americanmcc.org/")
    navigation = '<a href="https://example.org/about/">x</a><p>AMCC, Tennessee (AMCC\'s earlier site)</p>'

    assert check_own_sources(make_site(archived + other + navigation)) == []
