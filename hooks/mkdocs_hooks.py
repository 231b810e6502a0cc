"""MkDocs hooks: those of the package, which stands beside this file; MkDocs finds it there only while it runs this."""

from newsletter_mkdocs import *  # noqa: F403
