"""Every cited address is found, without the sentence around it."""

import pytest

from tools.publish.external_links.addresses import cited_addresses, clean


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.example/x.", "https://a.example/x"),
        ("https://a.example/x#part", "https://a.example/x"),
        ("https://a.example/x)", "https://a.example/x"),
        ("https://a.example/x_(y)", "https://a.example/x_(y)"),
    ],
)
def test_address_without_the_sentence_around_it(text, address):
    assert clean(text) == address


def test_every_cited_address_of_the_project_is_found(root):
    found = cited_addresses(root)
    record = (root / "communities" / "greater-peoria.md").read_text("utf-8")

    assert len(found) > 300
    cited = [
        line.split("url:")[1].strip().strip("'\"") for line in record.splitlines() if " url: http" in line
    ]
    assert cited
    assert {clean(url) for url in cited} <= found.keys()
