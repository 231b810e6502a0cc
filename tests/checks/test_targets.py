"""Links of prose: where they lead, and what their words show."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import issue_text, report


def said(prose: str, folder: Path) -> str:
    """What is said of a paper with this summary."""
    text = issue_text().replace("summary: It digs.", "summary: |\n      " + prose)
    return report(folder, {"issues/3.yaml": text})


@pytest.mark.parametrize(
    "words",
    [
        "quoll.org", "Quoll.ORG", "https://quoll.example/x", "//quoll.example", "http:quoll.example", "www.quoll.me",
        "quoll.me/path", "*quoll*.org", "`quoll.org`", "quoll\\.org", "quoll&#46;org", "quoll。org", "ｑｕｏｌｌ.org",
        "see quoll.org:443", "xn--wmbat-jua.example", "яндекс.рф", "bo@quoll.example", "https://127.0.0.1/",
        "wombat.example.org", "quoll.co.uk",
    ],
)  # fmt: skip
def test_words_that_show_another_address_mislead(words: str, tmp_path: Path) -> None:
    assert "[misleading-link]" in said(f"It [{words}](https://wombat.example/quoll.org) digs.", tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        "Node.js", "README.md", "GPT-4.1", "v0.3.py", "e.g. this", "the U.S. one", "torch.nn", "`df.at`", "`x.to`",
        "cs.IR", "ASP.NET", "10.1145/3777368", "arXiv:2511.14881", "Fig. 3.a", "1.2.3.4", "data.json.gz", "train.sh",
        "wombat.example", "WOMBAT.example/a", "https://www.wombat.example/b", "bo@wombat.example", "Quokka.com",
    ],
)  # fmt: skip
def test_other_words_do_not(words: str, tmp_path: Path) -> None:
    organisations = "- {id: quokka, name: Quokka.com}\n"
    text = issue_text().replace("summary: It digs.", f"summary: |\n      It [{words}](https://wombat.example/) digs.")
    files = {"issues/3.yaml": text, "issues/vocabulary/organisations.yaml": organisations}
    assert report(tmp_path, files) == ""


@pytest.mark.parametrize(
    ("words", "target", "is_misleading"),
    [
        ("arxiv.org", "https://export.arxiv.org/abs/1", False),
        ("docs.quoll.org", "https://www.quoll.org", False),
        ("hf.co/quoll", "https://huggingface.co/quoll", False),
        ("a.github.io", "https://b.github.io/", True),
        ("github.io", "https://b.github.io/", True),
        ("a.co.uk", "https://b.co.uk/", True),
        ("quoll.org", "https://quoll.org.wombat.example/", True),
        ("quoll.org", "https://evilquoll.org/", True),
        ("bo@quoll.org", "mailto:bo@quoll.org", False),
        ("bo@quoll.org", "mailto:bo@wombat.org", True),
    ],
)
def test_hosts_of_one_owner_are_one(words: str, target: str, is_misleading: bool, tmp_path: Path) -> None:  # noqa: FBT001
    assert ("[misleading-link]" in said(f"[{words}]({target})", tmp_path)) is is_misleading


def test_what_comes_up_beside_a_link_counts_as_its_words(tmp_path: Path) -> None:
    assert "[misleading-link]" in said('[here](https://wombat.example/ "https://quoll.example")', tmp_path)


@pytest.mark.parametrize(
    "link",
    [
        "[x](https://bo@wombat.example)", "<https://bo:secret@wombat.example/>", "[x](<http://localhost/>)",
        "[x](http://0x7f.1/)", "[x](http://[::1]/)", "[x](https://quoll。local/)",
        "[x](https://quoll.example\\@wombat.example)", "[x](http&#58;//10.0.0.1)",
    ],
)  # fmt: skip
def test_addresses_are_read_as_readers_get_them(link: str, tmp_path: Path) -> None:
    assert "[unfit-address]" in said(link, tmp_path)


def test_an_address_that_is_no_link_is_not_judged(tmp_path: Path) -> None:
    assert said("Ask `http://localhost/`, http://127.0.0.1/ or \\[x](http://10.0.0.1).", tmp_path) == ""
