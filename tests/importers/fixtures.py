"""Invented newsletters in full: ten papers and a few extras each, a theme a volume."""

from __future__ import annotations

from tests.importers.newsletters import Item, Link, Newsletter

ANIMALS = ("Quokka", "Bilby", "Wombat", "Numbat", "Potoroo", "Bandicoot", "Dunnart", "Kowari", "Quoll", "Bettong")
CREDITS = (
    *("Quokka Labs", "Bilby University", "Wallaby et al.", "the University of Oz", "Quokka Labs"),
    *("Dunnart et al.", "Bilby University", "Kowari & Söhne", "Quoll et al.", "Quokka Labs"),
)
AIMS = (
    "Finding Burrows by Moonlight",
    "Dense Trails for Short Legs",
    "Learning to Dig, from Scratch",
    "A Survey of Tunnels and Their Owners",
    "Ranking Roots by Taste",
    "Cheap Maps of Expensive Soil",
    "Remembering Last Winter’s Stores",
    "One Nose for All Scents",
    "Asking “Who Is There?” Before Entering",
    "Sharing a Den of 40,000 Neighbours",
)
OUTCOMES = (
    "The search takes 2.4 seconds instead of nine; on wet soil P(home|scent) rises by 12% and nobody is left outside.",
    "Short legs gain most: 1,024 trails shrink to 64 *without* losing the way, even where [old] signs are missing.",
    "Two digging styles are compared, R1: claws first, and R2: nose first, and the second needs half as many pauses.",
    "It sorts 310 tunnels into five families, names an owner for each, and lists what remains unknown below 3 metres.",
    "Roots that taste of <clay> or of {salt} end up last, which agrees with 93% of the tasters who were asked.",
    "A map costs 7 $ per field instead of 70 $, and its edges are no more blurred than those of the dearer one.",
    "Stores hidden in autumn are found again in spring, although the snow has moved every single_landmark by then.",
    "A single nose with 8 shared scent_layers does the work of eleven, from eucalyptus | acacia to rain itself.",
    "A polite question at the door avoids 98 of 100 quarrels; the other two are about who has eaten the last fig.",
    "Neighbours share passages under a simple rule: first come, first sleep; the rule holds up to 40,000 sleepers.",
)


def weekly(number: int, theme: str) -> Newsletter:
    """A weekly volume on a theme; its texts differ from those of every other theme."""
    title = f"{AIMS[0]} for {theme}, {AIMS[1]}, and More!"
    papers = tuple(_paper(number, theme, place) for place in range(10))
    return Newsletter(number, title, papers, (*_extras(number, theme),))


def listing() -> tuple[Item, ...]:
    """Twelve titles with abstracts."""
    more = ("Echidna", "Glider")
    return tuple(
        Item(
            f"{animal}List: Counting {theme} in Long Nights",
            paragraphs=(
                f"Counting {theme.lower()} is harder than it looks, since most of them sleep while others walk about. "
                f"We introduce {animal}List, which counts what it hears instead, and reaches 9{place} per cent of the "
                "true number in a season of dry nights and in one of rain.",
            ),
        )
        for place, (animal, theme) in enumerate(
            zip((*ANIMALS, *more), ("Moths", "Ferns", "Figs", "Stones", "Beetles", "Owls") * 2, strict=True)
        )
    )


def _paper(number: int, theme: str, place: int) -> Item:
    animal, credit, aim = ANIMALS[place], CREDITS[place], AIMS[place]
    arxiv = "" if place in (4, 9) else f"2511.{number % 1000:03}{place:02}"
    doi = "" if arxiv else f"10.1145/3{number:03}{place:03}"
    name = f"{animal}{theme}"
    kind = "technical report" if place == 2 else "survey paper" if place == 3 else "paper"
    lead = f"This {kind} from {credit} presents {name}, a system for {theme.lower()} that digs no deeper than it must."
    steps = (f"First, {name} listens to the ground for one whole night.", f"Then {name} digs where it heard the least.")
    return Item(
        title=f"{name}: {aim} in the Study of {theme}",
        tagline=f"{aim} for {theme}",
        credited=credit,
        paragraphs=(lead, f"In {theme.lower()}, {OUTCOMES[place][0].lower()}{OUTCOMES[place][1:]}")
        + ((steps, f"Both steps of {name} run on a lamp’s worth of power.") if place == 1 else ()),
        arxiv=arxiv,
        doi=doi,
        addresses=(f"https://arxiv.org/abs/{arxiv}" if arxiv else f"https://dl.acm.org/doi/{doi}",),
        links=_links(name, place),
    )


def _links(name: str, place: int) -> tuple[Link, ...]:
    code = Link("code", f"https://github.com/quokka-labs/{name.lower()}")
    return {
        0: (code,),
        3: (Link("code", code.url, "not public as of 09/19"),),
        5: (Link("project", f"https://{name.lower()}.example/"),),
        6: (code, Link("model", f"https://huggingface.co/quokka/{name}-7B")),
        8: (Link("dataset", f"https://huggingface.co/datasets/quokka/{name}"),),
    }.get(place, ())


def _extras(number: int, theme: str) -> tuple[Item, ...]:
    kinds = (("dataset", "Nights"), ("benchmark", "Trials"), ("benchmark", "Races"), ("tool", "Kit"))
    return tuple(
        Item(
            title=f"{theme}{name}: Recordings and Rules for {theme}",
            kind=kind,
            paragraphs=(
                f"{theme}{name} gathers 7,10{place} records of {theme.lower()} over one year, with the "
                f"time of day, the weather & the length of every nap; it is a {kind} for small budgets.",
            ),
            arxiv=f"2511.{number % 1000:03}{20 + place}",
            addresses=(f"https://arxiv.org/abs/2511.{number % 1000:03}{20 + place}",),
            links=(Link("code", f"https://github.com/bilby/{theme.lower()}-{name.lower()}"),),
        )
        for place, (kind, name) in enumerate(kinds)
    )
