"""Exports that are broken or meant to harm: a clear error, exit code 1, nothing written."""

import os
import time
import zipfile

import pytest

from tests.fixtures.wordpress.make_export import UPLOADS, attachment, document, item
from tools.wordpress_import.html import parse_html
from tools.wordpress_import.limits import Limits
from tools.wordpress_import.media import target_of

TEXT = "<p>A plain text that is long enough to make a summary of it without help.</p>"
BOMB = """<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rss><channel><title>&c;</title></channel></rss>"""
EXTERNAL = """<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname">]>
<rss><channel><title>&file;</title></channel></rss>"""


def refused(project, export, *words, **options):
    """Import an export that must be refused; check what is said and that nothing changed."""
    before = project.files()
    assert project.run(export, **options) == 1, project.said
    assert project.said.endswith("\nNothing was written.")
    for word in words:
        assert word in project.said, project.said
    assert project.files() == before


def post(content, number=7, **more):
    """An export with one post."""
    return document(item(number, "Title", name="one", content=content, **more))


@pytest.mark.parametrize("text", [BOMB, EXTERNAL])
def test_document_types_and_entities(project, text):
    refused(project, text, "given.xml:2:", "document type or entity declaration")


def test_truncated(project, export):
    text = export.read_text("utf-8")
    refused(project, text[: len(text) // 2], "given.xml:", "cut off")


def test_truncated_inside_a_character(project):
    data = post("<p>Caf\u00e9</p>").encode()
    refused(project, data[: data.index("\u00e9".encode()) + 1], "ends inside a character")


def test_latin_1_declared_as_utf_8(project):
    text = post("<p>Caf\u00e9</p>")
    line = text[: text.index("Caf\u00e9")].count("\n") + 1
    refused(project, text.encode("latin-1"), f"given.xml:{line}:", "byte 0xE9", "iconv")


def test_another_encoding_declared(project):
    text = post(TEXT).replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')
    refused(project, text, "given.xml:1:1", "'ISO-8859-1'", "iconv -f ISO-8859-1")


def test_utf_16(project):
    refused(project, post(TEXT).encode("utf-16"), "UTF-16")


@pytest.mark.parametrize(("sign", "name"), [("\0", "U+0000"), ("\x0b", "U+000B"), ("\ufffe", "U+FFFE")])
def test_characters_that_xml_forbids(project, sign, name):
    text = post(f"<p>One{sign}two</p>")
    line = text[: text.index(sign)].count("\n") + 1
    column = text.index(sign) - text.rindex("\n", 0, text.index(sign))
    refused(project, text, f"given.xml:{line}:{column}: character {name}")


def test_a_zip_with_the_wrong_name(project, tmp_path):
    with zipfile.ZipFile(tmp_path / "export.xml", "w") as archive:
        archive.writestr("export.xml", post(TEXT))
    refused(project, tmp_path / "export.xml", "zip archive", "unpack")


@pytest.mark.parametrize(("text", "words"), [
    ("", "empty"),
    ("Hello", "starts with 'Hello'"),
    ("<?xml version='1.0'?><html></html>", "found <html>"),
    ("<?xml version='1.0'?><rss><channel><title>A feed</title></channel></rss>", "not a WordPress export"),
    ("<?xml version='1.0'?><rss><channel><title>A</rss>", "not well-formed"),
])  # fmt: skip
def test_other_files(project, text, words):
    refused(project, text, words)


def test_an_item_without_a_number(project):
    text = post(TEXT).replace("<wp:post_id>7<", "<wp:post_id>x<")
    refused(project, text, "no <wp:post_id> number")


def test_two_items_with_one_number(project):
    refused(project, document(item(7, "A", content=TEXT), item(7, "B", content=TEXT)), "the number 7")


def test_a_huge_export(project):
    refused(project, post(TEXT), "more than the 100 allowed", limits=Limits(export_bytes=100))


def test_a_huge_item(project):
    refused(
        project,
        post("<p>" + "x" * 2_000_001 + "</p>"),
        "<content:encoded> holds more than 2,000,000 characters",
    )


def test_too_many_items(project):
    items = [item(number, "Title", name=f"n{number}", content=TEXT) for number in range(1, 5)]
    refused(project, document(*items), "more than 3 items", limits=Limits(items=3))


def test_xml_that_nests_without_end(project):
    text = post(TEXT).replace("<generator>", "<x>" * 50 + "</x>" * 50 + "<generator>")
    refused(project, text, "nested deeper")


def test_html_that_nests_without_end(project):
    refused(project, post("<div>" * 5_000), "post 7", "nests deeper")


def test_html_with_tags_without_end(project):
    refused(project, post("<b>x</b>" * 30_000), "post 7", "tags, more than")


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<a ",
        "<a href='",
        "</",
        "<![CDATA[",
        "<?",
        "<a b=\"'",
        "<a b='\">",
        "[a ",
        "[[a",
        "\n \n",
        "> ",
        "*",
        "_a",
        "data:image/png;base64,",
        "&#x",
        "[caption]<img>",
    ],
)
def test_markup_made_to_be_slow_ends_soon(project, piece):
    started = time.process_time()
    assert project.run(post(f"{TEXT}{piece * 5_000}")) in (0, 1)
    assert time.process_time() - started < 10


