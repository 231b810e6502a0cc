"""Words that mix alphabets, and names that look like others: what is found, and what real texts hold."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import issue_text, lay_out, report

APART = "write the word in one alphabet, or part what belongs to two by a space or a hyphen"


def said(text: str, folder: Path) -> str:
    """What is said of a paper whose tagline is this text."""
    return report(folder, {"issues/3.yaml": issue_text().replace("One wombat, alone", f"'{text}'")})


@pytest.mark.parametrize(
    "text",
    [
        "μP, σReparam, β-VAE, αNDCG, λMART, ε-greedy, ΔNet, TDλ, Fα, νSVM, κNN, χ², Ω, k-ν, NF-κB, NFκB",
        "αx, µm, kΩ, πθ, v2α",
        "Яндекс-GPT and the ИИ of Яндекс: GPT-3-й, API-а, e-mail-ом, ML-модель",
        "AI工具, GPTを使う, ChatGPT는, ａｉ, ＧＰＴ-4, 日本語のAPI",
        "APIها, AIയുടെ, AI-ի, სტატია AI-ს, नमस्ते AI",
        "λ-выражение, σКоэф, k҉, naïve Ångström, Đ, Łukasz, İstanbul, ˈmɛtə, Việt Nam, x̄, TNF-α",
        "Σύστημα συστάσεων, Αθήνα; Метод k-средних; Հայերեն",
    ],
)
def test_texts_of_several_scripts_pass(text: str, tmp_path: Path) -> None:
    assert said(text, tmp_path) == ""


@pytest.mark.parametrize("field", ["title", "official_title", "tagline", "credited"])
def test_every_line_of_an_entry_is_looked_at(field: str, tmp_path: Path) -> None:
    source = issue_text("official_title: A Wombat\ncredited: Ada")
    written = re.sub(rf"^    {field}: .*", f"    {field}: pаypal", source, flags=re.MULTILINE)
    assert f'"{field}" has "pаypal", in which character 2' in report(tmp_path, {"issues/3.yaml": written})


@pytest.mark.parametrize(
    ("word", "place", "letter", "hint"),
    [
        ("pаypal-x", 2, "Cyrillic (U+0430)", 'did you mean "paypal-x"?'),
        ("ρaypal", 1, "Greek (U+03C1)", 'write "paypal", or the sign apart: after a hyphen or a space'),
        ("gοοgle", 2, "Greek (U+03BF)", 'did you mean "google"?'),
        ("ΒERT", 1, "Greek (U+0392)", 'did you mean "BERT"?'),
        ("Ιowa", 1, "Greek (U+0399)", 'did you mean "Iowa"?'),
        ("օpen", 1, "Armenian (U+0585)", 'did you mean "open"?'),
        ("Ꭺpple", 1, "Cherokee (U+13AA)", 'did you mean "Apple"?'),
        ("gסogle", 2, "Hebrew (U+05E1)", 'did you mean "google"?'),
        ("С-LoRA", 1, "Cyrillic (U+0421)", 'did you mean "C-LoRA"?'),
        ("GPT-4о", 6, "Cyrillic (U+043E)", 'did you mean "GPT-4o"?'),
        ("О’Quoll", 1, "Cyrillic (U+041E)", 'did you mean "O’Quoll"?'),
        ("γамма", 1, "Greek (U+03B3)", APART),
        ("Яндeкс", 1, "Cyrillic (U+042F)", 'did you mean "Яндекс", all Cyrillic?'),
        ("Жaba", 1, "Cyrillic (U+0416)", APART),
    ],
)  # fmt: skip
def test_a_letter_of_another_alphabet_is_named(word: str, place: int, letter: str, hint: str, tmp_path: Path) -> None:
    sign = word[place - 1]
    assert said(f"The {word} digs", tmp_path) == (
        f'issues/3.yaml:8:14: paper "lone-wombat": "tagline" has "{word}", in which character {place}, the "{sign}",'
        f" is {letter} [mixed-scripts]\n    {hint}\n"
    )


@pytest.mark.parametrize("word", ["Ð¼Ð¾", "Wombatâ€™s", "p�аy"])
def test_a_word_that_was_garbled_is_one_problem_at_most(word: str, tmp_path: Path) -> None:
    assert "mixed-scripts" not in said(word, tmp_path)


@pytest.mark.parametrize(
    "url",
    [
        "https://аrxiv.org/", "https://%D0%B0rxiv.org/", "https://xn--80ak6aa92e.com/", "https://аррӏе.com/",
        "https://gοοgle.com/", "https://wᴏmbat.org/",
    ],
)  # fmt: skip
def test_a_host_that_looks_like_another_is_refused(url: str, tmp_path: Path) -> None:
    text = issue_text(f'links: [{{kind: other, url: "{url}"}}]')
    assert "[mixed-scripts]" in report(tmp_path, {"issues/3.yaml": text})


@pytest.mark.parametrize(
    "url",
    [
        "https://яндекс.рф/",
        "https://яндекс.com/",
        "https://münchen.de/",
        "https://日本語.jp/",
        "https://a.org/wiki/В_GPT",
    ],
)
def test_a_host_in_another_script_passes(url: str, tmp_path: Path) -> None:
    text = issue_text(f'links: [{{kind: other, url: "{url}"}}]')
    assert report(tmp_path, {"issues/3.yaml": text}) == ""


def test_a_name_of_the_vocabulary_that_looks_like_another_is_a_warning(tmp_path: Path) -> None:
    organisations = "- {id: meta, name: Meta}\n- {id: mneta, name: Мета, aliases: [ΜΕΤΑ, Ｍeta, Méta]}\n"
    assert report(tmp_path, {"issues/vocabulary/organisations.yaml": organisations}) == "".join(
        f"issues/vocabulary/organisations.yaml:2:{column}: warning: organisation \"mneta\": {field} has \"{name}\", in"
        f' letters that are {script}, which looks like "Meta" in issues/vocabulary/organisations.yaml:1'
        " [looks-like-another]\n    write both alike if they are one name\n"
        for column, field, name, script in [
            (21, '"name"', "Мета", "Cyrillic"),
            (37, '"aliases"', "ΜΕΤΑ", "Greek"),
            (43, '"aliases"', "Ｍeta", "Fullwidth, Latin"),
        ]
    )  # fmt: skip


def test_names_alike_in_one_script_are_no_matter(tmp_path: Path) -> None:
    names = "authors: [Bo Wang, Bo WANG, Ana Bílby, Ana Bilby, Aydın Quoll, Aydin Quoll, 王袋, Hawaiʻi Bo, Hawai'i Bo]"
    more = {"issues/4.yaml": issue_text("authors: [Bo Wang, 王袋]", number=4, name="other-wombat")}
    assert report(tmp_path, {"issues/3.yaml": issue_text(names), **more}) == ""


@pytest.mark.parametrize(("name", "is_loaded"), [("Łucja Ñandú", False), ("王袋", True)])
def test_lists_of_what_looks_alike_are_loaded_for_other_scripts_only(
    name: str,
    is_loaded: bool,  # noqa: FBT001
    tmp_path: Path,
) -> None:
    code = (
        "import sys; from pathlib import Path; from newsletter.checks import check;"
        "from newsletter.source import read_project; check(read_project(Path(sys.argv[1])));"
        "print('confusable_homoglyphs.confusables' in sys.modules)"
    )
    project = lay_out(tmp_path, {"issues/3.yaml": issue_text(f"authors: [{name}]")})
    done = subprocess.run((sys.executable, "-c", code, str(project)), capture_output=True, text=True, check=True)
    assert done.stdout == f"{is_loaded}\n"
