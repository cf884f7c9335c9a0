"""What a profile shows, and its page."""

from amcc.pages.profile import make_profile, profile_pages


def test_profile_sources_are_those_behind_each_fact(directory, articles):
    profile = make_profile("acme-guild", directory, articles, (), None)
    assert [source.number for source in profile.sources] == [1, 2]
    (workforce, context) = profile.practice_groups
    assert (workforce.number, workforce.label) == (1, "Workforce and training")
    assert [c.key for c in workforce.practices[0].citations] == ["gazette-2016"]
    assert workforce.practices[0].url == "/communities/acme-guild/#practice-1"
    assert (context.number, context.label, context.url) == (0, "The region", None)
    assert profile.designations[0].amount == "$5 million"
    assert [row.slug for row in profile.articles] == ["weld-together"]
    assert profile.verified == "Not yet confirmed by the community."


def test_page_of_a_profile_is_about_its_own_community(views):
    page = next(page for page in profile_pages(views) if page.url == "/communities/gulf-yards/")

    assert (page.kind.name, page.template, page.heading) == (
        "profile",
        "community",
        "Gulf Yards <Consortium> & Partners",
    )
    assert page.about.communities == ("gulf-yards",)
    assert page.source == "communities/gulf-yards.md"
    assert page.changed == ("communities/gulf-yards.md",)
    assert [link.url for link in page.trail] == ["/communities/"]


def test_view_of_a_profile_is_made_once(views):
    page = next(profile_pages(views))

    assert page.context()["profile"] is page.context()["profile"]
    [data] = page.data()
    assert data["name"] == "Acme Guild of Illinois"
