"""Authors as roles: a person's name is never published."""

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from .errors import UsageProblem
from .export import Export

DEFAULT_ROLE = "AMCC staff"
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")


def read_roles(path: Path | None) -> dict[str, str]:
    """Read the file that gives each login a role: a YAML mapping `login: role`."""
    if path is None:
        return {}
    try:
        data = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UsageProblem(f"--authors: {path.name} cannot be read: {error}") from error
    if not isinstance(data, dict) or not all(isinstance(part, str) for pair in data.items() for part in pair):
        raise UsageProblem(f"--authors: {path.name} must hold lines of the form `login: role`")
    return data


def check_roles(export: Export, roles: Mapping[str, str], default: str) -> None:
    """Raise when a role is the name of an author."""
    names = {name.casefold() for author in export.authors for name in author.names}
    for role in (*roles.values(), default):
        if role.casefold() in names:
            raise UsageProblem(
                "--authors: a role is the name of an author; write what the person does, not who"
            )


def is_author(export: Export, text: str) -> bool:
    """Say whether a text is the name of an author."""
    return text.casefold() in {name.casefold() for author in export.authors for name in author.names}


def personal_notes(export: Export, text: str) -> list[str]:
    """Note personal data in a text, without repeating it."""
    notes = []
    if EMAIL.search(text.replace("\\", "")):
        notes.append("the text holds an e-mail address; the site refuses it until it is removed")
    full_names = [name for author in export.authors for name in author.names if " " in name]
    if any(name.casefold() in text.casefold() for name in full_names):
        notes.append("the text names an author of the old site; write the role instead")
    return notes
