"""From a first-time contributor's mistakes to the merged site, in a scratch repository, with the host's own steps."""

import re
import shutil
import subprocess

import pytest

from amcc.commands.records import new_record, rename_record
from tests.paths import ROOT
from tests.support.pull_request import run_pull_request

GIT = ("git", "-c", "user.name=A contributor", "-c", "user.email=contributor@example.org")
RECORD = "communities/greater-peoria.md"
# What somebody does who sees YAML for the first time: what stood there, what is typed, and the code of the problem.
MISTAKES = (
    ("      - Woodford\n", "      - Woodfort\n", "C302", "did you mean 'Woodford'?"),
    (
        "- sector: metals-and-castings\n",
        "- sector: metal castings\n",
        "C211",
        "small letters, digits and single hyphens",
    ),
    ("  complete: true\n", "  complete: true\n  complete: false\n", "C113", "stands twice"),
    ("\nconfidence: high\n", "\nconfidence: very high\n", "C210", "Allowed: high, medium, low."),
    ("partners_note:", "partner_notes:", "C202", "did you mean 'partners\\_note'?"),
    (
        "  website: https://greaterpeoriaedc.org/\n",
        "  website: www.greaterpeoriaedc.org\n",
        "C209",
        "https://",
    ),
    ("## The vision", "<b>Our great vision, see [here](javascript:void)\n\n## The vision", "C309", "HTML"),
    (None, None, "C313", "javascript"),
)
# How the template of a new record is filled in: each line once, from the top.
FILLED = (
    ("\nshort_name:\n", "\nshort_name: Rust River\n"),
    (
        "\nsummary:\n",
        "\nsummary: Two river counties of Ohio that a made-up program chose in 2015 for their small foundries.\n",
    ),
    ("\n  name:\n", "\n  name: Rust River College\n"),
    ("\n  kind:\n", "\n  kind: university\n"),
    ("\n  sources:\n", "\n  sources: [first-source]\n"),
    ("\n  kind:\n", "\n  kind: counties\n"),
    ("  # counties: {AL: [Baldwin, Mobile]}\n", "  counties: {OH: [Lucas, Wood]}\n"),
    ("\n  complete:\n", "\n  complete: true\n"),
    ("  # basis: named-by-community\n", "  basis: named-by-community\n"),
    ("  # sources: [eda-2016]\n", "  sources: [first-source]\n"),
    ("  - sector:\n", "  - sector: metals-and-castings\n"),
    ("    title:\n", "    title: Rust River Gazette, two counties are chosen (2015)\n"),
    ("    url:\n", "    url: https://gazette.example/rust-river\n"),
    ("\nconfidence:\n", "\nconfidence: low\n"),
)
RIGHT = (
    ("      - Woodford\n", "      - Fulton\n      - Woodford\n"),
    ("summary: Five counties of central Illinois", "summary: Six counties of central Illinois"),
)


def git(folder, *arguments):
    done = subprocess.run([*GIT, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """The project as it is, in a repository of its own with one commit on main."""
    folder = tmp_path_factory.mktemp("scenario") / "project"
    names = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Begin")
    return folder


def edit(folder, name, *replacements):
    path = folder / name
    text = path.read_text()
    for old, new in replacements:
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text)


def commit(folder, message):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)


