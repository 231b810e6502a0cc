"""The web app manifest, by which browsers put a site beside programs: its names, colours and icons."""

from __future__ import annotations

import json

from newsletter.settings import Settings
from newsletter.styles.sheets import pairs

MANIFEST = "manifest.webmanifest"
"""Where the manifest stands."""

_ICONS = (
    ("assets/favicon.svg", "any", "image/svg+xml", "any"),
    ("assets/icon-192.png", "192x192", "image/png", "any"),
    ("assets/icon-512.png", "512x512", "image/png", "any"),
    ("assets/icon-maskable-512.png", "512x512", "image/png", "maskable"),
)
"""Where each icon stands, its size, its type, and for what it is fit."""


def manifest(settings: Settings) -> bytes:
    """Describe a site as an app; addresses in it are relative to it, so that it holds below any folder."""
    light, _ = pairs()["--nl-paper"]
    described = {
        "id": "./",
        "name": settings.name,
        "short_name": settings.short_name or settings.name,
        "description": settings.description,
        "lang": settings.language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": light,
        "theme_color": light,
        "categories": ["education", "news"],
        "icons": [
            {"src": address, "sizes": size, "type": media_type, "purpose": purpose}
            for address, size, media_type, purpose in _ICONS
        ],
    }
    return f"{json.dumps(described, ensure_ascii=False, indent=2)}\n".encode()
