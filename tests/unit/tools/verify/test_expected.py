"""The site holds what its list of pages says, and nothing else."""

from amcc.addresses.redirects import Rule
from amcc.pages import page_kinds
from amcc.pages.registry import DataFile, Page, Registry
from tests.support.problems import rendered
from tools.verify.expected import check_development_addresses, check_expected_urls, check_unexpected_files


def test_address_of_a_development_machine(make_site):
    site = make_site("see http://localhost:8000/")

    assert rendered(check_development_addresses(site)) == [
        "/index.html:7:12: development-address 'localhost' is an address of a development machine"
    ]


def registered(*addresses, redirects=()):
    return Registry(
        [Page(page_kinds.PAGE, url, "page", "Heading", "Description.") for url in addresses], redirects
    )


def test_site_without_such_an_address_is_fine(make_site):
    assert check_development_addresses(make_site()) == []


def test_registered_page_that_was_not_built(make_site):
    problems = check_expected_urls(make_site(), registered("/", "/about/", "/404.html"))

    assert rendered(problems) == ["/404.html:1:1: missing-page the site has no such page"]


def test_built_page_that_nobody_registered(make_site):
    problems = check_unexpected_files(make_site(), registered("/"))

    assert rendered(problems) == [
        "/about/index.html:1:1: unexpected-file no record calls for it and no page uses it"
    ]


def test_page_of_a_redirect_is_expected(make_site):
    registry = registered("/", redirects=[Rule("/about/", "/")])

    assert check_unexpected_files(make_site(), registry) == []


def test_only_files_that_scripts_load_now_are_expected(make_site, tmp_path):
    for name in ("county/iowa.json", "county/old.json", "pagefind/x.pf_meta"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    registry = Registry(
        registered("/", "/about/").pages.values(), (), lambda: [DataFile("county/iowa.json", b"")]
    )

    assert rendered(check_unexpected_files(make_site(), registry)) == [
        "/county/old.json:1:1: unexpected-file no record calls for it and no page uses it"
    ]
