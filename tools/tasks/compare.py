"""Commands that hold one build against another, to prove that a change of the code changed no page."""

from invoke.context import Context

from tools.build import system_parts
from tools.tasks.command import OUTPUT, ROOT, command, ensure_parts
from tools.tasks.site import build

PICTURES = "compare screenshots of every kind of page as well, pixel for pixel"


@command(help={"before": "folder of a built site", "after": "folder of another", "pictures": PICTURES})
def sites(context: Context, before: str, after: str, pictures: bool = False) -> None:
    """List in which files two built sites differ, with the first difference of each."""
    from tools.compare.command import compare_folders

    if pictures:
        ensure_parts(system_parts.BROWSER)
    compare_folders(ROOT / before, ROOT / after, ROOT if pictures else None)


@command(help={"revision": "branch or commit to build with its own code", "pictures": PICTURES})
def revision(context: Context, revision: str, pictures: bool = False) -> None:
    """Build the site as it was in a revision and as it is now, and list the differences."""
    from tools.compare.command import compare_folders
    from tools.compare.revision import built_revision

    if pictures:
        ensure_parts(system_parts.BROWSER)
    with built_revision(ROOT, revision) as before:
        build(context)
        compare_folders(before, OUTPUT, ROOT if pictures else None)


@command(
    help={
        "before": "branch or commit with the earlier records",
        "after": "branch or commit with the later ones; the files as they lie here when left out",
    }
)
def records(_context: Context, before: str, after: str = "") -> None:
    """List what the records of two revisions count, and each source, designation, county, partner and number that is gone."""
    from tools.compare.records import compare_records

    compare_records(ROOT, before, after)
