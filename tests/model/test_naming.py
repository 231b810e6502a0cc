"""Ids derived from titles."""

from __future__ import annotations

import pytest

from newsletter.model.naming import entry_id


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
        ("袋熊", "daixiong"),
        ("Øresund", "oresund"),
        ("Łódź: Wombats of the City", "lodz"),
        ("β-VAE: Wombats Apart", "beta-vae"),
        ("μP of Dens", "mp-dens"),
        ("Привет, вомбат", "privet-vombat"),
        ("💚 Wombats—Green™ at 20 °C", "wombats-green-20"),
        ("***", "paper"),
    ],
)
def test_an_id_is_the_short_name_or_the_first_telling_words(title: str, name: str) -> None:
    assert entry_id(title, taken=()) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("基于深度学习的推荐系统研究", "wang-2025"),
        ("深層学習による翻訳の改善", "wang-2025"),
        ("การเรียนรู้เชิงลึก", "wang-2025"),
        ("التعلم العميق", "wang-2025"),
        ("למידה עמוקה", "wang-2025"),
        ("***", "wang-2025"),
        ("$n^{1/3}$ and $x^{k}$", "wang-2025"),
        ("p ≪ q", "wang-2025"),
        ("C³: p ≪ q", "c3"),
        ("袋熊", "daixiong"),
        ("딥러닝 기반 추천", "dibleoning-giban-chucheon"),
        ("Глубокое обучение поиску", "glubokoe-obuchenie-poisku"),
        ("Βαθιά μάθηση", "vathia-mathisi"),
        ("QuokkaNet: 基于深度学习的推荐系统研究", "quokkanet"),
    ],
)
def test_of_a_title_that_nobody_reads_in_latin_letters_the_id_says_what_else_is_known(title: str, name: str) -> None:
    assert entry_id(title, taken=(), instead="王 2025") == name


def test_what_else_is_known_may_be_taken_too() -> None:
    assert entry_id("基于深度学习的推荐", taken={"wang-2025"}, instead="Wang 2025") == "wang-2025-2"


@pytest.mark.parametrize(("title", "name"), [("CON: Wombats Dig", "con-wombats"), ("Aux", "aux-2"), ("Com10", "com10")])
def test_an_id_is_no_name_that_windows_keeps(title: str, name: str) -> None:
    assert entry_id(title, taken=()) == name


def test_an_id_that_is_taken_gets_one_word_more_and_then_a_number() -> None:
    taken = {"quokkanet"}
    assert entry_id("QuokkaNet: Smiling at Burrows", taken=taken) == "quokkanet-smiling"
    assert entry_id("QuokkaNet: Smiling at Burrows", taken=taken | {"quokkanet-smiling"}) == "quokkanet-2"


def test_many_entries_of_one_title_are_numbered_without_trying_a_number_twice() -> None:
    taken, tried = {"dig", "dig-3"}, dict[str, int]()
    for _ in range(4):
        taken.add(entry_id("Dig", taken=taken, tried=tried))
    assert taken == {"dig", "dig-2", "dig-3", "dig-4", "dig-5", "dig-6"}
    assert tried == {"dig": 6}
