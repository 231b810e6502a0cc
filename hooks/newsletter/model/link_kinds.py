"""Kinds of links: their table, and which of them an address tells."""

from __future__ import annotations

import re

from newsletter.model.hosts import parts_of
from newsletter.model.kinds import Kinds, LinkKind

CODE_HOSTS = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "gist.github.com", "sr.ht")
"""Hosts where code is kept, on which two words of a path are an owner and a repository."""

_HUGGING_FACE_PAGES = (
    "datasets|spaces|papers|blog|docs|collections|models|organizations|learn|posts|tasks|chat|join|login"
)
_PAPER_HOSTS = (
    *("arxiv.org", "alphaxiv.org", "doi.org", "dl.acm.org", "aclanthology.org", "openreview.net", "biorxiv.org"),
    *("proceedings.mlr.press", "papers.nips.cc", "ojs.aaai.org", "usenix.org", "vldb.org", "ieeexplore.ieee.org"),
    *("link.springer.com", "sciencedirect.com", "ssrn.com", "papers.ssrn.com"),
)
_SKIN = "[\U0001f3fb-\U0001f3ff]?"

LINK_KINDS = Kinds(
    (
        LinkKind(
            id="code",
            address=rf"(?:{'|'.join(map(re.escape, CODE_HOSTS))})/[^/]+/[^/]+/?",
            hosts=CODE_HOSTS,
            fits=("project", "model", "dataset"),
            search_rank=1,
            citation_rank=5,
            signs=f"(?:[👨👩🧑]{_SKIN}\u200d?)?💻|[👨👩🧑]{_SKIN}\u200d?🔬",
            words="code(?: repository)?|github|git ?repo(?:sitory)?|repo(?:sitory)?|implementation|source(?: code)?",
        ),
        LinkKind(
            id="project",
            hosts=("huggingface.co/spaces",),
            search_rank=4,
            citation_rank=2,
            signs="[🌐🏠]",
            words="(?:project )?(?:page|website|site)|project|home ?page|demo|blog(?: ?post)?",
        ),
        LinkKind(
            id="model",
            address=rf"(?:huggingface|hf)\.co/(?!(?:{_HUGGING_FACE_PAGES})/)[^/]+/[^/]+(?:/.*)?",
            hosts=("huggingface.co",),
            search_rank=2,
            citation_rank=4,
            signs="🤗",
            words="models?|weights|checkpoints?|hugging ?face|hf",
        ),
        LinkKind(
            id="dataset",
            address=r"(?:huggingface|hf)\.co/datasets/.+",
            hosts=("huggingface.co/datasets",),
            search_rank=3,
            citation_rank=3,
            words="data(?: ?sets?)?|corpus|benchmark",
        ),
        LinkKind(
            id="slides",
            address=r"(?:(?:www\.)?slideshare\.net|speakerdeck\.com)/[^/]+/.+",
            signs="📊",
            words="slides|deck",
        ),
        LinkKind(
            id="video",
            address=r"(?:(?:www\.|m\.)?youtube\.com/(?:watch|playlist|live)|youtu\.be/.+|vimeo\.com/\d+)",
            hosts=("youtube.com", "youtu.be", "vimeo.com"),
            signs="[🎥📺📹🎬]",
            words="video|talk|recording",
        ),
        LinkKind(
            id="paper",
            hosts=("huggingface.co/papers",),
            usual_hosts=_PAPER_HOSTS,
            citation_rank=1,
            signs="[📚📝📄📃📑]",
            words="(?:full )?paper|pdf|arxiv|preprint|abs(?:tract)?|article|report",
        ),
        LinkKind(id="other", hosts=("huggingface.co/collections",)),
    )
)
"""Every kind of link; `other` fits every address."""


def kind_by_host(address: str) -> LinkKind | None:
    """The kind of link that the host of an address tells, with the folder where one host has several; None for most."""
    return _listing(address, "hosts")


def usual_kind(address: str) -> LinkKind | None:
    """The kind of link that an address is likely of, where no words beside it say another; None for most."""
    return _listing(address, "usual_hosts")


def _listing(address: str, field: str) -> LinkKind | None:
    parts = parts_of(address)
    host, folder = (parts.hostname or "").removeprefix("www."), parts.path.strip("/").partition("/")[0]
    listed = {name: kind for kind in LINK_KINDS for name in getattr(kind, field)}
    return listed.get(f"{host}/{folder}") or listed.get(host)
