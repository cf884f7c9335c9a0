"""What lies in the folders: every file in its place, none a link, none hidden from a reviewer."""

import os

import pytest

from amcc.checks.rules.files import MAX_IMAGE_BYTES, entries_below


@pytest.mark.parametrize(
    "place",
    [
        "content/images/communities/leak.md",
        "content/images/leak.png",
        "content/images/deep/er/leak.md",
        "content/pages/leak.md",
        "content/data/leak.yml",
        "communities/leak.md",
        "communities/_leak.md",
        "communities/_vocabulary/leak.yml",
        "themes/site/static/leak.css",
        "themes/site/templates/leak.html",
    ],
)
def test_a_link_is_a_problem_wherever_it_lies(project, tmp_path, place):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    link = project.root / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(secret)

    assert (place, "C110") in project.told()
    assert all("secret words" not in problem.message for problem in project.problems())


@pytest.mark.parametrize(
    "folder", ["content", "communities", "content/images", "content/news", "themes", "themes/site"]
)
def test_so_is_a_link_in_place_of_a_folder_and_nothing_behind_it_is_read(project, tmp_path, folder):
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "pages").mkdir(parents=True)
    (elsewhere / "secret.md").write_text("the secret words\n")
    path = project.root / folder
    if path.exists():
        path.rename(tmp_path / "moved")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(elsewhere)

    assert (folder, "C110") in project.told()
    assert all("secret words" not in problem.message for problem in project.problems())


def test_a_pipe_is_a_problem_and_is_not_waited_for(project):
    for name in ("communities/pipe.md", "content/images/pipe.png", "content/data/redirects.yml"):
        (project.root / name).parent.mkdir(exist_ok=True)
        (project.root / name).unlink(missing_ok=True)
        os.mkfifo(project.root / name)
    assert project.told() == [
        ("communities/pipe.md", "C110"),
        ("content/data/redirects.yml", "C110"),
        ("content/images/pipe.png", "C110"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "content/images/.hidden.png",
        "content/images/.git/x.png",
        "content/images/a\u200bb.png",
        "content/images/a\u202egnp.exe.png",
        "content/images/a\nb.png",
        "content/images/ a.png ",
        "themes/site/.htaccess",
        "themes/site/static/js/a\u00adb.js",
        "communities/.acme.md.swp",
    ],
)
def test_a_file_that_a_reviewer_would_not_see_is_a_problem(project, name):
    project.write(name)
    shown = (
        name.replace("\u200b", "\\u200b")
        .replace("\u202e", "\\u202e")
        .replace("\n", "\\n")
        .replace("\u00ad", "\\xad")
    )
    told = [(problem.file, problem.message) for problem in project.problems() if problem.code == "C320"]
    assert told == [
        (name, f"the name of '{shown}' is hidden or hard to see; give the file a plain name or delete it")
    ]


@pytest.mark.parametrize(
    "place",
    [
        "communities/drafts/acme.md",
        "communities/acme.txt",
        "communities/_vocabulary/deep/x.yml",
        "content/notes.md",
        "content/pages/deep/mission.md",
        "content/data/people.csv",
        "content/data/deep/communities/x.md",
        "content/x/communities/acme.md",
        "content/extra/a.html",
        "content/images.png",
    ],
)
def test_places_are_matched_part_by_part_from_the_root(project, place):
    project.write(place)
    assert project.told() == [(place, "C320")]


def test_a_folder_named_like_a_record_is_no_place_for_files(project):
    project.write("communities/folder.md/page.html")
    assert project.told() == [("communities/folder.md", "C110"), ("communities/folder.md/page.html", "C320")]


@pytest.mark.parametrize("name", ["photo.png", "PHOTO.JPG", "2026/photo.webp", "a/b/c/photo.avif"])
def test_a_picture_may_lie_directly_in_its_folder_or_deeper(project, name):
    project.write(f"content/images/{name}")
    assert project.told() == [(f"content/images/{name}", "C344")]  # only that no text shows it


@pytest.mark.parametrize("name", ["map.svg", "page.html", "communities/acme.md", "photo", "photo.png.exe"])
def test_what_is_no_picture_does_not_lie_among_them(project, name):
    project.write(f"content/images/{name}")
    ((_, message),) = project.said()
    assert (
        message == "a picture is one of .avif, .gif, .jpeg, .jpg, .png, .webp; other kinds can carry script"
    )


def test_a_picture_has_a_largest_size(project):
    path = project.write("content/images/photo.png")
    project.edit("## The community", "![a shop]({static}/images/photo.png)\n\n## The community")
    path.write_bytes(b"x" * MAX_IMAGE_BYTES)
    assert project.told() == []
    path.write_bytes(b"x" * (MAX_IMAGE_BYTES + 1))
    assert project.said() == [("", "the picture has 1,048,577 bytes; at most 1,048,576 are allowed")]


def test_each_file_that_the_site_needs_is_missed_by_its_name(project):
    (project.root / "content/data/timeline.yml").unlink()
    (project.root / "communities/_vocabulary/lead_kinds.yml").unlink()
    assert [problem for problem in project.told() if problem[1] == "C314"] == [
        ("communities/_vocabulary/lead_kinds.yml", "C314"),
        ("content/data/timeline.yml", "C314"),
    ]


def test_folders_that_do_not_exist_hold_nothing(tmp_path):
    assert list(entries_below(tmp_path, ["themes"])) == []
