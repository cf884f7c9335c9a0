"""Writes the pages below /contribute/."""

from __future__ import annotations

from typing import Any

from pelican.generators import Generator

from amcc import urls
from amcc.pages.contribute import confirmation_rows, field_entries, problem_groups
from amcc.pages.contribute_pictures import read_pictures
from amcc.pages.edit_links import Repository
from amcc.pages.head import Feed, MetaMaker, PageMeta
from amcc.pages.views import Ref
from amcc.problems.kinds import PROBLEM_KINDS

CONTRIBUTE = Ref("Contribute", urls.CONTRIBUTE)
PROBLEMS = Ref("Problems", urls.PROBLEMS)


class ContributeGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Runs after the directory's generator, whose views it uses."""

    def generate_context(self) -> None:
        """Add the heads of the pages to those of all pages."""
        feeds = tuple(Feed(title, f"/{path}") for title, path in self.settings["COMMUNITY_FEEDS"])
        maker = MetaMaker(self.settings["SITENAME"], self.settings["SITEURL"], feeds)
        self.context["page_meta"].update({meta.url: meta for meta in _metas(maker)})

    def generate_output(self, writer: Any) -> None:
        """Write every page."""
        directory = self.context["directory"]
        repository = Repository(**self.settings["COMMUNITY_REPOSITORY"])
        self._write(
            writer,
            "contribute",
            urls.CONTRIBUTE,
            repository=repository,
            pictures=read_pictures(self.settings["COMMUNITY_ROOT"]),
        )
        template = repository.source_url("communities/_template.md")
        self._write(writer, "fields", urls.FIELDS, fields=field_entries(directory), template_url=template)
        self._write(writer, "stale", urls.STALE, rows=confirmation_rows(directory))
        self._write(writer, "problems", urls.PROBLEMS, groups=problem_groups())
        for kind in PROBLEM_KINDS.values():
            self._write(writer, "problem", kind.url, kind=kind)

    def _write(self, writer: Any, template: str, url: str, **context: Any) -> None:
        meta: PageMeta = self.context["page_meta"][url]
        writer.write_file(
            urls.save_as(url),
            self.get_template(template),
            self.context,
            relative_urls=False,
            url=url.lstrip("/"),
            meta=meta,
            **meta.as_context(),
            **context,
        )


def _metas(maker: MetaMaker) -> list[PageMeta]:
    pages = [
        maker.make(
            urls.CONTRIBUTE,
            "contribute",
            "Correct or add a record",
            "Every profile is a file that anyone may correct. How to change one in five steps, add a community, write about a practice, and what is refused.",
        ),
        maker.make(
            urls.FIELDS,
            "fields",
            "Fields of a record",
            "Every field of a community record: what it means, whether it is required, what it may hold, and an example.",
            (CONTRIBUTE,),
        ),
        maker.make(
            urls.STALE,
            "stale",
            "Records to be confirmed",
            "When each community record was last confirmed by somebody who knows; those that wait longest come first.",
            (CONTRIBUTE,),
        ),
        maker.make(
            urls.PROBLEMS,
            "problems",
            "Problems and how to fix them",
            f"The {len(PROBLEM_KINDS)} kinds of problems that the check of a change can find, each with a wrong and a right example.",
            (CONTRIBUTE,),
        ),
    ]
    return pages + [
        maker.make(
            kind.url,
            "problem",
            f"{kind.code}: {kind.title}",
            f"{kind.title}: what problem {kind.code} of the check means, with a wrong and a right example.",
            (CONTRIBUTE, PROBLEMS),
        )
        for kind in PROBLEM_KINDS.values()
    ]
