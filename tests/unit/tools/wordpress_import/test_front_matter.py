"""Front matter of imported files."""

import datetime

from tests.fixtures.wordpress.make_export import SITE, document, item
from tests.fixtures.wordpress.reading import IMAGES, TEXT


def test_lead_picture_comes_first(blocks):
    assert blocks.find("img")["src"] == f"{IMAGES}/2019-12-lead.jpg"
    assert blocks.find("img")["alt"] == "The lead picture"


def test_a_post_has_the_front_matter_of_the_site(imported):
    front = imported.front("news/every-kind-of-block.md")
    digest = front["imported"].pop("digest")
    assert digest.startswith("sha256-") and len(digest) == 71
    assert front == {
        "title": "Every kind of block",
        "summary": "One post that uses every block of the editor, so that the import can be seen at work.",
        "date": datetime.date(2019, 12, 20),
        "author": "AMCC staff",
        "categories": ["Press releases", "Research & innovation"],
        "tags": ["Metals"],
        "original_url": f"{SITE}/2019/12/20/every-kind-of-block/",
        "imported": {"from": "wordpress", "id": 101},
    }


def test_a_page_has_no_categories_and_keeps_its_date(imported):
    front = imported.front("pages/team.md")
    assert set(front) == {"title", "summary", "date", "author", "original_url", "imported"}
    assert front["date"] == datetime.date(2021, 5, 4)


def test_no_two_summaries_are_the_same(project):
    posts = [item(number, f"Post {number}", name=f"post-{number}", content=TEXT) for number in (1, 2)]
    assert project.run(document(*posts)) == 0
    first, second = (project.front(f"news/post-{number}.md")["summary"] for number in (1, 2))
    assert first == "A plain text that is long enough to make a summary of it without any help."
    assert second == f"Post 2 (May 4, 2021): {first}"
