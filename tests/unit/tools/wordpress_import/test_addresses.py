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


def test_a_link_with_another_day_than_its_post_leads_there_at_once(project):
    """The address was made when the post had another day; the second run knows no more than the first."""
    one = item(1, "One", name="one", date="2021-05-04 00:00:00", content=TEXT)
    two = item(2, "Two", name="two", content=f"{TEXT}<p><a href='{SITE}/2021/05/03/one/'>the one</a></p>")
    assert project.run(document(one, two)) == 0
    assert "[the one](news:one)" in project.body("news/two.md")
    assert project.run(document(one, two)) == 0 and "Files written: 0." in project.said


def test_a_link_to_a_draft_stays_as_it_was_in_every_run(project):
    one = item(1, "One", name="one", status="draft", content=TEXT)
    two = item(2, "Two", name="two", content=f"{TEXT}<p><a href='{SITE}/2021/05/03/one/'>the one</a></p>")
    for _ in range(2):
        assert project.run(document(one, two)) == 0
        assert f"[the one]({SITE}/2021/05/03/one/)" in project.body("news/two.md")
