"""Rules about where links of prose lead: to the public web, and to what their words show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from newsletter.checks.finding import Finding
from newsletter.checks.link_rules import addresses_of, links_of
from newsletter.checks.texts import Text, names_of_vocabulary, prose_of
from newsletter.model.hosts import host_of, why_unfit
from newsletter.problem import quoted, visible
from newsletter.source.project import Reading
from newsletter.text.prose import prose_links

_LONGEST = 2_000
_DOTS = str.maketrans("。｡．․", "....")
_ADDRESS = re.compile(r"((?:https?|ftp):/{0,3}|(?<![\w:/])(?:[a-z]{1,20}:)?//)([^\s<>\"«»“”]+)", re.IGNORECASE)
_HOST = re.compile(r"(?<![\w./-])(?P<host>(?:[\w-]{1,63}\.){1,10}[^\W\d_][\w-]{1,30})(?![\w-])(?P<path>[/?#]|:\d)?")

_USUAL_ENDS = (
    "com org net edu gov mil int eu io ai app dev co biz xyz online site shop store cloud tech example onion ac"
    " au ca ch cn cz de dk es fi fr gr hk hu ie il ir jp kr nl nz ro ru se sg su tr tv tw ua uk us vn za рф бел"
    " укр срб ком онлайн"
)
_USUAL = frozenset(_USUAL_ENDS.split())
"""Ends of hosts that a word has by accident seldom enough."""

_RARER_ENDS = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca"
    " cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo"
    " fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je"
    " jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo"
    " mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw"
    " py qa re ro rs ru rw sa sb sc sd se sg sh si sk sm sn so sr ss st sv sx sy sz tc td tg th tj tk tl tm tn to"
    " tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw info name pro page web blog wiki"
    " news live link click run tools build email science academy network systems bank travel museum space"
)
_RARER = frozenset(_RARER_ENDS.split())
"""Ends of hosts that many another word has: they count where a path follows, or www. comes before."""

_MODULES = re.compile(r"(?:(?:cs|stat|eess|math|econ|nlin|physics)\.[A-Z]{2}|(?:ASP|ADO|VB|ML)\.NET|Socket\.IO)")
"""Classes of arXiv and names of software, which are written as hosts are."""

_SHARED_HOSTS = (
    "github.io gitlab.io substack.com blogspot.com wordpress.com medium.com readthedocs.io netlify.app vercel.app"
    " pages.dev workers.dev web.app firebaseapp.com herokuapp.com hf.space streamlit.app notion.site"
    " cloudfront.net amazonaws.com azurewebsites.net tumblr.com weebly.com wixsite.com neocities.org surge.sh"
    " fly.dev onrender.com"
)
_SHARED = frozenset(_SHARED_HOSTS.split())
"""Hosts below which everybody can have one."""

_SECOND_LABELS = "ac co com edu go gob gouv gov mil ne net or org"
_SECOND = frozenset(_SECOND_LABELS.split())
_SAME = {"hf.co": "huggingface.co", "youtu.be": "youtube.com", "twitter.com": "x.com"}
"""Short names of sites."""


@dataclass(frozen=True)
class _Shown:
    """A host that the words of a link show; written alone with a capital it may be a company's name: Vespa.ai."""

    host: str
    may_be_name: bool


def unfit_address(reading: Reading) -> Iterator[Finding]:
    """A link in prose names no user before its host, and leads to the public web."""
    for text in addresses_of(reading):
        if text.field_path[-1] != "url" and (claim := why_unfit(text.text)):
            yield text.error(f"{text.name} has the address {quoted(text.text)}, which {claim}", "delete the link")


def misleading_link(reading: Reading) -> Iterator[Finding]:
    """A link whose words show an address leads there."""
    names = _names(reading)
    for text, words, address in _links(reading):
        target = _target(address)
        others = (shown for shown in _hosts(words, names) if _site(shown.host) != _site(target))
        if shown := min(others, key=lambda one: one.may_be_name, default=None):
            message = f"{text.name} has a link that shows {quoted(shown.host)} and leads to {quoted(target)}"
            say = text.warning if shown.may_be_name else text.error
            yield say(message, "show where it leads, or words that name no address")


def _links(reading: Reading) -> Iterator[tuple[Text, str, str]]:
    """Every link of prose with the words that show it, and notes on links that are nothing but an address."""
    for text in prose_of(reading):
        yield from ((text, f"{link.text} {link.title}", link.address) for link in prose_links(text.text))
    for place, _, link in links_of(reading):
        if link.note and " " not in link.note.strip():
            yield Text(place.file, (*place.field_path, "note"), link.note), link.note, link.url


def _names(reading: Reading) -> frozenset[str]:
    """Names of the vocabulary that are written like hosts: Booking.com."""
    return frozenset(text.text.casefold() for text in names_of_vocabulary(reading))


def _target(address: str) -> str:
    """The host that a link leads to; that of a mail address is what follows its @."""
    if address[:7].lower() == "mailto:":
        return host_of("https://" + address.partition("?")[0].rpartition("@")[2])
    return host_of(address)


def _hosts(words: str, names: frozenset[str]) -> Iterator[_Shown]:
    """The hosts that words name, as readers take them; a bare one that is a name of the vocabulary is none."""
    text = unicodedata.normalize("NFKC", words[:_LONGEST].translate(_DOTS))
    for found in _ADDRESS.finditer(text):
        host = host_of(f"https://{found[2]}") or visible(found[2])
        if "." in host or found[1][:4].lower() == "http":
            yield _Shown(host, may_be_name=False)
    for found in _HOST.finditer(_ADDRESS.sub(" ", text)):
        host, is_bare = host_of("https://" + found["host"]), not found["path"]
        if _is_host(found["host"], has_path=not is_bare) and not (is_bare and host in names):
            yield _Shown(host, may_be_name=is_bare and found["host"][0].isupper())


def _is_host(name: str, *, has_path: bool) -> bool:
    """Whether a word with a dot in it is meant as a host: README.md and Node.js are not."""
    end = name.rpartition(".")[2].casefold()
    if _MODULES.fullmatch(name):
        return False
    if name.casefold().startswith("www."):
        return True
    return end in _USUAL or end.startswith("xn--") or (has_path and end in _RARER)


def _site(host: str) -> str:
    """What the hosts of one owner share: the last two labels, or three where the second is shared by many."""
    host = host.removeprefix("www.")
    labels = host.split(".")
    is_shared = ".".join(labels[-2:]) in _SHARED or (labels[-2:-1] and labels[-2] in _SECOND and len(labels[-1]) == 2)
    site = ".".join(labels[-3 if is_shared else -2 :])
    return host if host.startswith("[") or labels[-1].isdigit() else _SAME.get(site, site)
