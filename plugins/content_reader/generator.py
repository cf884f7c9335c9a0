"""Copies the pictures of the project, and no other file, to the site."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from amcc.checks.rules.files import pictures_of
from site_pages.project import views_of


class PicturesGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Copies what `{static}/images/…` may name."""

    def generate_output(self, writer: Any) -> None:
        """Copy every picture; a link or a file of another kind stays behind."""
        for address, file in pictures_of(views_of(self.settings).project.root).items():
            target = Path(self.output_path, address.lstrip("/"))
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target, follow_symlinks=False)
