"""The directory's filters in a real browser: what they leave, where it shows, and how one gets back."""

import gzip
import re

import pytest
from playwright.sync_api import expect

from amcc.pages.index import Directory
from amcc.records.reader import load_project
from amcc.search.directory_filter import filter_facets

URL = "/communities/"
KILOBYTE = 1000
QUIET = 900  # longer than the script waits before it speaks


@pytest.fixture(scope="module")
def directory(root):
    return Directory(load_project(root))


@pytest.fixture(scope="module")
def values(directory):
    """The communities that have a value, by filter and value."""
    return {
        facet.kind: {value.slug: {row.slug for row in value.rows} for value in facet.values}
        for facet in filter_facets(directory)
    }


@pytest.fixture
def opened(open_at):
    return lambda query="", width=1440, **options: open_at(f"{URL}{query}", width, **options)


def shown(page):
    rows = page.locator("[data-filter-list] [data-community]")
    return rows.evaluate_all(
        "rows => rows.filter(row => row.checkVisibility()).map(row => row.dataset.community)"
    )


def left(page, count):
    """Wait until the page says how many are left."""
    expect(page.locator("[data-filter-count]")).to_have_text(re.compile(rf"^{count} (of|communit)"))


def counts(page, kind):
    options = page.locator(f"#filter-{kind} option").all_text_contents()
    return [int(re.search(r"\((\d+)\)$", option)[1]) for option in options[1:]]


def search(page, text):
    page.locator("#filter-q").fill(text)
    expect(page.locator("[data-filter-chips]")).to_contain_text(text.strip())


# What is left


def test_every_value_leaves_as_many_as_it_says(opened, values):
    page = opened()
    for kind, by_value in values.items():
        assert counts(page, kind) == [len(slugs) for slugs in by_value.values()]
        for value in list(by_value)[:3]:
            page.locator(f"#filter-{kind}").select_option(value)
            left(page, len(by_value[value]))
            assert set(shown(page)) == by_value[value]
        page.locator(f"#filter-{kind}").select_option("")


def test_filters_combine_and_every_other_value_is_counted_anew(opened, values):
    page = opened()
    state, program = values["state"]["illinois"], values["program"]["dmcsp"]
    page.locator("#filter-state").select_option("illinois")
    page.locator("#filter-program").select_option("dmcsp")
    left(page, len(state & program))

    assert set(shown(page)) == state & program
    assert counts(page, "year") == [len(slugs & state & program) for slugs in values["year"].values()]
    assert counts(page, "state") == [len(slugs & program) for slugs in values["state"].values()]
    assert counts(page, "program") == [len(slugs & state) for slugs in values["program"].values()]


def test_values_that_would_leave_nothing_cannot_be_chosen(opened, values):
    page = opened("?state=hawaii&program=imcp") if "hawaii" in values["state"] else opened("?state=alaska")
    expect(page.locator("[data-filter-chips] button").first).to_be_visible()
    empty = [number for number, count in enumerate(counts(page, "sector")) if count == 0]
    disabled = page.locator("#filter-sector option").evaluate_all(
        "options => options.slice(1).flatMap((option, number) => option.disabled ? [number] : [])"
    )

    assert len(empty) > 0
    assert disabled == empty


@pytest.mark.parametrize(
    ("typed", "slug", "why"),
    [
        ("greater peoria", "greater-peoria", "short name"),
        ("southwest alabama manufacturing community", "southwest-alabama", "name"),
        ("mobile", "southwest-alabama", "city"),
        ("tazewell", "greater-peoria", "county"),
        ("bradley university", "greater-peoria", "partner"),
        ("university of south alabama", "southwest-alabama", "lead"),
        ("shipbuilding", "southwest-alabama", "sector"),
        ("investing in manufacturing communities", "greater-peoria", "program"),
        ("pitts", "greater-pittsburgh-metals", "beginning of a word"),
        ("peroia", "greater-peoria", "two letters swapped"),
        ("pitsburgh", "greater-pittsburgh-metals", "a letter missing"),
        ("PÉORÏA", "greater-peoria", "accents and capitals"),
        ("saint louis", "st-louis-tech-triangle", "Saint for St."),
    ],
)
def test_text_finds_a_community_by(opened, typed, slug, why):
    page = opened()
    search(page, typed)

    assert slug in shown(page), why
    assert len(shown(page)) < 30


