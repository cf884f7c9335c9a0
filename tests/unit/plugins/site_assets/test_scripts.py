import json
import subprocess

import pytest

from site_assets.errors import AssetError
from site_assets.scripts import read_scripts

MAIN = 'import { help, say } from "./help.js";\nconst word = "main";\nsay(help(word));\n'
HELP = (
    "// A comment.\n"
    'import { low } from "./low.js";\n'
    'const word = "help";\n'
    "export const help = (text) => `${low(text)}  // ${word}`;\n"
    "export const say = (text) => console.log(JSON.stringify(text));\n"
)
LOW = (
    "/** @param {string} text */\nexport const low = (text) => text.toLowerCase();\nexport class Unused {}\n"
)


@pytest.fixture
def scripts(tmp_path):
    def read(files):
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        return dict(read_scripts(tmp_path))

    return read


def test_only_what_no_other_script_imports_is_published(scripts):
    found = scripts(
        {"main.js": MAIN, "help.js": HELP, "low.js": LOW, "alone.js": "addEventListener('x', y);"}
    )
    assert sorted(found) == ["alone.js", "main.js"]


def test_a_bundle_does_what_its_modules_do(scripts, tmp_path):
    bundle = scripts({"main.js": MAIN, "help.js": HELP, "low.js": LOW})["main.js"]
    (tmp_path / "bundle.mjs").write_text(bundle, encoding="utf-8")
    done = subprocess.run(["node", "bundle.mjs"], cwd=tmp_path, capture_output=True, text=True, check=True)
    # Both modules have a `word` of their own, and what stands in a text is no comment.
    assert json.loads(done.stdout) == "main  // help"


def test_comments_are_left_out(scripts):
    assert "comment" not in scripts({"main.js": "// A comment.\nrun();"})["main.js"]


def test_scripts_in_a_circle_are_refused(scripts):
    circle = 'import { main } from "./main.js";\nexport const help = main;\n'
    with pytest.raises(AssetError, match=r"in a circle: help\.js, main\.js"):
        scripts(
            {"main.js": 'import { help } from "./help.js";\nexport const main = help;', "help.js": circle}
        )


def test_a_missing_script_is_refused(scripts):
    with pytest.raises(AssetError, match=r"js/main\.js: '\./help\.js' is no script of the theme"):
        scripts({"main.js": MAIN})


@pytest.mark.parametrize("line", ['import "./a.js";', "export default run;", 'import * as a from "./a.js";'])
def test_another_way_to_import_or_export_is_refused(scripts, line):
    with pytest.raises(AssetError, match=r"js/main\.js: .*write `import"):
        scripts({"main.js": f"{line}\n", "a.js": "export const a = 1;"})
