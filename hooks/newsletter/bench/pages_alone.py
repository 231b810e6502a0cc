"""MkDocs with all outlets but pages left out.

python -m newsletter.bench.pages_alone build

What is left out is named as `newsletter.build` names it; pages are as they are in the whole site.
"""

from __future__ import annotations

import runpy
import sys
from typing import Any

from newsletter import build
from newsletter.rendering.output import Files
from newsletter.storage.site_folder import SiteFolder

LEFT_OUT: dict[str, Any] = {
    "feed_files": Files(),
    "_citations": (),
    "data_files": {},
    "api_files": Files(),
    "twin_files": Files(),
    "search_files": {},
    "depicted": (),
}
"""The functions that make an outlet, and what they say in place of it."""


def leave_out() -> None:
    """Have a build make pages and what belongs to them alone."""
    for name, said in LEFT_OUT.items():
        getattr(build, name)  # one that is not there any more must not be passed over
        setattr(build, name, lambda *_, said=said, **__: said)
    SiteFolder.remember = lambda *_, **__: None  # type: ignore[method-assign]  # no build may take this for a whole site


if __name__ == "__main__":
    leave_out()
    sys.argv[0] = "mkdocs"
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
