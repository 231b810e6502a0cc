"""Measure the search: how it orders judged queries beside BM25, what a first query costs, how long a key takes.

    python -m tests.search.evaluate [--queries FILE] [--site DIR] [--archive] [--deeper] [--sizes 1300,10000]
                                    [COLLECTION …]

Without a site the index of the archive that the queries were judged in is made anew; `--archive` asks those about
this repository's archive. Collections are public ones in the forms of JSON lines, BEIR or TREC
(`tests/search/public.py`); where some are named, these alone are measured. With `--deeper` a language model has a part
in the orders, the one that `newsletter search-model` has made. Orders are those of the engine in Node,
costs those in Chromium. A row is a class; below it stands BM25, with the difference in nDCG@10 and between what it
lies in 95 of 100 draws of the queries; it is that of bm25s where this is installed, or else our own, which is weaker.
The sizes are those of invented archives; «none» skips them. A first query is
one by a page that has read nothing yet: its bytes (1 kB is 1000) are those of the bodies of all files it reads,
compressed by gzip, those of the search itself (engine, dialog, style) among them, without what the page asks for later:
the texts that hits quote, and in a large archive the titles of hits that do not fit into fifteen requests. A key is
timed from the call of the engine to its answer, its files read before.
"""

from __future__ import annotations

import argparse
import math
import statistics
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Page

from newsletter.search.cache import FOLDER, index
from newsletter.search.deeper.kept_model import kept_model
from newsletter.search.records import Collection
from newsletter.styles.sheets import SHEETS, joined
from tests.browser.chromium import chromium
from tests.conftest import ASSETS
from tests.search import bm25, indexes
from tests.search.bm25 import ranker
from tests.search.figures import COLUMNS, Figures, Ranked, figures, interval
from tests.search.judged import LOOKUPS, Judged, judged, plain_words, published
from tests.search.public import JudgedCollection, read_collection, searched
from tests.search.served import Served, served
from tests.web.node import Node, running

QUERIES = Path(__file__).parent / "queries.json"
PUBLISHED = Path("docs/data/judged")
GRADES = {2: "the entry that a query was written for", 1: "and those found by a search or by BM25 that answer it too"}
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
  globalThis.ids = async (query) => {
    const { hitsOf, numbers } = await engine.search(query, { limit: 0 })
    return (await hitsOf(numbers.slice(0, 10))).map(({ id }) => id)
  }
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
ORDER = """async (query) => {
  const { numbers, total } = await engine.search(query, { limit: 0, deep: globalThis.deep })
  return [[...numbers.slice(0, 100)], total]
}"""
DEEPEN = """async (script) => {
  const { Deeper } = await import(script)
  const file = async (name) => (await fetch(new URL(`/search/${name}`, location))).arrayBuffer()
  const { deeper } = await engine.open()
  const model = new Deeper(await file(deeper.model))
  const directions = model.directions(await file(deeper.vectors))
  globalThis.deep = { likeness: async (text) => directions.likeness(await model.direction(text)) }
}"""
"""Let the language model of a site have a part in all orders from now on."""
FIRST = """async query => {
  cold()
  await engine.search(query)
  while (underWay.size) await Promise.allSettled(underWay)
}"""
"""Ask a query as the first of a page and as its dialog does, until all that it has asked for is there."""
ALL = "async () => engine.rows([...Array((await engine.open()).entries).keys()])"
"""The rows of all entries, oldest first."""
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


@contextmanager
def asking(site: Served, *, is_deep: bool = False) -> Iterator[Node]:
    """The engine in Node, on a site, which it has not read."""
    with running(ASSETS / "search.js") as node:
        node.goto(site.address)
        node.evaluate(START)
        if is_deep:
            node.evaluate(DEEPEN, (ASSETS / "deeper.js").as_uri())
        yield node


def orders(page: Page | Node, queries: Sequence[str], ids: Sequence[str] = ()) -> list[Order]:
    """Search for each query: the first hundred entries, by these ids or by their own, and how many of all are near."""
    ids = ids or [row["id"] for row in page.evaluate(ALL)]
    found = [page.evaluate(ORDER, query) for query in queries]
    return [Order(tuple(ids[number] for number in numbers), near) for numbers, near in found]


