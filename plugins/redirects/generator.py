"""Writes a page for every old address and the list `_redirects`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from amcc import urls
from amcc.addresses.redirects import redirect_list
from site_pages.project import registry_of


class RedirectGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Answers old addresses on hosts of both kinds."""

    def generate_output(self, writer: Any) -> None:
        """Write the redirect pages and the list of redirects."""
        rules = registry_of(self.settings).redirects
        template = self.get_template("redirect")
        for rule in rules:
            if not rule.is_pattern:
                writer.write_file(
                    urls.save_as(rule.source),
                    template,
                    self.context,
                    url=rule.source,
                    target=rule.target,
                    canonical=f"{self.settings['SITEURL']}{rule.target}",
                )
        Path(self.output_path, "_redirects").write_text(redirect_list(rules), encoding="utf-8")
