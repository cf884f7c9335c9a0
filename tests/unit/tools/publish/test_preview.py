"""Old addresses lead where the list of redirects says."""

import pytest

from tools.publish.preview import redirect_of

REDIRECTS = "/old/ /about/ 301\n/tag/* /sectors/ 301\n"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/old/", "/about/"),
        ("/tag/welding/", "/sectors/"),
        ("/tag/", None),
        ("/old", None),
        ("/about/", None),
    ],
)
def test_redirects(tmp_path, address, target):
    (tmp_path / "_redirects").write_text(REDIRECTS)

    assert redirect_of(tmp_path, address) == target


def test_site_without_redirects(tmp_path):
    assert redirect_of(tmp_path, "/old/") is None