def test_row_says_why_it_matched_when_it_does_not_show_it(opened):
    page = opened()
    search(page, "bradley")
    row = page.locator('[data-filter-list] [data-community="greater-peoria"]')

    expect(row.locator(".row__why")).to_have_text("Partner: Bradley University")
    page.locator("#filter-q").fill("peoria")
    expect(row.locator(".row__why")).to_be_hidden()


def test_slip_of_the_pen_is_named(opened):
    page = opened()
    search(page, "peroia")

    expect(page.locator("[data-filter-corrected]")).to_have_text(
        "No word begins with “peroia”. Shown: peoria."
    )


def test_totals_follow(opened, directory):
    page = opened("?state=alabama")
    first = page.locator("[data-filter-totals]")
    expect(first).to_contain_text("practices")
    slugs = shown(page)
    practices = sum(len(directory.communities[slug].practices) for slug in slugs)

    expect(first).to_contain_text(f"{practices} practices")
    page.get_by_role("button", name="Remove the filter Alabama").click()
    left(page, len(directory.rows))
    expect(first).to_have_text(
        opened(java_script_enabled=False).locator("[data-filter-totals]").text_content()
    )


def test_map_shows_what_the_list_shows(opened, values):
    page = opened("?program=tech-hubs")
    left(page, len(values["program"]["tech-hubs"]))
    on_map = page.locator("[data-directory-map] svg [data-community]:not([data-out])").evaluate_all(
        "marks => marks.flatMap(mark => mark.dataset.community.split(' '))"
    )
    hidden = page.locator("[data-directory-map] svg a.map__mark[data-out]")

    assert set(shown(page)) <= set(on_map)
    assert hidden.count() > 0
    assert not any(mark.is_visible() for mark in hidden.all())


def test_orders(opened, directory):
    page = opened()
    by_name = [row.slug for row in directory.rows]
    assert shown(page) == by_name
    page.locator("#filter-sort").select_option("newest")
    expect(page.locator("[data-filter-list] h2").first).to_have_text(re.compile(r"^20\d\d$"))
    dates = [
        max((use.date for use in directory.communities[slug].designations), default="")
        for slug in shown(page)
    ]
    assert sorted(shown(page)) == sorted(by_name)
    assert dates == sorted(dates, reverse=True)
    page.locator("#filter-sort").select_option("state")
    expect(page.locator("[data-filter-list] h2").last).to_have_text("Several states")
    alone = [directory.row_by_slug[slug].states for slug in shown(page)]
    names = [states[0].label for states in alone if len(states) == 1]
    assert names == sorted(names)
    page.locator("#filter-sort").select_option("")
    expect(page.locator("[data-filter-list] h2").first).to_have_text("A")
    assert shown(page) == by_name


# The address


def test_address_can_be_shared(opened, values):
    page = opened()
    page.locator("#filter-state").select_option("illinois")
    page.locator("#filter-sector").select_option("metals-and-castings")
    search(page, "chicago")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=chicago&state=illinois&sector=metals-and-castings$"))
    wanted = shown(page)
    fresh = opened(page.url.partition(URL)[2])
    left(fresh, len(wanted))

    assert shown(fresh) == wanted
    assert fresh.locator("#filter-q").input_value() == "chicago"
    assert fresh.locator("#filter-state").input_value() == "illinois"
    assert fresh.locator("#filter-sector").input_value() == "metals-and-castings"


def test_values_that_do_not_exist_are_ignored(opened, directory):
    page = opened("?state=atlantis&year=1850&sort=taste&page=2")
    left(page, len(directory.rows))

    assert page.locator("#filter-state").input_value() == ""


