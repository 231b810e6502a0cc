"""What was published before, and what the archive has now: which entry is which, and what of it would be lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.checks.history_rules import dropped_item, permanent_id
from newsletter.permanence import as_list, from_list, published
from newsletter.source import Reading, read_project
from tests.builders import ORGANISATIONS, SETTINGS, TAGS, issue_text, lay_out

CHANGED = 'entry id "lone-wombat" was published and is now "night-owl"; ids are permanent'


def said(folder: Path, before: str, now: str, *, name: str, title: str = "A Lone Wombat") -> list[str]:
    """What is said of a paper that was published as lone-wombat and now has this id and title."""
    former = lay_out(folder / "before", {"issues/3.yaml": issue_text(before)})
    text = issue_text(now, name=name).replace(f"A {name.replace('-', ' ').title()}", title)
    latter = lay_out(folder / "now", {"issues/3.yaml": text})
    return [problem.message for problem in permanent_id(read_project(latter), read_project(former))]


@pytest.mark.parametrize(
    ("before", "now", "title"),
    [
        ('arxiv: "2306.01234"', 'arxiv: "2306.01234"', "Another Title"),
        ('arxiv: "2306.01234"', "doi: 10.48550/arXiv.2306.01234", "Another Title"),
        ("arxiv: math.GT/0309136", "arxiv: math/0309136", "Another Title"),
        ("doi: 10.5555/Wombat", "doi: 10.5555/wombat", "Another Title"),
        ("", 'arxiv: "2306.01234"', "a lone-wombat"),
    ],
)
def test_a_paper_under_a_new_id_is_recognised(before: str, now: str, title: str, tmp_path: Path) -> None:
    assert said(tmp_path, before, now, name="night-owl", title=title) == [CHANGED]


def test_another_paper_of_the_same_title_is_not_the_one_that_was_published(tmp_path: Path) -> None:
    found = said(tmp_path, 'arxiv: "2306.01234"', 'arxiv: "2306.01235"', name="night-owl")
    assert found == ['entry "lone-wombat" was published and is gone']


@pytest.mark.parametrize("now", ['arxiv: "2306.01235"', "", "doi: 10.5555/wombat"])
def test_an_entry_whose_arxiv_id_was_mended_is_the_one_that_was_published(now: str, tmp_path: Path) -> None:
    assert said(tmp_path, 'arxiv: "2306.01234"', now, name="lone-wombat") == []


WOMBAT = 'arxiv: "2306.01234"'
LETTER = f"""\
{issue_text(WOMBAT)}  - id: night-owl
    title: Night Owls
    tagline: Owls, at night
    summary: They see.
    doi: 10.5555/owl
    aliases: [owl]
