"""Measure the search in a browser: how it orders judged queries, what a first query costs, how long a key takes.

    python -m tests.search.evaluate [--queries FILE] [--site DIR] [--sizes 1300,10000]

Without a site the index of this repository's archive is made anew. The sizes are those of invented archives; «none»
skips them. A first query is one by a page that has read nothing yet: its bytes (1 kB is 1000) are those of the bodies
of all files it reads, compressed by gzip, those of the search itself (engine, dialog, style) among them, without the
texts that hits quote, of which the page asks at first for as many as fit into fifteen requests. A key is timed from the
call of the engine to its answer, its files read before.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Page

from newsletter.styles import SHEETS, joined
from tests.browser.chromium import chromium
from tests.conftest import ASSETS
from tests.search.judged import LOOKUPS, Judged, judged, plain_words, quality, rank
from tests.search.served import Served, served
from tests.web.node import Node

QUERIES = Path(__file__).parent / "queries.json"
ENGINE = "assets/search.js"
OWN = (ENGINE, "assets/find.js", "assets/find.css")
LATER = ("assets/filters.js",)
"""What only some queries import; where they do it is among their answers."""
SLOWED = 4
"""How many times the processor is slowed while keys are timed."""
TYPED = 12
"""How many queries are typed key by key for the times."""

START = """async () => {
  globalThis.search ??= await import("/assets/search.js")
  globalThis.cold = () => (globalThis.engine = new search.Engine(new URL("/search/", location)))
  globalThis.ids = async (query) => (await engine.search(query)).hits.map(({ id }) => id)
  const { fetch } = globalThis
  globalThis.underWay = new Set()
  globalThis.fetch = (...asked) => {
    const answer = fetch(...asked)
    underWay.add(answer)
    const done = () => underWay.delete(answer)
    answer.then(done, done)
    return answer
  }
  cold()
}"""
FIRST = "async query => { cold(); await ids(query); while (underWay.size) await Promise.allSettled(underWay) }"
"""Ask a query as the first of a page, until all that it has asked for is there."""
ALL = "async () => engine.rows([...Array((await engine.open()).entries).keys()])"
"""The rows of all entries, newest first."""
TYPE = """async (queries) => {
  const keys = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)))
  const times = []
  for (let round = 0; round < 4; round++)
    for (const key of keys) {
      const start = performance.now()
      await engine.search(key)
      if (round) times.push(performance.now() - start)
    }
  return times
}"""
"""Type queries key by key, once to fetch the files, then three times: every one of these times, in milliseconds."""


@contextmanager
def browsing(site: Served) -> Iterator[Page]:
    """Open a page of a site on which the engine is ready and has read nothing."""
    with chromium() as browser:
        page = browser.new_page()
        page.goto(site.address)
        page.evaluate(START)
        yield page


def ranks(page: Page, queries: Sequence[Judged]) -> tuple[int, ...]:
    """Search for each query, and say at which place the first relevant entry came."""
    return tuple(rank(page.evaluate("query => ids(query)", each.query), each.relevant) for each in queries)


def title_ids(page: Page) -> dict[str, str]:
    """Look up the id of every entry by its title."""
    rows: list[dict[str, Any]] = page.evaluate(ALL)
    return {plain_words(row["title"]): row["id"] for row in rows}


def table(queries: Sequence[Judged], found: Sequence[int]) -> Iterator[str]:
    """Print quality by class, tuned and kept-out queries apart."""
    yield f"{'queries':9} {'class':23} {'n':>4} {'MRR@10':>8} {'success@1':>10} {'success@10':>11}"
    is_split = any(each.is_kept_out for each in queries)
    for name, is_kept_out in (("tuned" if is_split else "all", False), ("kept out", True)):
        part = [(each, place) for each, place in zip(queries, found, strict=True) if each.is_kept_out == is_kept_out]
        if not part:
            continue
        kinds = [*dict.fromkeys(each.kind for each, _ in part)]
        for label, chosen in (("all lookups", LOOKUPS), *((kind, (kind,)) for kind in kinds)):
            of = quality([place for each, place in part if each.kind in chosen])
            yield f"{name:9} {label:23} {of.count:4} {of.mrr:8.3f} {of.first:10.3f} {of.ten:11.3f}"


class Cost(NamedTuple):
    """What a first query costs, up to its hits."""

    query: str
    size: int
    """Bytes, compressed."""
    requests: int


def costs(site: Served, page: Page | Node, queries: Sequence[str]) -> Iterator[Cost]:
    """Ask every query as the first of a page."""
    own = sum(len(site.answer(path) or b"") for path in OWN)
    for query in queries:
        site.answers.clear()
        page.evaluate(FIRST, query)
        yield Cost(query, own + sum(size for _, size in site.answers), len(OWN) + len(site.answers))


def first_queries(site: Served, page: Page, queries: Sequence[str]) -> str:
    """Print what first queries cost in bytes and requests."""
    found = [*costs(site, page, queries)]
    sizes, counts = sorted(each.size for each in found), [each.requests for each in found]
    most = sizes[min(len(sizes) - 1, int(len(sizes) * 0.95))]
    kilobytes = (
        f"median {statistics.median(sizes) / 1000:.1f}, 95 % under {most / 1000:.1f}, worst {sizes[-1] / 1000:.1f} kB"
    )
    own = sum(len(site.answer(path) or b"") for path in OWN) / 1000
    worst = max(found, key=lambda each: each.size).query
    requests = f"median {statistics.median(counts):.0f}, worst {max(counts)} requests"
    return f"first query: {kilobytes} (search.js, find.js, find.css {own:.1f}; worst «{worst}»); {requests}"


def key_times(page: Page, queries: Sequence[str]) -> str:
    """Print how long a key takes once the index's files are there, with a slow processor."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    times = sorted(page.evaluate(TYPE, queries))
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    part = {share: times[min(len(times) - 1, int(len(times) * share))] for share in (0.5, 0.95, 1.0)}
    shown = f"median {part[0.5]:.1f}, 95 % under {part[0.95]:.1f}, worst {part[1.0]:.1f} ms"
    return f"a key, processor slowed {SLOWED}x: {shown} ({len(times)} keys typed, in three rounds)"


