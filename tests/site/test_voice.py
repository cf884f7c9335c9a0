"""The built site tells its readers of communities and hardly ever of the research."""

import pytest

from amcc import urls
from amcc.checks.narration import narrated_sentences
from tests.support.page_text import page_text
from tools.verify.pages import read_site

# So much of the words may stand in sentences that tell of the research.
MOST_NARRATED = 0.01


@pytest.fixture(scope="module")
def texts(real_site):
    """Return the words of every page for readers by its address."""
    site = read_site(real_site)
    pages = (page for page in site.read_pages if not page.address.startswith(urls.CONTRIBUTE))
    return {page.address: page_text(site.files[page.url].read_text("utf-8")) for page in pages}


def words(text):
    return len(text.split())


def test_the_text_of_a_page_is_what_a_reader_reads():
    html = """<header>Menu</header><main><h1>Acme</h1><p>No source<sup class="citation">1</sup> says <a href="/">why</a>.
      It closed.</p><ul><li>One</li><li>Two <img src="x" alt="A mill"></li></ul>
      <ol class="sources"><li>No source</li></ol></main>"""
    text = page_text(html)

    assert text == "Acme\n\nNo source says why. It closed.\n\nOne\n\nTwo\n\nA mill"
    assert narrated_sentences(text) == ["No source says why."]


def test_readers_hear_of_communities_and_not_of_the_research(texts):
    told = {address: narrated_sentences(text) for address, text in texts.items()}
    narrated = {address: sum(map(words, found)) for address, found in told.items() if found}
    total = sum(map(words, texts.values()))
    share = sum(narrated.values()) / total
    for address in sorted(narrated, key=narrated.__getitem__, reverse=True)[:20]:
        print(f"{narrated[address]:4} of {words(texts[address])} words  {address}")
        for sentence in told[address][:3]:
            print(f"       {' '.join(sentence.split())[:150]}")
    print(f"{sum(narrated.values())} of {total} words on {len(texts)} pages: {share:.2%}")

    assert len(texts) > 150 and total > 50_000
    assert share <= MOST_NARRATED
