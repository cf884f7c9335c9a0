"""Commands that prove that the code, the theme and the pages are right."""

import random
import sys

from invoke.context import Context

from amcc.errors import CommandError
from tools.build import system_parts
from tools.tasks.command import OUTPUT, ROOT, StepError, command, ensure_parts, run_module, run_step
from tools.tasks.site import build

SCREENSHOTS = ROOT / "build" / "screenshots"
CHECKED_TYPES = "amcc plugins tools bench tasks.py tests/support tests/paths.py tests/conftest.py"
PYTHON_LINTERS = (
    "ruff check .",
    "ruff format --check .",
    f"mypy {CHECKED_TYPES}",
    "djlint themes --check --quiet",
    "djlint themes --lint --quiet",
    # Which room may import which, and how long a function or a file may be.
    "pytest -q -p no:randomly tests/unit/test_imports.py tests/unit/test_limits.py",
)
NPM_LINTERS = ("lint:css", "lint:js", "types")
NPM_TESTS = "test:js"
FAST = "not browser and not build"
LARGEST_SEED = 2**32 - 1


@command
def lint(context: Context) -> None:
    """Check style, types, templates, style sheets, scripts, the direction of imports and sizes."""
    from tools.build.npm import npm_script

    ensure_parts(system_parts.NODE)
    steps = {step: [sys.executable, "-m", *step.split()] for step in PYTHON_LINTERS}
    steps |= {f"npm run {name}": npm_script(ROOT, name) for name in NPM_LINTERS}
    if failed := [step for step, arguments in steps.items() if not passes(step, arguments)]:
        raise CommandError("\n".join(["Not clean:", *failed]))


def passes(step: str, arguments: list[str]) -> bool:
    """Run a step that says itself what is wrong; return whether it is well."""
    try:
        run_step(step, arguments)
    except StepError:
        return False
    return True


@command(
    help={
        "fast": "leave out what starts a browser or builds a site, and the linters",
        "seed": "the order of an earlier run, as it printed it",
        "coverage": "say at the end which lines and branches no test ran",
    }
)
def test(context: Context, fast: bool = False, seed: int = 0, coverage: bool = False) -> None:
    """Run the linters and every test, browsers included; install what they need where that is possible."""
    from tools.build.npm import npm_script

    if not fast:
        ensure_parts(*system_parts.ALL)
        lint(context)
        run_step(f"npm run {NPM_TESTS}", npm_script(ROOT, NPM_TESTS))
    run_step("pytest", [sys.executable, "-m", "pytest", *pytest_options(fast, seed, coverage)])


def pytest_options(fast: bool, seed: int, coverage: bool) -> list[str]:
    """Return the options of a test run; a seed of 0 stands for any, which pytest prints."""
    chosen = seed or random.SystemRandom().randint(1, LARGEST_SEED)
    options = ["--numprocesses=2", f"--randomly-seed={chosen}"]
    if fast:
        options += ["-m", FAST, "tests/unit", "tests/data"]
    if coverage:
        options += ["--cov"]
    return options


@command
def screenshots(context: Context) -> None:
    """Take a picture of every kind of page, in three widths, light and dark."""
    from tools.screenshots.page_kinds import take_screenshots

    ensure_parts(system_parts.BROWSER)
    build(context)
    print(f"{take_screenshots(ROOT, OUTPUT, SCREENSHOTS)} pictures in {SCREENSHOTS.relative_to(ROOT)}/")


@command
def contribute_pictures(context: Context) -> None:
    """Take the pictures of the contribute page anew from the built site."""
    from tools.screenshots.contribute import take_pictures

    ensure_parts(system_parts.BROWSER)
    build(context)
    print("\n".join(take_pictures(ROOT, OUTPUT)))


@command
def audit(context: Context) -> None:
    """Measure every kind of page with Lighthouse, and its weight, against the budgets."""
    from tools.verify.audit import audit_site

    ensure_parts(system_parts.BROWSER, system_parts.NODE)
    build(context)
    rows, failures = audit_site(ROOT, OUTPUT)
    print(rows)
    if failures:
        raise CommandError("\n".join(["Over budget:", *failures]))


@command
def lock(context: Context) -> None:
    """Write the packages of pyproject.toml with their hashes into requirements/; needs the internet."""
    from tools.build.packages import lock_commands

    for arguments in lock_commands():
        run_module(" ".join(arguments))
