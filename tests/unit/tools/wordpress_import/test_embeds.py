"""Addresses of embedded things."""

import pytest

from tools.wordpress_import.embeds import canonical_embed, clean_address, embed_label, host_of, is_host


@pytest.mark.parametrize(("address", "clean"), [
    ("https://e.com/a?utm_source=x&id=7&fbclid=y#part", "https://e.com/a?id=7#part"),
    ("https://e.com/a?id=%20b", "https://e.com/a?id=%20b"),
    ("//e.com/a b", "https://e.com/a%20b"),
    ("https://e.com/a_(b)", "https://e.com/a_%28b%29"),
    ("https://youtu.be/abc?si=x&t=9", "https://youtu.be/abc?t=9"),
    ("https://e.com/?s=x&t=9", "https://e.com/?s=x&t=9"),
    ("https://[broken/a b", "https://%5Bbroken/a%20b"),
])  # fmt: skip
def test_an_address_loses_its_trackers_and_fits_into_a_link(address, clean):
    assert clean_address(address) == clean


@pytest.mark.parametrize(("player", "page"), [
    ("https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0", "https://www.youtube.com/watch?v=abcdefghijk"),
    ("https://player.vimeo.com/video/123?h=1", "https://vimeo.com/123"),
    ("https://open.spotify.com/embed/episode/9?si=x", "https://open.spotify.com/episode/9"),
    ("https://e.com/embed/1", "https://e.com/embed/1"),
])  # fmt: skip
def test_a_player_leads_to_the_page_a_person_would_open(player, page):
    assert canonical_embed(player) == page


@pytest.mark.parametrize(("address", "label"), [
    ("https://m.youtube.com/watch?v=1", "Video on YouTube"),
    ("https://docs.google.com/x", "Content on Google"),
    ("https://notgoogle.com/x", "Content on notgoogle.com"),
    ("x", "Embedded content"),
])  # fmt: skip
def test_a_provider_is_named(address, label):
    assert embed_label(address) == label


def test_hosts_are_compared_by_their_parts():
    hosts = frozenset({"facebook.net"})
    assert is_host("https://connect.facebook.net/x", hosts)
    assert not is_host("https://myfacebook.net/x", hosts)
    assert host_of("https://www.Example.org:80/") == "example.org"
    assert host_of("https://[broken/") == ""
