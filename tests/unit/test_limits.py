"""Nothing grows until nobody reads it: functions, modules, scripts, style sheets and templates stay short."""

import ast

import pytest

from tests.paths import ROOT

LONGEST_FUNCTION = 40
LINES = {"*.py": 400, "*.js": 150, "*.css": 200}
FOLDERS = ("amcc", "plugins", "tools", "bench", "tests", "themes")
# Files above their limit that wait to be split. The list only gets shorter: one that has come down must leave it.
WAITING = {
    "themes/site/static/css/print-parts.css",
    "themes/site/static/js/county-box.js",
    "themes/site/static/js/directory-index.js",
    "themes/site/static/js/directory.js",
    "themes/site/static/js/search.js",
}
WAITING_FUNCTIONS = {
    "tests/fixtures/wordpress/make_export.py: realistic_export",
    "tests/site/test_contributors.py: test_a_first_time_contributor_breaks_a_record_in_eight_ways_reads_the_summary_and_fixes_them",
    "tests/site/test_contributors.py: test_a_new_profile_goes_from_its_command_to_the_built_page",
    "tests/site/test_review_scenario.py: test_from_eight_mistakes_to_the_merged_site",
}


def files(pattern):
    found = [path for folder in FOLDERS for path in (ROOT / folder).rglob(pattern)]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def long_functions(text):
    """Yield the names of long functions that give no reason in a comment above them or beside their name."""
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= LONGEST_FUNCTION:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            has_reason = lines[first - 2].strip().startswith("# ") or "  # " in lines[node.lineno - 1]
            if not has_reason:
                yield node.name


@pytest.mark.parametrize("pattern", LINES)
def test_files_are_short(pattern):
    counts = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in files(pattern)}
    too_long = {name for name, count in counts.items() if count > LINES[pattern]}

    assert counts
    assert sorted(too_long - WAITING) == []
    assert sorted((WAITING & counts.keys()) - too_long) == [], "short enough now: take it off the list"


def test_every_file_that_waits_is_there():
    assert [name for name in sorted(WAITING) if not (ROOT / name).is_file()] == []


def test_functions_are_short():
    found = {
        f"{name_of(path)}: {name}"
        for path in files("*.py")
        for name in long_functions(path.read_text("utf-8"))
    }

    assert sorted(found - WAITING_FUNCTIONS) == []
    assert sorted(WAITING_FUNCTIONS - found) == [], "short enough now: take it off the list"


def test_long_function_is_found_unless_it_gives_a_reason():
    body = "".join(f"    a = {number}\n" for number in range(40))
    text = f"# A table reads best whole.\ndef one():\n{body}\n\ndef two():\n{body}"

    assert list(long_functions(text)) == ["two"]
