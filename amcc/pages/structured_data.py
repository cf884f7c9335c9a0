"""JSON-LD (schema.org) of the page kinds, made from the same views that the pages show."""

from __future__ import annotations

from typing import Any

from amcc.geography import places
from amcc.pages.views import ArticleView, NewsRow, Profile

CONTEXT = "https://schema.org"


def organization(name: str, acronym: str, site_url: str, mission: str) -> dict[str, Any]:
    """Return the site's own organization."""
    return {
        "@context": CONTEXT,
        "@type": "Organization",
        "@id": f"{site_url}/#organization",
        "name": name,
        "alternateName": acronym,
        "url": f"{site_url}/",
        "description": mission,
    }


def website(name: str, acronym: str, site_url: str) -> dict[str, Any]:
    """Return the site itself."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": name,
        "alternateName": acronym,
        "url": f"{site_url}/",
    }


def community(profile: Profile, site_url: str) -> dict[str, Any]:
    """Return a community as an organization with the area it serves."""
    record = profile.community
    data: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Organization",
        "@id": f"{site_url}{profile.url}#community",
        "name": record.name,
        "url": f"{site_url}{profile.url}",
        "description": record.summary,
        "areaServed": _areas(profile),
        "parentOrganization": {"@type": "Organization", "name": record.lead.name},
    }
    if profile.sectors:
        data["knowsAbout"] = [sector.label for sector in profile.sectors]
    if record.short_name != record.name:
        data["alternateName"] = record.short_name
    websites = [link.url for link in profile.links if link.kind == "website"]
    if websites:
        data["sameAs"] = websites
    return data


def _areas(profile: Profile) -> list[dict[str, Any]]:
    region = profile.community.region
    if not region.counties:
        return [{"@type": "State", "name": state.label} for state in profile.states]
    areas = []
    for code, names in sorted(region.counties.items()):
        state = places.state_by_code(code)
        for name in sorted(names):
            county = places.find_county(code, name)
            if county and state:
                areas.append(
                    {
                        "@type": "AdministrativeArea",
                        "name": county.full_name,
                        "identifier": county.fips,
                        "containedInPlace": {"@type": "State", "name": state.name},
                    }
                )
    return areas


def article(view: ArticleView, site_name: str, site_url: str) -> dict[str, Any]:
    """Return a best-practice article."""
    row = view.row
    return {
        "@context": CONTEXT,
        "@type": "Article",
        "headline": row.title,
        "description": row.summary,
        "datePublished": row.date,
        "url": f"{site_url}{row.url}",
        "mainEntityOfPage": f"{site_url}{row.url}",
        "publisher": {"@type": "Organization", "name": site_name, "url": f"{site_url}/"},
        "author": {"@type": "Organization", "name": site_name},
        "about": [area.label for area in row.areas],
        "citation": [source.cited_as for source in view.sources],
    }


def news_post(row: NewsRow, site_name: str, site_url: str) -> dict[str, Any]:
    """Return a dated post."""
    data = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "headline": row.title,
        "description": row.summary,
        "datePublished": row.date,
        "url": f"{site_url}{row.url}",
        "publisher": {"@type": "Organization", "name": site_name, "url": f"{site_url}/"},
        "author": {"@type": "Organization", "name": site_name},
    }
    return data


def item_list(heading: str, urls: list[str], site_url: str) -> dict[str, Any]:
    """Return a list of pages, such as the communities of a facet."""
    return {
        "@context": CONTEXT,
        "@type": "ItemList",
        "name": heading,
        "numberOfItems": len(urls),
        "itemListElement": [
            {"@type": "ListItem", "position": n, "url": f"{site_url}{url}"} for n, url in enumerate(urls, 1)
        ],
    }
