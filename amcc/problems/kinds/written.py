"""What can be wrong with how a file is written: its bytes, its lines and its YAML."""

from __future__ import annotations

from amcc.problems.kind import ProblemKind

NOT_UTF8 = ProblemKind(
    code="C101",
    title="The file is not UTF-8 text",
    message="byte 0x{byte} is not UTF-8 text; save the file as UTF-8 (without BOM)",
    meaning=(
        "The file was saved in an old encoding, so letters such as é can't be read. Save it again as UTF-8; "
        "every editor offers this when you choose “Save as”. The web editor does it by itself."
    ),
    wrong="name: Caf\\xe9 makers   (saved as Windows-1252)",
    right="name: Café makers   (saved as UTF-8)",
)

BYTE_ORDER_MARK = ProblemKind(
    code="C102",
    title="The file begins with a byte-order mark",
    message="the file begins with a byte-order mark; save it as UTF-8 without BOM",
    meaning=(
        "An invisible mark stands before the first line, as some Windows editors write it. Save the file as "
        "“UTF-8”, not as “UTF-8 with BOM”."
    ),
    wrong="(U+FEFF)---",
    right="---",
)

WINDOWS_LINE_ENDS = ProblemKind(
    code="C103",
    title="Lines end as on Windows",
    message="lines end with CR LF (Windows); save the file with LF line ends",
    meaning=(
        "Each line ends with two characters (CR LF) and not with one (LF). Choose “LF” at the foot of your "
        "editor and save the file. Otherwise every line would count as changed."
    ),
    wrong="confidence: high (CR LF)",
    right="confidence: high (LF)",
)

HIDDEN_CHARACTER = ProblemKind(
    code="C104",
    title="An invisible character",
    message="the invisible character {found} is not allowed; delete it",
    meaning=(
        "The text holds a character that nobody sees but that changes what is read: a zero-width space, a "
        "mark that turns the direction of writing, a soft hyphen. It mostly comes along when text is pasted. "
        "Delete the word around it and type it again."
    ),
    wrong="name: Acme(U+200B) University",
    right="name: Acme University",
)
ESCAPED_HIDDEN_CHARACTER = HIDDEN_CHARACTER.worded(
    "the text holds the invisible character {found}; delete it"
)
REFERENCE_TO_HIDDEN_CHARACTER = HIDDEN_CHARACTER.worded(
    "{found} is the invisible character {character}; delete it"
)

EMPTY_FILE = ProblemKind(
    code="C105",
    title="The file is empty",
    message="the file is empty; begin with the template for a new record",
    meaning="There is nothing in the file, or nothing between its two lines of three hyphens. Begin with the template.",
    wrong="---\n---",
    right="---\nname: Southwest Alabama Manufacturing Community\n---",
)
EMPTY_FRONT_MATTER = EMPTY_FILE.worded("the front matter is empty; write its fields between the two '---'")

NO_OPENING_LINE = ProblemKind(
    code="C106",
    title="The first line must be three hyphens",
    message="the first line is {shown}; it must be '---', which opens the front matter",
    meaning=(
        "A record begins with the line ---, and its fields follow. Write that line at the very top, with no "
        "blank line before it."
    ),
    wrong="name: Southwest Alabama Manufacturing Community",
    right="---\nname: Southwest Alabama Manufacturing Community",
)

NEVER_CLOSED = ProblemKind(
    code="C107",
    title="The fields are never closed",
    message="the front matter is never closed; write a line with only '---' after its last field",
    meaning="After the last field a line of three hyphens must follow; the text of the page comes below it.",
    wrong="---\nconfidence: high\n\n## The community",
    right="---\nconfidence: high\n---\n\n## The community",
)

TAB = ProblemKind(
    code="C108",
    title="A tab among the fields",
    message="a tab stands here; YAML allows only spaces: write two spaces for each level",
    meaning="Fields are indented with spaces. Put two spaces for each level in place of the tab.",
    wrong="lead:\n(tab)name: Acme University",
    right="lead:\n  name: Acme University",
)

