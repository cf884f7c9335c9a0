"""The directory's filters in a real browser: what they leave, where it shows, and how one gets back."""

import re

import pytest
from playwright.sync_api import expect

from tests.support.examples import swapped

URL = "/communities/"
RECORD_SAID = """() => {
  window.said = [];
  const status = document.querySelector("[data-filter-status]");
  new MutationObserver(() => window.said.push(status.textContent)).observe(status, {childList: true});
}"""


@pytest.fixture
def opened(open_at):
    return lambda query="", width=1440, **options: open_at(f"{URL}{query}", width, **options)


@pytest.fixture(scope="module")
def rare(examples):
    """The community with the longest word of its own in its short name, and that word."""
    return examples.rare_words[0]


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
    expect(page.locator("[data-filter-chips]")).to_contain_text(text.strip()[:60])


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


def first_with(examples, *path):
    """Return the first record that has something, and the first of what it has."""
    record = examples.first(lambda one: getattr(one, path[0]))
    return record, getattr(record, path[0])[0]


def by_short_name(examples):
    return examples.whole_list, examples.whole_list.short_name


def by_name(examples):
    return examples.whole_list, examples.whole_list.data["name"]


def by_city(examples):
    return first_with(examples, "cities")


def by_county(examples):
    record, (_, county) = first_with(examples, "counties")
    return record, county


def by_partner(examples):
    record, partner, _ = examples.rare_partner
    return record, partner


def by_lead(examples):
    return examples.whole_list, examples.whole_list.data["lead"]["name"]


def by_sector(examples):
    record = examples.first(lambda one: one.data["sectors"])
    return record, examples.labels["sectors"][record.data["sectors"][0]["sector"]]["label"]


def by_program(examples):
    record = examples.first(lambda one: one.data["designations"])
    return record, examples.labels["programs"][record.data["designations"][0]["program"]]["name"]


def by_the_beginning_of_a_word(examples):
    record, word = examples.rare_words[0]
    return record, word[:6]


def with_two_letters_swapped(examples):
    record, word = examples.rare_words[0]
    return record, swapped(word)


def with_a_letter_missing(examples):
    record, word = examples.rare_words[1]
    return record, word[:3] + word[4:]


def in_capitals_with_accents(examples):
    record, word = examples.rare_words[0]
    return record, word.upper().translate(str.maketrans("AEIOU", "ÁÉÏÕÜ"))


def with_saint_for_its_short_form(examples):
    record = examples.first(lambda one: "St. " in one.short_name)
    return record, record.short_name.replace("St. ", "Saint ")


@pytest.mark.parametrize(
    "example",
    [
        by_short_name,
        by_name,
        by_city,
        by_county,
        by_partner,
        by_lead,
        by_sector,
        by_program,
        by_the_beginning_of_a_word,
        with_two_letters_swapped,
        with_a_letter_missing,
        in_capitals_with_accents,
        with_saint_for_its_short_form,
    ],
)
def test_text_finds_a_community(opened, examples, directory, example):
    record, typed = example(examples)
    page = opened()
    search(page, typed)

    assert record.slug in shown(page)
    assert len(shown(page)) < len(directory.rows)


def test_row_says_why_it_matched_when_it_does_not_show_it(opened, examples):
    record, partner, word = examples.rare_partner
    page = opened()
    search(page, word)
    row = page.locator(f'[data-filter-list] [data-community="{record.slug}"]')

    expect(row.locator(".row__why")).to_have_text(f"Partner: {partner}")
    page.locator("#filter-q").fill(record.short_name)
    expect(row.locator(".row__why")).to_be_hidden()


def test_slip_of_the_pen_is_named(opened, rare):
    page, typed = opened(), swapped(rare[1])
    search(page, typed)

    expect(page.locator("[data-filter-corrected]")).to_have_text(
        f"No word begins with “{typed}”. Shown: {rare[1]}."
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


def test_a_typed_word_is_one_step_back(opened, directory, rare):
    page = opened()
    before = page.evaluate("history.length")
    page.locator("#filter-q").press_sequentially(rare[1], delay=20)
    left(page, 1)
    page.wait_for_url(f"**?q={rare[1]}")
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    left(page, len(directory.rows))
    assert page.locator("#filter-q").input_value() == ""


def test_typing_quickly_ends_at_what_was_typed(opened, rare):
    page = opened()
    page.locator("#filter-q").click()
    for word in ("boston", "mobile", "detroit", rare[1]):
        page.keyboard.press("Control+A")
        page.keyboard.type(word, delay=0)
    left(page, 1)
    page.wait_for_url(f"**?q={rare[1]}")

    assert shown(page) == [rare[0].slug]


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


def test_result_is_announced_once_typing_rests(opened, directory, rare):
    page = opened()
    said = page.locator("[data-filter-status]")
    assert said.get_attribute("role") == "status"
    page.evaluate(RECORD_SAID)
    page.locator("#filter-q").press_sequentially(rare[1], delay=20)
    expect(said).to_have_text(f"1 community of {len(directory.rows)} shown.")

    assert page.evaluate("window.said") == [f"1 community of {len(directory.rows)} shown."]


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
