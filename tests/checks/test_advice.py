"""What `check` alone says, because a build depends neither on the day nor on advice."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newsletter.checks import check
from newsletter.source import read_project
from tests.builders import issue_text, lay_out

TODAY = dt.date(2023, 7, 1)
FITTING = " ".join(["word"] * 100)


def advice(folder: Path, text: str, *, path: str = "issues/3.yaml", today: dt.date | None = TODAY) -> str:
    project = read_project(lay_out(folder, {path: text}))
    return "".join(f"{problem}\n" for problem in check(project, today=today))


def volume(*, words: int = 100, tagline: str = "One wombat, alone", entry: str = "", more: str = "") -> str:
    text = issue_text(entry, more=more).replace("It digs.", " ".join(["word"] * words))
    return text.replace("One wombat, alone", tagline)


def special(words: int) -> str:
    summary = " ".join(["word"] * words)
    head = "special: reading-list\ntitle: T\npublished: 2023-06-07"
    return issue_text(volume=head).replace("It digs.", summary)


@pytest.mark.parametrize("words", [80, 150])
def test_a_summary_of_the_usual_length_is_right(words: int, tmp_path: Path) -> None:
    assert advice(tmp_path, volume(words=words)) == ""


def test_a_short_summary_is_a_warning(tmp_path: Path) -> None:
    assert advice(tmp_path, volume(words=79)) == (
        'issues/3.yaml:9:14: warning: paper "lone-wombat": "summary" has 79 words; those of papers in a weekly volume '
        "have 80 to 150 [summary-length]\n"
        "    say what was found, how, on what evidence, within what limits\n"
    )


def test_a_long_summary_is_a_warning(tmp_path: Path) -> None:
    assert advice(tmp_path, volume(words=151)) == (
        'issues/3.yaml:9:14: warning: paper "lone-wombat": "summary" has 151 words; those of papers in a weekly volume '
        "have 80 to 150 [summary-length]\n"
        "    a reader takes in ten of these at a time; leave out what matters least\n"
    )


def test_what_is_written_without_spaces_between_words_is_counted_by_its_letters(tmp_path: Path) -> None:
    text = "袋熊夜里挖洞。"
    assert advice(tmp_path, volume(words=1).replace("summary: word", f"summary: {text * 23}")) == ""
    assert '"summary" has 77 words' in advice(
        tmp_path, volume(words=1).replace("summary: word", f"summary: {text * 22}")
    )


def test_summaries_in_a_special_may_be_shorter(tmp_path: Path) -> None:
    path = "issues/reading-list.yaml"
    assert advice(tmp_path, special(50), path=path) == ""
    assert "those of papers in a special have 50 to 150 [summary-length]" in advice(tmp_path, special(49), path=path)


def test_summaries_of_extras_are_shorter(tmp_path: Path) -> None:
    extra = "extras:\n  - {{id: maps, kind: tool, title: Maps, tagline: L, summary: {}}}"
    assert advice(tmp_path, volume(more=extra.format(" ".join(["word"] * 40)))) == ""
    assert 'extra "maps": "summary" has 1 word; those of extras have 40 to 80 [summary-length]' in (
        advice(tmp_path, volume(more=extra.format("word")))
    )


def test_a_notice_of_withdrawal_has_no_length_to_keep(tmp_path: Path) -> None:
    withdrawn = "withdrawn: {date: 2023-06-12, reason: It left.}"
    assert advice(tmp_path, volume(words=1, entry=withdrawn)) == ""


def test_a_tagline_has_at_most_twelve_words(tmp_path: Path) -> None:
    assert advice(tmp_path, volume(tagline=" ".join(["word"] * 12))) == ""
    assert advice(tmp_path, volume(tagline=" ".join(["word"] * 13))) == (
        'issues/3.yaml:8:14: warning: paper "lone-wombat": "tagline" has 13 words; '
        "at most 12 are taken in at a glance [tagline-length]\n"
        "    keep what sets the entry apart\n"
    )


def test_a_tagline_has_no_full_stop(tmp_path: Path) -> None:
    assert advice(tmp_path, volume(tagline="One wombat and so on, by Quoll et al.")) == ""
    assert advice(tmp_path, volume(tagline="One wombat.")) == (
        'issues/3.yaml:8:14: warning: paper "lone-wombat": "tagline" ends in a full stop [tagline-length]\n'
        "    delete it; a tagline is no sentence\n"
    )


def test_a_date_in_the_future_is_a_warning(tmp_path: Path) -> None:
    assert advice(tmp_path, volume(), today=dt.date(2023, 6, 8)) == (
        'issues/3.yaml:4:12: warning: "published" is 2023-06-09, which is yet to come [future-date]\n'
        "    that is right only in a volume prepared ahead\n"
    )


def test_what_bears_the_date_of_today_is_not_yet_to_come(tmp_path: Path) -> None:
    assert advice(tmp_path, volume(), today=dt.date(2023, 6, 9)) == ""


def test_dates_of_papers_corrections_and_withdrawals_are_looked_at_too(tmp_path: Path) -> None:
    entry = "date: 2023-07-02\nwithdrawn: {date: 2023-07-03, reason: It left.}"
    text = advice(tmp_path, volume(entry=entry, more="corrections: [{date: 2023-07-04, text: It was another.}]"))
    assert [line.split(": ", 2)[2] for line in text.splitlines() if not line.startswith(" ")] == [
        'paper "lone-wombat": "date" is 2023-07-02, which is yet to come [future-date]',
        'paper "lone-wombat": "date" is 2023-07-03, which is yet to come [future-date]',
        '"date" is 2023-07-04, which is yet to come [future-date]',
    ]


def test_a_build_is_given_no_advice(tmp_path: Path) -> None:
    assert advice(tmp_path, volume(words=1, entry="date: 2023-07-02"), today=None) == ""


QUESTIONS = "questions: [Who digs deep at night?, {}]"


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ("How does it see in the dark?", ""),
        ("It sees in the dark", '"questions" has one without a question mark [question-form]'),
        ("夜間どのように掘るのか？", ""),
        ("Is a lone wombat alone?", '"questions" restates the title in one [restated-title]'),
        (" ".join(["why"] * 18) + "?", ""),
        (
            " ".join(["why"] * 19) + "?",
            '"questions" has one of 19 words; at most 18 are typed into a search [question-form]',
        ),
    ],
)
def test_a_question_is_what_a_reader_would_ask(second: str, message: str, tmp_path: Path) -> None:
    said = advice(tmp_path, volume(entry=QUESTIONS.format(second)))
    assert message in said
    assert bool(said) == bool(message)


@pytest.mark.parametrize(("number", "is_right"), [(0, True), (1, False), (2, True), (4, True), (5, False)])
def test_an_entry_has_two_to_four_questions(number: int, *, is_right: bool, tmp_path: Path) -> None:
    questions = ", ".join(f"Who digs for {hours} hours?" for hours in range(number))
    said = advice(tmp_path, volume(entry=f"questions: [{questions}]"))
    assert (said == "") is is_right
    assert ("entries have 2 to 4 [number-of-questions]" in said) is not is_right


def test_the_tagline_of_another_entry_is_a_warning(tmp_path: Path) -> None:
    again = "\n".join(volume().replace("lone-wombat", "late-wombat").splitlines()[5:])
    said = advice(tmp_path, f"{volume()}{again.replace('A Lone Wombat', 'A Late Wombat')}\n")
    assert said == (
        'issues/3.yaml:12:14: warning: paper "late-wombat": the tagline is that of issues/3.yaml:8 [repeated-tagline]\n'
        "    say what only this entry does\n"
    )


@pytest.mark.parametrize("tagline", ["Wombat #2 digs", "'Wombat #2 digs'", "Wombats dig in C# and C"])
def test_a_line_of_text_is_read_to_its_end(tagline: str, tmp_path: Path) -> None:
    said = advice(tmp_path, volume(tagline=tagline))
    lost = (
        'issues/3.yaml:8:14: warning: paper "lone-wombat": no reader sees "#2 digs" behind "tagline" '
        "[text-in-comment]\n"
        "    put the whole text in quotes; a comment stands in a line of its own\n"
    )
    assert said == (lost if tagline.startswith("Wombat #") else "")


def test_a_volume_that_lists_nothing_is_a_warning(tmp_path: Path) -> None:
    text = volume(words=80)
    listed, empty = text[text.index("papers:") :], text[: text.index("papers:")]
    assert advice(tmp_path, f"{empty}papers: []\nextras: []\n") == (
        "issues/3.yaml:5:9: warning: the volume lists nothing [empty-volume]\n"
        "    `newsletter add` writes entries; or write one below papers: or extras:, after a hyphen\n"
    )
    extra = listed.replace("papers:", "extras:").replace("id:", "kind: tool\n    id:")
    assert advice(tmp_path, f"{empty}papers: []\n{extra}") == ""
    assert "empty-volume" not in advice(tmp_path, f"{empty}papers:\n  - nonsense\n")


@pytest.mark.parametrize("more", [".", ",", "?download=true", "#sec-1"])
def test_what_was_copied_behind_a_doi_is_a_warning(more: str, tmp_path: Path) -> None:
    assert advice(tmp_path, volume(entry=f'doi: "10.1234/wombat.9{more}"')) == (
        f'issues/3.yaml:10:10: warning: paper "lone-wombat": "{more}" behind the DOI is hardly a part of it '
        "[end-of-doi]\n"
        '    did you mean "10.1234/wombat.9"?\n'
    )


@pytest.mark.parametrize(
    "doi",
    ["10.1234/(SICI)1097(1990)41:6<391::AID-ASI1>3.0.CO;2-#", "10.1234/S0019(65)90241-X", "10.11010/wombat9v2"],
)
def test_an_odd_doi_is_right_to_its_end(doi: str, tmp_path: Path) -> None:
    assert advice(tmp_path, volume(entry=f'doi: "{doi}"')) == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://files.example/s/1AbC?pwd=ab12",
        "https://meeting.example/program?session_id=12",
        "https://corpus.example/search?token=wombat",
        "https://papers.example/proceedings/XXX/part3/",
        "https://films.example/film/your-name/",
    ],
)
def test_an_address_for_everybody_is_right(address: str, tmp_path: Path) -> None:
    assert advice(tmp_path, volume(entry=f'links: [{{kind: other, url: "{address}"}}]')) == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://files.example/s/1AbC?access_token=ab",
        "https://meeting.example/program?a=1&sessionId=0123456789abcdef",
        "https://code.example/your-name/wombat",
        "https://code.example/XXXX/wombat",
    ],
)
def test_an_address_of_one_reader_or_of_a_template_is_a_warning(address: str, tmp_path: Path) -> None:
    assert "[mistyped-address]" in advice(tmp_path, volume(entry=f'links: [{{kind: other, url: "{address}"}}]'))


def test_what_a_publisher_had_may_come_to_arxiv_much_later(tmp_path: Path) -> None:
    assert "[late-paper]" in advice(tmp_path / "1", volume(entry='arxiv: "2310.00001"'))
    assert advice(tmp_path / "2", volume(entry='arxiv: "2310.00001"\ndoi: 10.1234/wombat.9')) == ""
    venue = volume(entry='arxiv: "2310.00001"\nvenue: {id: wombat-days, year: 2023}')
    assert "[late-paper]" not in advice(tmp_path / "4", venue)


@pytest.mark.parametrize(
    ("more", "is_said"),
    [
        ("date: 2023-06-01\nlinks: [{kind: project, url: 'https://blog.wombat.example/'}]", False),
        ("date: 2023-06-01\nlinks: [{kind: code, url: 'https://github.com/wombat/dig'}]", True),
        ("links: [{kind: project, url: 'https://blog.wombat.example/'}]", True),
    ],
)
def test_what_came_out_on_its_own_page_may_come_to_arxiv_much_later(
    more: str, *, is_said: bool, tmp_path: Path
) -> None:
    assert ("[late-paper]" in advice(tmp_path, volume(entry=f'arxiv: "2310.00001"\n{more}'))) is is_said


@pytest.mark.parametrize(
    "title",
    [
        "On <i>wombats</i>",
        "Wombats &amp; quolls",
        "Quolls&#39; dens",
        "{W}ombats",
        "\\emph{We}",
        '{\\"o}de',
    ],
)
def test_markup_in_a_tagline_is_a_warning(title: str, tmp_path: Path) -> None:
    said = advice(tmp_path, volume(tagline=f"'{title}'"))
    assert said.startswith('issues/3.yaml:8:14: warning: paper "lone-wombat": "tagline" has "')
    assert said.endswith(
        ", which would be printed as it stands [markup-in-line]\n    write the characters themselves\n"
    )


@pytest.mark.parametrize(
    "title", ["R&D; in dens", "x < y and y > z", "Dens in $\\mathbb{R}$", "A <mask> for {wombats}"]
)
def test_what_only_looks_like_markup_is_right(title: str, tmp_path: Path) -> None:
    assert advice(tmp_path, volume(tagline=f"'{title}'")) == ""
