"""What can be wrong with the value of a field, seen by itself."""

from __future__ import annotations

from amcc.problems.kind import ProblemKind

MISSING_FIELD = ProblemKind(
    code="C201",
    title="A field is missing",
    message="the field '{suggestion}' is missing; add it{hint}",
    meaning=(
        "The record lacks a field that every record has. Add it; the list of fields says what it means and "
        "shows an example."
    ),
    wrong="name: Southwest Alabama Manufacturing Community\n(no short_name)",
    right="name: Southwest Alabama Manufacturing Community\nshort_name: Southwest Alabama",
)

UNKNOWN_FIELD = ProblemKind(
    code="C202",
    title="An unknown field",
    message="'{found}' is not a known field{did_you_mean}",
    meaning=(
        "There is no field of this name in this place. Mostly it is a typing error, or the field belongs one "
        "level higher or lower."
    ),
    wrong="sumary: Eight counties around Mobile …",
    right="summary: Eight counties around Mobile …",
)
UNKNOWN_FIELD_LIKE_NO_OTHER = UNKNOWN_FIELD.worded(
    "'{found}' is not a known field; the fields here are {allowed}"
)

NOT_A_TEXT = ProblemKind(
    code="C203",
    title="A text was expected",
    message="found {found}; a text is expected here; put the value in quotes",
    meaning=(
        "The field holds a text, but YAML reads the value as a number, as true or false, or as nothing. Put "
        "it in quotes, or fill it in."
    ),
    wrong="name: 2014",
    right='name: "2014"',
)

NOT_A_WHOLE_NUMBER = ProblemKind(
    code="C204",
    title="A whole number was expected",
    message="found {found}; a whole number without quotes, commas or $ is expected, such as 5000000",
    meaning="Write the digits alone: no quotes, no commas, no dollar sign, no words such as million.",
    wrong='amount: "$5,000,000"',
    right="amount: 5000000",
)
A_FRACTION = NOT_A_WHOLE_NUMBER.worded("found {found}; a whole number is expected, such as 5000000")
TOO_MANY_DIGITS = NOT_A_WHOLE_NUMBER.worded("found {found}; a whole number of at most 18 digits is expected")

NOT_TRUE_OR_FALSE = ProblemKind(
    code="C205",
    title="True or false was expected",
    message="found {found}; write true or false",
    meaning="The field answers a question; write true or false, in small letters and without quotes.",
    wrong="complete: mostly",
    right="complete: false",
)

NOT_A_LIST = ProblemKind(
    code="C206",
    title="A list was expected",
    message="found {found}; a list is expected: one line for each value, beginning with '- '",
    meaning=(
        "The field can hold several values. Write each on a line of its own that begins with a hyphen, even "
        "if there is only one."
    ),
    wrong="partners: Bishop State Community College",
    right="partners:\n  - Bishop State Community College",
)

NOT_FIELDS = ProblemKind(
    code="C207",
    title="Fields were expected",
    message="found {found}; fields are expected here, one 'field: value' on each line below",
    meaning="The value consists of fields of its own. Write them on the lines below, indented by two spaces.",
    wrong="lead: University of South Alabama",
    right="lead:\n  name: University of South Alabama\n  kind: university\n  sources: [industryweek-2014]",
)

NOT_A_DAY = ProblemKind(
    code="C208",
    title="Not a date",
    message="found {found}; a day is written 2026-11-22",
    meaning=(
        "Dates are written year, month, day, with hyphens: 2014-05-28. Where the day or the month is not "
        "known, 2014-05 or 2014. Spans of years are written 2010-2015."
    ),
    wrong="date: May 28, 2014",
    right="date: 2014-05-28",
)
NOT_A_DATE = NOT_A_DAY.worded("found {found}; a date is written 2014-05-28, 2014-05 or 2014")
NOT_YEARS = NOT_A_DAY.worded("found {found}; years are written 2015 or 2010-2015")

NOT_A_WEB_ADDRESS = ProblemKind(
    code="C209",
    title="Not a web address",
    message="found {found}; a web address begins with https:// or http:// and has no spaces",
    meaning=(
        "An address begins with https:// or http://, followed by the plain name of a host. It has no spaces, "
        "no name or password before the host, and no letters that only look like others. Other kinds of "
        "links are refused, since they can run a script in the reader's browser."
    ),
    wrong="url: www.advancingswal.org",
    right="url: http://www.advancingswal.org/",
)

VALUE_NOT_ALLOWED = ProblemKind(
    code="C210",
    title="A value that is not allowed",
    message="{shown} is not allowed; write one of {allowed}{did_you_mean}",
    meaning="The field takes one of a few fixed values. The message lists them.",
    wrong="kind: outcome",
    right="kind: result",
)

