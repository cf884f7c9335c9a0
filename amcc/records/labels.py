"""What the allowed values of records are called where a reader sees them."""

from __future__ import annotations

EVENTS = {
    "designated": "Designated",
    "redesignated": "Redesignated",
    "awarded": "Award announced",
    "finalist": "Finalist",
    "planning-grant": "Planning grant",
    "strategy-grant": "Strategy grant",
}
PRACTICE_KINDS = {
    "outcome": "Outcome",
    "funding": "Funding",
    "activity": "Activity",
    "target": "Target",
    "context": "Context",
}
QUESTION_FIELDS = {
    "region": "Region",
    "lead": "Lead",
    "partners": "Partners",
    "designations": "Designations and amounts",
    "practices": "Results",
    "sectors": "Sectors",
    "links": "Website",
}
BASIS = {
    "named-by-community": "The community, its lead, law or press about it names the area.",
    "lead-district": "The list is the district of the lead organization or its partners.",
    "statistical-area": "The list is the federal metropolitan area that the sources name.",
    "official-state-region": "The list is a region that the state or its councils define.",
    "statewide-by-name": "The name or a state agency as lead makes it statewide.",
    "reference-work": "A reference work lists the area.",
}
REGION_KINDS = {
    "counties": "a list of counties",
    "statewide": "one whole state",
    "multi-statewide": "several whole states",
    "planning-regions": "Connecticut's planning regions",
    "cities": "single cities",
    "not-published": "not published",
}
COMPLETENESS = {True: "complete", False: "not complete"}
MEMBERSHIP = {
    "confirmed": "a source calls it a member of AMCC",
    "not-stated": "no source says whether it is a member",
}
