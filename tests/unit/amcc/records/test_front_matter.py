import pytest

from amcc.problems import kinds
from amcc.records.front_matter import MAX_DEPTH, parse_document, read_document
from tests.paths import ROOT


def codes(text):
    return [problem.code for problem in parse_document(text, "x.md").problems]


def test_values_know_their_line_and_column():
    document = parse_document(
        "---\nname: Acme\nlead:\n  kind: university\nlist:\n  - a\n  - b\n---\nBody\n", "x.md"
    )

    assert document.data == {"name": "Acme", "lead": {"kind": "university"}, "list": ["a", "b"]}
    position = document.position(("lead", "kind"))
    assert (position.line, position.column, position.key_line, position.key_column) == (4, 9, 4, 3)
    assert document.position(("list", 1)).line == 7
    assert document.body == "Body\n"
    assert document.body_line == 9


def test_a_place_that_does_not_exist_is_that_of_its_parent():
    document = parse_document("---\nlead:\n  kind: x\n---\n", "x.md")
    assert document.position(("lead", "name")) == document.position(("lead",))
    assert document.position(("nothing",)).line == 2


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2014", 2014),
        ("-3", -3),
        ("1.5", 1.5),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("2014-05-28", "2014-05-28"),
        ('"no"', "no"),
        ("'012'", "012"),
        ("1e3", "1e3"),
        ("True", "True"),
        ("Norway", "Norway"),
    ],
)
def test_scalars_mean_what_a_reader_expects(written, value):
    document = parse_document(f"---\na: {written}\n---\n", "x.md")
    assert document.data == {"a": value}
    assert document.problems == ()


@pytest.mark.parametrize(
    "written", ["no", "Yes", "ON", "off", "y", "012", "0x1f", "0o17", "1:30", "12:30:45"]
)
def test_scalars_that_yaml_would_change_are_problems(written):
    assert codes(f"---\na: {written}\n---\n") == ["C114"]


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor():
    lines = ["a: &a [x, x, x, x, x, x, x, x]"] + [
        f"{c}: &{c} [*{p}, *{p}, *{p}]" for p, c in zip("abcdefg", "bcdefgh", strict=True)
    ]
    assert codes("---\n" + "\n".join(lines) + "\n---\n") == ["C112"]


def test_deep_nesting_is_refused():
    assert codes(f"---\na: {'[' * MAX_DEPTH}{']' * MAX_DEPTH}\n---\n") == ["C112"]
    assert codes(f"---\na: {'[' * (MAX_DEPTH - 1)}{']' * (MAX_DEPTH - 1)}\n---\n") == []


def test_merge_keys_and_second_documents_are_refused():
    assert codes("---\na: 1\n<<: {b: 2}\n---\n") == []
    assert codes("---\na: 1\n--- \n---\n") == []
    assert codes("---\na: 1\n...\nb: 2\n---\n") == ["C109"]


def test_a_link_is_not_followed(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("---\nname: secret\n---\n")
    link = tmp_path / "link.md"
    link.symlink_to(secret)
    document = read_document(link, tmp_path)
    assert [problem.code for problem in document.problems] == ["C110"]
    assert document.data == {}


def test_bytes_that_are_not_text_are_located(tmp_path):
    path = tmp_path / "x.md"
    path.write_bytes(b"---\nname: Acm\xe9\n---\n")
    (problem,) = read_document(path, tmp_path).problems
    assert (problem.code, problem.line, problem.column) == ("C101", 2, 10)


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u200b", "\u2066", "\ufeff", "\x00", "\x1b", "\u00ad", "\U000e0041"]
)
def test_hidden_characters_are_named(hidden):
    problems = parse_document(f"---\nname: Ac{hidden}me\n---\n", "x.md").problems
    first = problems[0]
    assert (first.code, first.line, first.column) == ("C104", 2, 9)
    assert f"U+{ord(hidden):04X}" in first.message


def test_real_records_are_read_in_full():
    root = ROOT
    records = sorted(path for path in (root / "communities").glob("*.md") if not path.name.startswith("_"))
    assert records
    assert all(read_document(path, root).data for path in records)


def test_nothing_behind_a_link_on_the_way_is_read(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.md").write_text("---\nname: secret\n---\n")
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "communities").symlink_to(tmp_path / "elsewhere")
    document = read_document(tmp_path / "root" / "communities" / "x.md", tmp_path / "root")
    assert [problem.code for problem in document.problems] == ["C110"] and document.data == {}


def test_emoji_are_ordinary_text():
    text = "---\nname: Thanks \u2764\ufe0f\n---\n\U0001f469\u200d\U0001f527 at work\n"
    assert codes(text) == []


def test_problems_of_the_body_stand_in_the_lines_of_the_file():
    document = parse_document("---\nname: x\n---\nfirst\nsecond\n", "x.md")
    problem = document.body_problem(kinds.RAW_HTML, 2, 3, shown="<b>")
    assert (problem.line, problem.column, problem.field) == (5, 3, "body")
