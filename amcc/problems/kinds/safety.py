"""What must not stand in a public record, or lie in its folders."""

from __future__ import annotations

from amcc.problems.kind import ProblemKind

RAW_HTML = ProblemKind(
    code="C309",
    title="HTML in a text",
    message="HTML ({shown}) is not allowed; write Markdown, or &lt; for a plain '<'",
    meaning=(
        "Texts are written in Markdown alone; HTML is refused because it could carry script. Write **bold** "
        "for bold, and &lt; for a plain “less than” sign."
    ),
    wrong="Two counties with <b>many</b> shops.",
    right="Two counties with **many** shops.",
)

FORBIDDEN_LINK = ProblemKind(
    code="C313",
    title="A link that may not stand here",
    message=(
        "'{shown}' is not a link that may stand here; write https://…, #part or an id such as "
        "community:greater-peoria"
    ),
    meaning=(
        "A text may link to pages of the web (https:// or http://), to parts of its own page (#part), to "
        "pages of this site (/mission/) and by name (community:greater-peoria). Pictures must lie in this "
        "project. Anything else, such as javascript: or data:, is refused in every spelling."
    ),
    wrong="[a page](javascript:alert(1))",
    right="[a page](https://www.eda.gov/imcp/)",
)
PICTURE_OF_ANOTHER_HOST = FORBIDDEN_LINK.worded(
    "'{shown}' is not a picture of this site; write {{static}}/images/…"
)

NOT_A_PICTURE_NAME = FORBIDDEN_LINK.worded(
    "'{shown}' must name a picture below content/images/ as {{static}}/images/…, with nothing behind its name"
)

MISSING_PICTURE = ProblemKind(
    code="C340",
    title="A picture that isn't there",
    message="there is no picture '{name}' in content/images/{did_you_mean}",
    meaning=(
        "The text shows a picture, or links to one, that does not lie in content/images/. Capital and small "
        "letters differ. Add the picture in the same change, or correct its name."
    ),
    wrong="![A welder at work]({static}/images/weldr.jpg)",
    right="![A welder at work]({static}/images/welder.jpg)",
)

PICTURE_WITHOUT_WORDS = ProblemKind(
    code="C343",
    title="A picture without words",
    message="say in the brackets what the picture shows, for those who can't see it: ![Two welders at work](…)",
    meaning=(
        "Readers who can't see a picture have it read to them, so its words must stand in the brackets. Pictures are "
        "written in one piece, ![words]({static}/images/name.jpg), not by a reference that stands elsewhere."
    ),
    wrong="![]({static}/images/welder.jpg)",
    right="![A welder at work]({static}/images/welder.jpg)",
    severity="warning",  # old posts that are imported have such pictures
)
PICTURE_BY_REFERENCE = PICTURE_WITHOUT_WORDS.worded(
    "a picture is written in one piece, ![words]({{static}}/images/name.jpg), not as {shown}"
)

UNUSED_PICTURE = ProblemKind(
    code="C344",
    title="A picture that no text shows",
    message="no text shows this picture; show it as ![words]({{static}}{address}) or delete it",
    meaning="The picture lies among the others, but no record, article, post or page shows it or links to it.",
    wrong="content/images/welder.jpg (and no text names it)",
    right="![A welder at work]({static}/images/welder.jpg)",
    severity="warning",
)

TEXT_NESTED_TOO_DEEPLY = ProblemKind(
    code="C341",
    title="Lists, quotes or brackets in each other",
    message="lists and quotes stand in each other more than {most} deep here; write them one below the other",
    meaning=(
        "Lists and quotes may stand in each other a few levels deep, and a bracket that opens must be closed. More "
        "than that nobody reads, and it can keep the site from being built. For a plain bracket write \\[."
    ),
    wrong="> > > > > > > > A quotation of a quotation of a quotation …",
    right="> A quotation",
)
BRACKETS_NEVER_CLOSED = TEXT_NESTED_TOO_DEEPLY.worded(
    "more than {most} brackets are open here and not closed; close them or take them out"
)

TEXT_TOO_SLOW = ProblemKind(
    code="C342",
    title="A text that takes too long to show",
    message="this text takes too long to turn into a page; make it shorter, with fewer signs such as [, * and (",
    meaning=(
        "Turning this text into a page takes longer than a second or more memory than it may. A long text with "
        "thousands of brackets, stars or headings does that. Shorten it, or divide it into several articles."
    ),
    wrong="# a\n# a\n# a\n… (thousands of times)",
    right="## What worked",
)

WRONG_PLACE = ProblemKind(
    code="C320",
    title="A file in the wrong place",
    message="'{file}' is no place for a file of this kind; move or delete it",
    meaning=(
        "The folders communities/ and content/ hold records, texts, lists and pictures (AVIF, GIF, JPEG, "
        "PNG, WebP), and nothing else; a drawing in SVG or a page in HTML could carry script. Records lie "
        "directly in communities/."
    ),
    wrong="communities/drafts/acme-guild.md",
    right="communities/acme-guild.md",
)
HIDDEN_FILE = WRONG_PLACE.worded(
    "the name of '{file}' is hidden or hard to see; give the file a plain name or delete it"
)
NO_PICTURE = WRONG_PLACE.worded("a picture is one of {kinds}; other kinds can carry script")

MIXED_ALPHABETS = ProblemKind(
    code="C321",
    title="Letters of two alphabets in one word",
    message="'{found}' mixes alphabets ({letters}); type the word anew on your keyboard",
    meaning=(
        "A word mixes Latin letters with Cyrillic, Greek or others that look the same. Readers can't see it, "
        "search can't find it, and it can pretend to be another name. Type the word again."
    ),
    wrong="name: (Cyrillic А)cme Guild",
    right="name: Acme Guild",
)

EMAIL_ADDRESS = ProblemKind(
    code="C322",
    title="An e-mail address",
    message="an e-mail address must not stand here; name the role, and link to a page with the contact",
    meaning=(
        "Records are public and are copied; nobody's e-mail address stands in them, not even in disguise. "
        "Name the role, and link to a page of the organization that says how to reach it."
    ),
    wrong="note: Write to jane@acme.example.",
    right="note: The university's manufacturing office answers questions.",
)

TELEPHONE_NUMBER = ProblemKind(
    code="C323",
    title="A telephone number",
    message="a telephone number must not stand here; link to a page with the contact",
    meaning=(
        "Records are public and are copied; no telephone number stands in them. Link to a page of the "
        "organization that says how to reach it."
    ),
    wrong="note: Call (312) 555-0100.",
    right="note: The university's manufacturing office answers questions.",
)
