"""The order in which plugins stand in the settings changes nothing."""

import json
import subprocess
import sys

from pelican.settings import read_settings

from tests.paths import FIXTURES, ROOT


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_reversed_plugins_build_the_same_site(small_site, tmp_path):
    project = FIXTURES / "project"
    plugins = json.dumps(read_settings(str(ROOT / "pelicanconf.py"))["PLUGINS"][::-1])
    command = [sys.executable, "-m", "pelican", str(project / "content"), "-o", str(tmp_path / "output")]
    command += ["-s", "pelicanconf.py", "-e", f'COMMUNITY_ROOT="{project}"', f"PLUGINS={plugins}"]
    subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=True)

    assert contents(tmp_path / "output") == contents(small_site)
