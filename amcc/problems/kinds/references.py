"""Every kind of problem under its stable code: what it means, with a wrong and a right example.

The pages below /contribute/problems/ and the addresses in all reports are made from these definitions. A code is
never given a second meaning; a kind that is no longer checked keeps its code to itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from amcc import urls
from amcc.problems.problem import Severity

GROUPS = {
    "C1": "How the file is written",
    "C2": "What a field may hold",
    "C3": "What must fit together",
    "C4": "Addresses that were published",
}


@dataclass(frozen=True)
class ProblemKind:
    """One kind of problem. `wrong` and `right` are lines of a file, or words where no line can show it."""

    code: str
    title: str
    meaning: str
    wrong: str
    right: str
    severity: Severity = "error"

    @property
    def url(self) -> str:
        """The address of its page."""
        return urls.problem_url(self.code)


_ALL = (
    ProblemKind(
        "C101",
        "The file is not UTF-8 text",
        "The file was saved in an old encoding, so letters such as é can't be read. Save it again as UTF-8; every "
        "editor offers this when you choose “Save as”. The web editor does it by itself.",
        "name: Caf\\xe9 makers   (saved as Windows-1252)",
        "name: Café makers   (saved as UTF-8)",
    ),
    ProblemKind(
        "C102",
        "The file begins with a byte-order mark",
        "An invisible mark stands before the first line, as some Windows editors write it. Save the file as “UTF-8”, "
        "not as “UTF-8 with BOM”.",
        "(U+FEFF)---",
        "---",
    ),
    ProblemKind(
        "C103",
        "Lines end as on Windows",
        "Each line ends with two characters (CR LF) and not with one (LF). Choose “LF” at the foot of your editor and "
        "save the file. Otherwise every line would count as changed.",
        "confidence: high (CR LF)",
        "confidence: high (LF)",
    ),
    ProblemKind(
        "C104",
        "An invisible character",
        "The text holds a character that nobody sees but that changes what is read: a zero-width space, a mark that "
        "turns the direction of writing, a soft hyphen. It mostly comes along when text is pasted. Delete the word "
        "around it and type it again.",
        "name: Acme(U+200B) University",
        "name: Acme University",
    ),
    ProblemKind(
        "C105",
        "The file is empty",
        "There is nothing in the file, or nothing between its two lines of three hyphens. Begin with the template.",
        "---\n---",
        "---\nname: Southwest Alabama Manufacturing Community\n---",
    ),
    ProblemKind(
        "C106",
        "The first line must be three hyphens",
        "A record begins with the line ---, and its fields follow. Write that line at the very top, with no blank "
        "line before it.",
        "name: Southwest Alabama Manufacturing Community",
        "---\nname: Southwest Alabama Manufacturing Community",
    ),
    ProblemKind(
        "C107",
        "The fields are never closed",
        "After the last field a line of three hyphens must follow; the text of the page comes below it.",
        "---\nconfidence: high\n\n## The community",
        "---\nconfidence: high\n---\n\n## The community",
    ),
    ProblemKind(
        "C108",
        "A tab among the fields",
        "Fields are indented with spaces. Put two spaces for each level in place of the tab.",
        "lead:\n(tab)name: Acme University",
        "lead:\n  name: Acme University",
    ),
    ProblemKind(
        "C109",
        "A line that can't be read",
        "The line breaks the rules of YAML, the notation of the fields. Mostly a text holds a colon and a space, or "
        "begins with a sign such as *, @ or #: put it in quotes. Or a quotation mark or a bracket was opened and never "
        "closed, or the line is indented differently from its neighbors.",
        "note: Two counties: Cook and Kendall",
        'note: "Two counties: Cook and Kendall"',
    ),
    ProblemKind(
        "C110",
        "A link in place of a file",
        "The file is a symbolic link or another special file. Only plain files are read, since a link could lead out "
        "of the project. Put the text itself into the file.",
        "greater-peoria.md → ../elsewhere.md",
        "greater-peoria.md (a file with its own text)",
    ),
    ProblemKind(
        "C111",
        "The file is too large",
        "A text file may have 64 kB, about 10,000 words, and a picture 1 MB. Shorten the text, or save the picture in "
        "a smaller size.",
        "greater-peoria.md (90 kB)",
        "greater-peoria.md (12 kB)",
    ),
    ProblemKind(
        "C112",
        "YAML with hidden powers",
        "Anchors (&name), aliases (*name), tags (!name), a second document and values nested more than twelve levels "
        "deep are refused: they can blow up a small file or mean something other than they show. If you only meant "
        "the sign itself, put the text in quotes.",
        "short_name: &sw Southwest Alabama",
        "short_name: Southwest Alabama",
    ),
    ProblemKind(
        "C113",
        "A field stands twice",
        "Each field may stand once in its place; of two, one would silently win. Keep the right one.",
        "confidence: high\nconfidence: low",
        "confidence: low",
    ),
    ProblemKind(
        "C114",
        "A word that YAML takes for something else",
        "Without quotes YAML reads no as false, 12:30 as a number of seconds and 012 as 10. Put the value in quotes "
        "when you mean the text.",
        "short_name: No",
        'short_name: "No"',
    ),
    ProblemKind(
        "C201",
        "A field is missing",
        "The record lacks a field that every record has. Add it; the list of fields says what it means and shows an "
        "example.",
        "name: Southwest Alabama Manufacturing Community\n(no short_name)",
        "name: Southwest Alabama Manufacturing Community\nshort_name: Southwest Alabama",
    ),
    ProblemKind(
        "C202",
        "An unknown field",
        "There is no field of this name in this place. Mostly it is a typing error, or the field belongs one level "
        "higher or lower.",
        "sumary: Eight counties around Mobile …",
        "summary: Eight counties around Mobile …",
    ),
    ProblemKind(
        "C203",
        "A text was expected",
        "The field holds a text, but YAML reads the value as a number, as true or false, or as nothing. Put it in "
        "quotes, or fill it in.",
        "name: 2014",
        'name: "2014"',
    ),
    ProblemKind(
        "C204",
        "A whole number was expected",
        "Write the digits alone: no quotes, no commas, no dollar sign, no words such as million.",
        'amount: "$5,000,000"',
        "amount: 5000000",
    ),
    ProblemKind(
        "C205",
        "True or false was expected",
        "The field answers a question; write true or false, in small letters and without quotes.",
        "complete: mostly",
        "complete: false",
    ),
    ProblemKind(
        "C206",
        "A list was expected",
        "The field can hold several values. Write each on a line of its own that begins with a hyphen, even if there "
        "is only one.",
        "partners: Bishop State Community College",
        "partners:\n  - Bishop State Community College",
    ),
    ProblemKind(
        "C207",
        "Fields were expected",
        "The value consists of fields of its own. Write them on the lines below, indented by two spaces.",
        "lead: University of South Alabama",
        "lead:\n  name: University of South Alabama\n  kind: university\n  sources: [industryweek-2014]",
    ),
    ProblemKind(
        "C208",
        "Not a date",
        "Dates are written year, month, day, with hyphens: 2014-05-28. Where the day or the month is not known, "
        "2014-05 or 2014. Spans of years are written 2010-2015.",
        "date: May 28, 2014",
        "date: 2014-05-28",
    ),
    ProblemKind(
        "C209",
        "Not a web address",
        "An address begins with https:// or http://, followed by the plain name of a host. It has no spaces, no name "
        "or password before the host, and no letters that only look like others. Other kinds of links are refused, "
        "since they can run a script in the reader's browser.",
        "url: www.advancingswal.org",
        "url: http://www.advancingswal.org/",
    ),
    ProblemKind(
        "C210",
        "A value that is not allowed",
        "The field takes one of a few fixed values. The message lists them.",
        "kind: outcome",
        "kind: result",
    ),
    ProblemKind(
        "C211",
        "Not a plain name",
        "Names that become part of an address or that other fields refer to have small letters, digits and single "
        "hyphens, nothing else: no capitals, spaces, accents, slashes or dots.",
        "sector: Metals & castings",
        "sector: metals-and-castings",
    ),
    ProblemKind(
        "C212",
        "Not a state's postal code",
        "States are named by the two capitals that the post uses, such as AL for Alabama.",
        "state: Alabama",
        "state: AL",
    ),
    ProblemKind(
        "C213",
        "A text too short or too long",
        "Some texts stand in lists, on maps or in search results and must fit there. The message says how many "
        "characters are allowed and how many there are.",
        "summary: Eight counties.",
        "summary: Eight counties around Mobile, designated in 2014 for shipbuilding and aircraft assembly.",
    ),
    ProblemKind(
        "C214",
        "A list with too few values",
        "The list must name at least one. If none is known, look whether the whole field can be left out.",
        "sectors: []",
        "sectors:\n  - sector: shipbuilding-and-maritime",
    ),
    ProblemKind(
        "C215",
        "A number out of range",
        "The number is smaller or larger than the field can mean. An amount is in whole dollars, not in thousands or "
        "millions.",
        "amount: 5",
        "amount: 5000000",
    ),
    ProblemKind(
        "C216",
        "A fact without a source",
        "Every fact names where it stands. Add the key of a source under sources; the source itself stands at the end "
        "of the record.",
        "text: Taught 700 shipbuilding workers.\nkind: result",
        "text: Taught 700 shipbuilding workers.\nkind: result\nsources: [eda-2016]",
    ),
    ProblemKind(
        "C217",
        "Fields that don't go together",
        "Two fields need or exclude each other: a practice needs its Big 6 area, a region of kind counties needs "
        "counties, a related entry names either a community or a name. The message says which.",
        "text: Taught 700 shipbuilding workers.\nkind: result",
        "text: Taught 700 shipbuilding workers.\nkind: result\narea: workforce-and-training",
    ),
    ProblemKind(
        "C301",
        "A value that the lists don't know",
        "Sectors, programs, Big 6 areas and kinds of lead are taken from fixed lists, so that pages and filters find "
        "them. Take the nearest; a new value is proposed in a change of its own.",
        "sector: metal-and-castings",
        "sector: metals-and-castings",
    ),
    ProblemKind(
        "C302",
        "No such county in this state",
        "The Census list of 2023 has no county of this name in this state. Check the spelling and the state; leave "
        "out the word County. Connecticut has planning regions, Louisiana parishes.",
        "IL: [Cook, Kendal]",
        "IL: [Cook, Kendall]",
    ),
    ProblemKind(
        "C303",
        "No such state",
        "No state, district or territory has this postal code.",
        "state: IX",
        "state: IL",
    ),
    ProblemKind(
        "C304",
        "No such city in this state",
        "The place data, which give the map its coordinates, have no city of this name in this state.",
        "anchor_city:\n  name: Chicgo\n  state: IL",
        "anchor_city:\n  name: Chicago\n  state: IL",
    ),
    ProblemKind(
        "C305",
        "A source key that is not defined",
        "A field names a source that does not stand under sources at the end of the record. Correct the key, or add "
        "the source with its title and address.",
        "sources: [gazette-2017]",
        "sources: [gazette-2016]",
    ),
    ProblemKind(
        "C306",
        "No such community",
        "The field names a community that has no record. Communities are named by the file name of their record, "
        "without .md.",
        "predecessors: [gulf-yard]",
        "predecessors: [gulf-yards]",
    ),
    ProblemKind(
        "C307",
        "A link that leads nowhere",
        "The text links to something by its kind and name, and there is no such thing.",
        "[Greater Peoria](community:greater-peora)",
        "[Greater Peoria](community:greater-peoria)",
    ),
    ProblemKind(
        "C308",
        "A citation without a source",
        "The text cites a key that does not stand under sources.",
        "Two counties with many small shops [@gazete-2014].",
        "Two counties with many small shops [@gazette-2014].",
    ),
    ProblemKind(
        "C309",
        "HTML in a text",
        "Texts are written in Markdown alone; HTML is refused because it could carry script. Write **bold** for bold, "
        "and &lt; for a plain “less than” sign.",
        "Two counties with <b>many</b> shops.",
        "Two counties with **many** shops.",
    ),
    ProblemKind(
        "C310",
        "A file name that can't be an address",
        "The file name becomes the address of the page: small letters, digits and single hyphens, then .md.",
        "communities/Acme_Guild.md",
        "communities/acme-guild.md",
    ),
    ProblemKind(
        "C311",
        "A source that is never used",
        "The source stands at the end of the record, but no field and no sentence refers to it. Cite it where it "
        "belongs, or delete it.",
        "sources:\n  extra-2020: …   (no field names extra-2020)",
        "A sentence that rests on it [@extra-2020].",
        "warning",
    ),
    ProblemKind(
        "C312",
        "The same value twice",
        "A list names the same county, city, sector or partner twice. Keep one.",
        "IL: [Cook, Cook]",
        "IL: [Cook, Kendall]",
    ),
    ProblemKind(
        "C313",
        "A link that may not stand here",
        "A text may link to pages of the web (https:// or http://), to parts of its own page (#part), to pages of this "
        "site (/mission/) and by name (community:greater-peoria). Pictures must lie in this project. Anything else, "
        "such as javascript: or data:, is refused in every spelling.",
        "[a page](javascript:alert(1))",
        "[a page](https://www.eda.gov/imcp/)",
    ),
    ProblemKind(
        "C314",
        "A file that the site needs is missing",
        "The lists of allowed values, the mission statement and the timeline must be there. Bring the file back.",
        "content/data/mission-statement.yml (deleted)",
        "content/data/mission-statement.yml",
    ),
    ProblemKind(
        "C316",
        "The same summary as another page",
        "Search engines show the summary under the title of the page; two pages with the same one can't be told "
        "apart. Say what is particular about this one.",
        "summary: (the words of another record)",
        "summary: (its own words)",
    ),
    ProblemKind(
        "C317",
        "A former address that is taken",
        "The file name or former name belongs to another record already. An address is used once and for ever, since "
        "others have linked to it.",
        "former_slugs: [greater-peoria]",
        "former_slugs: [mobile-alabama]",
    ),
    ProblemKind(
        "C318",
        "A record that names itself",
        "A record is not its own predecessor and not related to itself. Delete the entry.",
        "predecessors: [acme-guild]   (in acme-guild.md)",
        "predecessors: []",
    ),
    ProblemKind(
        "C319",
        "An old address that can't work",
        "In the list of old addresses each one begins with a slash, ends with a slash or *, stands once, and leads to "
        "a present page of this site.",
        "- from: recent-news\n  to: https://elsewhere.example/",
        "- from: /recent-news/\n  to: /news/",
    ),
    ProblemKind(
        "C320",
        "A file in the wrong place",
        "The folders communities/ and content/ hold records, texts, lists and pictures (AVIF, GIF, JPEG, PNG, WebP), "
        "and nothing else; a drawing in SVG or a page in HTML could carry script. Records lie directly in communities/.",
        "communities/drafts/acme-guild.md",
        "communities/acme-guild.md",
    ),
    ProblemKind(
        "C321",
        "Letters of two alphabets in one word",
        "A word mixes Latin letters with Cyrillic, Greek or others that look the same. Readers can't see it, search "
        "can't find it, and it can pretend to be another name. Type the word again.",
        "name: (Cyrillic А)cme Guild",
        "name: Acme Guild",
    ),
    ProblemKind(
        "C322",
        "An e-mail address",
        "Records are public and are copied; nobody's e-mail address stands in them, not even in disguise. Name the "
        "role, and link to a page of the organization that says how to reach it.",
        "note: Write to jane@acme.example.",
        "note: The university's manufacturing office answers questions.",
    ),
    ProblemKind(
        "C323",
        "A telephone number",
        "Records are public and are copied; no telephone number stands in them. Link to a page of the organization "
        "that says how to reach it.",
        "note: Call (312) 555-0100.",
        "note: The university's manufacturing office answers questions.",
    ),
    ProblemKind(
        "C324",
        "The same name as another record",
        "Two records have the same name or short name. If they are the same community, correct the older record and "
        "delete the new one; if not, write the names so that readers can tell them apart.",
        "short_name: Greater Peoria   (a second time)",
        "short_name: Peoria tech hub",
    ),
    ProblemKind(
        "C325",
        "Nearly the same name as another record",
        "Apart from words such as consortium and region the names are the same. Look whether the two are one "
        "community; if they are not, nothing needs to be done.",
        "name: Hidden Valley Manufacturing Consortium   (beside Hidden Valley Coalition)",
        "name: Hidden Valley Coalition   (one record for both)",
        "warning",
    ),
    ProblemKind(
        "C326",
        "A date outside the program's years",
        "The program chose no communities in that year. Check the year and the program.",
        "program: imcp\ndate: 2011-05-28",
        "program: imcp\ndate: 2014-05-28",
    ),
    ProblemKind(
        "C327",
        "An amount out of scale",
        "One award is hardly below ten thousand or above 250 million dollars. Count the zeros; if the amount is right, "
        "say so in the note.",
        "amount: 5000000000",
        "amount: 5000000",
        "warning",
    ),
    ProblemKind(
        "C328",
        "The total is smaller than its part",
        "The whole project costs at least as much as the federal money in it. Perhaps the two were swapped.",
        "amount: 5000000\nproject_total: 500000",
        "amount: 5000000\nproject_total: 6200000",
    ),
    ProblemKind(
        "C329",
        "A circle of predecessors",
        "Following the predecessors leads back to the record itself. One of the entries is the wrong way round.",
        "predecessors: [gulf-yards]   (and gulf-yards has this one as its predecessor)",
        "predecessors: []",
    ),
    ProblemKind(
        "C330",
        "An address that the site needs itself",
        "Names such as index, data or search are addresses of the site's own pages or cannot be file names "
        "everywhere. Choose another.",
        "communities/index.md",
        "communities/index-city-makers.md",
    ),
    ProblemKind(
        "C331",
        "A day that has not come",
        "A record can't have been confirmed, nor a page read, in the future. Write the day on which it was done.",
        "verified:\n  date: 2062-11-01",
        "verified:\n  date: 2026-11-01",
        "warning",
    ),
    ProblemKind(
        "C332",
        "The same website as another record",
        "Two records give one address as their own website. Look whether the two are one community; if they share a "
        "website, nothing needs to be done.",
        "url: https://acme.example/   (also in gulf-yards.md)",
        "url: https://acme.example/guild/",
        "warning",
    ),
    ProblemKind(
        "C401",
        "A published address that nothing answers",
        "The address was published once, so others link to it, and now there is neither a page nor a redirect. Bring "
        "the file back; or, if the record has a new name, list the old one under its former_slugs; or, if it is gone "
        "for good, say in communities/_retired.yml what became of it.",
        "communities/hidden-valley.md (deleted, nothing else said)",
        "- slug: hidden-valley\n  name: Hidden Valley Manufacturing Community\n  date: 2026-11-20\n"
        "  reason: It described the same consortium as the profile of Acme.\n  successor: acme-guild",
    ),
    ProblemKind(
        "C402",
        "A deleted record that is still there",
        "An entry of communities/_retired.yml names a record that exists, a former name that already leads elsewhere, "
        "or a name that stands there twice. An address has one answer.",
        "- slug: acme-guild   (and communities/acme-guild.md exists)",
        "- slug: hidden-valley   (and communities/hidden-valley.md does not exist)",
    ),
    ProblemKind(
        "C403",
        "A successor that does not exist",
        "The page of a deleted record leads its readers on to a record that does not exist. Write the file name of a "
        "present record, without .md, or leave the field out.",
        "successor: acme-gild",
        "successor: acme-guild",
    ),
)

PROBLEM_KINDS = {kind.code: kind for kind in _ALL}
