"""How a rule is told to the check: by the mark above its function, and by nothing else."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import Any

from amcc.problems.problem import Problem
from amcc.records.model import Community
from amcc.records.reader import Item, Project

ProjectRule = Callable[[Project], Iterator[Problem]]
ItemRule = Callable[[Item[Any], Project], Iterator[Problem]]
RecordRule = Callable[[Item[Community], Project], Iterator[Problem]]
DatedRule = Callable[[Project, datetime.date], Iterator[Problem]]

PROJECT_RULES: list[ProjectRule] = []
ITEM_RULES: list[ItemRule] = []
RECORD_RULES: list[RecordRule] = []
DATED_RULES: list[DatedRule] = []


def project_rule(rule: ProjectRule) -> ProjectRule:
    """Mark a rule that looks at everything together."""
    PROJECT_RULES.append(rule)
    return rule


def item_rule(rule: ItemRule) -> ItemRule:
    """Mark a rule that looks at one record, article, post, page or area, and at what it names."""
    ITEM_RULES.append(rule)
    return rule


def record_rule(rule: RecordRule) -> RecordRule:
    """Mark a rule that looks at one record of a community, and at what it names."""
    RECORD_RULES.append(rule)
    return rule


def dated_rule(rule: DatedRule) -> DatedRule:
    """Mark a rule that needs to know which day it is."""
    DATED_RULES.append(rule)
    return rule
