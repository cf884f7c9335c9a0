"""Addresses at the host where the project lies: edit a file, see its history, report a mistake in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlencode

from amcc.pages.views import Ref

Host = Literal["github", "gitlab", "gitea"]
# The form for mistakes, `.github/ISSUE_TEMPLATE/<name>`; its field `record` is filled in.
CORRECTION_FORM = "correct-a-profile.yml"
# The form for those who want to join or have a question.
JOIN_FORM = "join-or-ask.yml"
JOIN_TITLE = "Join or ask"
GITEA_FORMS = ".gitea/ISSUE_TEMPLATE"


@dataclass(frozen=True)
class Repository:
    """One repository at one kind of host; Forgejo has the addresses of Gitea."""

    url: str
    branch: str
    host: Host

    def edit_url(self, file: str) -> str:
        """Return where the host's web editor opens a file."""
        patterns = {
            "github": "{url}/edit/{branch}/{file}",
            "gitlab": "{url}/-/edit/{branch}/{file}",
            "gitea": "{url}/_edit/{branch}/{file}",
        }
        return self._fill(patterns[self.host], file)

    def history_url(self, file: str) -> str:
        """Return the log of a file."""
        patterns = {
            "github": "{url}/commits/{branch}/{file}",
            "gitlab": "{url}/-/commits/{branch}/{file}",
            "gitea": "{url}/commits/branch/{branch}/{file}",
        }
        return self._fill(patterns[self.host], file)

    def source_url(self, file: str) -> str:
        """Return where the host shows a file."""
        patterns = {
            "github": "{url}/blob/{branch}/{file}",
            "gitlab": "{url}/-/blob/{branch}/{file}",
            "gitea": "{url}/src/branch/{branch}/{file}",
        }
        return self._fill(patterns[self.host], file)

    def new_file_url(self, folder: str) -> str:
        """Return where the host makes a new file in a folder."""
        patterns = {
            "github": "{url}/new/{branch}/{file}",
            "gitlab": "{url}/-/new/{branch}/{file}",
            "gitea": "{url}/_new/{branch}/{file}",
        }
        return self._fill(patterns[self.host], folder)

    def report_url(self, file: str, name: str) -> str:
        """Return a form for a mistake in a file, with the name of its record filled in."""
        if self.host == "gitlab":
            fields = {"issue[title]": f"Correction: {name}", "issue[description]": f"Record: {file}\n\n"}
            return f"{self._base}/-/issues/new?{urlencode(fields)}"
        return self._form_url(CORRECTION_FORM, {"record": name})

    def join_url(self) -> str:
        """Return the form for those who want to join or have a question."""
        if self.host == "gitlab":
            return f"{self._base}/-/issues/new?{urlencode({'issue[title]': f'{JOIN_TITLE}: '})}"
        return self._form_url(JOIN_FORM, {})

    def _form_url(self, form: str, filled: dict[str, str]) -> str:
        template = form if self.host == "github" else f"{GITEA_FORMS}/{form}"
        return f"{self._base}/issues/new?{urlencode({'template': template, **filled})}"

    def links(self, file: str, name: str, *, what: str) -> tuple[Ref, ...]:
        """Return what a reader of a page can do about its file."""
        return (
            Ref(f"Edit this {what}", self.edit_url(file)),
            Ref("Report a mistake", self.report_url(file, name)),
            Ref("History", self.history_url(file)),
        )

    def answer_links(self, file: str, name: str, *, what: str) -> tuple[Ref, ...]:
        """Return the two ways to answer a question about a file: in a form, or in the file itself."""
        return (
            Ref("Answer in a form", self.report_url(file, name)),
            Ref(f"Edit the {what}", self.edit_url(file)),
        )

    @property
    def _base(self) -> str:
        return self.url.rstrip("/").removesuffix(".git")

    def _fill(self, pattern: str, file: str) -> str:
        return pattern.format(url=self._base, branch=quote(self.branch), file=quote(file))