"""
"""A volume of two papers, which were published in it."""

FILE, TOPICS, LABS = "issues/3.yaml", "issues/vocabulary/tags.yaml", "issues/vocabulary/organisations.yaml"
OWL = LETTER[LETTER.index("  - id: night-owl") :]


def changed(text: str, *changes: tuple[str, str]) -> str:
    """A text with other words in it, each of which it must have had."""
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def readings(folder: Path, before: dict[str, str], now: dict[str, str]) -> tuple[Reading, Reading]:
    """What is read now, and what was published."""
    former, latter = ({FILE: LETTER} | files for files in (before, now))
    return read_project(lay_out(folder / "now", latter)), read_project(lay_out(folder / "before", former))


def since(folder: Path, now: dict[str, str], *, before: dict[str, str] | None = None) -> str:
    """All that `check --since` says of what changed."""
    return "".join(f"{problem}\n" for problem in permanent_id(*readings(folder, before or {}, now)))


def live(folder: Path, now: dict[str, str], *, before: dict[str, str] | None = None) -> str:
    """All that `check --published` says of what changed, where the live site was built of what was before."""
    reading, former = readings(folder, before or {}, now)
    settings = former.settings
    listed = as_list(published(former.archive(), settings))
    problems = dropped_item(reading, from_list(listed), path="published.json")
    return "".join(f"{problem}\n" for problem in problems)


@pytest.mark.parametrize("aliases", ["[old-wombat]", "[b, a]", "[a, b]"])
def test_another_address_of_an_entry_that_was_never_renamed_does_no_harm(aliases: str, tmp_path: Path) -> None:
    now = {FILE: changed(LETTER, (WOMBAT, f"{WOMBAT}\n    aliases: {aliases}"))}
    assert since(tmp_path, now) == live(tmp_path, now) == ""


@pytest.mark.parametrize("aliases", ["[lone-wombat]", "[wombat-two, lone-wombat]", "[lone-wombat, wombat-two]"])
def test_no_alias_makes_up_for_another_id(aliases: str, tmp_path: Path) -> None:
    now = {FILE: changed(LETTER, ("id: lone-wombat", f"id: wombat-three\n    aliases: {aliases}"))}
    assert (
        since(tmp_path, now)
        == live(tmp_path, now)
        == (
            'issues/3.yaml:6:9: entry id "lone-wombat" was published and is now "wombat-three"; ids are permanent '
            "[permanent-id]\n    write id: lone-wombat again; aliases: are nothing but addresses that lead to it\n"
        )
    )


def test_an_id_and_an_alias_do_not_change_places(tmp_path: Path) -> None:
    now = {FILE: changed(LETTER, ("id: night-owl", "id: owl"), ("aliases: [owl]", "aliases: [night-owl]"))}
    said = 'entry id "night-owl" was published and is now "owl"; ids are permanent [permanent-id]'
    assert since(tmp_path, now).count("[permanent-id]") == live(tmp_path, now).count("[permanent-id]") == 1
    assert said in since(tmp_path, now)
    assert said in live(tmp_path, now)


def test_an_id_of_its_own_is_no_alias_of_another_paper(tmp_path: Path) -> None:
    now = {FILE: changed(LETTER, (OWL, ""), (WOMBAT, f"{WOMBAT}\n    aliases: [night-owl, owl]"))}
    assert since(tmp_path, now) == (
        'issues/3.yaml:11:15: this alias was an id of its own: entry "night-owl" was published, and "lone-wombat" is '
        'another paper [permanent-id]\n    put "night-owl" back; of one paper listed twice, the id that stays gets '
        "what tells it: arxiv:, doi: or title of the other\n"
    )


@pytest.mark.parametrize("told", ["doi: 10.5555/OWL", "official_title: Night owls"])
def test_a_duplicate_may_be_merged_where_what_stays_is_told_by_it(told: str, tmp_path: Path) -> None:
    now = {FILE: changed(LETTER, (OWL, ""), (WOMBAT, f"{WOMBAT}\n    {told}\n    aliases: [owl, night-owl]"))}
    assert since(tmp_path, now) == live(tmp_path, now) == ""


def test_an_address_that_led_to_what_was_merged_stays_too(tmp_path: Path) -> None:
    now = {FILE: changed(LETTER, (OWL, ""), (WOMBAT, f"{WOMBAT}\n    doi: 10.5555/owl\n    aliases: [night-owl]"))}
    said = "the address papers/owl/ was published and would lead nowhere [permanent-id]\n"
    assert since(tmp_path, now) == f"issues/3.yaml:6:9: {said}    write aliases: [night-owl, owl]\n"
    assert live(tmp_path, now) == f'published.json:1:1: {said}    name "owl" under aliases: of what it led to\n'


def test_an_alias_is_not_taken_from_what_it_led_to(tmp_path: Path) -> None:
    now = {
        FILE: changed(LETTER, ("    aliases: [owl]\n", ""), ("id: lone-wombat", "id: lone-wombat\n    aliases: [owl]"))
    }
    assert since(tmp_path, now) == (
        'issues/3.yaml:7:15: the address papers/owl/ led to "night-owl" and would lead to "lone-wombat" '
        "[permanent-id]\n"
        '    "owl" stays under aliases: of what it led to; what is new needs another name\n'
    )


def test_an_alias_does_not_become_the_id_of_something_new(tmp_path: Path) -> None:
    new = "  - {id: owl, title: Another Owl, tagline: One owl, summary: It sees.}\n"
    now = {FILE: changed(LETTER, ("    aliases: [owl]\n", "")) + new}
    assert 'led to "night-owl" and would lead to "owl" [permanent-id]' in since(tmp_path, now)
    assert 'led to another entry and would lead to "owl" [permanent-id]' in live(tmp_path, now)


def test_an_id_is_not_used_again_for_another_paper(tmp_path: Path) -> None:
    now = {FILE: changed(LETTER, ("Night Owls", "Two Quolls"), ("10.5555/owl", "10.5555/quolls"))}
    assert since(tmp_path, now) == (
        'issues/3.yaml:11:9: entry id "night-owl" was published and is another paper now: its title and its DOI differ '
        "[permanent-id]\n"
        "    put the entry back and give the other paper an id of its own; two corrections are made one by one\n"
    )


def test_a_volume_keeps_its_number_and_its_name(tmp_path: Path) -> None:
    now = {FILE: changed(LETTER, ("volume: 3\n", "special: three\naliases: ['3']\n"))}
    assert (
        since(tmp_path, now)
        == live(tmp_path, now)
        == (
            'issues/3.yaml:1:10: volume "3" was published and is now "three"; ids are permanent [permanent-id]\n'
            "    write volume: 3 again; aliases: are nothing but addresses that lead to it\n"
        )
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [("Burrow planning", "[burrows]"), ("Digging", "[burrows]")],
)
def test_a_topic_that_was_renamed_needs_its_former_id(name: str, hint: str, tmp_path: Path) -> None:
    now = {
        TOPICS: changed(TAGS, ("- id: burrows", "- id: digging"), ("Burrow planning", name), ("parent: burrows", ""))
    }
    assert since(tmp_path, now) == (
        f'{TOPICS}:1:7: topic "burrows" was published and is now "digging", without its pages and feeds '
        "[permanent-id]\n"
        f"    write former: {hint}, so that its page leads here and its feeds stay\n"
    )
    mended = {TOPICS: changed(now[TOPICS], ("- id: digging", f"- id: digging\n  former: {hint}"))}
    assert since(tmp_path, mended) == live(tmp_path, mended) == ""


def test_a_topic_does_not_give_its_id_to_another_one(tmp_path: Path) -> None:
    tags = changed(TAGS, ("- id: burrows", "- id: digging"), ("  parent: burrows\n", ""))
    now = {TOPICS: f"{tags}- id: burrows\n  name: Burrowing owls\n  description: Owls below.\n"}
    assert since(tmp_path, now) == (
        f'{TOPICS}:1:7: topic "burrows" was published and is now "digging"; its pages and feeds would be of another '
        "[permanent-id]\n"
        '    write former: [burrows] in "digging", and give the other an id of its own\n'
    )


def test_the_live_site_knows_a_renamed_topic_by_its_spellings(tmp_path: Path) -> None:
    now = {
        TOPICS: changed(TAGS, ("- id: burrows", "- id: digging"), ("burrow design", "Burrows"), ("parent: burrows", ""))
    }
    assert 'topic "burrows" was published and is now "digging"' in live(tmp_path, now)


def test_an_organisation_that_is_gone_is_named(tmp_path: Path) -> None:
    now = {LABS: ORGANISATIONS[ORGANISATIONS.index("- id: bilby") :]}
    hint = "    put it back; under another id it needs former: [quokka-labs]\n"
    assert (
        since(tmp_path, now)
        == f'{LABS}:1:1: organisation "quokka-labs" was published and is gone [permanent-id]\n{hint}'
    )
    assert live(tmp_path, now) == (
        'published.json:1:1: "tag:wombat.example,2020:feed/organisation/quokka-labs" was published and would be '
        f"dropped [dropped-item]\n{hint}"
    )


ONCE = changed(ORGANISATIONS, ("- id: quokka-labs", "- id: quokkas\n  former: [quokka-labs]"))


@pytest.mark.parametrize(
    ("former", "hint"),
    [
        (
            "[quokkas, quokka-labs]",
            "the first of the former ids is that of the feeds: write former: [quokka-labs, quokkas]",
        ),
        ("[labs, quokka-labs, quokkas]", None),
        (
            "[bilby-university, quokka-labs, quokkas]",
            '"bilby-university" was an id of its own; put this',
        ),
    ],
)
def test_the_first_of_the_former_ids_stays_the_first(former: str, hint: str | None, tmp_path: Path) -> None:
    text = changed(ONCE, ("- id: quokkas\n  former: [quokka-labs]", f"- id: labs-of-quokkas\n  former: {former}"))
    if "bilby" in former:
        text = text[: text.index("- id: bilby")]
    said = since(tmp_path, {LABS: text}, before={LABS: ONCE})
    assert said.startswith(
        f'{LABS}:2:12: the feeds of organisation "quokka-labs" were published and would become those of'
    )
    assert said.count("[permanent-id]") == 1
    assert said == live(tmp_path, {LABS: text}, before={LABS: ONCE})
    assert hint is None or hint in said


def test_a_former_id_that_is_taken_away_is_one_problem_and_no_former_id_is_the_present_one(tmp_path: Path) -> None:
    now = {LABS: changed(ONCE, ("  former: [quokka-labs]\n", ""))}
    said = since(tmp_path, now, before={LABS: ONCE})
    assert said.count("[permanent-id]") == 1
    assert "write former: [quokka-labs], so that" in said


def test_every_name_that_a_topic_had_leads_to_it(tmp_path: Path) -> None:
    now = {LABS: changed(ONCE, ("- id: quokkas", "- id: labs-of-quokkas"))}
    said = "the address organisations/quokkas/ was published and would lead nowhere [permanent-id]\n"
    assert since(tmp_path, now, before={LABS: ONCE}) == (
        f"{LABS}:1:7: {said}    write former: [quokka-labs, quokkas]\n"
    )
    assert said in live(tmp_path, now, before={LABS: ONCE})


def test_a_topic_may_get_its_first_id_back(tmp_path: Path) -> None:
    now = {
        LABS: changed(
            ONCE, ("- id: quokkas\n  former: [quokka-labs]", "- id: quokka-labs\n  former: [quokka-labs, quokkas]")
        )
    }
    assert since(tmp_path, now, before={LABS: ONCE}) == live(tmp_path, now, before={LABS: ONCE}) == ""


def test_what_every_id_begins_with_stays(tmp_path: Path) -> None:
    now = {"mkdocs.yml": changed(SETTINGS, ("wombat.example, feed_year: 2020", "owl.example, feed_year: 2021"))}
    assert (
        since(tmp_path, now)
        == live(tmp_path, now)
        == (
            'mkdocs.yml:3:32: every id in feeds began with "tag:wombat.example,2020" and would begin with '
            '"tag:owl.example,2021" [permanent-id]\n'
            "    write feed_authority: wombat.example and feed_year: 2020 again; the site may move, its ids never do\n"
        )
    )


def test_of_what_cannot_be_read_nothing_is_said_to_have_vanished(tmp_path: Path) -> None:
    now = {TOPICS: "- {id: no}", LABS: "nothing: {", FILE: "volume: 3"}
    assert since(tmp_path, now) == live(tmp_path, now) == ""


def test_the_list_of_an_older_build_is_read(tmp_path: Path) -> None:
    before = from_list('{"ids": ["tag:wombat.example,2020:entry/old", "tag:wombat.example,2020:volume/3", "x"]}')
    reading, _ = readings(tmp_path, {}, {FILE: changed(LETTER, ("[owl]", "[old]"))})
    assert [problem.message for problem in dropped_item(reading, before, path="published.json")] == [
        'entry id "old" was published and is now "night-owl"; ids are permanent'
    ]


ONE, TWO = "      - {date: 2023-06-20, text: One.}\n", "      - {date: 2023-06-20, text: Two.}\n"
GONE = "    withdrawn: {date: 2023-06-21, reason: Gone.}\n"
CORRECTED = changed(LETTER, (f"{WOMBAT}\n", f"{WOMBAT}\n    corrections:\n{ONE}{TWO}{GONE}"))
"""Two corrections of one day and a withdrawal."""


@pytest.mark.parametrize(
    "change",
    [
        ("One.", "One wombat."),
        (TWO, f"{TWO}      - {{date: 2023-06-20, text: Three.}}\n"),
        (ONE, f"      - {{date: 2023-06-19, text: Nought.}}\n{ONE}"),
        (GONE, f"{GONE}    retracted: {{date: 2023-06-21, reason: Gone.}}\n"),
        (f"{TWO}{GONE}", f"{TWO}      - {{date: 2023-06-22, text: It is back.}}\n"),
    ],
)
def test_the_words_of_a_change_may_be_mended_and_others_may_come(change: tuple[str, str], tmp_path: Path) -> None:
    before, now = {FILE: CORRECTED}, {FILE: changed(CORRECTED, change)}
    assert since(tmp_path, now, before=before) == live(tmp_path, now, before=before) == ""


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            (TWO, ""),
            '12:7: correction 2 of 2023-06-20 of entry "lone-wombat" was published and is gone [permanent-id]\n'
            "    put it back; where it was wrong itself, another correction says so\n",
        ),
        (
            (GONE, ""),
            '6:5: withdrawal of 2023-06-21 of entry "lone-wombat" was published and is gone [permanent-id]\n'
            "    put it back, or say in a correction why the entry stands again\n",
        ),
        (
            (TWO, TWO.replace("06-20", "06-22")),
            '13:16: correction 2 of 2023-06-20 of entry "lone-wombat" was published and is dated 2023-06-22 now; '
            "subscribers would get it again [permanent-id]\n    write date: 2023-06-20 again\n",
        ),
        (
            (f"{ONE}{TWO}", f"{TWO.replace('06-20', '06-25')}{ONE}"),
            '12:16: correction 2 of 2023-06-20 of entry "lone-wombat" was published and is dated 2023-06-25 now; '
            "subscribers would get it again [permanent-id]\n    write date: 2023-06-20 again\n",
        ),
        (
            ("2023-06-21", "2023-06-22"),
            '14:23: withdrawal of 2023-06-21 of entry "lone-wombat" was published and is dated 2023-06-22 now; '
            "subscribers would get it again [permanent-id]\n    write date: 2023-06-21 again\n",
        ),
        (
            (ONE, f"      - {{date: 2023-06-20, text: Nought.}}\n{ONE}"),
            '13:16: correction of 2023-06-20 of entry "lone-wombat" was published and is number 2 of that day now; '
            "subscribers would miss one [permanent-id]\n"
            "    corrections of one day stay in the order in which they were published; put what is new last\n",
        ),
    ],
)
def test_a_change_that_was_published_stays_under_its_day_and_its_number(
    change: tuple[str, str], problem: str, tmp_path: Path
) -> None:
    said = since(tmp_path, {FILE: changed(CORRECTED, change)}, before={FILE: CORRECTED})
    assert said.startswith(f"issues/3.yaml:{problem}")


def test_the_live_site_knows_changes_by_their_names_alone(tmp_path: Path) -> None:
    now = {FILE: changed(CORRECTED, (TWO, ""), ("2023-06-21", "2023-06-22"))}
    said = live(tmp_path, now, before={FILE: CORRECTED})
    assert [line.partition(" of entry")[0] for line in said.splitlines() if line.endswith("[dropped-item]")] == [
        "issues/3.yaml:12:7: correction 2 of 2023-06-20",
        "issues/3.yaml:13:16: withdrawal of 2023-06-21",
    ]


def test_a_duplicate_that_is_merged_leaves_its_corrections_behind(tmp_path: Path) -> None:
    before = {FILE: changed(LETTER, ("doi: 10.5555/owl", f"doi: 10.5555/owl\n    corrections:\n{ONE}"))}
    now = {FILE: changed(LETTER, (OWL, ""), (WOMBAT, f"{WOMBAT}\n    doi: 10.5555/owl\n    aliases: [night-owl, owl]"))}
    assert since(tmp_path, now, before=before) == live(tmp_path, now, before=before) == ""


LATE = "backfilled: true\n"
FLOODS = "was backfilled and would come to every subscriber as new"
LEAVES = "was news and would leave the feeds that people subscribe to"


def turned(folder: Path, before: dict[str, str], now: dict[str, str], *, by_list: bool = False) -> list[str]:
    """What is said, with its severity, of these issue files after those."""
    former, latter = (read_project(lay_out(folder / name, files)) for name, files in (("b", before), ("n", now)))
    if by_list:
        names = published(former.archive(), former.settings)
        found = dropped_item(latter, from_list(as_list(names)), path="published.json")
    else:
        found = permanent_id(latter, former)
    return [f"{one.position.path}:{one.position.line}: {one.severity.value}: {one.message}" for one in found]


@pytest.mark.parametrize("by_list", [False, True], ids=["by revision", "by list"])
def test_what_was_backfilled_is_never_news(tmp_path: Path, *, by_list: bool) -> None:
    before, now = ({"issues/3.yaml": issue_text(more=late)} for late in (LATE, ""))
    said = turned(tmp_path, before, now, by_list=by_list)
    assert said == [f'issues/3.yaml:1: error: volume "3" {FLOODS}']


@pytest.mark.parametrize("by_list", [False, True], ids=["by revision", "by list"])
def test_what_was_news_may_leave_the_feeds_once(tmp_path: Path, *, by_list: bool) -> None:
    before, now = ({"issues/3.yaml": issue_text(more=late)} for late in ("", LATE))
    said = turned(tmp_path, before, now, by_list=by_list)
    assert said == [f'issues/3.yaml:10: warning: volume "3" {LEAVES}']


@pytest.mark.parametrize(("was", "now_is", "claim"), [(LATE, "", FLOODS), ("", LATE, LEAVES)])
def test_so_it_is_with_an_entry_that_moves_to_another_volume(tmp_path: Path, was: str, now_is: str, claim: str) -> None:
    stay = {"issues/2.yaml": issue_text(number=2, name="quoll", more=was)}
    there = {"issues/3.yaml": issue_text(name="owl", more=now_is)}
    with_wombat = "  - {id: wombat, title: A Wombat, tagline: One, summary: It digs.}\n"

    def added(files: dict[str, str]) -> dict[str, str]:
        return {path: text.replace("papers:\n", f"papers:\n{with_wombat}") for path, text in files.items()}

    said = turned(tmp_path, added(stay) | there, stay | added(there))
    assert [line.split(": ", 1)[1] for line in said] == [
        f'{"error" if claim == FLOODS else "warning"}: entry "wombat" {claim}'
    ]


def test_a_field_that_cannot_be_read_turns_nothing(tmp_path: Path) -> None:
    before, now = ({"issues/3.yaml": issue_text(more=late)} for late in (LATE, "backfilled: maybe\n"))
    assert turned(tmp_path, before, now) == []


TOLD, STUB = "summary: They see.", "stub: true"
LOST = 'was published with a card and would have none, for "night-owl" has no summary'


@pytest.mark.parametrize("by_list", [False, True], ids=["by revision", "by list"])
def test_an_entry_that_has_a_card_keeps_it(tmp_path: Path, *, by_list: bool) -> None:
    now = {FILE: changed(LETTER, (TOLD, STUB))}
    said = turned(tmp_path, {FILE: LETTER}, now, by_list=by_list)
    assert said == [f'{FILE}:11: warning: entry "night-owl" {LOST}']


def test_a_stub_may_get_a_card(tmp_path: Path) -> None:
    assert turned(tmp_path, {FILE: changed(LETTER, (TOLD, STUB))}, {FILE: LETTER}) == []


def test_what_is_withdrawn_keeps_its_card(tmp_path: Path) -> None:
    now = {FILE: changed(LETTER, (TOLD, "withdrawn: {date: 2024-01-01, reason: They slept.}"))}
    assert turned(tmp_path, {FILE: LETTER}, now) == []


def test_where_there_are_to_be_no_pictures_none_is_lost(tmp_path: Path) -> None:
    settings = changed(SETTINGS, ("feed_year: 2020", "feed_year: 2020, pictures: false"))
    now = {FILE: changed(LETTER, (TOLD, STUB)), "mkdocs.yml": settings}
    assert turned(tmp_path, {FILE: LETTER}, now) == []
