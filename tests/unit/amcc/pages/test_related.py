"""Which communities stand beside a profile, and why."""

from amcc.pages.related import predecessors_of, related_to, successors_of


def test_predecessors_and_successors_mirror_each_other(directory):
    assert [view.url for view in predecessors_of("gulf-yards", directory)] == ["/communities/acme-guild/"]
    assert [view.url for view in successors_of("acme-guild", directory)] == ["/communities/gulf-yards/"]


def test_related_communities_come_with_their_reason(directory):
    related = {view.name: view.reason for view in related_to("acme-guild", directory)}
    assert related == {"Hidden Valley": "also in Illinois, in metals and castings"}
