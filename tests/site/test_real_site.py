"""The real site: every address exists, every link leads somewhere, every page says what it is."""

import pytest

from amcc.records.reader import load_project
from tools.verify.page_kinds import PAGE_KINDS
from tools.verify.pages import read_site
from tools.verify.verify import PROJECT_CHECKS, SITE_CHECKS


@pytest.fixture(scope="module")
def site(real_site):
    return read_site(real_site)


@pytest.fixture(scope="module")
def project(root):
    return load_project(root)


def rendered(problems):
    return [problem.render() for problem in problems]


@pytest.mark.parametrize("check", SITE_CHECKS, ids=lambda check: check.__name__)
def test_site_is_sound(site, check):
    assert rendered(check(site)) == []


@pytest.mark.parametrize("check", PROJECT_CHECKS, ids=lambda check: check.__name__)
def test_site_fits_the_project(site, project, check):
    assert rendered(check(site, project)) == []


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.name)
def test_example_of_each_page_kind_exists(site, kind):
    assert site.file_of(kind.url) in site.pages
