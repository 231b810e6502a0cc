"""What is measured, in the order of a round: builds of ours, and beside them what others take for the same."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from newsletter.addresses import ENTRIES
from newsletter.bench.cost import Cost
from newsletter.bench.ground import Ground
from newsletter.bench.programs import COPY, HUGO, PAGEFIND, program
from newsletter.bench.serving import times_of_edits

OURS, OTHERS = "ours", "others"
MADE_BY_HUGO = "made-by-hugo"
_NEWSLETTER = (sys.executable, "-c", "from newsletter.cli import main; main()")


@dataclass(frozen=True)
class Trial:
    """Something that is measured once a round, or as often as there are rounds where `is_series`."""

    name: str
    label: str
    side: str
    run: Callable[[Ground, int], list[Cost]]
    needs: str = ""
    """The program without which it is left out."""

    is_series: bool = False


def _once(cost: Callable[[Ground, int], Cost]) -> Callable[[Ground, int], list[Cost]]:
    return lambda ground, number: [cost(ground, number)]


def _pages(ground: Ground, _: int) -> Cost:
    ground.clear()
    return ground.build("newsletter.bench.pages_alone", is_whole=False)


def _cold(ground: Ground, _: int) -> Cost:
    ground.clear()
    return ground.build()


def _unchanged(ground: Ground, _: int) -> Cost:
    ground.whole()
    return ground.build()


def _changed(ground: Ground, number: int) -> Cost:
    ground.whole()
    ground.change(number)
    cost = ground.build()
    ground.change_back()
    return cost


def _command(*arguments: str) -> Callable[[Ground, int], list[Cost]]:
    return _once(lambda ground, _: ground.took(*_NEWSLETTER, *arguments))


def _served(ground: Ground, count: int) -> list[Cost]:
    def command(port: int) -> tuple[str, ...]:
        return (sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}")

    ground.clear()
    return times_of_edits(command, ground.edit, count=count, folder=ground.project, environment=ground.environment)


def _hugo(*options: str, plain: bool = False) -> Callable[[Ground, int], list[Cost]]:
    def cost(ground: Ground, _: int) -> Cost:
        folder = ground.plain_hugo if plain else ground.hugo
        made = ground.free(MADE_BY_HUGO)
        return ground.took(program(HUGO).path or HUGO, "--destination", str(made), *options, folder=folder)

    return _once(cost)


def _hugo_served(ground: Ground, count: int) -> list[Cost]:
    def command(port: int) -> tuple[str, ...]:
        return (program(HUGO).path or HUGO, "server", "--bind", "127.0.0.1", "--port", f"{port}")

    edit = ground.hugo_edit
    return times_of_edits(command, edit, count=count, folder=ground.hugo, environment=ground.environment)


def _pagefind(ground: Ground, _: int) -> Cost:
    site, made = str(ground.whole()), str(ground.free("made-by-pagefind"))
    entries = ("--glob", f"{ENTRIES}*/index.html")
    return ground.took(program(PAGEFIND).path or PAGEFIND, "--site", site, "--output-path", made, *entries)


def _empty(ground: Ground, _: int) -> Cost:
    return ground.took(sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", folder=ground.empty)


def _copy(ground: Ground, _: int) -> Cost:
    cost = ground.took(COPY, "-r", str(ground.whole()), str(ground.free("copied")))
    ground.free("copied")
    return cost


TRIALS = (
    Trial("pages", "pages only, cold", OURS, _once(_pages)),
    Trial("cold", "everything, cold", OURS, _once(_cold)),
    Trial("unchanged", "nothing changed", OURS, _once(_unchanged)),
    Trial("changed", "one volume changed", OURS, _once(_changed)),
    Trial("check", "newsletter check", OURS, _command("check")),
    Trial("help", "newsletter --help", OURS, _command("--help")),
    Trial("command-help", "newsletter check --help", OURS, _command("check", "--help")),
    Trial("hugo-pages", "Hugo, the same pages", OTHERS, _hugo("--renderSegments", "pages"), HUGO),
    Trial("hugo", "Hugo, the same outputs", OTHERS, _hugo(), HUGO),
    Trial("pagefind", "Pagefind over the pages of entries", OTHERS, _once(_pagefind), PAGEFIND),
    Trial("plain-hugo", "Hugo as its users run it", OTHERS, _hugo(plain=True), HUGO),
    Trial("empty", "an empty site of MkDocs and Material", OTHERS, _once(_empty)),
    Trial("copy", "cp -r of the site", OTHERS, _once(_copy), COPY),
    Trial("python", "python -c pass", OTHERS, _once(lambda ground, _: ground.took(sys.executable, "-c", "pass"))),
    Trial("served", "edit to page, mkdocs serve", OURS, _served, is_series=True),
    Trial("hugo-served", "edit to page, hugo server", OTHERS, _hugo_served, HUGO, is_series=True),
)
"""All that is measured; what leaves the whole site behind stands after what does not."""

NAMES = (OURS, OTHERS, *(trial.name for trial in TRIALS))
"""What can be asked for by name: one side, or single trials."""