@pytest.mark.parametrize("content", [
    "<script>alert(1)</script>",
    "<script src='https://evil.example/x.js'></script>",
    "<script src='https://platform.twitter.com/widgets.js'>alert(1)</script>",
    "<p onclick='alert(1)'>x</p>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVa&#x0A;Script:alert(1)'>x</a>",
    "<a href='java\n\nscript:alert(1)'>x</a>",
    "<a href=' &#1;javascript:alert(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
    "<svg><a xlink:href='vbscript:x'></a></svg>",
    "[caption]<img src='x' onerror='alert(1)'> Text[/caption]",
    "[embed]https://example.com[/embed]<img src=x onerror=alert(1)>",
    "<!-- wp:html --><script>alert(1)</script><!-- /wp:html -->",
])  # fmt: skip
def test_script_in_content(project, content):
    refused(project, post(TEXT + content), "given.xml:32: post 7: it holds code", "--drop-scripts")


@pytest.mark.parametrize("piece", ["<a ", "<a href='", "<!--", "</", '<p x="'])
def test_tags_that_never_end_are_text(piece):
    started = time.process_time()
    soup = parse_html(piece * 19_000 + "x" * 500_000, Limits())
    assert soup.find(True) is None and soup.get_text().startswith(piece)
    assert time.process_time() - started < 5


def test_script_in_a_reusable_block(project):
    block = item(8, "Block", kind="wp_block", content="<script>alert(1)</script>")
    text = document(item(7, "Title", name="one", content=TEXT + '<!-- wp:block {"ref":8} /-->'), block)
    refused(project, text, "post 7: it holds code")


def test_script_in_a_title_or_an_excerpt(project):
    refused(
        project, document(item(7, "<script>x</script>T", name="one", content=TEXT)), "post 7: it holds code"
    )
    refused(project, post(TEXT, excerpt="<img src=x onerror=alert(1)>"), "post 7: it holds code")


def test_scripts_are_taken_out_when_told(project):
    content = (
        TEXT
        + "<script>alert('gone')</script><a href='javascript:alert(2)'>Words</a> <b onclick='x()'>stay</b>"
    )
    assert project.run(post(content), drop_scripts=True) == 0
    body = project.body("news/one.md")
    assert "alert" not in body and "javascript" not in body and "onclick" not in body
    assert "Words **stay**" in body
    assert "code was taken out: a <script> element" in project.said


def test_shortcodes_cannot_make_script(project):
    content = TEXT + '[embed]"><script>alert(1)</script>[/embed][audio src="javascript:alert(1)"]'
    project.run(post(content), drop_scripts=True)
    assert "<script" not in project.body("news/one.md") and "javascript" not in project.body("news/one.md")


@pytest.mark.parametrize("address", [
    f"{UPLOADS}/../../../etc/passwd",
    f"{UPLOADS}/2019/%2e%2e/%2e%2e/secret.jpg",
    f"{UPLOADS}/..%5c..%5csecret.jpg",
    f"{UPLOADS}//etc/passwd",
])  # fmt: skip
def test_addresses_that_climb(project, address):
    export = document(item(7, "Title", name="one", content=TEXT), attachment(9, "a.jpg", address=address))
    refused(project, export, "attachment 9:", "do not trust this export")
    refused(project, post(f'{TEXT}<img src="{address}" alt="x">'), "post 7:", "do not trust this export")
    refused(project, post(f'{TEXT}<a href="{address}">x</a>'), "post 7:", "do not trust this export")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "C:\\secret.jpg"])
