"""Everything that must hold before a built site may be published, all findings at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from amcc.pages.registry import Registry
from amcc.problems.problem import Problem
from amcc.records.reader import load_project
from amcc.site import site_pages
from tools.verify import expected, heads, links, machine_files, outline, reach
from tools.verify.pages import Site, read_site
from tools.verify.validity import check_validity

SITE_CHECKS: tuple[Callable[[Site], list[Problem]], ...] = (
    links.check_links,
    links.check_own_sources,
    heads.check_titles,
    heads.check_descriptions,
    heads.check_headings,
    heads.check_ids,
    heads.check_canonicals,
    outline.check_heading_order,
    outline.check_images,
    outline.check_code,
    outline.check_other_sites,
    outline.check_leftovers,
    machine_files.check_sitemap,
    machine_files.check_structured_data,
    machine_files.check_redirects,
    reach.check_reachable,
    expected.check_development_addresses,
)
REGISTRY_CHECKS: tuple[Callable[[Site, Registry], list[Problem]], ...] = (
    expected.check_expected_urls,
    expected.check_unexpected_files,
    machine_files.check_feeds,
    reach.check_budgets,
)


def verify_site(root: Path, folder: Path) -> list[Problem]:
    """Return every problem of the site that was built from `root` into `folder`."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        # The validator is a program of its own: it works while the other checks do.
        validity = pool.submit(check_validity, root, folder)
        found = check_built_site(read_site(folder), site_pages(load_project(root)))
        return sorted([*found, *validity.result()])


def check_built_site(site: Site, registry: Registry) -> list[Problem]:
    """Return what the checks of this package find, without the validator."""
    found = [problem for check in SITE_CHECKS for problem in check(site)]
    return found + [problem for check in REGISTRY_CHECKS for problem in check(site, registry)]
