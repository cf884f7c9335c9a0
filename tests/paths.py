"""Where the tests find what they read."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
SMALL = FIXTURES / "project"