def title_ids(page: Page) -> dict[str, str]:
    """Look up the id of every entry by its title."""
    rows: list[dict[str, Any]] = page.evaluate(ALL)
    return {plain_words(row["title"]): row["id"] for row in rows}


HEAD = f"{'queries':9} {'class':23} " + " ".join(f"{name:>10}" for name in COLUMNS.values())


def row(name: str, label: str, of: Figures) -> str:
    """Print the figures of some queries."""
    shown = (getattr(of, column) for column in COLUMNS)
    return f"{name:9} {label:23} " + " ".join(f"{one:10}" if isinstance(one, int) else f"{one:10.3f}" for one in shown)


def compared(name: str, label: str, ours: Sequence[Ranked], theirs: Sequence[Ranked]) -> Iterator[str]:
    """Print our figures, then those of BM25 where it was asked, and how far ours are above."""
    yield row(name, label, figures(ours))
    if theirs:
        of = figures(theirs)
        more, least, most = interval([one.ndcg for one in ours], [one.ndcg for one in theirs])
        share = figures(ours).ndcg / of.ndcg if of.ndcg else math.inf
        yield f"{row('', f'  {bm25.name()}', of)}  ours {share:.2f} x, {more:+.3f} [{least:+.3f}, {most:+.3f}]"


def table(queries: Sequence[Judged], found: Sequence[Order], yardstick: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Print quality by class, tuned and kept-out queries apart."""
    yield HEAD
    is_split = any(each.is_kept_out for each in queries)
    for name, is_kept_out in (("tuned" if is_split else "all", False), ("kept out", True)):
        part = [place for place, each in enumerate(queries) if each.is_kept_out == is_kept_out]
        kinds = [*dict.fromkeys(queries[place].kind for place in part)]
        for label, chosen in (("all lookups", LOOKUPS), *((kind, (kind,)) for kind in kinds)):
            own = [place for place in part if queries[place].kind in chosen]
            ours = [Ranked(found[place].ids, queries[place].relevant) for place in own]
            theirs = [Ranked(yardstick[place], queries[place].relevant) for place in own] if yardstick else []
            if any(one.relevant for one in ours):
                yield from compared(name, label, ours, theirs)
                share = unmarked([found[place] for place in own], ours)
                yield f"{'':9}   first answers that stand unmarked: {share:.3f}"
            elif own:
                silent = sum(not found[place].near for place in own) / len(own)
                yield f"{name:9} {label:23} {len(own):10} without an unmarked hit: {silent:.3f}"


def unmarked(found: Sequence[Order], ours: Sequence[Ranked]) -> float:
    """The share of the first answers among ten that are no weaker matches."""
    told = [(order.near, one.place) for order, one in zip(found, ours, strict=True) if one.place]
    return sum(place <= near for near, place in told) / max(len(told), 1)


LENGTHS = (("to 8 words", 0, 8), ("9-20 words", 9, 20), ("over 20 words", 21, sys.maxsize))


def public_table(found: JudgedCollection, ours: Sequence[Ranked], theirs: Sequence[Ranked]) -> Iterator[str]:
    """Print quality on a public collection: all, odd and even queries by their place, and by length."""
    places = range(len(ours))
    parts = [("all", [*places]), ("odd", [*places[::2]]), ("even", [*places[1::2]])]
    lengths = [len(topic.text.split()) for topic in found.topics]
    parts += [(name, [at for at in places if least <= lengths[at] <= most]) for name, least, most in LENGTHS]
    for label, part in parts:
        if part:
            yield from compared(found.name, label, [ours[at] for at in part], [theirs[at] for at in part])


def indexed(name: str, held: Collection, *, is_deep: bool) -> dict[str, bytes]:
    """Index a collection; what a language model says of it is kept in .cache/, for that takes long."""
    here = Path.cwd()
    model = kept_model(here / FOLDER, root=here) if is_deep else None
    return index(held, here / ".cache" / "search-eval" / name, root=here, model=model)


def found_in(held: JudgedCollection, files: Mapping[str, bytes], *, is_deep: bool = False) -> list[Order]:
    """Ask the queries of a public collection in its index; its ids may be such as no archive has."""
    with served(files_of(files)) as site, asking(site, is_deep=is_deep) as node:
        return orders(node, [topic.text for topic in held.topics], [document.id for document in held.documents])


def measured(path: Path, *, is_deep: bool) -> Iterator[str]:
    """Index a public collection, ask its queries, and print how well they are answered beside BM25."""
    found = read_collection(path)
    files = indexed(found.name, searched(found), is_deep=is_deep)
    given = found_in(found, files, is_deep=is_deep)
    order, ids = ranker([f"{one.title} {one.text}" for one in found.documents]), [one.id for one in found.documents]
    ours = [Ranked(one.ids, topic.relevant) for one, topic in zip(given, found.topics, strict=True)]
    theirs = [Ranked(tuple(ids[at] for at in order(topic.text)), topic.relevant) for topic in found.topics]
    yield from public_table(found, ours, theirs)


def yardstick_of(collection: Collection, queries: Sequence[Judged]) -> list[tuple[str, ...]]:
    """What BM25 finds for each query in all that records say."""
    texts = [" ".join((record.all_text, *record.authors, *record.organisations)) for record in collection.records]
    order = ranker(texts)
    return [tuple(collection.records[at].id for at in order(each.query)) for each in queries]


class Order(NamedTuple):
    """What was found for a query: ids, the best first, and how many entries are no weaker matches."""

    ids: tuple[str, ...]
    near: int


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


def judgements(queries: Path, page: Page, *, of_archive: bool) -> Iterator[tuple[str, tuple[Judged, ...]]]:
    """Read what is asked: the same queries once for each way in which they are judged, with its name."""
    if of_archive:
        lost = frozenset[str]().union(*(one.relevant for one in published(PUBLISHED, 1))) - {*title_ids(page).values()}
        if lost:
            sys.exit(f"{PUBLISHED} judges what is no entry of the archive: {', '.join(sorted(lost))}")
        yield from ((f"relevant: {name}", published(PUBLISHED, grade)) for grade, name in GRADES.items())
    else:
        yield "", judged(queries, title_ids(page))


def spread(queries: Sequence[Judged], count: int) -> list[str]:
    """Choose some queries evenly from all of them."""
    step = max(1, len(queries) // count)
    return [each.query for each in queries[::step]][:count]


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.search.evaluate", description=__doc__)
    parser.add_argument("--queries", type=Path, default=QUERIES, help="judged queries (default: this project's)")
    parser.add_argument("--site", type=Path, help="a built site (default: index the archive they were judged in)")
    parser.add_argument("--archive", action="store_true", help="the queries about this archive, in it")
    parser.add_argument("--deeper", action="store_true", help="with the language model of .cache/search")
    parser.add_argument("collections", nargs="*", type=Path, metavar="COLLECTION", help="public collections to measure")
    parser.add_argument("--sizes", default="1300,10000", help="sizes of invented archives, or none")
    chosen = parser.parse_args()
    if chosen.collections:
        print(HEAD)
        for path in chosen.collections:
            print(*measured(path, is_deep=chosen.deeper), sep="\n", flush=True)
        return
    held = indexes.collection_of(Path.cwd()) if chosen.archive else indexes.retrieval_collection()
    name = "archive" if chosen.archive else "retrieval"
    read = folder_of(chosen.site) if chosen.site else files_of(indexed(name, held, is_deep=chosen.deeper))
    with served(read) as site, browsing(site) as page, asking(site, is_deep=chosen.deeper) as node:
        sets = [*judgements(chosen.queries, page, of_archive=chosen.archive)]
        queries = sets[0][1]
        found = orders(node, [each.query for each in queries])
        beside = [] if chosen.site else yardstick_of(held, queries)
        for label, judgement in sets:
            print(label, *table(judgement, found, beside), sep="\n", flush=True)
        size: int = page.evaluate("async () => (await engine.open()).entries")
        print(f"{size} entries of the archive,", first_queries(site, page, [each.query for each in queries]))
        print(f"{size} entries of the archive,", key_times(page, spread(queries, TYPED)), flush=True)
    for size in () if chosen.sizes == "none" else map(int, chosen.sizes.split(",")):
        with served(files_of(indexes.invented_index(size))) as site, browsing(site) as page:
            print(f"{size} invented entries,", first_queries(site, page, [each.query for each in queries]), flush=True)
            print(f"{size} invented entries,", key_times(page, spread(queries, TYPED)), flush=True)


if __name__ == "__main__":
    main()
