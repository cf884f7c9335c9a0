"""Everything that must hold before a built site may be published, all findings at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from amcc.problems.problem import Problem
from amcc.records.reader import Project, load_project
from tools.verify import expected, heads, links, machine_files, outline, reach
from tools.verify.pages import Site, read_site
from tools.verify.validity import check_validity

SITE_CHECKS: tuple[Callable[[Site], list[Problem]], ...] = (
    links.check_links,
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
    reach.check_budgets,
    expected.check_development_addresses,
)
PROJECT_CHECKS: tuple[Callable[[Site, Project], list[Problem]], ...] = (
    expected.check_expected_urls,
    expected.check_unexpected_files,
    machine_files.check_feeds,
)


def verify_site(root: Path, folder: Path) -> list[Problem]:
    """Return every problem of the site that was built from `root` into `folder`."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        # The validator is a program of its own: it works while the other checks do.
        validity = pool.submit(check_validity, root, folder)
        found = check_built_site(read_site(folder), load_project(root))
        return sorted([*found, *validity.result()])


def check_built_site(site: Site, project: Project) -> list[Problem]:
    """Return what the checks of this package find, without the validator."""
    found = [problem for check in SITE_CHECKS for problem in check(site)]
    return found + [problem for check in PROJECT_CHECKS for problem in check(site, project)]
