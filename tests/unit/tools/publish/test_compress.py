"""Compressed twins beside the files that get smaller."""

import gzip

from tools.publish.compress import compress_site


def test_compressed_twins_hold_no_time(sites):
    site = sites.make(1)

    assert compress_site(site) == 6
    twin = (site / "index.html.gz").read_bytes()
    assert twin[4:8] == bytes(4)
    assert gzip.decompress(twin) == (site / "index.html").read_bytes()
    assert not (site / "404.html.gz").exists()
