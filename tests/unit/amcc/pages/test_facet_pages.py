"""The pages of facets, in the words of their kinds."""

import pytest

from amcc.pages.facet_pages import facet_pages


@pytest.fixture(scope="module")
def pages(views):
    """Return the pages by address."""
    return {page.url: page for page in facet_pages(views)}


def test_index_page_lists_the_values(pages):
    page = pages["/states/"]

    assert (page.kind.name, page.template, page.heading) == ("states", "facet_index", "Communities by state")
    index = page.context()["index"]
    assert (index.look, [facet.slug for facet in index.facets]) == (
        "names",
        ["alabama", "illinois", "wisconsin"],
    )
    assert set(page.changed) == {
        f"communities/{slug}.md" for slug in ("acme-guild", "gulf-yards", "hidden-valley")
    }


@pytest.mark.parametrize(
    ("url", "heading", "description"),
    [
        (
            "/states/illinois/",
            "Communities in Illinois",
            "Manufacturing communities in Illinois, with their regions, sectors and results: Acme Guild, Hidden Valley.",
        ),
        (
            "/sectors/shipbuilding-and-maritime/",
            "Shipbuilding and maritime",
            "Shipbuilding and maritime: Ships and boats. Communities: Gulf Yards.",
        ),
        (
            "/programs/imcp/",
            "Made-up Manufacturing Partnership",
            "IMCP: A made-up program for tests. Communities: Acme Guild.",
        ),
        (
            "/years/2020/",
            "Communities chosen in 2020",
            "Manufacturing communities that federal programs designated, funded or named as finalists in 2020: Gulf Yards.",
        ),
    ],
)
def test_heading_and_description_of_a_value(pages, url, heading, description):
    assert (pages[url].heading, pages[url].description) == (heading, description)


def test_page_of_a_value_marks_its_communities(pages):
    page = pages["/states/illinois/"]

    assert page.about.marked == {"acme-guild", "hidden-valley"}
    assert page.about.communities == ()
    assert page.context()["facet"].description == "2 communities in Illinois."
    [data] = page.data()
    assert data["numberOfItems"] == 2


def test_only_programs_show_a_programs_figures(pages):
    assert pages["/programs/imcp/"].context()["program"].years == "2013–2018"
    assert "program" not in pages["/states/illinois/"].context()
    assert "program_years" in pages["/programs/"].context()
    assert "program_years" not in pages["/years/"].context()


def test_written_kinds_have_no_page_here(pages):
    assert not any(url.startswith("/the-big-6/") for url in pages)
