"""Random newsletters: every text an editor may have printed, as hostile as text comes, and still unmistakable."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from tests.importers.newsletters import Item, Link, Newsletter, Text

_PLAIN = "burrow wombat night sparse dense tiny graph maps moonlight échidna Süden 袋鼠 ranking soil Quokka"
_HOSTILE = (
    "*stars* _under_ **bold** [brackets] <b>tag</b> {{braces}} a|b #hash A&B &amp; $x$ 50% back\\slash `tick` P(Y|X) "
    '«R1:» “curly” "straight" don’t don\'t 2,870 1.4 ~(soft) x_1^2 [2] <script> -- – — !bang e=mc² naïve https: @home'
)
PLAIN, HOSTILE = _PLAIN.split(), _HOSTILE.split()
CREDITS = (
    *("Quokka Labs", "Bilby University", "the University of Oz", "He et al.", "Zhang and Wu", "Wombat & Söhne"),
    *("袋鼠大学", "Potoroo.ai", "LMU Numbat", "Goanna *Research*"),
)
TURNS = ("", "", ", from Scratch", ", from Scratch, from Soil", " from Afar", ", and More")
OPENINGS = (
    "This paper from Quokka Labs presents a way to dig that needs neither light nor a spade and leaves no heap",
    "The authors compare nine burrows of four species over two winters and find that depth matters less than soil",
    "In trials with wombats and bilbies the method halves the time to a first tunnel while it keeps the roof whole",
    "A further study looks at what happens once the rain begins and the older passages are no longer to be trusted",
)
NOTES = ("", "", "not public as of 09/19", "coming soon")


@cache
def words(least: int, most: int) -> st.SearchStrategy[str]:
    """A few words, some of them hostile, the first one plain."""
    rest = st.lists(st.sampled_from((*PLAIN, *HOSTILE)), min_size=least - 1, max_size=most - 1)
    return st.builds(lambda first, more: " ".join((first.capitalize(), *more)), st.sampled_from(PLAIN), rest)


def paragraphs() -> st.SearchStrategy[str]:
    """A paragraph: long, with hostile words in it, and a full stop at its end; each anew: one_of takes none twice."""
    return st.builds("{}, as {} shows.".format, st.sampled_from(OPENINGS), words(1, 5))


@cache
def summaries() -> st.SearchStrategy[tuple[Text, ...]]:
    """One to three paragraphs, with a list between them at times."""
    lists = st.lists(paragraphs(), min_size=2, max_size=3).map(tuple)
    more = st.sampled_from((0, 0, 1, 2)).flatmap(
        lambda count: st.tuples(*[st.one_of(paragraphs(), paragraphs(), lists)] * count)
    )
    return st.builds(lambda first, rest: (first, *rest), paragraphs(), more)


@st.composite
def items(draw: st.DrawFn, *, index: int, kind: str = "paper") -> Item:
    """A paper or an extra; its ids and addresses come from its place, so that no two items share them."""
    ends = draw(st.sampled_from(("", "", "?")))
    title = f"{draw(words(1, 3))}{index}: {draw(words(2, 5))} Together{ends}"
    arxiv, doi, addresses = draw(st.sampled_from(_identifiers(index)))
    choices = _links(index)
    count = draw(st.sampled_from((0, 1, 1, 2)))
    picked = draw(st.permutations(choices)) if count else []
    links = tuple(Link(link.kind, link.url, draw(st.sampled_from(NOTES))) for link in picked[:count])
    if not addresses and draw(st.booleans()):
        links = (Link("paper", f"https://proceedings.example/{index}.html"), *links)
    return Item(
        title=title,
        tagline=f"{draw(words(2, 5))} {index}th{draw(st.sampled_from(TURNS))}" if kind == "paper" else "",
        credited=draw(st.sampled_from(CREDITS)) if kind == "paper" else "",
        kind=kind,
        paragraphs=draw(summaries()),
        arxiv=arxiv,
        doi=doi,
        addresses=addresses,
        links=links,
    )


@st.composite
def newsletters(draw: st.DrawFn, *, most_papers: int = 12, most_extras: int = 5) -> Newsletter:
    """A newsletter of 1 to 12 papers and up to five extras."""
    count = draw(st.integers(1, most_papers))
    kinds = sorted(draw(st.lists(st.sampled_from(("benchmark", "dataset", "tool")), max_size=most_extras)))
    papers = tuple(draw(items(index=index)) for index in range(count))
    extras = tuple(draw(items(index=50 + index, kind=kind)) for index, kind in enumerate(kinds))
    return Newsletter(draw(st.integers(1, 400)), f"{draw(words(3, 6))}, and More!", papers, extras)


def _identifiers(index: int) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """What may identify an item: arXiv id, DOI, and the addresses that say so."""
    arxiv, doi = f"2511.{10000 + 37 * index:05}", f"10.1145/{3777300 + index}"
    return (
        (arxiv, "", (f"https://arxiv.org/abs/{arxiv}",)),
        (arxiv, "", (f"https://arxiv.org/pdf/{arxiv}v2",)),
        (arxiv, "", (f"https://huggingface.co/papers/{arxiv}",)),
        ("", doi, (f"https://dl.acm.org/doi/{doi}",)),
        ("", doi, (f"https://doi.org/{doi}",)),
        (arxiv, doi, (f"https://arxiv.org/abs/{arxiv}", f"https://dl.acm.org/doi/abs/{doi}")),
        ("", "", ()),
    )


def _links(index: int) -> list[Link]:
    return [
        Link("code", f"https://github.com/quokka-labs/burrow-{index}"),
        Link("code", f"https://gitlab.com/bilby/den_{index}/"),
        Link("project", f"https://bilby-{index}.example/den/"),
        Link("model", f"https://huggingface.co/bilby/den-{index}-7B"),
        Link("dataset", f"https://huggingface.co/datasets/bilby/den-{index}"),
    ]
