"""What can be wrong with addresses: of files, of former names, and of what was published."""

from __future__ import annotations

from amcc.problems.kind import ProblemKind

BAD_FILE_NAME = ProblemKind(
    code="C310",
    title="A file name that can't be an address",
    message="the file name '{found}.md' can't be an address; use small letters, digits and single hyphens",
    meaning="The file name becomes the address of the page: small letters, digits and single hyphens, then .md.",
    wrong="communities/Acme_Guild.md",
    right="communities/acme-guild.md",
)

SLUG_TAKEN = ProblemKind(
    code="C317",
    title="A former address that is taken",
    message="'{found}' already belongs to {other}; a slug is used once and for ever",
    meaning=(
        "The file name or former name belongs to another record already. An address is used once and for "
        "ever, since others have linked to it."
    ),
    wrong="former_slugs: [greater-peoria]",
    right="former_slugs: [mobile-alabama]",
)

BAD_OLD_ADDRESS = ProblemKind(
    code="C319",
    title="An old address that can't work",
    message="'{found}' must begin with / and end with / or *",
    meaning=(
        "In the list of old addresses each one begins with a slash, ends with a slash or *, stands once, and "
        "leads to a present page of this site."
    ),
    wrong="- from: recent-news\n  to: https://elsewhere.example/",
    right="- from: /recent-news/\n  to: /news/",
)
TOO_WIDE_OLD_ADDRESS = BAD_OLD_ADDRESS.worded(
    "'{found}' can't be an old address: it is the whole site, or climbs out of it"
)
OLD_ADDRESS_LEADS_NOWHERE = BAD_OLD_ADDRESS.worded("there is no page '{found}'{did_you_mean}")
OLD_ADDRESS_TWICE = BAD_OLD_ADDRESS.worded("'{found}' stands twice; keep one")
OLD_ADDRESS_LEADS_AWAY = BAD_OLD_ADDRESS.worded("'{found}' must be a path of this site, such as /mission/")
OLD_ADDRESS_LEADS_ON = BAD_OLD_ADDRESS.worded(
    "'{found}' is itself an old address; write where that one leads"
)

RESERVED_FILE_NAME = ProblemKind(
    code="C330",
    title="An address that the site needs itself",
    message="'{found}' is an address that the site itself needs; give the file another name",
    meaning=(
        "Names such as index, data or search are addresses of the site's own pages or cannot be file names "
        "everywhere. Choose another."
    ),
    wrong="communities/index.md",
    right="communities/index-city-makers.md",
)
RESERVED_FORMER_SLUG = RESERVED_FILE_NAME.worded(
    "'{found}' is an address that the site itself needs; delete it"
)
ADDRESS_OF_OWN_PAGE = RESERVED_FILE_NAME.worded(
    "{url} is the address of the site's own page, the {page}; {file} can't have it too: give the file another name"
)

UNANSWERED = ProblemKind(
    code="C401",
    title="A published address that nothing answers",
    message=(
        "'{found}' was published and nothing answers it any more; say in content/data/redirects.yml where it "
        "leads now"
    ),
    meaning=(
        "The address was published once, so others link to it, and now there is neither a page nor a "
        "redirect. Bring the file back; or, if the record has a new name, list the old one under its "
        "former_slugs; or, if it is gone for good, say in communities/_retired.yml what became of it."
    ),
    wrong="communities/hidden-valley.md (deleted, nothing else said)",
    right=(
        "- slug: hidden-valley\n  name: Hidden Valley Manufacturing Community\n  date: 2026-11-20\n  reason: It "
        "described the same consortium as the profile of Acme.\n  successor: acme-guild"
    ),
)
UNANSWERED_RECORD = UNANSWERED.worded(
    "'{found}' was published and nothing answers it any more; bring communities/{slug}.md back, name "
    "'{slug}' under 'former_slugs' of the record that took its place, or say in communities/_retired.yml "
    "what became of it"
)

EMPTY_LEDGER = ProblemKind(
    code="C405",
    title="The list of published addresses is empty",
    message="this file names no address; bring it back as it was, since it only ever grows",
    meaning=(
        "content/data/addresses.txt lists every address that was ever published, so that none is lost without a "
        "word. It is missing or empty. Bring it back; `invoke ledger` adds what is new."
    ),
    wrong="content/data/addresses.txt (emptied)",
    right="/communities/acme-guild/\n/mission/",
)

RETIRED_IS_PRESENT = ProblemKind(
    code="C402",
    title="A deleted record that is still there",
    message="'{found}' is a present record; delete communities/{found}.md or this entry",
    meaning=(
        "An entry of communities/_retired.yml names a record that exists, a former name that already leads "
        "elsewhere, or a name that stands there twice. An address has one answer."
    ),
    wrong="- slug: acme-guild   (and communities/acme-guild.md exists)",
    right="- slug: hidden-valley   (and communities/hidden-valley.md does not exist)",
)
RETIRED_IS_A_FORMER_NAME = RETIRED_IS_PRESENT.worded(
    "'{found}' is a former slug of a present record, so its address already leads there; delete this entry"
)
RETIRED_TWICE = RETIRED_IS_PRESENT.worded("'{found}' stands twice; keep one")

NO_SUCH_SUCCESSOR = ProblemKind(
    code="C403",
    title="A successor that does not exist",
    message="there is no record '{found}' to go on with{did_you_mean}",
    meaning=(
        "The page of a deleted record leads its readers on to a record that does not exist. Write the file "
        "name of a present record, without .md, or leave the field out."
    ),
    wrong="successor: acme-gild",
    right="successor: acme-guild",
)
