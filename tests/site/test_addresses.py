"""Every address that was ever published still answers on the real site."""

from amcc.addresses.ledger import check_answers, read_ledger
from amcc.addresses.redirects import redirect_rules
from amcc.records.reader import load_project


def test_every_published_address_answers(root, real_site):
    patterns = [rule.source for rule in redirect_rules(load_project(root)) if rule.is_pattern]

    assert len(read_ledger(root)) > 200
    assert check_answers(root, real_site, patterns) == []


def test_a_lost_page_is_found(root, real_site, tmp_path):
    lonely = tmp_path / "site"
    lonely.mkdir()
    (lonely / "index.html").touch()

    lost = {problem.found for problem in check_answers(root, lonely, [])}
    assert lost == set(read_ledger(root)) - {"/"}
