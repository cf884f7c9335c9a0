"""What can stop a publication."""


class PublishError(Exception):
    """Nothing was delivered; the text says why and what to do."""
