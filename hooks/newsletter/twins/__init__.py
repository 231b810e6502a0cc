"""Twins: Markdown of what pages show, for clients that read text. Knows no page."""