# Long: one story, told in its order.
def test_from_eight_mistakes_to_the_merged_site(repository, tmp_path):
    # 1. Eight mistakes, made in the web editor of the fork.
    git(repository, "switch", "--quiet", "--create", "correct-peoria")
    mistakes = [(old, new) for old, new, *_ in MISTAKES if old]
    edit(repository, RECORD, *mistakes)
    commit(repository, "Update greater-peoria.md")
    steps = list(run_pull_request(repository, "main", "correct-peoria", tmp_path / "first", ["review"]))

    assert [step.name for step in steps if not step.passed] == ["Check the records"]
    (checked,) = [step for step in steps if step.name == "Check the records"]
    annotations = [line for line in checked.output.splitlines() if line.startswith("::error ")]
    summary = (tmp_path / "first" / "summary.md").read_text()
    for *_, code, words in MISTAKES:
        assert any(f"title={code}%3A" in line and f"file={RECORD}" in line for line in annotations), code
        assert f"/contribute/problems/{code.lower()}/" in summary
        assert words.replace("\\_", "&#95;") in summary or words in summary, words
    told = [re.search(r"title=(C\d+)", line)[1] for line in annotations]
    assert sorted(told) == sorted(code for _, _, code, _ in MISTAKES)

    # 2. Put right; besides, one record gets another address, one is taken out and a made-up one is added.
    git(repository, "restore", "--source", "main", RECORD)
    edit(repository, RECORD, *RIGHT)
    rename_record(repository, "milwaukee-7", "milwaukee-region")
    retire(repository, "alaska-mariculture-cluster")
    fill_in(new_record(repository, "Rust River Makers"))
    commit(repository, "Correct the counties of Greater Peoria")
    second = tmp_path / "second"
    steps = list(run_pull_request(repository, "main", "correct-peoria", second, ["review", "build"]))

    assert [(step.name, step.output) for step in steps if not step.passed] == []
    summary = (second / "summary.md").read_text()
    assert "- **Counties**: + Fulton, IL" in summary
    assert "**Six** counties" in summary and "~~Five~~" in summary
    assert "`/communities/milwaukee-7/` now leads to `/communities/milwaukee-region/`" in summary
    assert "`/communities/alaska-mariculture-cluster/` says what became of the record" in summary
    assert "### Rust River Makers: community added" in summary
    assert "**Deletion**" in summary and "**Identity**" in summary
    page = (second / "report" / "report.html").read_text()
    assert "greater-peoria-before-description" in page and "greater-peoria-after-description" in page

    # 3. Merged: main is what was built and looked at.
    git(repository, "switch", "--quiet", "main")
    git(repository, "merge", "--quiet", "--no-ff", "--message", "Merge", "correct-peoria")
    site = second / "site"
    profile = (site / "communities/greater-peoria/index.html").read_text()
    assert "Fulton" in profile and "Six counties of central Illinois" in profile

    added = (site / "communities/rust-river-makers/index.html").read_text()
    assert "<h1" in added and "Rust River Makers" in added and "Two river counties with foundries." in added
    assert 'href="/communities/rust-river-makers/"' in (site / "communities/index.html").read_text()

    # 4. The old address leads on, the deleted record says what became of it.
    moved = (site / "communities/milwaukee-7/index.html").read_text()
    assert 'url=/communities/milwaukee-region/"' in moved
    assert (
        "/communities/milwaukee-7/ /communities/milwaukee-region/ 301\n" in (site / "_redirects").read_text()
    )
    assert (site / "communities/milwaukee-region/index.html").is_file()
    gone = (site / "communities/alaska-mariculture-cluster/index.html").read_text()
    assert "No longer in the directory" in gone and "A reason in plain words." in gone
    assert (
        '<link rel="canonical" href="https://americanmcc.org/communities/alaska-mariculture-cluster/">'
        in gone
    )
    assert 'href="/communities/alaska-mariculture-cluster/"' in (site / "communities/index.html").read_text()


def fill_in(path):
    """Fill in the template of a new record, as its comments say."""
    text = path.read_text()
    for old, new in FILLED:
        assert old in text, old
        text = text.replace(old, new, 1)
    head = text.partition("\n## The community\n")[0]
    path.write_text(f"{head}\n## The community\n\nTwo river counties with foundries. [@first-source]\n")


def retire(folder, slug):
    """Delete a record, say what became of it, and take away what named it."""
    (folder / f"communities/{slug}.md").unlink()
    entry = f"- slug: {slug}\n  name: Alaska Mariculture Cluster\n  date: 2026-11-20\n  reason: A reason in plain words.\n"
    (folder / "communities/_retired.yml").write_text(entry)
    for path in [*folder.glob("communities/*.md"), *folder.glob("content/**/*.md")]:
        text = path.read_text()
        changed = re.sub(rf"\[([^\]]+)\]\(community:{slug}\)", r"\1", text)
        changed = re.sub(rf"^\s*- {slug}\n", "", changed, flags=re.M)
        changed = re.sub(rf"^\s*community: {slug}\n", "", changed, flags=re.M)
        changed = re.sub(rf", {slug}(?=[,\]])", "", changed)
        changed = re.sub(rf"\[{slug}, ", "[", changed)
        if changed != text:
            path.write_text(changed)
