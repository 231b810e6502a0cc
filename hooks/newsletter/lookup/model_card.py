"""What Hugging Face says of a model, a dataset or a space to facts. Asks nobody itself."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice
from typing import Any

from newsletter.lookup.exchange import Answer
from newsletter.lookup.facts import TEXT_LENGTH, Facts, NoAnswerError, facts_in, make_facts
from newsletter.model.dates import PartialDate
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.problem import listed
from newsletter.text.titles import title_of_markup

SERVICE = "Hugging Face"
_HINT = "give the DOI or the arXiv id of its paper, or write the entry by hand"
_FIRST_DAY = "2022-03-02"
"""The day that Hugging Face gives to all that is older."""


def read_model_card(answer: Answer, page: str) -> Facts:
    """Read what is known of a model or dataset; NoAnswerError where it is not there, or not public."""
    name = "/".join(page.split("/")[3:])
    if answer.status in (401, 403, 404):
        raise NoAnswerError(f"{SERVICE} does not show {name} to everybody; {_HINT}")
    if answer.status != 200:
        raise NoAnswerError(f"{SERVICE} answered with status {answer.status}; {_HINT}")
    return facts_in(answer.body, SERVICE, "model or dataset", partial(_facts, page=page))


def _facts(card: dict[str, Any], page: str) -> Facts:
    printed = (card.get("cardData") or {}).get("pretty_name")
    title = printed if isinstance(printed, str) and printed.strip() else card["id"].rpartition("/")[2]
    tags = [one[:TEXT_LENGTH] for one in islice(card.get("tags") or (), 1_000) if isinstance(one, str)]
    day = card.get("createdAt")
    papers = [found for one in tags if (found := arxiv_id(one)) and re.match("arxiv:", one)]
    return make_facts(
        SERVICE,
        title=title_of_markup(title[:TEXT_LENGTH]),
        doi=next((found for one in tags if one.startswith("doi:") and (found := doi(one))), None),
        date=PartialDate.read(day[:10]) if isinstance(day, str) and day[:10] > _FIRST_DAY else None,
        page=page,
        remarks=(f"its card names arXiv {listed(papers[:5], last='and')}; add that for the paper itself",)
        if papers
        else (),
    )
