import hashlib
import json

import pytest

from site_assets.assets import read_assets
from site_assets.errors import AssetError


def write(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


@pytest.fixture
def static(tmp_path):
    return write(
        tmp_path,
        {
            "css/site.css": '@import "tokens.css";\n@import "fonts.css";',
            "css/tokens.css": "@layer tokens { :root { --ink: #123456; } }",
            "css/fonts.css": '@font-face { font-family: A; src: url("../fonts/a.woff2") format("woff2"); }',
            "fonts/a.woff2": b"font",
            "fonts/a.LICENSE.txt": "not published",
            "js/main.js": 'import { help } from "./help.js";\nhelp();',
            "js/help.js": "export const help = () => {};",
            "icons/favicon.ico": b"icon",
            "icons/icon-512.png": b"png",
            "icons/site.webmanifest": '{"icons": [{"src": "icon-512.png"}]}',
        },
    )


def content(assets, name):
    return assets.files[assets.names[name]].decode()


def test_a_name_holds_the_hash_of_the_published_content(static):
    assets = read_assets(static)
    digest = hashlib.sha256(b"font").hexdigest()[:10]
    assert assets.names["fonts/a.woff2"] == f"assets/a.{digest}.woff2"
    assert assets.files[f"assets/a.{digest}.woff2"] == b"font"


def test_the_style_sheet_holds_its_parts_and_the_hashed_font(static):
    assets = read_assets(static)
    css = content(assets, "css/site.css")
    assert "--ink:#123456" in css
    assert "@import" not in css
    assert f"url({assets.names['fonts/a.woff2'].removeprefix('assets/')})" in css


def test_a_changed_font_changes_the_name_of_the_style_sheet(static):
    before = read_assets(static).names["css/site.css"]
    write(static, {"fonts/a.woff2": b"another font"})
    assert read_assets(static).names["css/site.css"] != before


def test_the_manifest_names_hashed_icons(static):
    assets = read_assets(static)
    icon = json.loads(content(assets, "icons/site.webmanifest"))["icons"][0]["src"]
    assert f"assets/{icon}" == assets.names["icons/icon-512.png"]


def test_the_favicon_also_stands_at_the_root(static):
    assert read_assets(static).files["favicon.ico"] == b"icon"


def test_only_bundled_and_named_files_are_published(static):
    names = set(read_assets(static).names)
    assert "css/tokens.css" not in names
    assert "fonts/a.LICENSE.txt" not in names


def test_two_readings_give_the_same_files_in_the_same_order(static):
    assert list(read_assets(static).files.items()) == list(read_assets(static).files.items())


@pytest.mark.parametrize(
    ("base", "start"), [("", "/assets/"), ("/site", "/site/assets/"), ("/site/", "/site/assets/")]
)
def test_an_address_counts_from_the_root_of_the_server(static, base, start):
    assert read_assets(static).url("css/site.css", base).startswith(start)


def test_an_unknown_asset_is_refused_with_the_known_ones(static):
    with pytest.raises(AssetError, match=r"no asset 'css/sites.css'; there are: css/site.css"):
        read_assets(static).url("css/sites.css")


def test_a_missing_font_is_refused(static):
    (static / "fonts/a.woff2").unlink()
    with pytest.raises(AssetError, match=r"'../fonts/a.woff2' is no file of the theme"):
        read_assets(static)