def test_back_and_forward_lead_through_the_choices(opened, values, directory):
    page = opened()
    page.locator("#filter-state").select_option("ohio")
    left(page, len(values["state"]["ohio"]))
    page.locator("#filter-program").select_option("dmcsp")
    both = values["state"]["ohio"] & values["program"]["dmcsp"]
    left(page, len(both))
    page.go_back()
    left(page, len(values["state"]["ohio"]))
    assert page.locator("#filter-program").input_value() == ""
    page.go_back()
    left(page, len(directory.rows))
    assert page.locator("#filter-state").input_value() == ""
    page.go_forward()
    left(page, len(values["state"]["ohio"]))
    page.go_forward()
    left(page, len(both))


def test_a_typed_word_is_one_step_back(opened, directory):
    page = opened()
    before = page.evaluate("history.length")
    page.locator("#filter-q").press_sequentially("peoria", delay=40)
    left(page, 2)
    page.wait_for_url("**?q=peoria")
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    left(page, len(directory.rows))
    assert page.locator("#filter-q").input_value() == ""


def test_typing_quickly_ends_at_what_was_typed(opened, values):
    page = opened()
    page.locator("#filter-q").click()
    for word in ("boston", "mobile", "detroit", "peoria"):
        page.keyboard.press("Control+A")
        page.keyboard.type(word, delay=0)
    left(page, 2)
    page.wait_for_url("**?q=peoria")

    assert set(shown(page)) == {"greater-peoria", "illinois-defense-manufacturing-consortium"}


# Nothing left


def test_no_match_says_what_to_loosen(opened, values):
    page = opened("?state=illinois&q=school")
    empty = page.locator("[data-filter-empty]")
    expect(empty).to_be_visible()
    expect(page.locator("[data-filter-list]")).to_be_hidden()
    illinois = len(values["state"]["illinois"])
    expect(empty.get_by_role("button", name=f"Without “school”: {illinois} communities")).to_be_visible()
    empty.get_by_role("button", name="Without “school”").click()
    left(page, illinois)

    expect(empty).to_be_hidden()
    expect(page).to_have_url(re.compile(r"\?state=illinois$"))
    assert page.evaluate("document.activeElement.dataset.remove") == "state"


def test_each_filter_goes_with_one_click(opened, values, directory):
    page = opened("?state=illinois&program=dmcsp&year=2022")
    chips = page.locator("[data-filter-chips]")
    for name in ("Illinois", "DMCSP", "2022"):
        expect(chips.get_by_role("button", name=f"Remove the filter {name}")).to_have_count(1)
    chips.get_by_role("button", name="Remove the filter DMCSP").click()
    left(page, len(values["state"]["illinois"] & values["year"]["2022"]))
    chips.get_by_role("button", name="Clear all").click()
    left(page, len(directory.rows))

    assert page.evaluate("document.activeElement.id") == "filter-q"


# For everyone


def test_result_is_announced_once_typing_rests(opened):
    page = opened()
    said = page.locator("[data-filter-status]")
    assert said.get_attribute("role") == "status"
    page.locator("#filter-q").press_sequentially("peoria", delay=60)
    assert said.text_content() == ""
    page.wait_for_timeout(QUIET)

    assert said.text_content() == "2 communities of 64 shown."


def test_keyboard_alone_filters_and_loosens(opened, values):
    page = opened()
    page.locator(".skip").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "filter-q":
            break
    page.keyboard.type("defense")
    expect(page.locator("[data-filter-chips]")).to_contain_text("defense")
    page.keyboard.press("Tab")
    page.keyboard.type("Ohio")
    expect(page.locator("#filter-state")).to_have_value("ohio")
    expect(page.locator("[data-filter-chips]")).to_contain_text("Ohio")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.remove") == "q":
            break
    page.keyboard.press("Enter")
    left(page, len(values["state"]["ohio"]))

    assert page.evaluate("document.activeElement.dataset.remove") == "state"


