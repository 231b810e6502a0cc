"""Titles as services give them: TeX and markup become plain text or stay, and never vanish."""

from __future__ import annotations

import pytest

from newsletter.text.titles import title_of_markup, title_of_tex


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (r"$\mathcal{O}(n \log n)$ Burrows", "O(n log n) Burrows"),
        (r"$O(\sqrt{n})$ Burrows", "O(√(n)) Burrows"),
        (r"$\max$-Margin Digging", "max-Margin Digging"),
        (r"Digging with $\ell_\infty$", r"Digging with $\ell_\infty$"),
        (r"$n^{1/3}$ and $x^{k}$ Burrows", r"$n^{1/3}$ and $x^{k}$ Burrows"),
        (r"$\text{E}^2$Dig and C$^3$", "E²Dig and C³"),
        (r"Digs $<$0.1\% Deep $-$ and $>$ 5", "Digs <0.1% Deep - and > 5"),
        ("K$^-$ over K$^+$ and H$_2^+$", "K⁻ over K⁺ and H₂⁺"),
        (r"\textsc{Wombat}: {\bf x}", "Wombat: x"),
        (r"\LaTeX in the Burrow", "LaTeX in the Burrow"),
        (r"Wombats of the \'90s on (11\=22) and (1\={1}0)", "Wombats of the \\'90s on (112\u03042) and (11\u03040)"),
        (r"\textquotedblleft Gu\dh r\'un\textquotedblright{} at 5\textdegree C", "“Guðrún” at 5°C"),
        (r"$k$-NN with $\epsilon$-DP, NDCG@$k$", "k-NN with ε-DP, NDCG@k"),
        (r"$\mathtt{BM25}$ and $\texttt{CoT}$", "BM25 and CoT"),
        (r"$A \in B$ and $p\ll q$", "A ∈ B and p ≪ q"),
        (r"A $\star$ B, $\chi^2$", "A ⋆ B, χ²"),
        (r"50\% of $100", "50% of $100"),
        (r"Pay \$5 for $x$", "Pay $5 for x"),
        ("From $5 to $10 a burrow", "From $5 to $10 a burrow"),
        (r"\url{https://wombat.example}", "https://wombat.example"),
        (r"DPO$\_$Dig and Dig\_Me", "DPO_Dig and Dig_Me"),
        (r"Compu\-ting in shelf\/ful \relax Dens", "Computing in shelfful Dens"),
        (r"M.{\textquotesingle}A. \guillemotleft Quoll\guillemotright", "M.'A. «Quoll»"),
        (r"A \textcolor{red}{big} den\color{black}, \href{https://wombat.example/}{here}", "A big den, here"),
        (r"\texorpdfstring{$\alpha$}{alpha}-digging in \foreignlanguage{german}{Au}", "alpha-digging in Au"),
        (r"Radix-2\({}^{\mbox{2}}\) in 0.35 {\(\mathrm{\mu}\)}m, 360${}^\circ$", "Radix-2² in 0.35 μm, 360°"),
        (r"A $\Sigma$$\Delta$ burrow, $\pm$0.1\%\quad deep", "A ΣΔ burrow, ±0.1% deep"),
        (r"Semipolar (11\={2}2) and (000\=1)", "Semipolar (112\u03042) and (0001\u0304)"),
        ("\ue000 Private $x^{k}$ \ue001", "Private $x^{k}$"),
    ],
)
def test_the_tex_of_a_title_is_resolved_or_stays(given: str, title: str) -> None:
    assert title_of_tex(given) == title


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (r"On the $$L^2$$-norm of $$\alpha $$ burrows", "On the L²-norm of α burrows"),
        ('Burrows <html_ent glyph="@amp;" ascii="&amp;"/> Dens', "Burrows & Dens"),
        (
            r"$\less$p$\greater$On $\less$em$\greater$Lasiorhinus$\less$/em$\greater$: $p \less q$$\less$/p$\greater$",
            "On Lasiorhinus: p < q",
        ),
        ("Dogs &amp;amp; Cats", "Dogs & Cats"),
        ("in<mml:math><mml:mi>N</mml:mi></mml:math>-Coupled", "in N-Coupled"),
        ("<math><msup><mi>L</mi><mn>2</mn></msup></math> norm", "L² norm"),
        ("H<sub>2</sub>O, x<sup>2</sup> and the 4<sup>th</sup>", "H₂O, x² and the 4th"),
        ("a < b and c > d, <scp>BURROW</scp>", "a < b and c > d, BURROW"),
        (
            "Review of &lt;i&gt;&lt;scp&gt;Dens&lt;/scp&gt;&lt;/i&gt; and H&lt;sub&gt;2&lt;/sub&gt;O",
            "Review of Dens and H₂O",
        ),
        ("BURROWS&lt;subtitle&gt;A Survey&lt;/subtitle&gt;", "BURROWS: A Survey"),
        ("Sorting Vec&lt;T&gt; with the &lt;b&gt; tag", "Sorting Vec<T> with the <b> tag"),
        ("Co<sub>1+x\n  </sub>Mn", "Co1+xMn"),
    ],
)
def test_the_markup_of_a_title_is_resolved(given: str, title: str) -> None:
    assert title_of_markup(given) == title


@pytest.mark.parametrize("part", ["$", "<math>", "<sup>", "&lt;i&gt;", "&amp;", "\\\\", "{", "$$x"])
def test_a_hostile_title_is_read_to_its_end(part: str) -> None:
    assert title_of_markup(f"{part * 20_000}the end").endswith("end")
