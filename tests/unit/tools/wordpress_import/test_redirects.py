"""Redirects of old addresses."""

import yaml


def test_a_second_item_of_the_same_name_gets_a_number_and_a_redirect(imported):
    assert imported.front("news/same-name.md")["imported"]["id"] == 106
    assert imported.front("news/same-name-2.md")["imported"]["id"] == 107
    redirects = yaml.safe_load((imported.root / "content/data/redirects.yml").read_text("utf-8"))
    assert {
        "from": "/2020/06/02/same-name/",
        "to": "/2020/06/02/same-name-2/",
        "reason": "Old address of an imported post.",
    } in redirects


def test_redirects_are_added_behind_what_a_person_wrote(imported):
    text = (imported.root / "content/data/redirects.yml").read_text("utf-8")
    assert text.startswith("# Old addresses.\n- from: /a/\n  to: /b/\n  reason: By hand.\n")
    rows = {row["from"]: row["to"] for row in yaml.safe_load(text)}
    added = list(rows)[1:]
    assert added == sorted(added)
    assert rows["/about/team/"] == "/team/"
    assert rows["/archives/113/"] == "/2021/05/04/old-permalink/"
    assert rows["/2018/07/09/r\u00e9sum\u00e9-of-a-visit/"] == "/2018/07/09/resume-of-a-visit/"
    assert rows["/2019/12/20/every-kind-of-block/shop-floor/"] == "/2019/12/20/every-kind-of-block/"
    assert rows["/wp-content/uploads/2019/12/crane.jpg/"] == "/images/wp/2019-12-crane.jpg"
    assert "/2019/12/20/every-kind-of-block/" not in rows
    assert "/2020/01/02/same-name/" not in rows


def test_a_redirect_list_of_another_form_stops_the_import(project, export):
    (project.root / "content/data/redirects.yml").write_text("redirects: {}\n")
    before = project.files()
    assert project.run(export) == 1
    assert "content/data/redirects.yml" in project.said and project.files() == before


def test_addresses_with_blanks_are_told_instead_of_redirected(imported):
    assert (
        "Café plan.jpg/: an address with blanks, a star or two slashes cannot be redirected" in imported.said
    )
    assert "plan.jpg/" not in (imported.root / "content/data/redirects.yml").read_text("utf-8")
