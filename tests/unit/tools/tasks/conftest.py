"""What the tests of commands share."""

import pytest
from invoke.context import Context


@pytest.fixture
def invoked():
    """What invoke hands to a command."""
    return Context()
