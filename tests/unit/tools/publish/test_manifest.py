"""What a site holds, in one list and one digest."""

from tools.publish.manifest import compare, damage, parse_manifest, read_manifest


def test_manifest_as_text_and_back(sites):
    manifest = read_manifest(sites.make(1))

    assert parse_manifest(manifest.to_json()) == manifest
    assert [entry.path for entry in manifest.entries][:2] == ["404.html", "CNAME"]


def test_digest_depends_on_names_and_contents(sites):
    one, two = sites.make(1), sites.make(2)
    digests = {read_manifest(one).digest, read_manifest(two).digest}
    (two / "CNAME").rename(two / "NAME")

    assert len(digests | {read_manifest(two).digest}) == 3


def test_comparison(sites):
    changes = compare(read_manifest(sites.make(1)), read_manifest(sites.make(2)))

    assert (changes.added, changes.removed) == (("assets/app.2.js",), ("assets/app.1.js",))
    assert "index.html" in changes.changed
    assert compare(None, read_manifest(sites.folder / "site-1")).changed == ()


def test_damage_names_what_is_missing_or_differs(sites):
    site = sites.make(1)
    manifest = read_manifest(site)
    (site / "CNAME").unlink()
    (site / "404.html").write_text("other words")
    (site / "more.txt").write_text("more does no harm")

    assert damage(site, manifest) == ["404.html", "CNAME"]