UNREADABLE_LINE = ProblemKind(
    code="C109",
    title="A line that can't be read",
    message=(
        "the YAML can't be read here: {reason}; often a text with ':' or '#' needs quotes, or a line is "
        "indented differently from the ones around it"
    ),
    meaning=(
        "The line breaks the rules of YAML, the notation of the fields. Mostly a text holds a colon and a "
        "space, or begins with a sign such as *, @ or #: put it in quotes. Or a quotation mark or a bracket "
        "was opened and never closed, or the line is indented differently from its neighbors."
    ),
    wrong="note: Two counties: Cook and Kendall",
    right='note: "Two counties: Cook and Kendall"',
)
NO_FIELDS = UNREADABLE_LINE.worded("the front matter must be 'field: value' lines")
FIELD_NAME_NOT_PLAIN = UNREADABLE_LINE.worded("a field name must be plain text")

NOT_A_PLAIN_FILE = ProblemKind(
    code="C110",
    title="A link in place of a file",
    message="this is a link or a special file; put the text itself into a plain file",
    meaning=(
        "The file is a symbolic link, another repository (a submodule) or another special file. Only plain files "
        "are read, since a link could lead out of the project. Put the text itself into the file."
    ),
    wrong="greater-peoria.md → ../elsewhere.md",
    right="greater-peoria.md (a file with its own text)",
)

FILE_TOO_LARGE = ProblemKind(
    code="C111",
    title="The file is too large",
    message="the file has {size:,} bytes; at most {most:,} are allowed: shorten it",
    meaning=(
        "A text file may have 64 kB, about 10,000 words, and a picture 1 MB. Shorten the text, or save the "
        "picture in a smaller size."
    ),
    wrong="greater-peoria.md (90 kB)",
    right="greater-peoria.md (12 kB)",
)
PICTURE_TOO_LARGE = FILE_TOO_LARGE.worded("the picture has {size:,} bytes; at most {most:,} are allowed")

YAML_ANCHOR = ProblemKind(
    code="C112",
    title="YAML with hidden powers",
    message="anchors (&name) and aliases (*name) are not allowed; write the value out, or put it in quotes",
    meaning=(
        "Anchors (&name), aliases (*name), tags (!name), a second document and values nested more than "
        "twelve levels deep are refused: they can blow up a small file or mean something other than they "
        "show. If you only meant the sign itself, put the text in quotes."
    ),
    wrong="short_name: &sw Southwest Alabama",
    right="short_name: Southwest Alabama",
)
YAML_TAG = YAML_ANCHOR.worded("YAML tags (!name) are not allowed; put the value in quotes")
NESTED_TOO_DEEPLY = YAML_ANCHOR.worded("the values are nested more than {most} levels deep; flatten them")
SECOND_DOCUMENT = YAML_ANCHOR.worded("a second YAML document begins here; a file has one front matter")

FIELD_TWICE = ProblemKind(
    code="C113",
    title="A field stands twice",
    message="'{found}' stands twice; keep one (the first is in line {first_line})",
    meaning="Each field may stand once in its place; of two, one would silently win. Keep the right one.",
    wrong="confidence: high\nconfidence: low",
    right="confidence: low",
)

CONFLICT_MARK = ProblemKind(
    code="C115",
    title="A mark of two versions",
    message="'{found}' is left from joining two versions; keep the right one and delete the marks",
    meaning=(
        "When two changes of the same lines were joined, git left both with marks around them. Keep the right lines, "
        "and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
    ),
    wrong="<<<<<<< HEAD\nTwo counties.\n=======\nThree counties.\n>>>>>>> change",
    right="Three counties.",
)

FIELD_IN_THE_TEXT = ProblemKind(
    code="C116",
    title="A field below the closing line",
    message="'{found}:' stands below the closing ---, where it is only text; move it above that line",
    meaning=(
        "Fields stand between the two lines of three hyphens. What stands below them is the text of the page, so a "
        "field there is shown to readers as it is and says nothing to the site."
    ),
    wrong="---\nconfidence: high",
    right="confidence: high\n---",
)

READ_AS_TRUTH = ProblemKind(
    code="C114",
    title="A word that YAML takes for something else",
    message='YAML reads {found} as yes or no; write "{found}" with quotes if you mean the text',
    meaning=(
        "Without quotes YAML reads no as false, 12:30 as a number of seconds and 012 as 10. Put the value in "
        "quotes when you mean the text."
    ),
    wrong="short_name: No",
    right='short_name: "No"',
)
READ_AS_OCTAL = READ_AS_TRUTH.worded(
    'YAML reads {found} as an octal or hexadecimal number; write "{found}" with quotes if you mean the text'
)
READ_AS_SECONDS = READ_AS_TRUTH.worded(
    'YAML reads {found} as a number of seconds; write "{found}" with quotes if you mean the text'
)
