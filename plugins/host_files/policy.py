"""The one definition of what is sent with a page: headers, lifetimes, content types."""

from __future__ import annotations

from pathlib import PurePosixPath

# No inline script, no inline style, nothing from elsewhere. The search runs on WebAssembly.
# Blocks of JSON-LD are data, not script, and need no leave.
CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
# Pictures are brought by whoever proposes a change: should one be a drawing or a page after all, nothing in it runs.
INERT_FOLDER = "/images/"
INERT_POLICY = "default-src 'none'; sandbox"

# Browsers read these in a header only, and complain about them in a page.
ONLY_IN_HEADER = {"frame-ancestors"}

UNUSED_FEATURES = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)

POLICY_HEADER = "Content-Security-Policy"
HEADERS = {
    POLICY_HEADER: "; ".join(f"{name} {value}" for name, value in CONTENT_SECURITY_POLICY.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
}

# A file below this folder has the digest of its content in its name: it never changes.
IMMUTABLE_FOLDER = "/assets/"
CACHE_FOREVER = "public, max-age=31536000, immutable"
CACHE_AND_ASK = "public, max-age=0, must-revalidate"

# A reader who has loaded a page of one release may ask for these a moment after the next one went live.
OUTLIVING_FOLDERS = ("assets", "pagefind")

# Read by hosts, not by readers.
HOST_ONLY_FILES = ("_headers", "_redirects", "CNAME", ".nojekyll")

COMPRESSED_SUFFIXES = {".br": "br", ".gz": "gzip"}

CONTENT_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yml": "application/yaml",
    ".zip": "application/zip",
}
ANY_CONTENT = "application/octet-stream"


def policy_for_pages() -> str:
    """Return the content security policy as a page can state it itself."""
    return "; ".join(
        f"{name} {value}" for name, value in CONTENT_SECURITY_POLICY.items() if name not in ONLY_IN_HEADER
    )


def headers_of(path: str) -> dict[str, str]:
    """Return every header of the file at a path, with its leading slash."""
    inert = {POLICY_HEADER: INERT_POLICY} if path.startswith(INERT_FOLDER) else {}
    return {**HEADERS, **inert, "Cache-Control": cache_control(path)}


def cache_control(path: str) -> str:
    """Return how long the file at a path, with its leading slash, may be kept."""
    return CACHE_FOREVER if path.startswith(IMMUTABLE_FOLDER) else CACHE_AND_ASK


def content_type(path: str) -> str:
    """Return the content type of a file."""
    return CONTENT_TYPES.get(PurePosixPath(path).suffix, ANY_CONTENT)


def is_page(path: str) -> bool:
    """Whether a file is a page; what is not a page is delivered before those that use it."""
    return path.endswith(".html")
