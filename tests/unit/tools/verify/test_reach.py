"""What readers reach and what it weighs."""

from amcc.pages import page_kinds
from amcc.pages.page_kinds import Budget, PageKind
from amcc.pages.registry import Page, Registry
from tests.support.problems import rendered
from tools.verify.reach import check_budgets, check_reachable

NOTHING = Registry([])


def test_imported_scripts_count_as_weight_of_the_page(make_site, tmp_path):
    (tmp_path / "one.js").write_text('import { two } from "./two.js";\n')
    (tmp_path / "two.js").write_text(f"export const two = {list(range(9000))};\n")
    site = make_site('<script type="module" src="/one.js"></script>')

    [problem] = rendered(check_budgets(site, NOTHING))
    assert problem.startswith("/index.html:1:1: budget JavaScript")


def test_budget_is_that_of_the_kind_of_the_page(make_site):
    kind = PageKind("tiny", None, Budget(html=100, page=1000))
    registry = Registry([Page(kind, "/about/", "page", "About", "Description.")])

    [problem] = rendered(check_budgets(make_site(), registry))
    assert problem.startswith("/about/index.html:1:1: budget HTML 0.")
    assert problem.endswith("at most 0 kB; make it lighter")


def test_page_without_a_link_to_it_is_named(make_site):
    assert rendered(check_reachable(make_site())) == [
        "/about/index.html:1:1: unlinked-page no page links to it; link to it or remove it"
    ]
    assert check_reachable(make_site('<a href="/about/">a</a>')) == []


def test_page_for_missing_addresses_needs_no_link(make_site, tmp_path):
    (tmp_path / "404.html").write_text("<!doctype html><title>Missing</title>")

    assert check_reachable(make_site('<a href="/about/">a</a>')) == []
    assert not page_kinds.NOT_FOUND.indexed
