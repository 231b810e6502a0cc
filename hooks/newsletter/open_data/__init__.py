"""Open data: the archive as files that other programs load, each the whole of it. Knows no page and no API."""
