"""The real site: every address exists, every link leads somewhere, every page says what it is."""

import pytest

from amcc.records.reader import load_project
from amcc.site import site_pages
from tests.paths import ROOT
from tools.verify.examples import page_examples
from tools.verify.pages import read_site
from tools.verify.verify import REGISTRY_CHECKS, SITE_CHECKS


@pytest.fixture(scope="module")
def site(real_site):
    return read_site(real_site)


@pytest.fixture(scope="module")
def registry(root):
    return site_pages(load_project(root))


def rendered(problems):
    return [problem.render() for problem in problems]


@pytest.mark.parametrize("check", SITE_CHECKS, ids=lambda check: check.__name__)
def test_site_is_sound(site, check):
    assert rendered(check(site)) == []


@pytest.mark.parametrize("check", REGISTRY_CHECKS, ids=lambda check: check.__name__)
def test_site_fits_the_list_of_its_pages(site, registry, check):
    assert rendered(check(site, registry)) == []


@pytest.mark.parametrize("kind", page_examples(ROOT), ids=lambda kind: kind.name)
def test_example_of_each_page_kind_exists(site, kind):
    assert site.file_of(kind.url) in site.pages
