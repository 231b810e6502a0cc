"""Style sheets into style attributes, where mail programs heed them. The one module that knows css-inline."""

from __future__ import annotations

from functools import cache

from css_inline import CSSInliner


def inlined(html: str) -> str:
    """Put the rules of a document's style sheet into its elements; rules under an @ stay where they are."""
    return _inliner().inline(html)


@cache
def _inliner() -> CSSInliner:
    return CSSInliner(keep_at_rules=True, minify_css=True, load_remote_stylesheets=False)
