"""The Nu validator finds no error on any page."""

from tools.verify.validity import check_validity


def test_every_page_is_valid(problems_of_real_site):
    of_the_validator = [
        problem.render() for problem in problems_of_real_site if problem.code in ("invalid-html", "validator")
    ]

    assert of_the_validator == []


def test_validator_would_find_an_unclosed_element(root, tmp_path):
    page = tmp_path / "bad.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><body><div></body></html>")

    assert {problem.file for problem in check_validity(root, tmp_path)} == {"/bad.html"}
