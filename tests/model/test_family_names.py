"""Family names of many languages, each told from the name alone, or said by an editor."""

from __future__ import annotations

import pytest

from newsletter.model.family_names import is_group, name_parts

PEOPLE = {
    "Ada Bilby": "Bilby",
    "Numbat": "Numbat",
    "W. Bo Quoll": "Quoll",
    "Ada-Maria Bilby-Quoll": "Bilby-Quoll",
    "bo quoll": "quoll",
    "BO QUOLL": "QUOLL",
    "ada maria quoll": "quoll",
    "bo van quoll": "van quoll",
    "Bo e Quoll": "Quoll",
    # suffixes
    "Zoë Numbat Jr.": "Numbat",
    "Zoë Numbat, Jr": "Numbat",
    "Numbat Sr.": "Numbat",
    "Bo W. Quoll III": "Quoll",
    "Bo Quoll, Ph.D.": "Quoll",
    "Bo Quoll Jr., PhD": "Quoll",
    "Karthik V": "V",
    "Carlos Bilby Júnior": "Bilby Júnior",
    "Ana Bilby Neto": "Bilby Neto",
    "Ana Neto": "Neto",
    # particles
    "Bo van Quoll": "van Quoll",
    "Bo Van Quoll": "Van Quoll",
    "Ada van der Bilby": "van der Bilby",
    "Ada Van Der Bilby": "Van Der Bilby",
    "Ada Van de Bilby": "Van de Bilby",
    "Anna-Maria van 't Hooft": "van 't Hooft",
    "Gerda 't Hooft": "'t Hooft",
    "Kim in ’t Veld": "in ’t Veld",
    "Otto von und zu Bilby": "von und zu Bilby",
    "Ana de la Numbat Quoll": "de la Numbat Quoll",
    "Nina De Numbat": "De Numbat",
    "João dos Quoll": "dos Quoll",
    "João da Bilby": "da Bilby",
    "Paolo Della Numbat": "Della Numbat",
    "Louis d'Numbat": "d'Numbat",
    "Yves Le Quoll": "Le Quoll",
    "W. E. B. Du Quoll": "Du Quoll",
    "Lars af Bilby": "af Bilby",
    "Rhys ap Quoll": "ap Quoll",
    "Rita St. Quoll": "St. Quoll",
    "Bo v. Quoll": "v. Quoll",
    "Bo V. Quoll": "Quoll",
    "Bo V.D. Quoll": "Quoll",
    "Seán Ó Numbat": "Ó Numbat",
    "Siobhán Ní Numbat": "Ní Numbat",
    "Sinéad O' Numbat": "O' Numbat",
    "Bo de Quoll-van Bilby": "de Quoll-van Bilby",
    "José Bilby y Quoll": "Bilby y Quoll",
    "Salvador Bilby i Quoll": "Bilby i Quoll",
    "Ahmed al-Quoll": "al-Quoll",
    "Ahmed Al Quoll": "Al Quoll",
    "Mona El Bilby": "El Bilby",
    "Omar bin Quoll": "bin Quoll",
    "Musa ibn Bo al-Quoll": "ibn Bo al-Quoll",
    "Mona Abdel Quoll": "Abdel Quoll",
    "Uri Ben Quoll": "Ben Quoll",
    "Ben Quoll": "Quoll",
    "Di Quoll": "Quoll",
    "Björk Guðmundsdóttir": "Guðmundsdóttir",
    "Leyla Əliyeva": "Əliyeva",
    # Vietnam
    "Duc Van Le": "Le",
    "Nguyễn Thị Hoa": "Nguyễn",
    "Thi Hoa Nguyen": "Nguyen",
    # other scripts
    "王小明": "王",
    "王 小明": "王",
    "李明": "李",
    "歐陽小明": "歐陽",
    "山田太郎": "山田",
    "山田 太郎": "山田",
    "田中さくら": "田中",
    "さくら": "さくら",
    "김왈라": "김",
    "김 왈라": "김",
    "남궁왈라": "남궁",
    "Анна Петровна Вомбат": "Вомбат",
    "Вомбат Анна Петровна": "Вомбат",
    "Ναταλία Κουόκα": "Κουόκα",
    "محمد بلبي": "بلبي",
    "محمد بن بلبي": "بن بلبي",
    "منى عبد الناصر": "عبد الناصر",
    "דוד בן גוריון": "בן גוריון",
    "李 Numbat": "Numbat",
    "Bo Quoll (王小明)": "Quoll",
    "***": "***",
}

GROUPS = (
    "The Burrow Collaboration",
    "Burrow Consortium",
    "Quoll Team",
    "LLM-Core-Team Quokka",
    "Team Quokka",
    "DeepBurrow-AI",
    "R Core Team",
    "Quokka Labs",
    "Working Group 2",
    "Wombat Inc.",
    "Burrow Study Group of the North",
    "袋熊团队",
)


@pytest.mark.parametrize(("name", "family"), PEOPLE.items())
def test_a_family_name_is_told_from_the_name(name: str, family: str) -> None:
    parts = name_parts(name)
    assert (parts.family, parts.is_group) == (family, False)
    said = f"{parts.given}{parts.family}{parts.suffix}"
    assert sorted(said.replace(" ", "")) == sorted(name.replace(" ", "").replace(",", ""))


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_has_no_family_name_and_is_whole(name: str) -> None:
    assert is_group(name)
    assert (name_parts(name).given, name_parts(name).family) == ("", name)


@pytest.mark.parametrize("name", ["Qingyao Ai", "Li Grouper", "Chun-Ai Wong"])
def test_a_person_is_no_group(name: str) -> None:
    assert not is_group(name)


@pytest.mark.parametrize(
    ("name", "family", "given", "suffix"),
    [
        ("Zoë García Numbat", "García Numbat", "Zoë", ""),
        ("Quoll Bo", "Quoll", "Bo", ""),
        ("Bo van der Quoll III", "van der Quoll", "Bo", "III"),
        ("諸葛小明", "諸葛", "小明", ""),
    ],
)
def test_what_an_editor_says_is_the_family_name(name: str, family: str, given: str, suffix: str) -> None:
    parts = name_parts(name, family)
    assert (parts.family, parts.given, parts.suffix) == (family, given, suffix)


def test_what_an_editor_says_is_a_group_is_one() -> None:
    assert name_parts("Bo Quoll", group=True).is_group
