"""Code in texts."""

import pytest

from tests.fixtures.wordpress.make_export import document, item
from tests.fixtures.wordpress.reading import TEXT, post, refused


@pytest.mark.parametrize("content", [
    "<script>alert(1)</script>",
    "<script src='https://evil.example/x.js'></script>",
    "<script src='https://platform.twitter.com/widgets.js'>alert(1)</script>",
    "<p onclick='alert(1)'>x</p>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVa&#x0A;Script:alert(1)'>x</a>",
    "<a href='java\n\nscript:alert(1)'>x</a>",
    "<a href=' &#1;javascript:alert(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
    "<svg><a xlink:href='vbscript:x'></a></svg>",
    "[caption]<img src='x' onerror='alert(1)'> Text[/caption]",
    "[embed]https://example.com[/embed]<img src=x onerror=alert(1)>",
    "<!-- wp:html --><script>alert(1)</script><!-- /wp:html -->",
])  # fmt: skip
def test_script_in_content(project, content):
    refused(project, post(TEXT + content), "given.xml:32: post 7: it holds code", "--drop-scripts")


def test_script_in_a_title_or_an_excerpt(project):
    refused(
        project, document(item(7, "<script>x</script>T", name="one", content=TEXT)), "post 7: it holds code"
    )
    refused(project, post(TEXT, excerpt="<img src=x onerror=alert(1)>"), "post 7: it holds code")


def test_scripts_are_taken_out_when_told(project):
    content = (
        TEXT
        + "<script>alert('gone')</script><a href='javascript:alert(2)'>Words</a> <b onclick='x()'>stay</b>"
    )
    assert project.run(post(content), drop_scripts=True) == 0
    body = project.body("news/one.md")
    assert "alert" not in body and "javascript" not in body and "onclick" not in body
    assert "Words **stay**" in body
    assert "code was taken out: a <script> element" in project.said
