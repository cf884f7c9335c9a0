"""Links to the old site."""

from tests.fixtures.wordpress.make_export import SITE, document, item
from tests.fixtures.wordpress.reading import TEXT


def test_links_to_the_old_site_follow_its_pages(imported):
    body = imported.body("news/resume-of-a-visit.md")
    assert "[the long post](news:every-kind-of-block)" in body
    assert "[the team](page:team)" in body
    assert "[all news](/news/)" in body
    assert "[the mission](page:mission)" in body
    assert f"[something gone]({SITE}/gone/)" in body
    assert f"not imported: {SITE}/gone/" in imported.said


def test_nothing_links_to_a_post_that_was_dropped(project):
    long = item(1, "Long", name="long", content="<p>" + "word " * 14_000 + "</p>")
    link = item(
        2, "Link", name="link", content=f"{TEXT}<p><a href='{SITE}/2021/05/04/long/'>the long one</a></p>"
    )
    assert project.run(document(long, link)) == 0
    assert f"[the long one]({SITE}/2021/05/04/long/)" in project.body("news/link.md")
