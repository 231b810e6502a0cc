"""The API: the archive as answers in JSON, each a file, which link to one another. Knows no page."""
