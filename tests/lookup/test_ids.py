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
        ("https://arxiv.org/abs/2511.04881?context=cs.IR", "arXiv 2511.04881"),
        ("https://arxiv.org/pdf/2511.04881#page=3", "arXiv 2511.04881"),
        ("arXiv:2511.04881 [cs.IR]", "arXiv 2511.04881"),
        ("https://ar5iv.labs.arxiv.org/html/2511.04881", "arXiv 2511.04881"),
        ("https://www.semanticscholar.org/arxiv/2511.04881", "arXiv 2511.04881"),
        ("cs.IR/0701188", "arXiv cs/0701188"),
        ("https://dl.acm.org/doi/10.1145/3777368?casa_token=abc", "DOI 10.1145/3777368"),
        ("https://dl.acm.org/doi/fullHtml/10.1145/3777368", "DOI 10.1145/3777368"),
        ("https://doi.org/10.1145/3777368).", "DOI 10.1145/3777368"),
        (
            "https://doi.org/10.1002/(SICI)1(1998)14:1%3C3::AID%3E3.0.CO;2-K",
            "DOI 10.1002/(sici)1(1998)14:1<3::aid>3.0.co;2-k",
        ),
        ("https://link.springer.com/content/pdf/10.1007/978-3-030-1_2.pdf", "DOI 10.1007/978-3-030-1_2"),
        ("https://onlinelibrary.wiley.com/doi/10.1002/asi.24000", "DOI 10.1002/asi.24000"),
        ("https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full.pdf", "DOI 10.1101/2020.01.02.123456"),
        ("https://journals.plos.org/plosone/article?id=10.1371/journal.pone.1", "DOI 10.1371/journal.pone.1"),
        ("https://www.frontiersin.org/articles/10.3389/fnins.2022.1/full", "DOI 10.3389/fnins.2022.1"),
        ("https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_00123/1234/Title", "DOI 10.1162/tacl_a_00123"),
        ("https://aclanthology.org/2023.acl-long.1.pdf", "DOI 10.18653/v1/2023.acl-long.1"),
        ("https://www.nature.com/articles/s41586-023-06887-8", "DOI 10.1038/s41586-023-06887-8"),
        ("https://zenodo.org/records/1234567", "DOI 10.5281/zenodo.1234567"),
        ("https://zenodo.org/record/1234567/files/dens.csv?download=1", "DOI 10.5281/zenodo.1234567"),
        ("arXiv:2511.04881v2 [cs.IR] 12 Nov 2025", "arXiv 2511.04881"),
        ("[2511.04881] Smiling at Burrows", "arXiv 2511.04881"),
        ("[Smiling](https://arxiv.org/abs/2511.04881)", "arXiv 2511.04881"),
        ("<https://arxiv.org/src/2511.04881>", "arXiv 2511.04881"),
        ("“https://web3.arxiv.org/ps/2511.04881”", "arXiv 2511.04881"),
        ("hf.co/papers/2511.04881", "arXiv 2511.04881"),
        ("https://doi.org/10.1145/3777368 (accessed 2025)", "DOI 10.1145/3777368"),
        ("https://doi.org/doi:10.1145/3777368", "DOI 10.1145/3777368"),
        ("info:doi/10.1145/3777368", "DOI 10.1145/3777368"),
        ("urn:doi:10.1145/3777368", "DOI 10.1145/3777368"),
        ("doi:10.1002/(SICI)1:8<1::AID-1>3.0.CO;2-#", "DOI 10.1002/(sici)1:8<1::aid-1>3.0.co;2-#"),
        ("https://zenodo.org/badge/DOI/10.5281/zenodo.1234567.svg", "DOI 10.5281/zenodo.1234567"),
        ("https://www.aclweb.org/anthology/P18-1001/", "DOI 10.18653/v1/p18-1001"),
        ("https://aclanthology.org/P18-1001v2.pdf", "DOI 10.18653/v1/p18-1001"),
    ],
)
def test_an_id_or_an_address_of_one_is_a_reference(given: str, meant: str) -> None:
    assert str(read_reference(given)) == meant


@pytest.mark.parametrize("given", ["2511.0488", "2511.1", "wombat", "wombat/x", "[x]", "10.48550/arXiv.2511.0488"])
def test_anything_else_is_refused_with_what_would_be_right(given: str) -> None:
    with pytest.raises(NewsletterError, match="is neither an arXiv id nor a DOI; write an arXiv id like"):
        read_reference(given)


@pytest.mark.parametrize(
    "given",
    [
        "https://arxiv.org/abs/2511.1",
        "https://arxiv.org/list/cs.IR/recent",
        "https://doi.org/wombat",
        "https://huggingface.co/papers/2511.1",
        "https://doi.org/10.48550/arXiv.2511.1",
    ],
)
def test_an_address_that_should_have_an_id_and_has_none_is_no_page_to_read(given: str) -> None:
    with pytest.raises(NewsletterError, match="is neither an arXiv id nor a DOI"):
        read_reference(given)


@pytest.mark.parametrize(
    ("given", "page"),
    [
        ("https://openreview.net/forum?id=AbC-1_f&noteId=x", "https://openreview.net/forum?id=AbC-1_f"),
        ("https://openreview.net/pdf?id=AbCdEf", "https://openreview.net/forum?id=AbCdEf"),
        ("http://proceedings.mlr.press/v139/quoll21a.html", "https://proceedings.mlr.press/v139/quoll21a.html"),
        (
            "https://proceedings.mlr.press/v139/quoll21a/quoll21a.pdf",
            "https://proceedings.mlr.press/v139/quoll21a.html",
        ),
        (
            "https://papers.nips.cc/paper/2017/file/3f5ee2-Paper.pdf",
            "https://papers.nips.cc/paper/2017/hash/3f5ee2-Abstract.html",
        ),
        (
            "https://proceedings.neurips.cc/paper_files/paper/2023/file/3f5ee2-Paper-Conference.pdf",
            "https://proceedings.neurips.cc/paper_files/paper/2023/hash/3f5ee2-Abstract-Conference.html",
        ),
        (
            "https://openaccess.thecvf.com/content/CVPR2023/papers/Quoll_Dens_CVPR_2023_paper.pdf",
            "https://openaccess.thecvf.com/content/CVPR2023/html/Quoll_Dens_CVPR_2023_paper.html",
        ),
        ("https://jmlr.org/papers/volume21/20-074/20-074.pdf", "https://jmlr.org/papers/v21/20-074.html"),
        ("https://github.com/quokka/moondig?utm_source=x#readme", "https://github.com/quokka/moondig"),
        ("https://ieeexplore.ieee.org/document/1234567", "https://ieeexplore.ieee.org/document/1234567"),
        ("openreview.net/forum?id=AbCdEf", "https://openreview.net/forum?id=AbCdEf"),
        (" https://pubmed.ncbi.nlm.nih.gov/9336221/ ", "https://pubmed.ncbi.nlm.nih.gov/9336221/"),
    ],
)
def test_any_other_address_is_that_of_a_page_which_may_tell_of_a_paper(given: str, page: str) -> None:
    assert str(read_reference(given)) == page


@pytest.mark.parametrize(
    "given",
    ["http://127.0.0.1/paper", "http://2130706433/", "https://intranet/x", "https://ada:secret@wombat.example/"],
)
def test_an_address_that_not_everybody_reaches_is_no_page(given: str) -> None:
    with pytest.raises(NewsletterError, match=r"leads to|is not on the public web|names a user|must be"):
        read_reference(given)
