import pytest

from amcc.errors import CommandError
from tools.build.npm import npm_script


def test_script_by_name(tmp_path):
    (tmp_path / "package.json").write_text('{"scripts": {"lint:css": "stylelint ."}}')

    assert npm_script(tmp_path, "lint:css") == ["npm", "run", "--silent", "lint:css"]


@pytest.mark.parametrize("text", ['{"scripts": {"types": "tsc"}}', "{}"])
def test_missing_script_is_said(tmp_path, text):
    (tmp_path / "package.json").write_text(text)

    with pytest.raises(CommandError, match=r"package\.json has no script 'lint:css'"):
        npm_script(tmp_path, "lint:css")
