"""Every module of amcc/, plugins/ and tools/ has its test by name in the folder that mirrors its own."""

from pathlib import Path

import pytest

from tests.paths import ROOT

ROOMS = ("amcc", "plugins", "tools")
MODULES = sorted(
    path.relative_to(ROOT).as_posix()
    for room in ROOMS
    for path in (ROOT / room).rglob("*.py")
    if path.name != "__init__.py"
)
# Modules whose test is not written yet. The list only gets shorter.
WITHOUT_A_TEST = frozenset(
    [
        "amcc/checks/fixes.py",
        "amcc/checks/project.py",
        "amcc/checks/rules/addresses.py",
        "amcc/checks/rules/corpus.py",
        "amcc/checks/rules/safety.py",
        "amcc/commands/check.py",
        "amcc/commands/stale.py",
        "amcc/counties/answers.py",
        "amcc/counties/messages.py",
        "amcc/geography/names.py",
        "amcc/geography/refresh.py",
        "amcc/maps/labels.py",
        "amcc/maps/layout.py",
        "amcc/maps/model.py",
        "amcc/maps/projection.py",
        "amcc/maps/region.py",
        "amcc/maps/shapes.py",
        "amcc/maps/simplify.py",
        "amcc/maps/topology.py",
        "amcc/maps/words.py",
        "amcc/pages/articles.py",
        "amcc/pages/contribute.py",
        "amcc/pages/contribute_pictures.py",
        "amcc/pages/drawings.py",
        "amcc/pages/edit_links.py",
        "amcc/pages/head.py",
        "amcc/pages/profile.py",
        "amcc/pages/program.py",
        "amcc/pages/related.py",
        "amcc/pages/sanitizer.py",
        "amcc/pages/structured_data.py",
        "amcc/pages/views.py",
        "amcc/problems/problem.py",
        "amcc/records/contents.py",
        "amcc/records/fields.py",
        "amcc/records/line_editing.py",
        "amcc/records/model.py",
        "amcc/records/reader.py",
        "amcc/records/references.py",
        "amcc/records/validation.py",
        "amcc/search/full_text.py",
        "amcc/search/stable_index.py",
        "amcc/search/tags.py",
        "amcc/urls.py",
        "plugins/content_reader/reader.py",
        "plugins/feeds/generator.py",
        "plugins/host_files/changes.py",
        "plugins/host_files/generator.py",
        "plugins/host_files/policy.py",
        "plugins/host_files/servers.py",
        "plugins/host_files/sitemap.py",
        "plugins/redirects/generator.py",
        "plugins/site_assets/errors.py",
        "plugins/site_assets/fonts_refresh.py",
        "plugins/site_assets/generator.py",
        "plugins/site_pages/contribute.py",
        "plugins/site_pages/finder.py",
        "plugins/site_pages/generator.py",
        "plugins/site_pages/practice_library.py",
        "plugins/site_pages/retired.py",
        "plugins/social_images/cache.py",
        "plugins/social_images/generator.py",
        "plugins/social_images/paths.py",
        "plugins/social_images/plan.py",
        "tools/build/build.py",
        "tools/build/serve.py",
        "tools/change_report/addresses.py",
        "tools/change_report/command.py",
        "tools/change_report/compare.py",
        "tools/change_report/looks.py",
        "tools/change_report/markdown.py",
        "tools/change_report/model.py",
        "tools/change_report/page.py",
        "tools/change_report/trees.py",
        "tools/change_report/words.py",
        "tools/publish/commands.py",
        "tools/publish/compress.py",
        "tools/publish/errors.py",
        "tools/publish/external_links/addresses.py",
        "tools/publish/external_links/ask.py",
        "tools/publish/external_links/check.py",
        "tools/publish/external_links/connection.py",
        "tools/publish/lock.py",
        "tools/publish/manifest.py",
        "tools/publish/pipeline.py",
        "tools/publish/preview.py",
        "tools/publish/releases.py",
        "tools/publish/targets/base.py",
        "tools/publish/targets/folder.py",
        "tools/publish/targets/git_branch.py",
        "tools/publish/targets/remote_folder.py",
        "tools/publish/targets/s3.py",
        "tools/screenshots/contribute.py",
        "tools/screenshots/page_kinds.py",
        "tools/verify/audit.py",
        "tools/verify/expected.py",
        "tools/verify/heads.py",
        "tools/verify/links.py",
        "tools/verify/machine_files.py",
        "tools/verify/outline.py",
        "tools/verify/page_kinds.py",
        "tools/verify/pages.py",
        "tools/verify/reach.py",
        "tools/verify/validity.py",
        "tools/wordpress_import/addresses.py",
        "tools/wordpress_import/blocks.py",
        "tools/wordpress_import/classic.py",
        "tools/wordpress_import/cli.py",
        "tools/wordpress_import/convert.py",
        "tools/wordpress_import/documents.py",
        "tools/wordpress_import/embeds.py",
        "tools/wordpress_import/errors.py",
        "tools/wordpress_import/figures.py",
        "tools/wordpress_import/html.py",
        "tools/wordpress_import/inline.py",
        "tools/wordpress_import/limits.py",
        "tools/wordpress_import/media.py",
        "tools/wordpress_import/report.py",
        "tools/wordpress_import/roles.py",
        "tools/wordpress_import/selection.py",
        "tools/wordpress_import/shortcodes.py",
        "tools/wordpress_import/sniff.py",
        "tools/wordpress_import/tables.py",
        "tools/wordpress_import/verify.py",
        "tools/wordpress_import/work.py",
        "tools/wordpress_import/writing.py",
        "tools/wordpress_import/wxr.py",
    ]
)


def place_of_test(module):
    """Return where the test of a module lies."""
    path = Path(module)
    return ROOT / "tests" / "unit" / path.parent / f"test_{path.name}"


@pytest.mark.parametrize("module", [module for module in MODULES if module not in WITHOUT_A_TEST])
def test_module_has_its_test(module):
    assert place_of_test(module).is_file(), f"{place_of_test(module).relative_to(ROOT)} is missing"


def test_no_module_is_excused_longer_than_needed():
    assert [module for module in sorted(WITHOUT_A_TEST) if module not in MODULES] == []
    assert [module for module in sorted(WITHOUT_A_TEST) if place_of_test(module).is_file()] == []
