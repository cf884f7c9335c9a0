import pytest

from amcc.addresses.redirects import Rule, redirect_list, redirect_rules
from amcc.checks import check_project
from amcc.records.reader import load_project
from tests.paths import SMALL


@pytest.fixture
def project(tmp_path):
    """Return a function that writes a list of redirects into a copy of the small project and reads it."""
    import shutil

    root = shutil.copytree(SMALL, tmp_path / "project")

    def write(text):
        (root / "content" / "data" / "redirects.yml").write_text(text)
        return root

    return write


def test_former_slugs_and_listed_addresses_redirect():
    assert redirect_rules(load_project(SMALL)) == (
        Rule("/acme/", "/communities/acme-guild/"),
        Rule("/communities/old-gulf-yards/", "/communities/gulf-yards/"),
    )


def test_years_and_months_are_those_in_which_there_is_news(project):
    root = project(
        "- {from: '/:year/', to: /news/}\n- {from: '/:year/:month/', to: /news/}\n- {from: '/tag/*', to: /news/}\n"
    )
    rules = [rule.source for rule in redirect_rules(load_project(root))]
    assert rules == ["/2022/", "/2022/04/", "/communities/old-gulf-yards/", "/tag/*"]


def test_the_list_answers_with_and_without_the_final_slash():
    text = redirect_list((Rule("/acme/", "/new/"), Rule("/tag/*", "/news/")))
    assert text == "/acme/ /new/ 301\n/acme /new/ 301\n/tag/* /news/ 301\n"


@pytest.mark.parametrize(
    ("line", "column", "text"),
    [
        (1, 9, "- from: acme\n  to: /news/\n"),
        (3, 9, "- from: /a/\n  to: /news/\n- from: /a/\n  to: /mission/\n"),
        (2, 7, "- from: /a/\n  to: /b/\n- from: /b/\n  to: /mission/\n"),
    ],
)
def test_wrong_redirects_are_problems(project, line, column, text):
    (problem,) = check_project(project(text))
    assert (problem.file, problem.line, problem.column, problem.code) == (
        "content/data/redirects.yml",
        line,
        column,
        "C319",
    )
