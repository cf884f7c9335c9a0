"""What a profile shows, and its page."""

from amcc.pages.head import SiteSettings
from amcc.pages.profile import make_profile, profile_pages

GULF = "communities/gulf-yards.md"


def test_profile_sources_are_those_behind_each_fact(directory, articles):
    profile = make_profile("acme-guild", directory, articles, (), None)
    assert [source.number for source in profile.sources] == [1, 2]
    outcomes, context = profile.kinds
    [outcome] = outcomes.practices
    assert (outcome.area_number, outcome.area.label) == (1, "Workforce and training")
    assert [c.key for c in outcome.citations] == ["gazette-2016"]
    assert outcome.url == "/communities/acme-guild/#practice-1"
    assert [(item.area_number, item.area_url) for item in context.practices] == [(0, None)]
    assert profile.designations[0].amount == "$5 million"
    assert [row.slug for row in profile.articles] == ["weld-together"]
    assert profile.verified == ""


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


def profile_of(slug, views):
    return make_profile(slug, views.directory, views.articles, (), None)


def test_only_a_confirmed_membership_is_named(varied, views):
    confirmed = ("  status: not-stated", "  status: confirmed\n  sources: [gazette-2014]")
    member = profile_of("acme-guild", varied("communities/acme-guild.md", confirmed))

    assert (member.membership_label, len(member.membership_citations)) == ("AMCC member", 1)
    assert profile_of("acme-guild", views).membership_label is None


def test_open_questions_are_counted_and_stand_elsewhere(views):
    questions = profile_of("acme-guild", views).open_questions

    assert questions.words == "one open question"
    assert questions.url == "/contribute/open-questions/#acme-guild"
    assert profile_of("gulf-yards", views).open_questions is None


def test_a_boundary_that_is_not_published_is_said_once(views):
    region = profile_of("hidden-valley", views).region

    assert (region.words, region.unpublished) == ("", "; county list not published")
    assert region.phrase == "Illinois and Wisconsin"
    assert profile_of("acme-guild", views).region.unpublished == ""


def test_a_target_says_when_it_falls_due(varied, views):
    due = ("    years: 2020-2026", "    years: 2020-2026\n    due: 2027")
    [[target]] = [group.practices for group in profile_of("gulf-yards", varied(GULF, due)).kinds]

    assert (target.when, target.years) == ("by 2027", "2020–2026")
    [[without]] = [group.practices for group in profile_of("gulf-yards", views).kinds]
    assert without.when == "2020–2026"


def test_a_finalist_is_never_called_awarded(varied):
    finalist = ("    date: 2020-08", "    event: finalist\n    amount: 4999634\n    date: 2020-08")
    [designation] = profile_of("gulf-yards", varied(GULF, finalist)).designations

    assert (designation.event_label, designation.amount) == ("Finalist", "$4,999,634")


def test_no_link_leads_to_the_site_itself(varied):
    site = SiteSettings("The site", "https://www.acme.example")
    views = varied("communities/acme-guild.md", site=site)

    assert profile_of("acme-guild", views).links == ()
    assert [link.label for link in profile_of("gulf-yards", views).links] == ["Website"]


def test_a_lead_of_unknown_kind_has_no_words(views):
    assert profile_of("hidden-valley", views).lead_words == ""
    assert profile_of("acme-guild", views).lead_words == "University"
