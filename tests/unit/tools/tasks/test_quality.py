"""What a test run is asked for."""

import sys

from tools.tasks.quality import passes, pytest_options


def test_fast_run_leaves_out_browsers_and_builds():
    assert pytest_options(True, 7, False) == [
        "--numprocesses=2",
        "--randomly-seed=7",
        "-m",
        "not browser and not build",
        "tests/unit",
        "tests/data",
    ]


def test_each_run_has_an_order_of_its_own_unless_it_is_given():
    seeds = {pytest_options(False, 0, False)[1] for _ in range(5)}

    assert len(seeds) > 1
    assert pytest_options(False, 12, True) == ["--numprocesses=2", "--randomly-seed=12", "--cov"]


def test_a_step_that_fails_does_not_end_the_others(capfd):
    assert not passes("one", [sys.executable, "-c", "raise SystemExit(1)"])
    assert passes("two", [sys.executable, "-c", ""])
    assert capfd.readouterr().out == "── one\n── two\n"
