"""The policy on every page of a site, and what no page has inside because of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from newsletter.rendering.policy import script_hash
from tests.conftest import build_site, built
from tests.site.links import pages, tree

CHARSET = re.compile(r'<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="[^"]+">')


def of(page: Path) -> dict[str, str]:
    """The lines of a page's policy, by what they are for."""
    content, *_ = tree(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    return dict(line.split(" ", 1) for line in content.split("; "))


@pytest.fixture(params=["example_site", "example_site_below", "retrieval_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """Each site that tests have."""
    found: Path = request.getfixturevalue(request.param)
    return found


def test_it_stands_right_after_the_charset_of_every_page(site: Path) -> None:
    assert [page for page in pages(site) if not CHARSET.search(page.read_text("utf-8")[:2000])] == []
    assert [page for page in pages(site) if not tree(page).xpath("//meta[@name='referrer']")] == []


def test_it_allows_each_script_that_the_theme_puts_into_a_page_and_no_other(site: Path) -> None:
    for page in pages(site):
        scripts = [
            script_hash(tag.text)
            for tag in tree(page).xpath("//script[not(@src)]")
            if tag.get("type", "module") == "module"
        ]
        assert of(page)["script-src"].split() == ["'self'", *scripts], page


def test_no_page_has_a_style_or_a_handler_inside(site: Path) -> None:
    for page in pages(site):
        assert [*tree(page).iter("style", "base", "iframe", "object", "embed")] == [], page
        assert tree(page).xpath("//*[@style or @onclick or @onload or @onerror or @onsubmit or @onchange]") == [], page


FORGED = script_hash("forged()")


def test_what_is_written_by_hand_allows_no_script_anywhere(project: Path) -> None:
    script = "<script>forged()</script>"
    (project / "docs/forged.md").write_text(
        f"---\nhead: {script}\n---\n# A\n\n{script}\n\n`<meta http-equiv=refresh>`\n"
    )
    policy = f'<meta http-equiv="Content-Security-Policy" content="script-src {FORGED}">'
    (project / "docs/copied.html").write_text(f'<head><meta charset="utf-8">\n{policy}{script}')
    site = built(project)
    allowed = {*json.loads((site / "scripts.json").read_text("utf-8"))}
    made = [page for page in pages(site) if page.name != "copied.html"]
    assert allowed == {one for page in made for one in of(page).get("script-src", "").split()} - {"'self'"}
    assert FORGED not in allowed
    assert (site / "forged/index.html").read_text("utf-8").count("forged()") == 1


@pytest.mark.parametrize(
    "stray",
    [
        '<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">',
        '<link rel="preconnect" href="https://elsewhere.example/">',
    ],
)
def test_what_no_policy_stops_stops_the_build(project: Path, stray: str) -> None:
    (project / "docs/forged.md").write_text(f"# Forged\n\n<div>{stray}</div>\n")
    done = build_site(project)
    assert done.returncode == 1
    assert f"forged.md: {stray} acts on the whole page, and no policy stops it; delete it" in done.stderr
    assert not (project / "site").exists()
