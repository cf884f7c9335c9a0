"""The Nu validator finds no error on any page."""

from tools.verify.validity import check_validity


def test_every_page_is_valid(root, real_site):
    assert [problem.render() for problem in check_validity(root, real_site)] == []


def test_validator_would_find_an_unclosed_element(root, tmp_path):
    page = tmp_path / "bad.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><body><div></body></html>")

    assert {problem.file for problem in check_validity(root, tmp_path)} == {"/bad.html"}
