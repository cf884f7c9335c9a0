"""The table of measurements."""

from amcc.pages.page_kinds import Budget
from tools.verify.audit import Measurement, format_table, transferred
from tools.verify.examples import Example


def test_table_aligns_numbers_to_the_right():
    assert format_table([("page", "kB"), ("a", "10.5")]) == "page    kB\na     10.5"


def measured(name="page", seo=100, html=1000):
    scores = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": seo}
    example = Example(name, "/", Budget(html=2000, page=5000))
    return Measurement(example, scores, 0.0, 1.0, html, 0, html)


def test_bars_that_are_kept_are_no_failures():
    assert list(measured().failures()) == []


def test_bars_that_are_missed_are_named():
    assert list(measured(seo=90, html=3000).failures()) == [
        "page: seo 90, at least 100",
        "page: HTML 3.0 kB, at most 2 kB",
    ]


def test_answer_to_a_missing_address_need_not_be_indexed():
    assert list(measured("not-found", seo=60).failures()) == []


def test_bytes_are_summed_by_kind():
    requests = [{"resourceType": "Script", "transferSize": 3}, {"resourceType": "Font", "transferSize": 4}]
    assert (transferred(requests), transferred(requests, "Script")) == (7, 3)
