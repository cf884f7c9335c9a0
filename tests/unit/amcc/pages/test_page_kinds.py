"""Every kind of page says what it is."""

from amcc.facets import FACETS
from amcc.pages import page_kinds
from amcc.pages.navigation import SECTIONS
from amcc.pages.page_kinds import MAP_PAGE, TEXT_PAGE, PageKind

KINDS = [
    *(kind for kind in vars(page_kinds).values() if isinstance(kind, PageKind)),
    *page_kinds.VALUES.values(),
    *page_kinds.INDEXES.values(),
]


def test_names_are_each_kinds_own():
    names = [kind.name for kind in KINDS]
    assert len(names) == len(set(names)) > 20


def test_section_is_one_of_the_navigation_or_none():
    assert {kind.section for kind in KINDS} == {*SECTIONS, None}


def test_years_counties_history_and_about_have_their_section():
    named = {kind.name: kind.section.label if kind.section else None for kind in KINDS}
    assert named["years"] == named["year"] == named["county"] == named["county-state"] == "Communities"
    assert named["timeline"] == named["page"] == named["mission"] == "About us"
    assert named["area"] == named["big-6"] == "The Big 6"
    assert named["home"] is named["not-found"] is named["contribute"] is None


def test_facets_have_kinds_of_their_own():
    assert page_kinds.VALUES.keys() == {kind.name for kind in FACETS}
    names = [kind.name for kind in page_kinds.INDEXES.values()]
    assert names[:4] == ["states", "sectors", "programs", "years"]
    assert "areas" not in names
    assert page_kinds.VALUES["state"].budget is MAP_PAGE
    assert page_kinds.VALUES["area"].budget is TEXT_PAGE
