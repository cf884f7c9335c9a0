"""The block editor's comments."""

from tests.fixtures.wordpress.make_export import document, item
from tests.fixtures.wordpress.reading import TEXT, after, refused


def test_columns_follow_each_other(blocks):
    assert after(blocks, "Left column.").get_text() == "Right column."


def test_reusable_block_is_put_in(blocks, imported):
    assert any(p.get_text() == "Write to the office." for p in blocks.find_all("p"))
    assert "the reusable block 999 is not in the export" in imported.said


def test_what_only_wordpress_can_fill_is_named(imported):
    assert "the block 'latest-posts' is filled by WordPress" in imported.said
    assert "the shortcode [contact-form-7] needs a plugin" in imported.said
    assert "contact-form" not in imported.body("news/every-kind-of-block.md")


def test_script_in_a_reusable_block(project):
    block = item(8, "Block", kind="wp_block", content="<script>alert(1)</script>")
    text = document(item(7, "Title", name="one", content=TEXT + '<!-- wp:block {"ref":8} /-->'), block)
    refused(project, text, "post 7: it holds code")
