"""Addresses of embedded things: name the provider, unwrap players, take trackers off."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

# Query parameters that only tell who sent the reader. Names after the providers' documentation.
TRACKERS = re.compile(
    r"(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|igsh|ref_src|ref_url|_hs\w+|hsCtaTracking|trk|trkInfo"
    r"|vero_id|oly_\w+_id|wickedid|yclid|s_cid|spm)",
    re.IGNORECASE,
)
# Parameters that mean something else elsewhere, by host.
HOST_TRACKERS: dict[str, frozenset[str]] = {
    "youtube.com": frozenset({"si", "feature", "pp", "ab_channel"}),
    "youtu.be": frozenset({"si", "feature"}),
    "open.spotify.com": frozenset({"si"}),
    "twitter.com": frozenset({"s", "t"}),
    "x.com": frozenset({"s", "t"}),
}
PROVIDERS: tuple[tuple[str, str], ...] = (
    ("youtube.com", "Video on YouTube"),
    ("youtu.be", "Video on YouTube"),
    ("vimeo.com", "Video on Vimeo"),
    ("twitter.com", "Post on X (Twitter)"),
    ("x.com", "Post on X (Twitter)"),
    ("facebook.com", "Post on Facebook"),
    ("instagram.com", "Post on Instagram"),
    ("linkedin.com", "Post on LinkedIn"),
    ("podcasts.apple.com", "Podcast on Apple Podcasts"),
    ("spotify.com", "Podcast on Spotify"),
    ("soundcloud.com", "Audio on SoundCloud"),
    ("simplecast.com", "Podcast on Simplecast"),
    ("buzzsprout.com", "Podcast on Buzzsprout"),
    ("libsyn.com", "Podcast on Libsyn"),
    ("slideshare.net", "Slides on SlideShare"),
    ("google.com", "Content on Google"),
)
TRACKING_HOSTS = frozenset(
    {
        "googletagmanager.com", "google-analytics.com", "doubleclick.net", "pixel.wp.com", "stats.wp.com",
        "facebook.net", "connect.facebook.net", "analytics.twitter.com", "px.ads.linkedin.com", "hotjar.com",
        "scorecardresearch.com", "quantserve.com",
    }
)  # fmt: skip
# Scripts that WordPress stores beside an embed of the provider; they hold no code of the site.
EMBED_LOADERS = frozenset(
    {
        "platform.twitter.com", "platform.x.com", "instagram.com", "connect.facebook.net", "tiktok.com",
        "embedr.flickr.com", "s.imgur.com", "embed.redditmedia.com", "platform.linkedin.com",
        "player.vimeo.com",
    }
)  # fmt: skip
YOUTUBE_EMBED = re.compile(r"/embed/([\w-]{6,20})")
VIMEO_EMBED = re.compile(r"/video/(\d+)")
# Characters that would end a Markdown link or be read as markup in it.
SAFE_IN_URL = "/:?#@!$&'*+,;=%~-._"


def host_of(address: str) -> str:
    """Return an address's host without `www.` and `m.`, or an empty string."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.")


def is_host(address: str, hosts: frozenset[str]) -> bool:
    """Say whether an address lies on one of the hosts or below it."""
    host = host_of(address)
    return any(host == one or host.endswith(f".{one}") for one in hosts)


def clean_address(address: str) -> str:
    """Return an address without trackers, written so that it can stand in a Markdown link."""
    address = address.strip()
    if address.startswith("//"):
        address = f"https:{address}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return quote(address, safe=SAFE_IN_URL)
    host = host_of(address)
    unwanted = HOST_TRACKERS.get(host, frozenset())
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(key, value) for key, value in pairs if not TRACKERS.fullmatch(key) and key not in unwanted]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return quote(urlunsplit(parts._replace(query=query)), safe=SAFE_IN_URL)


def canonical_embed(address: str) -> str:
    """Return the address a person would open for what a player shows, without trackers."""
    address = clean_address(address)
    host = host_of(address)
    path = urlsplit(address).path
    if host in ("youtube.com", "youtube-nocookie.com") and (found := YOUTUBE_EMBED.match(path)):
        return f"https://www.youtube.com/watch?v={found[1]}"
    if host == "player.vimeo.com" and (found := VIMEO_EMBED.match(path)):
        return f"https://vimeo.com/{found[1]}"
    if host == "open.spotify.com":
        return address.replace("/embed/", "/", 1)
    return address


def embed_label(address: str) -> str:
    """Return the words for a link to an embedded thing."""
    host = host_of(address)
    for provider, label in PROVIDERS:
        if host == provider or host.endswith(f".{provider}"):
            return label
    return f"Content on {host}" if host else "Embedded content"
