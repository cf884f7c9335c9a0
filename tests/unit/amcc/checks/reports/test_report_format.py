"""Each module beside this one brings its format along."""

from pathlib import Path

from amcc.checks import reports
from amcc.checks.reports.report_format import RENDERERS


def test_each_format_is_a_module_of_its_own():
    modules = {path.stem for path in Path(reports.__file__).parent.glob("*.py")}
    assert modules - {"__init__", "finding", "report_format"} == set(RENDERERS)
