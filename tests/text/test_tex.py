"""Titles and names as services give them, in plain text."""

from __future__ import annotations

import pytest

from newsletter.citations.bibtex_names import escaped
from newsletter.text.tex import plain_tex


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("QuokkaNet: Smiling at\n  Burrows", "QuokkaNet: Smiling at Burrows"),
        (r"$\alpha$-Rank: {B}urrow {\'e}tude", "α-Rank: Burrow étude"),
        (r"\textbf{Deep} \emph{Burrows}", "Deep Burrows"),
        (r"$k$NN in $\mathcal{O}(n)$", "kNN in O(n)"),
        (r"H$_2$O, 10$\times$ and $x^{12}$", "H₂O, 10× and x¹²"),
        (r"Mil\v{s}an \"Ozg\"ur \c{C}a M\o ller na\"{\i}ve \L{}ukasz", "Milšan Özgür Ça Møller naïve Łukasz"),
        (r"R\&D at 5\% for \$5 and \$6", "R&D at 5% for $5 and $6"),
        ("``Burrows'' -- a~tale", "“Burrows” – a tale"),
        ("Up to ~10x in 3 < 4 < 5", "Up to ~10x in 3 < 4 < 5"),
        ("Straße 5$ and snake_case", "Straße 5$ and snake_case"),
        ("Ada \ue000Bilby\ue003", "Ada Bilby"),
        ("Zoe\u0308\u202e\u0000 Numbat", "Zoë Numbat"),
    ],
)
def test_the_tex_of_a_title_is_resolved(given: str, plain: str) -> None:
    assert plain_tex(given) == plain


def test_what_a_citation_writes_in_bibtex_is_read_back() -> None:
    title = "S^3 {Burrows} > 5% of #1_a & <b> | $5 \\ ~10"
    assert plain_tex(escaped(title)) == title
