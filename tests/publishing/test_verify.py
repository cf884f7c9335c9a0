"""One fault of each kind is planted into the built site: each is found at its place, and nothing else."""

import re
import shutil

import pytest

from tools.verify.verify import verify_site

# One worker plants the faults and verifies the clean site.
pytestmark = pytest.mark.xdist_group("problems_of_real_site")

HEAD_END = "</head>"
MAIN_END = "</main>"


class FaultySite:
    """A copy of the real site; each change is one fault on a page of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.expected = set()

    def change(self, path, old, new, code):
        """Replace text of a file, which makes the fault `code` in it."""
        file = self.folder / path
        text = file.read_text("utf-8")
        assert old in text, f"{path} has no {old}"
        file.write_text(text.replace(old, new, 1), "utf-8")
        self.expected.add((f"/{path}", code))

    def add_to(self, path, markup, code):
        """Put markup at the end of a page's content."""
        self.change(path, MAIN_END, f"{markup}{MAIN_END}", code)


@pytest.fixture(scope="module")
def faulty(real_site, tmp_path_factory):
    folder = tmp_path_factory.mktemp("faulty") / "site"
    shutil.copytree(real_site, folder)
    return FaultySite(folder)


@pytest.fixture(scope="module")
def profiles(real_site):
    """Pages to plant faults in."""
    found = sorted((real_site / "communities").glob("*/index.html"))
    return iter([path.relative_to(real_site).as_posix() for path in found])


IN_CONTENT = {
    "dead-link": '<p><a href="/nowhere/">x</a></p>',
    "dead-fragment": '<p><a href="#nowhere">x</a></p>',
    "empty-link": '<p><a href="">x</a></p>',
    "headings": "<h1>One more</h1>",
    "duplicate-id": '<p id="content">x</p>',
    "heading-order": "<h2>x</h2><h4>y</h4>",
    "picture": '<img src="/favicon.ico" alt="">',
    "link-rel": '<p><a href="https://example.com/">x</a></p>',
    "third-party": '<img src="https://example.com/x.png" alt="" width="1" height="1">',
    "leftover": "<p>{{ community.name }}</p>",
    "development-address": "<p>see http://localhost:8000/</p>",
    "invalid-html": "<p>x</p></div>",
    "inline-code": '<p style="color: red">x</p>',
}
# What a fault brings along with it on the same page.
CONSEQUENCES = {"duplicate-id": {"invalid-html"}, "heading-order": {"invalid-html"}}


@pytest.fixture(scope="module")
def found(root, faulty, profiles):
    """Plant everything, verify once."""
    for code, markup in IN_CONTENT.items():
        path = next(profiles)
        faulty.add_to(path, markup, code)
        faulty.expected |= {(f"/{path}", other) for other in CONSEQUENCES.get(code, ())}
    plant_in_head(faulty, profiles)
    plant_in_files(faulty, profiles)
    return verify_site(root, faulty.folder)


def plant_in_head(faulty, profiles):
    first, second = next(profiles), next(profiles)
    title = re.search("<title>(.*)</title>", (faulty.folder / first).read_text("utf-8"))[1]
    text = (faulty.folder / second).read_text("utf-8")
    faulty.change(second, re.search("<title>.*</title>", text)[0], f"<title>{title}</title>", "title")
    path = next(profiles)
    text = (faulty.folder / path).read_text("utf-8")
    faulty.change(path, re.search('<meta name="description" content="[^"]*">', text)[0], "", "description")
    faulty.change(
        next(profiles), '<link rel="canonical" href="', '<link rel="canonical" href="/x', "canonical"
    )
    faulty.change(next(profiles), '<meta http-equiv="Content-Security-Policy"', '<meta name="x"', "no-policy")
    faulty.change(next(profiles), '{"@context"', '{"@context', "structured-data")
    faulty.change(next(profiles), '"position": 1', '"position": 7', "structured-data")
    faulty.change(next(profiles), HEAD_END, f"<script>1</script>{HEAD_END}", "inline-code")


def plant_in_files(faulty, profiles):
    folder = faulty.folder
    (folder / "stray.css").write_text("a { color: red }\n")
    faulty.expected.add(("/stray.css", "unexpected-file"))
    draft = folder / "2020" / "01" / "01" / "a-draft" / "index.html"
    draft.parent.mkdir(parents=True)
    draft.write_text(
        (folder / "404.html")
        .read_text("utf-8")
        .replace("Page not found", "A draft")
        .replace("This page does not exist.", "Draft.")
    )
    draft_url = "/2020/01/01/a-draft/index.html"
    faulty.expected |= {(draft_url, code) for code in ("unexpected-file", "unlinked-page", "canonical")}
    faulty.change("_redirects", "/feed/ /feeds/news.atom.xml 301", "/feed/ /nowhere/ 301", "redirect")
    faulty.change(
        "sitemap.xml",
        "<loc>https://americanmcc.org/about/</loc>",
        "<loc>https://americanmcc.org/x/</loc>",
        "sitemap",
    )
    faulty.change("feeds/news.atom.xml", "<updated>", "<updated>x", "feed")
    heavy = next(profiles)
    noise = "".join(f"{number * number * 2654435761 % 4294967291:x} " for number in range(9000))
    faulty.add_to(heavy, f"<p>{noise}</p>", "budget")
    style = next(path for path in (folder / "assets").glob("site.*.css"))
    style.write_text(f"{style.read_text('utf-8')} .x {{ background: url(no.svg) }}", "utf-8")
    faulty.expected.add((f"/assets/{style.name}", "dead-link"))
    gone = next(profiles).removesuffix("index.html")
    shutil.rmtree(folder / gone)
    faulty.gone = f"/{gone}"


def test_each_planted_fault_is_found(faulty, found):
    places = {(problem.file, problem.code) for problem in found}

    assert sorted(faulty.expected - places) == []
    assert (faulty.gone, "missing-page") in places
    print(
        f"{len(faulty.expected) + 1} findings planted in {len({code for _, code in faulty.expected}) + 1} kinds, all found"
    )


def test_nothing_else_is_found(faulty, found, problems_of_real_site):
    allowed = faulty.expected | {(faulty.gone, "missing-page"), ("/sitemap.xml", "sitemap")}
    others = [
        problem.render()
        for problem in {*found} - {*problems_of_real_site}
        if (problem.file, problem.code) not in allowed
        and faulty.gone not in problem.message
        # The picture of the page that is gone.
        and not (problem.code == "unexpected-file" and problem.file.startswith("/assets/social/"))
    ]

    assert others == []


def test_every_finding_has_a_line_and_words(found):
    assert all(problem.line > 0 and len(problem.message) > 8 for problem in found)


def test_nothing_is_invented_on_the_clean_site(problems_of_real_site):
    assert [problem.render() for problem in problems_of_real_site] == []
