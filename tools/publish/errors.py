"""What can stop a publication."""

from amcc.errors import CommandError


class PublishError(CommandError):
    """Nothing was delivered; the text says why and what to do."""