NOT_A_PLAIN_NAME = ProblemKind(
    code="C211",
    title="Not a plain name",
    message="{found} is not a plain name; use small letters, digits and single hyphens, such as southwest-alabama",
    meaning=(
        "Names that become part of an address or that other fields refer to have small letters, digits and "
        "single hyphens, nothing else: no capitals, spaces, accents, slashes or dots."
    ),
    wrong="sector: Metals & castings",
    right="sector: metals-and-castings",
)

NOT_A_STATE_CODE = ProblemKind(
    code="C212",
    title="Not a state's postal code",
    message="{found} is not a state's postal code; write two capitals, such as AL",
    meaning="States are named by the two capitals that the post uses, such as AL for Alabama.",
    wrong="state: Alabama",
    right="state: AL",
)

TEXT_TOO_SHORT = ProblemKind(
    code="C213",
    title="A text too short or too long",
    message="the text has {length} characters; write at least {bound}",
    meaning=(
        "Some texts stand in lists, on maps or in search results and must fit there. The message says how "
        "many characters are allowed and how many there are."
    ),
    wrong="summary: Eight counties.",
    right="summary: Eight counties around Mobile, designated in 2014 for shipbuilding and aircraft assembly.",
)
TEXT_TOO_LONG = TEXT_TOO_SHORT.worded("the text has {length} characters; write at most {bound}")

TOO_FEW_VALUES = ProblemKind(
    code="C214",
    title="A list with too few values",
    message="the list has {length} values; give at least {bound}",
    meaning="The list must name at least one. If none is known, look whether the whole field can be left out.",
    wrong="sectors: []",
    right="sectors:\n  - sector: shipbuilding-and-maritime",
)
TOO_MANY_VALUES = TOO_FEW_VALUES.worded("the list has {length} values; give at most {bound}")

NUMBER_TOO_SMALL = ProblemKind(
    code="C215",
    title="A number out of range",
    message="found {found}; write a number of at least {bound:,}",
    meaning=(
        "The number is smaller or larger than the field can mean. An amount is in whole dollars, not in "
        "thousands or millions."
    ),
    wrong="amount: 5",
    right="amount: 5000000",
)
NUMBER_TOO_LARGE = NUMBER_TOO_SMALL.worded("found {found}; write a number of at most {bound:,}")

UNSOURCED = ProblemKind(
    code="C216",
    title="A fact without a source",
    message="the list is empty; name at least one source key",
    meaning=(
        "Every fact names where it stands. Add the key of a source under sources; the source itself stands "
        "at the end of the record."
    ),
    wrong="text: Taught 700 shipbuilding workers.\nkind: outcome",
    right="text: Taught 700 shipbuilding workers.\nkind: outcome\nsources: [eda-2016]",
)
REGION_UNSOURCED = UNSOURCED.worded("name in 'sources' the source of the region")
RELATED_UNSOURCED = UNSOURCED.worded("name in 'sources' where this is said")
MEMBERSHIP_UNSOURCED = UNSOURCED.worded("a confirmed membership names the source that says so")

FIELDS_THAT_DO_NOT_FIT = ProblemKind(
    code="C217",
    title="Fields that don't go together",
    message="{reason}",
    meaning=(
        "Two fields need or exclude each other: a practice needs its Big 6 area, a region of kind counties "
        "needs counties, a related entry names either a community or a name. The message says which."
    ),
    wrong="text: Taught 700 shipbuilding workers.\nkind: outcome",
    right="text: Taught 700 shipbuilding workers.\nkind: outcome\narea: workforce-and-training",
)
REGION_WITHOUT_COUNTIES = FIELDS_THAT_DO_NOT_FIT.worded("a region of kind '{kind}' needs 'counties' by state")
REGION_WITHOUT_CITIES = FIELDS_THAT_DO_NOT_FIT.worded("a region of kind '{kind}' needs 'cities'")
REGION_WITHOUT_STATE = FIELDS_THAT_DO_NOT_FIT.worded(
    "a region of kind '{kind}' needs 'states' with one postal code"
)
REGION_WITHOUT_STATES = FIELDS_THAT_DO_NOT_FIT.worded("a region of kind '{kind}' needs 'states'")
REGION_WITHOUT_BASIS = FIELDS_THAT_DO_NOT_FIT.worded("say in 'basis' what the region rests on")
PRACTICE_WITHOUT_AREA = FIELDS_THAT_DO_NOT_FIT.worded(
    "name in 'area' the Big 6 area; only kind 'context' may leave it out"
)
MEASURE_OF_NO_OUTCOME = FIELDS_THAT_DO_NOT_FIT.worded(
    "only an outcome has a 'measure', and this is of kind '{kind}'; delete the measure or write kind: outcome"
)
DUE_WITHOUT_TARGET = FIELDS_THAT_DO_NOT_FIT.worded(
    "only a target has a 'due', and this is of kind '{kind}'; delete it or write kind: target"
)
RELATED_TO_NOBODY = FIELDS_THAT_DO_NOT_FIT.worded("give either 'community' (a slug) or 'name'")
