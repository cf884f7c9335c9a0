"""What can be wrong with a value that names something else: a place, a source, another record."""

from __future__ import annotations

from amcc.problems.kind import ProblemKind

UNKNOWN_VALUE = ProblemKind(
    code="C301",
    title="A value that the lists don't know",
    message="'{found}' is not {noun}{did_you_mean}",
    meaning=(
        "Sectors, programs, Big 6 areas and kinds of lead are taken from fixed lists, so that pages and "
        "filters find them. Take the nearest; a new value is proposed in a change of its own."
    ),
    wrong="sector: metal-and-castings",
    right="sector: metals-and-castings",
)

UNKNOWN_COUNTY = ProblemKind(
    code="C302",
    title="No such county in this state",
    message="'{found}' is not a county of {state} in the Census list of 2023{did_you_mean}",
    meaning=(
        "The Census list of 2023 has no county of this name in this state. Check the spelling and the state; "
        "leave out the word County. Connecticut has planning regions, Louisiana parishes."
    ),
    wrong="IL: [Cook, Kendal]",
    right="IL: [Cook, Kendall]",
)
COUNTY_OF_ANOTHER_STATE = UNKNOWN_COUNTY.worded(
    "'{found}' is not a county of {state} in the Census list of 2023; a county of that name is in {others}"
)

UNKNOWN_STATE = ProblemKind(
    code="C303",
    title="No such state",
    message="'{found}' is not a state's postal code{did_you_mean}",
    meaning="No state, district or territory has this postal code.",
    wrong="state: IX",
    right="state: IL",
)

UNKNOWN_CITY = ProblemKind(
    code="C304",
    title="No such city in this state",
    message="'{found}' is no place in {state} that the place data knows{did_you_mean}",
    meaning="The place data, which give the map its coordinates, have no city of this name in this state.",
    wrong="anchor_city:\n  name: Chicgo\n  state: IL",
    right="anchor_city:\n  name: Chicago\n  state: IL",
)

UNDEFINED_SOURCE = ProblemKind(
    code="C305",
    title="A source key that is not defined",
    message="'{found}' is not a key under 'sources'{did_you_mean}",
    meaning=(
        "A field names a source that does not stand under sources at the end of the record. Correct the key, "
        "or add the source with its title and address."
    ),
    wrong="sources: [gazette-2017]",
    right="sources: [gazette-2016]",
)

UNKNOWN_COMMUNITY = ProblemKind(
    code="C306",
    title="No such community",
    message="'{found}' is not a community's slug{did_you_mean}",
    meaning=(
        "The field names a community that has no record. Communities are named by the file name of their "
        "record, without .md."
    ),
    wrong="predecessors: [gulf-yard]",
    right="predecessors: [gulf-yards]",
)

DEAD_LINK = ProblemKind(
    code="C307",
    title="A link that leads nowhere",
    message="there is no {kind} '{name}'{did_you_mean}",
    meaning="The text links to something by its kind and name, and there is no such thing.",
    wrong="[Greater Peoria](community:greater-peora)",
    right="[Greater Peoria](community:greater-peoria)",
)

UNDEFINED_CITATION = ProblemKind(
    code="C308",
    title="A citation without a source",
    message="[@{found}] is not a key under 'sources'{did_you_mean}",
    meaning="The text cites a key that does not stand under sources.",
    wrong="Two counties with many small shops [@gazete-2014].",
    right="Two counties with many small shops [@gazette-2014].",
)

CITATION_WITHOUT_AT = ProblemKind(
    code="C336",
    title="A citation without its @",
    message="'[{name}]' is shown as it is; a source is cited as [@{name}]",
    meaning="The text names the key of a source in brackets but without the @ before it, so it is no citation.",
    wrong="Two counties with many small shops [gazette-2014].",
    right="Two counties with many small shops [@gazette-2014].",
)

UNUSED_SOURCE = ProblemKind(
    code="C311",
    title="A source that is never used",
    message="the source '{found}' is never used; cite it as [@{found}], name it in a field, or delete it",
    meaning=(
        "The source stands at the end of the record, but no field and no sentence refers to it. Cite it "
        "where it belongs, or delete it."
    ),
    wrong="sources:\n  extra-2020: …   (no field names extra-2020)",
    right="A sentence that rests on it [@extra-2020].",
    severity="warning",
)

STANDS_TWICE = ProblemKind(
    code="C312",
    title="The same value twice",
    message="'{found}' stands twice; keep one",
    meaning="A list names the same county, city, sector or partner twice. Keep one.",
    wrong="IL: [Cook, Cook]",
    right="IL: [Cook, Kendall]",
)

MISSING_VOCABULARY = ProblemKind(
    code="C314",
    title="A file that the site needs is missing",
    message="this file is missing; it holds allowed values",
    meaning="The lists of allowed values, the mission statement and the timeline must be there. Bring the file back.",
    wrong="content/data/mission-statement.yml (deleted)",
    right="content/data/mission-statement.yml",
)
MISSING_DATA_FILE = MISSING_VOCABULARY.worded("this file is missing; the mission and history pages show it")

SAME_SUMMARY = ProblemKind(
    code="C316",
    title="The same summary as another page",
    message="the same summary stands in {other}; say what differs",
    meaning=(
        "Search engines show the summary under the title of the page; two pages with the same one can't be "
        "told apart. Say what is particular about this one."
    ),
    wrong="summary: (the words of another record)",
    right="summary: (its own words)",
)

