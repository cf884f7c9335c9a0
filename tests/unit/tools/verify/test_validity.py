from tools.verify.validity import check_validity


def test_invalid_markup_is_found_at_its_place(root, make_site):
    site = make_site("</div>")
    (site.folder / "about" / "index.html").unlink()

    [problem] = check_validity(root, site.folder)
    assert (problem.file, problem.line, problem.code) == ("/index.html", 7, "invalid-html")


def test_validator_that_is_missing_is_told(tmp_path):
    [problem] = check_validity(tmp_path, tmp_path)
    assert problem.code == "validator"