def test_without_scripts_there_are_lists_by_page(opened, directory):
    page = opened(java_script_enabled=False)

    assert not page.locator("[data-directory-filter]").is_visible()
    for path in ("/states/", "/sectors/", "/programs/", "/the-big-6/", "/years/", "/county/"):
        link = page.locator(f'main a[href="{path}"]').first
        expect(link).to_be_visible()
        assert page.request.get(f"{page.url.removesuffix(URL)}{path}").ok
    assert page.locator("[data-filter-list] [data-community]").count() == len(directory.rows)


def test_phone_folds_the_filters_away(opened, values, script):
    page = opened(width=320, height=640, has_touch=True)
    assert not page.locator("#filter-state").is_visible()
    page.get_by_role("button", name="Filters").tap()
    page.locator("#filter-state").select_option("illinois")
    done = page.get_by_role("button", name=re.compile(r"^Show \d+ communities$"))
    expect(done).to_have_text(f"Show {len(values['state']['illinois'])} communities")
    expect(done).to_be_in_viewport()
    assert page.evaluate(script("too-wide")) == []
    small = page.locator("form.filters :is(input, select, button)").evaluate_all(
        "all => all.filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
    done.tap()
    expect(page.locator("#filter-state")).to_be_hidden()
    expect(page.get_by_role("button", name="Filters (1)")).to_be_visible()
    expect(page.locator("[data-filter-result]")).to_be_in_viewport()


@pytest.mark.parametrize("height", [480, 640, 900])
def test_no_control_lies_under_another(opened, script, height):
    page = opened("?state=illinois&q=b", 320, height=height)
    expect(page.locator("[data-filter-chips] button").first).to_be_visible()
    page.get_by_role("button", name="Filters").click()
    controls = page.locator("form.filters :is(input, select, button)")
    for number in range(controls.count()):
        control = controls.nth(number)
        control.focus()
        control.scroll_into_view_if_needed()
        assert control.evaluate(script("covered-points")) == []
        page.mouse.wheel(0, 7)  # wherever the page stands
        assert control.evaluate(script("covered-points")) == []


def test_covered_control_would_be_noticed(browser, script):
    page = browser.new_page()
    page.set_content(
        "<button id=under style='position:absolute;inset:0 auto auto 0;width:90px;height:44px'>Under</button>"
        "<p style='position:absolute;inset:30px auto auto 0;width:200px;height:44px;margin:0;background:white'>Over</p>"
    )
    assert page.locator("#under").evaluate(script("covered-points")) != []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("query", ["?state=illinois&q=b", "?q=zzzz&state=ohio", "?sort=newest&q=peroia"])
def test_axe_finds_nothing_in_any_state(opened, axe_findings, query, width, scheme):
    page = opened(query, width, color_scheme=scheme, reduced_motion="reduce")
    expect(page.locator("[data-filter-chips] button").first).to_be_visible()
    if width == 320:
        page.get_by_role("button", name="Filters").click()

    assert axe_findings(page) == []


def test_chosen_filters_fit_the_smallest_phone(opened, script):
    page = opened("?sector=infrastructure&q=a-very-long-word-without-any-sense&state=pennsylvania", 320)
    expect(page.locator("[data-filter-empty]")).to_be_visible()

    assert page.evaluate(script("too-wide")) == []


# Weight


def test_index_comes_with_the_first_use_and_is_small(opened, real_site):
    page = opened()
    loaded = "performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)"
    page.wait_for_timeout(300)
    assert not any(name.endswith(".json") for name in page.evaluate(loaded))
    with page.expect_response("**/*.json"):
        page.locator("#filter-q").focus()
    page.wait_for_timeout(100)
    [index] = [name for name in page.evaluate(loaded) if name.endswith(".json")]
    scripts = [name for name in page.evaluate(loaded) if name.endswith(".js")]

    assert compressed(real_site, [index]) <= 25 * KILOBYTE
    assert len(scripts) > 3
    assert compressed(real_site, scripts) <= 10 * KILOBYTE


def compressed(site, names):
    return sum(len(gzip.compress((site / name.lstrip("/")).read_bytes(), mtime=0)) for name in names)
