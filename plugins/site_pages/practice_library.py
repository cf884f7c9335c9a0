"""Fills the context with the library's filters and writes the index that its script loads."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from amcc.search.practice_filter import library_entries, library_filters, library_index


class PracticeLibraryGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Makes the practice library's data; runs after the directory's generator."""

    def generate_context(self) -> None:
        """Put filters, articles with their values, and the index's address into the context."""
        directory, library = self.context["directory"], self.context["library"]
        entries = library_entries(directory, library)
        self.index = json.dumps(library_index(entries), ensure_ascii=False, separators=(",", ":")).encode()
        self.name = f"assets/practices.{hashlib.sha256(self.index).hexdigest()[:10]}.json"
        self.context.update(
            {
                "library_articles": [entry for entry in entries if entry.article],
                "library_filters": library_filters(entries, directory),
                "library_index_url": f"/{self.name}",
                "library_size": len(entries),
            }
        )

    def generate_output(self, writer: Any) -> None:
        """Write the index; its name changes with its content."""
        target = Path(self.output_path, self.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.index)