def test_addresses_of_a_computer(project, address):
    refused(
        project, document(attachment(9, "a.jpg", address=address)), "attachment 9:", "a file of a computer"
    )
    assert (
        project.run(
            post(f'{TEXT}<p><a href="{address}">a link</a> <img src="{address}" alt="a picture"></p>')
        )
        == 0
    )
    assert project.body("news/one.md").endswith("\n\na link a picture\n")


@pytest.mark.parametrize("path", ["../../secret.jpg", "/etc/passwd", "..\\secret.jpg", "D:\\x.jpg"])
def test_attached_files_that_climb(project, path):
    refused(project, document(attachment(9, "a.jpg", attached=path)), "attachment 9:", "leads out of")


@pytest.mark.parametrize("name", ["../../../etc/cron", "..%2f..%2fx", "a/b", "..", "a\\b"])
def test_names_that_are_paths(project, name):
    refused(
        project,
        document(item(7, "Title", name=name, link="https://old.example.org/x/", content=TEXT)),
        "post 7:",
        "is a path",
    )


def test_symbolic_links_in_the_uploads_are_not_followed(project, tmp_path):
    secret = tmp_path / "secret.jpg"
    secret.write_bytes((project.uploads / "2019/12/crane.jpg").read_bytes())
    os.symlink(secret, project.uploads / "2019/12/link.jpg")
    os.symlink(tmp_path, project.uploads / "away")
    content = (
        f'{TEXT}<img src="{UPLOADS}/2019/12/link.jpg" alt="L"><img src="{UPLOADS}/away/secret.jpg" alt="S">'
    )
    assert project.run(post(content)) == 0
    assert not (project.root / "content/images").exists()
    assert project.said.count("is a symbolic link, or lies behind one") == 2


def test_a_symbolic_link_in_the_project_is_not_written_through(project, export, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    os.symlink(tmp_path / "elsewhere", project.root / "content/images")
    refused(project, export, "nothing was changed")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_symbolic_link_inside_the_project_is_not_written_through_either(project, export):
    (project.root / "elsewhere").mkdir()
    os.symlink(project.root / "elsewhere", project.root / "content/images")
    refused(project, export, "images is a symbolic link")


def test_files_that_are_not_what_they_are_named(project):
    folder = project.uploads / "2019/12"
    (folder / "page.jpg").write_text("<script>alert(1)</script>")
    (folder / "other.jpg").write_bytes((folder / "foundry.png").read_bytes())
    (folder / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / "cut.png").write_bytes((folder / "foundry.png").read_bytes()[:40])
    (folder / "big.jpg").write_bytes((folder / "crane.jpg").read_bytes() + b"\0" * 50_000)
    (folder / "paper.pdf").write_text("no PDF")
    names = ("page.jpg", "other.jpg", "drawing.svg", "cut.png", "big.jpg")
    pictures = "".join(f'<img src="{UPLOADS}/2019/12/{name}" alt="A">' for name in names)
    content = f'{TEXT}{pictures}<a href="{UPLOADS}/2019/12/paper.pdf">Paper</a>'
    assert project.run(post(content), limits=Limits(file_bytes=40_000)) == 0
    assert not (project.root / "content/images").exists()
    for words in (
        "page.jpg was not copied: it is not a picture that can be read", "other.jpg was not copied: it is named .jpg but is PNG",
        "drawing.svg was not copied: it is of a kind that is not copied (.svg)", "big.jpg was not copied: it has",
        "paper.pdf was not copied: it is of a kind that is not copied (.pdf)", "cut.png was not copied: it is",
    ):  # fmt: skip
        assert words in project.said


def test_too_many_or_too_large_files_stop_the_import(project, export):
    refused(project, export, "more than the 2 allowed", limits=Limits(pictures=2))
    refused(project, export, "bytes together", limits=Limits(files_bytes=1_000))


@pytest.mark.parametrize(
    "path", ["2019/12-plant.jpg", "2019/12/a/plant.jpg", "plant.jpg", "2019/12/.plant.jpg"]
)
def test_two_files_never_get_one_name(path):
    assert target_of("2019/12/plant.jpg").name == "2019-12-plant.jpg"
    assert target_of(path).name not in ("2019-12-plant.jpg", target_of("2019/12/a-plant.jpg").name)
