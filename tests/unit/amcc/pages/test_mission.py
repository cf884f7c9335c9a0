"""What the mission page counts."""

from amcc.pages.mission import make_both, make_since

GULF = "communities/gulf-yards.md"


def told(directory):
    return [(item.community.label, [ref.label for ref in item.goes_on]) for item in make_both(directory)]


def test_defense_communities_that_continue_a_first_one_hold_both(directory):
    assert told(directory) == [("Gulf Yards", ["Acme Guild"])]


def test_so_does_one_with_both_designations_of_its_own(varied):
    own = "  - program: imcp\n    date: 2015-07\n    sources: [herald]\n  - program: dmcsp"
    changes = (("predecessors: [acme-guild]\n", ""), ("  - program: dmcsp", own))
    assert told(varied(GULF, *changes).directory) == [("Gulf Yards", [])]


def test_a_grant_or_a_part_in_another_s_designation_is_none(varied):
    changes = (("    date: 2020-08\n", "    event: planning-grant\n    date: 2020-08\n"),)
    assert told(varied(GULF, *changes).directory) == []
    changes = (("    event: planning-grant\n", "    role: partner of another\n"),)
    assert told(varied(GULF, *changes).directory) == []


def test_numbers_are_counted_from_the_records(directory):
    since = make_since(directory)
    assert since.communities == "three manufacturing communities"
    assert (since.states, since.programs, since.finalists) == ("three states", "two federal programs", "")
    assert (since.outcomes, since.articles) == ("one measured outcome", "one article")
