"""References that editors type, and ids derived from titles."""

from __future__ import annotations

import pytest

from newsletter.lookup.ids import entry_id, read_reference
from newsletter.problem import NewsletterError


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("2511.04881", "arXiv 2511.04881"),
        ("2511.04881v2", "arXiv 2511.04881"),
        ("https://arxiv.org/pdf/2511.04881v2.pdf", "arXiv 2511.04881"),
        ("https://huggingface.co/papers/2511.04881", "arXiv 2511.04881"),
        ("https://doi.org/10.48550/arXiv.2511.04881", "arXiv 2511.04881"),
        ("hep-th/9901001", "arXiv hep-th/9901001"),
        ("math.GT/0309136v1", "arXiv math/0309136"),
        ("10.5555/Wombat.1", "DOI 10.5555/wombat.1"),
        ("https://dl.acm.org/doi/pdf/10.5555/WOMBAT.1", "DOI 10.5555/wombat.1"),
    ],
)
def test_an_id_or_an_address_of_one_is_a_reference(given: str, meant: str) -> None:
    assert str(read_reference(given)) == meant


@pytest.mark.parametrize("given", ["2511.0488", "wombat", "https://example.org/paper.pdf", "10.48550/arXiv.2511.0488"])
def test_anything_else_is_refused_with_what_would_be_right(given: str) -> None:
    with pytest.raises(NewsletterError, match="is neither an arXiv id nor a DOI; write an arXiv id like"):
        read_reference(given)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("QuokkaNet: Smiling at Burrows", "quokkanet"),
        ("Quokka-R1 Turbo: Smiling at Burrows", "quokka-r1-turbo"),
        ("Towards the Disentangled Interest of Wombats in Dens", "disentangled-interest-wombats"),
        ("What Do We Know About Wombats: A Survey", "know-wombats-survey"),
        ("Can We?", "can-we"),
        ("Towards Wombats", "towards-wombats"),
        ("A Wombat’s Étude", "wombats-etude"),
        ("袋熊", "paper"),
    ],
)
def test_an_id_is_the_short_name_or_the_first_telling_words(title: str, name: str) -> None:
    assert entry_id(title, taken=()) == name


def test_an_id_that_is_taken_gets_one_word_more_and_then_a_number() -> None:
    taken = {"quokkanet"}
    assert entry_id("QuokkaNet: Smiling at Burrows", taken=taken) == "quokkanet-smiling"
    assert entry_id("QuokkaNet: Smiling at Burrows", taken=taken | {"quokkanet-smiling"}) == "quokkanet-2"
