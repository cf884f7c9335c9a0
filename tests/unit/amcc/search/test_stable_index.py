"""Files of the search index get the same bytes, whatever order their values came in."""

import gzip
import json

import cbor2
import pytest

from amcc.search.stable_index import SIGNATURE, language_of, make_stable, read


def put(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(SIGNATURE + cbor2.dumps(data)))


def make_index(folder, values, filters):
    for name, found in values.items():
        put(folder / "filter" / f"en_{name}.pf_filter", [name, found])
    put(folder / "pagefind.en_x.pf_meta", ["1.0", [], [], filters])
    (folder / "pagefind-entry.json").write_text(json.dumps({"languages": {"en": {"hash": "en_x"}}}))


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_order_of_values_leaves_no_trace(tmp_path):
    make_index(
        tmp_path / "one",
        {"kind": [["News", [1]], ["Community", [0]]], "state": [["Iowa", [0]]]},
        [["state", "en_state"], ["kind", "en_kind"]],
    )
    make_index(
        tmp_path / "other",
        {"kind": [["Community", [0]], ["News", [1]]], "state": [["Iowa", [0]]]},
        [["kind", "en_kind"], ["state", "en_state"]],
    )
    for name in ("one", "other"):
        make_stable(tmp_path / name)

    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_entry_and_meta_name_files_that_exist(tmp_path):
    make_index(tmp_path, {"kind": [["News", [1]]]}, [["kind", "en_kind"]])
    make_stable(tmp_path)

    name = json.loads((tmp_path / "pagefind-entry.json").read_text())["languages"]["en"]["hash"]
    [[kind, file]] = cbor2.loads(
        (tmp_path / f"pagefind.{name}.pf_meta").read_bytes().removeprefix(SIGNATURE)
    )[3]
    assert (kind, language_of(name)) == ("kind", "en")
    assert (tmp_path / "filter" / f"{file}.pf_filter").is_file()


def test_file_of_another_kind_is_refused(tmp_path):
    (tmp_path / "x.pf_meta").write_bytes(gzip.compress(b"something else"))

    with pytest.raises(ValueError, match=r"x\.pf_meta is no file of Pagefind"):
        read(tmp_path / "x.pf_meta")
