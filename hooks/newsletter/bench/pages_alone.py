"""MkDocs with all outlets but pages left out.

python -m newsletter.bench.pages_alone build

What is left out is named as the modules of `newsletter.build` name it: all that Hugo does not make either where it
makes pages alone. Pages are as they are in the whole site, but that the one on open data lists no file.
"""

from __future__ import annotations

import runpy
import sys
from types import ModuleType
from typing import Any

from newsletter import build
from newsletter.build import making, outlet_files
from newsletter.rendering.output import Files
from newsletter.storage.site_folder import SiteFolder

LEFT_OUT: dict[tuple[ModuleType, str], Any] = {
    (outlet_files, "feed_files"): Files(),
    (outlet_files, "_citations"): (),
    (outlet_files, "api_files"): Files(),
    (outlet_files, "twin_files"): Files(),
    (making, "data_files"): {},
    (making, "put_down"): b"{}",
    (making, "_write_citations"): None,
    (making, "depicted"): (),
    (making, "search_files"): {},
    (build, "search_files"): {},
}
"""The functions that make an outlet, and what they say in place of it."""


def leave_out() -> None:
    """Have a build make pages and what belongs to them alone."""
    for (module, name), said in LEFT_OUT.items():
        getattr(module, name)  # one that is not there any more must not be passed over
        setattr(module, name, lambda *_, said=said, **__: said)
    SiteFolder.remember = lambda *_, **__: None  # type: ignore[method-assign]  # no build may take this for a whole site


if __name__ == "__main__":
    leave_out()
    sys.argv[0] = "mkdocs"
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
