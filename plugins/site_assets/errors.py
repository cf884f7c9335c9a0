"""What can go wrong with an asset."""


class AssetError(Exception):
    """An asset is missing, or holds something that cannot be published."""
