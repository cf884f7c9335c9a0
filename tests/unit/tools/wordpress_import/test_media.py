"""Files of the uploads folder."""

import os

import pytest

from tests.fixtures.wordpress.make_export import UPLOADS, attachment, document, item
from tests.fixtures.wordpress.reading import TEXT, post, refused
from tools.wordpress_import.limits import Limits
from tools.wordpress_import.media import ClimbingPath, attached_path, target_of


def test_a_linked_file_that_is_no_picture_stays_where_it_was(blocks, imported):
    assert blocks.find("a", string="The report")["href"] == f"{UPLOADS}/2016/03/report.pdf"
    assert (
        "the linked file report.pdf was not copied: it is of a kind that is not copied (.pdf)"
        in imported.said
    )


def test_pictures_are_copied_byte_for_byte_and_unused_ones_are_not(imported):
    images = imported.root / "content/images/wp"
    copied = {path.relative_to(images).as_posix() for path in images.rglob("*") if path.is_file()}
    assert copied == {
        "2016-03-Cafe-plan-d789f53d.jpg", "2019-12-crane.jpg", "2019-12-foundry.png",
        "2019-12-lead.jpg", "2019-12-shop-floor-300x200.jpg", "2019-12-shop-floor.jpg",
    }  # fmt: skip
    assert (images / "2019-12-crane.jpg").read_bytes() == (
        imported.uploads / "2019/12/crane.jpg"
    ).read_bytes()


def test_a_missing_uploads_folder_is_a_misuse(project, export, tmp_path):
    assert project.run(export, uploads=tmp_path / "none") == 2
    assert "--uploads" in project.said


def test_without_uploads_pictures_become_links_and_a_later_run_brings_them(project, export):
    assert project.run(export, uploads=None) == 0
    assert (
        "[Picture: Crane over a dock](https://old.example.org/wp-content/uploads/2019/12/crane.jpg)"
        in project.body("news/every-kind-of-block.md")
    )
    assert "no uploads folder was given" in project.said
    assert project.run(export) == 0
    assert "![Crane over a dock]({static}/images/wp/2019-12-crane.jpg)" in project.body(
        "news/every-kind-of-block.md"
    )


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


@pytest.mark.parametrize(
    "path", ["2019/12-plant.jpg", "2019/12/a/plant.jpg", "plant.jpg", "2019/12/.plant.jpg"]
)
def test_two_files_never_get_one_name(path):
    assert target_of("2019/12/plant.jpg").name == "2019-12-plant.jpg"
    assert target_of(path).name not in ("2019-12-plant.jpg", target_of("2019/12/a-plant.jpg").name)


@pytest.mark.parametrize(("path", "below"), [
    ("/srv/www/wp-content/uploads/2019/12/crane.jpg", "2019/12/crane.jpg"),
    ("/home/wpcom/public_html/wp-content/blogs.dir/a8d/24/files/2025/01/a.jpg", "2025/01/a.jpg"),
    ("2019/12/crane.jpg", "2019/12/crane.jpg"),
])  # fmt: skip
def test_an_absolute_path_counts_from_its_uploads_folder(path, below):
    assert attached_path(path) == below


@pytest.mark.parametrize("path", ["/srv/uploads/../../secret.jpg", "/srv/uploads//etc/passwd", "/etc/passwd"])
def test_an_absolute_path_never_leads_outside(path):
    with pytest.raises(ClimbingPath):
        attached_path(path)


def test_a_file_that_climbs_is_passed_over_when_told(project):
    export = document(item(7, "A", name="one", content=TEXT), attachment(9, "a.jpg", attached="../x.jpg"))
    assert project.run(export, skip_refused=True) == 0


def test_why_a_file_was_not_copied_reads_as_a_sentence(project):
    content = f'{TEXT}<img src="{UPLOADS}/2019/12/none.jpg" alt="A">'
    assert project.run(post(content), uploads=None) == 0
    assert "picture none.jpg was not copied: no uploads folder was given" in project.said
    assert project.run(post(content)) == 0
    assert "picture none.jpg was not copied: it is not in the uploads folder" in project.said