OWN_PREDECESSOR = ProblemKind(
    code="C318",
    title="A record that names itself",
    message="a record can't be its own predecessor; delete it",
    meaning="A record is not its own predecessor and not related to itself. Delete the entry.",
    wrong="predecessors: [acme-guild]   (in acme-guild.md)",
    right="predecessors: []",
)
RELATED_TO_ITSELF = OWN_PREDECESSOR.worded("a record can't relate to itself; delete it")

SAME_NAME = ProblemKind(
    code="C324",
    title="The same name as another record",
    message="the same {what} stands in {other}; one community, one record",
    meaning=(
        "Two records have the same name or short name. If they are the same community, correct the older "
        "record and delete the new one; if not, write the names so that readers can tell them apart."
    ),
    wrong="short_name: Greater Peoria   (a second time)",
    right="short_name: Peoria tech hub",
)

NEARLY_THE_SAME_NAME = ProblemKind(
    code="C325",
    title="Nearly the same name as another record",
    message="nearly the same name stands in {other}; make sure that it is another community",
    meaning=(
        "Apart from words such as consortium and region the names are the same. Look whether the two are one "
        "community; if they are not, nothing needs to be done."
    ),
    wrong="name: Hidden Valley Manufacturing Consortium   (beside Hidden Valley Coalition)",
    right="name: Hidden Valley Coalition   (one record for both)",
    severity="warning",
)

OUTSIDE_THE_PROGRAM = ProblemKind(
    code="C326",
    title="A date outside the program's years",
    message="{found} lies outside the years of {program} ({span})",
    meaning="The program chose no communities in that year. Check the year and the program.",
    wrong="program: imcp\ndate: 2011-05-28",
    right="program: imcp\ndate: 2014-05-28",
)

OUT_OF_SCALE = ProblemKind(
    code="C327",
    title="An amount out of scale",
    message="${amount:,} is out of scale for one award; count the zeros again",
    meaning=(
        "One award is hardly below ten thousand or above 250 million dollars. Count the zeros; if the amount "
        "is right, say so in the note."
    ),
    wrong="amount: 5000000000",
    right="amount: 5000000",
    severity="warning",
)

TOTAL_BELOW_AMOUNT = ProblemKind(
    code="C328",
    title="The total is smaller than its part",
    message="the whole project (${total:,}) can't cost less than the federal money in it (${amount:,})",
    meaning="The whole project costs at least as much as the federal money in it. Perhaps the two were swapped.",
    wrong="amount: 5000000\nproject_total: 500000",
    right="amount: 5000000\nproject_total: 6200000",
)

OWN_ANCESTOR = ProblemKind(
    code="C329",
    title="A circle of predecessors",
    message="{chain}: a record can't be its own predecessor; delete one of these",
    meaning="Following the predecessors leads back to the record itself. One of the entries is the wrong way round.",
    wrong="predecessors: [gulf-yards]   (and gulf-yards has this one as its predecessor)",
    right="predecessors: []",
)

NOT_YET = ProblemKind(
    code="C331",
    title="A day that has not come",
    message="{found} has not come yet; write the day on which it was done",
    meaning="A record can't have been confirmed, nor a page read, in the future. Write the day on which it was done.",
    wrong="verified:\n  date: 2062-11-01",
    right="verified:\n  date: 2026-11-01",
    severity="warning",
)

SAME_WEBSITE = ProblemKind(
    code="C332",
    title="The same website as another record",
    message="{other} has the same website; make sure that the two are not one community",
    meaning=(
        "Two records give one address as their own website. Look whether the two are one community; if they "
        "share a website, nothing needs to be done."
    ),
    wrong="url: https://acme.example/   (also in gulf-yards.md)",
    right="url: https://acme.example/guild/",
    severity="warning",
)

NARRATED_RESEARCH = ProblemKind(
    code="C333",
    title="A sentence about the research",
    message="“{found}” tells a reader of the research: {instead}",
    meaning=(
        "Readers come for the community, not for how its facts were found. State the fact with its citation. What "
        "nobody knows goes under open_questions, and what helps the next editor under research_notes; neither is "
        "printed on the profile."
    ),
    wrong="note: The sources that were read do not name the counties.",
    right="open_questions:\n  - text: Which counties form the region?",
    severity="warning",
)

SECTOR_OF_THE_PROGRAM = ProblemKind(
    code="C334",
    title="The program's sector is missing",
    message="whom {program} designates belongs to the sector '{sector}'; add it under 'sectors'",
    meaning=(
        "Some programs choose communities of one sector, as the Defense Manufacturing Community Support Program does. "
        "Every record with such a designation of its own has that sector, so that readers who look for it find all."
    ),
    wrong="sectors:\n  - sector: metals-and-castings\ndesignations:\n  - program: dmcsp",
    right="sectors:\n  - sector: metals-and-castings\n  - sector: defense\ndesignations:\n  - program: dmcsp",
)

OTHER_TOTAL = ProblemKind(
    code="C335",
    title="Another number than the program published",
    message=(
        "{program} published {found}; records with '{event}': {holders}, holders without a record: {without_record}; "
        "add what is missing, or correct 'without_record'"
    ),
    meaning=(
        "The number of records with a designation differs from the total that the program published. A record is "
        "missing or has a designation too many, or a holder that is not known by name must be counted under "
        "without_record."
    ),
    wrong="value: 23\nevent: designated   (21 records)",
    right="value: 23\nevent: designated\nwithout_record: 2",
    severity="warning",
)
