"""Everything can be reached with the Tab key, and one always sees where one is."""

# A box that scrolls is a stop of its own in Chromium, beside the controls.
MOST_SCROLLABLE_BOXES = 10


def test_every_control_can_be_reached_and_shows_the_focus(open_page, script, kind):
    page = open_page(kind, 1440, reduced_motion="reduce")
    stops = page.evaluate(script("number-stops"))
    reached, unmarked, unseen = set(), [], []
    for _ in range(stops + MOST_SCROLLABLE_BOXES):
        page.keyboard.press("Tab")
        look = page.evaluate(f"({script('focus-look')})(document.activeElement)")
        reached.add(look["stop"])
        unmarked += [] if look["marked"] else [look["name"]]
        unseen += [] if look["seen"] else [look["name"]]
        if len(reached - {None}) == stops:
            break

    assert stops > 5
    assert unmarked == []
    assert unseen == []
    assert sorted(set(map(str, range(stops))) - reached) == []


def test_skip_link_comes_first_and_leads_to_the_content(open_page, kind):
    page = open_page(kind, 360)
    page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert target.startswith("#")
    assert page.locator(target).evaluate(
        "target => target.matches('main') || target.closest('main') !== null"
    )
    inside = (
        "target => target.contains(document.activeElement) || !document.activeElement.closest('header, nav')"
    )
    assert page.locator(target).evaluate(inside)


def test_focus_check_would_notice_a_missing_mark(browser, script):
    page = browser.new_page()
    page.set_content("<style>a:focus { outline: none }</style><a href='#'>unmarked</a>")
    page.keyboard.press("Tab")
    look = page.evaluate_handle("document.activeElement").as_element().evaluate(script("focus-look"))

    assert look == {"name": "a unmarked", "stop": None, "marked": False, "seen": True}
    page.close()
