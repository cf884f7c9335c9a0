"""Designations fit their program, and their money is credible."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("date: 2014-05-28", "date: '2019'", "2019 lies outside the years of IMCP (2013 to 2018)"),
        ("amount: 5000000", "amount: 5000", "$5,000 is out of scale for one award; count the zeros again"),
        ("amount: 5000000", "amount: 250000001", "$250,000,001 is out of scale for one award; count the zeros again"),
        ("amount: 5000000", "amount: 5000000\n    project_total: 4999999", "the whole project ($4,999,999) can't cost less than the federal money in it ($5,000,000)"),
    ],
)  # fmt: skip
def test_what_does_not_fit(project, old, new, message):
    project.edit(old, new)
    assert [said for _, said in project.said()] == [message]


@pytest.mark.parametrize(
    ("old", "new"), [("date: 2014-05-28", "date: '2018'"), ("amount: 5000000", "amount: 10000")]
)
def test_what_just_fits(project, old, new):
    project.edit(old, new)
    assert project.said() == []
