"""What a reviewer is pointed to."""

ACME = "communities/acme-guild.md"


def test_identity_lead_membership_and_amounts_are_pointed_out(scratch):
    scratch.edit(
        ACME,
        ("name: Acme Guild of Illinois", "name: Acme Alliance"),
        ("name: Acme University", "name: Acme College"),
        ("amount: 5000000", "amount: 50000000"),
        ("status: not-stated", "status: confirmed\n  sources: [gazette-2016]"),
        ("https://gazette.example/2016", "https://elsewhere.example/2016"),
    )
    scratch.commit()
    report, markdown, _ = scratch.told()

    topics = {note.topic for note in report.review_notes}
    assert {"identity", "lead", "membership", "designations and amounts", "new hosts"} <= topics
    assert "elsewhere.example" in next(note.text for note in report.review_notes if note.topic == "new hosts")
    assert "~~$5 million &#40;$5,000,000" in markdown.replace("(", "&#40;") and "$50 million" in markdown


def test_attributes_of_the_change_hide_nothing(scratch):
    (scratch.root / ".gitattributes").write_text("communities/** export-ignore\n*.md export-subst -diff\n")
    scratch.edit(ACME, ("Town of Acme", "City of Acme"))
    scratch.commit()
    report, _, _ = scratch.told()

    assert [change.slug for change in report.changes] == ["acme-guild"]
    assert ".gitattributes" in next(note.text for note in report.review_notes if note.topic == "code")


def test_what_only_the_model_says_is_pointed_out_with_its_reason(scratch):
    scratch.edit(ACME, ("amount: 5000000", "amount: 6000000"), ("  - Town of Acme\n", "  - City of Acme\n"))
    scratch.commit()
    report, _, _ = scratch.told()
    assert [(note.topic, note.text) for note in report.review_notes] == [
        ("designations and amounts", "Designations and awards (check them against the source).")
    ]


def test_a_value_that_goes_is_a_deletion(scratch):
    scratch.edit(ACME, ("  - Town of Acme\n", "  - Town of Acme\n  - City of Acme\n"))
    scratch.commit()
    scratch.git("branch", "-f", "main", "change")
    scratch.edit(ACME, ("  - Town of Acme\n", ""))
    scratch.commit()
    report, _, _ = scratch.told()
    assert [(note.topic, note.text) for note in report.review_notes] == [
        ("deletion", "Partners: one removed.")
    ]
