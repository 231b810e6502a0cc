"""The newsletter archive: volumes in, a site out. Knows nothing of the generator that hosts it."""

DISTRIBUTION = "newsletter-archive"
"""What pip and others know the package by."""

__version__ = "1.0.0"
