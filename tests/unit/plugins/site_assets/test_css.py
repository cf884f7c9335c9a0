import pytest

from site_assets.css import bundle_css, check_balance, replace_urls
from site_assets.errors import AssetError


@pytest.mark.parametrize(
    ("css", "complaint"),
    [
        ("a { color: red;\n\nb { color: blue; }", r":1: \{ is never closed"),
        ("a { color: red; }\n}", r":2: \} closes nothing"),
        ("a { width: calc(1px + 2px; }", r":1: \} closes nothing"),
        ("a {}\n/* open", r":2: /\* is never closed"),
        ('a { content: "x\n; }', r':1: " is never closed'),
    ],
)
def test_what_is_open_is_refused_with_its_line(tmp_path, css, complaint):
    path = tmp_path / "a.css"
    path.write_text(css, encoding="utf-8")
    with pytest.raises(AssetError, match=complaint):
        check_balance(path)


def test_brackets_in_strings_and_comments_do_not_count(tmp_path):
    path = tmp_path / "a.css"
    path.write_text('/* { it\'s */ a { content: "}"; }', encoding="utf-8")
    assert "}" in bundle_css(path)


def test_a_fault_in_an_imported_part_stops_the_build(tmp_path):
    (tmp_path / "site.css").write_text('@import "part.css";', encoding="utf-8")
    (tmp_path / "part.css").write_text("a { color red }", encoding="utf-8")
    with pytest.raises(AssetError, match=r"site\.css"):
        bundle_css(tmp_path / "site.css")


def test_a_missing_part_stops_the_build(tmp_path):
    (tmp_path / "site.css").write_text('@import "gone.css";', encoding="utf-8")
    with pytest.raises(AssetError):
        bundle_css(tmp_path / "site.css")


def test_newer_syntax_is_rewritten_for_browsers_of_2022(tmp_path):
    path = tmp_path / "site.css"
    path.write_text("a { color: red; &:hover { color: blue; } }", encoding="utf-8")
    assert bundle_css(path) == "a{color:red}a:hover{color:#00f}"


@pytest.mark.parametrize("css", ["a{b:url(x.woff2)}", 'a{b:url("x.woff2")}', "a{b:url('x.woff2')}"])
def test_every_form_of_address_is_replaced(css):
    assert replace_urls(css, str.upper) == "a{b:url(X.WOFF2)}"
