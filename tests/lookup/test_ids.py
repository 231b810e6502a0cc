"""References that editors type."""

from __future__ import annotations

import pytest

from newsletter.lookup.ids import read_reference
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
