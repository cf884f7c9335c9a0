import pytest

from site_assets.assets import Assets
from site_assets.errors import AssetError


def test_missing_asset_is_told_with_those_that_there_are():
    with pytest.raises(AssetError, match=r"no asset 'css/no\.css'; there are: css/site\.css"):
        Assets({}, {"css/site.css": "assets/site.x.css"}).url("css/no.css")
