"""The content security policy works in a browser: code that is not in a file of the site does not run."""

import pytest

ADD_SCRIPT = """() => {
  const script = document.createElement('script');
  script.textContent = 'window.ran = true';
  document.head.append(script);
  document.body.insertAdjacentHTML('beforeend', '<p id="x" style="position: fixed" onclick="window.ran = true">x</p>');
  document.querySelector('#x').click();
  return [window.ran === true, getComputedStyle(document.querySelector('#x')).position];
}"""


@pytest.fixture
def page(browser):
    page = browser.new_page()
    yield page
    page.close()


def test_code_in_the_page_does_not_run(page, site_url):
    page.goto(f"{site_url}/about/")

    assert page.evaluate(ADD_SCRIPT) == [False, "static"]


def test_another_site_is_not_asked(page, site_url):
    asked = []
    page.route("https://example.com/**", lambda route: asked.append(route.request.url) or route.abort())
    page.goto(f"{site_url}/about/")
    page.evaluate("() => { const image = new Image(); image.src = 'https://example.com/x.png'; }")

    assert (
        page.evaluate("() => fetch('https://example.com/').then(() => 'answered', () => 'refused')")
        == "refused"
    )
    assert asked == []