def folder_of(site: Path) -> Callable[[str], bytes | None]:
    """Read the files of a built site; the search itself comes from this repository where the site has none."""
    own = files_of({})
    return lambda path: (site / path).read_bytes() if (site / path).is_file() else own(path)


def files_of(files: Mapping[str, bytes]) -> Callable[[str], bytes | None]:
    """Read the files of an index, and those of the search itself."""
    own = {path: (ASSETS.parent / path).read_bytes() for path in (*OWN, *LATER) if path not in SHEETS}
    return {**files, **own, **{path: joined(path).encode() for path in SHEETS}}.get


def spread(queries: Sequence[Judged], count: int) -> list[str]:
    """Choose some queries evenly from all of them."""
    step = max(1, len(queries) // count)
    return [each.query for each in queries[::step]][:count]


def main() -> None:
    """Read the command line, measure, print."""
    from tests.search import indexes  # noqa: PLC0415 (needs the whole package; the rest of this module does not)

    parser = argparse.ArgumentParser(prog="python -m tests.search.evaluate", description=__doc__)
    parser.add_argument("--queries", type=Path, default=QUERIES, help="judged queries (default: this project's)")
    parser.add_argument("--site", type=Path, help="a built site (default: index the archive they were judged in)")
    parser.add_argument("--sizes", default="1300,10000", help="sizes of invented archives, or none")
    chosen = parser.parse_args()
    read = folder_of(chosen.site) if chosen.site else files_of(indexes.retrieval_index())
    with served(read) as site, browsing(site) as page:
        queries = judged(chosen.queries, title_ids(page))
        print(*table(queries, ranks(page, queries)), sep="\n", flush=True)
        size: int = page.evaluate("async () => (await engine.open()).entries")
        print(f"{size} entries of the archive,", first_queries(site, page, [each.query for each in queries]))
        print(f"{size} entries of the archive,", key_times(page, spread(queries, TYPED)), flush=True)
    for size in () if chosen.sizes == "none" else map(int, chosen.sizes.split(",")):
        with served(files_of(indexes.invented_index(size))) as site, browsing(site) as page:
            print(f"{size} invented entries,", first_queries(site, page, [each.query for each in queries]), flush=True)
            print(f"{size} invented entries,", key_times(page, spread(queries, TYPED)), flush=True)


if __name__ == "__main__":
    main()
