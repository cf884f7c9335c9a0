"""Writes what hosts and crawlers ask for: headers, sitemap, robots.txt, security.txt, CNAME."""

from __future__ import annotations


def register() -> None:
    """Connect the plugin."""
    from pelican import signals

    from host_files import generator

    signals.initialized.connect(generator.add_policy)
    signals.finalized.connect(generator.write_host_files)
