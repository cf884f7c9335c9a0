"""One example of each kind of page, chosen by what it shows."""

from amcc.facets import FACETS
from tests.paths import FIXTURES
from tools.verify.examples import page_examples


def test_example_shows_most_of_its_kind():
    urls = {example.name: example.url for example in page_examples(FIXTURES / "project")}

    assert urls["profile"] == "/communities/acme-guild/"
    assert urls["state"] == "/states/illinois/"
    assert urls["sector"] == "/sectors/metals-and-castings/"
    assert urls["practice"] == "/practices/weld-together/"
    assert urls["county-state"] == "/county/texas/"
    assert urls["retired"] == "/communities/closed-mill/"


def test_every_kind_of_the_real_site_has_one(root):
    names = [example.name for example in page_examples(root)]

    assert len(names) == len(set(names)) >= 29
    assert {kind.name for kind in FACETS} < set(names)


def test_budget_is_that_of_the_kind():
    budgets = {example.name: example.budget.html for example in page_examples(FIXTURES / "project")}

    assert (budgets["home"], budgets["page"], budgets["state"], budgets["area"]) == (
        80_000,
        20_000,
        80_000,
        20_000,
    )
