"""Commands for the records of communities."""

from invoke.context import Context

from tools.tasks.command import ROOT, command


@command
def new(context: Context, name: str) -> None:
    """Make a record for a community from the template and say what to fill in."""
    from amcc.commands.check import list_open_fields
    from amcc.commands.records import new_record

    path = new_record(ROOT, name)
    print(f"{path.relative_to(ROOT)} is made. To fill in:\n{list_open_fields(ROOT, path)}")


@command(help={"date": "the day, if not today", "by": "the role of who confirmed it, never a person's name"})
def confirm(context: Context, slug: str, date: str = "", by: str = "") -> None:
    """Set the day on which somebody who knows confirmed a record."""
    from amcc.commands.records import confirm_record

    path = confirm_record(ROOT, slug, date or None, by or None)
    print(f"{path.relative_to(ROOT)} is confirmed.")


@command
def rename(context: Context, old: str, new: str) -> None:
    """Give a record another file name; its old address leads to the new one."""
    from amcc.commands.records import rename_record

    for path in rename_record(ROOT, old, new):
        print(f"changed {path.relative_to(ROOT)}")


@command(help={"months": "how old a confirmation may be", "csv": "print a table for a spreadsheet"})
def stale(context: Context, months: int = 12, csv: bool = False) -> None:
    """List the records that wait for a confirmation, oldest first."""
    from amcc.commands.stale import list_stale

    print(list_stale(ROOT, months, as_csv=csv))
