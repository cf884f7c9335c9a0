"""What the allowed values of records are called where a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass

EVENTS = {
    "designated": "Designated",
    "redesignated": "Redesignated",
    "awarded": "Awarded",
    "finalist": "Finalist",
    "planning-grant": "Planning grant",
    "strategy-grant": "Strategy grant",
}


@dataclass(frozen=True)
class PracticeKind:
    """One kind of practice, as every page names it.

    `heading` stands over several, `one` and `many` behind a number, `note` beside the heading, `key` beside its mark;
    `mark` is the path of that mark in a square of 12 by 12.
    """

    name: str
    label: str
    heading: str
    one: str
    many: str
    note: str
    key: str
    mark: str


# In the order in which every page shows them.
PRACTICE_KINDS = {
    kind.name: kind
    for kind in (
        PracticeKind(
            "outcome",
            "Outcome",
            "Outcomes",
            "outcome",
            "outcomes",
            "What came of the work: people trained, jobs, firms helped, plants opened.",
            "what came of the work",
            "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z",
        ),
        PracticeKind(
            "funding",
            "Funding",
            "Funding",
            "award won",
            "awards won",
            "Money won for the work.",
            "money won for the work",
            "M6 .8 11.2 6 6 11.2 .8 6z",
        ),
        PracticeKind(
            "activity",
            "Activity",
            "Activities",
            "activity",
            "activities",
            "How communities go about it.",
            "a way of working",
            "M1.5 1.5h9v9h-9z",
        ),
        PracticeKind(
            "target",
            "Target",
            "Targets",
            "target",
            "targets",
            "Planned or promised, with the year it falls due.",
            "planned or promised",
            "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zM6 5.9v.2",
        ),
        PracticeKind(
            "context",
            "Context",
            "Context",
            "regional figure",
            "regional figures",
            "Figures about the region.",
            "a figure about the region",
            "M1 6h10",
        ),
    )
}
PRACTICE_LABELS = {name: kind.label for name, kind in PRACTICE_KINDS.items()}
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
    "named-by-community": "the area that the community names",
    "lead-district": "the area that the lead organization or its partners serve",
    "statistical-area": "the federal metropolitan area",
    "official-state-region": "the region that the state defines",
    "statewide-by-name": "the state, by its name or its lead agency",
    "reference-work": "the area that a reference work gives",
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
