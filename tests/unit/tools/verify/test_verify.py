"""All checks together, over the small project as it is built."""

import inspect

from amcc.pages.registry import Registry
from tools.verify import expected, heads, links, machine_files, outline, reach
from tools.verify.verify import REGISTRY_CHECKS, SITE_CHECKS, check_built_site


def test_every_check_is_run():
    found = {
        function
        for module in (expected, heads, links, machine_files, outline, reach)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if name.startswith("check_") and function.__module__ == module.__name__
    }
    assert found == {*SITE_CHECKS, *REGISTRY_CHECKS}


def test_faults_of_all_checks_are_told_together(make_site):
    codes = {problem.code for problem in check_built_site(make_site("<h1>x</h1><h3>y</h3>"), Registry([]))}

    assert {"headings", "heading-order", "sitemap", "redirect", "unexpected-file", "no-policy"} <= codes
