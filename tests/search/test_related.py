"""Related entries: those that speak of the same things."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from random import Random

import numpy as np
import pytest

from newsletter.model import Paper
from newsletter.search.encoding import Integers
from newsletter.search.entry_words import EntryWords
from newsletter.search.kept_related import KeptRelated, Known, nearest_after
from newsletter.search.likeness import MOST, Likeness, Near
from newsletter.search.related import Related, related
from newsletter.source import read_project
from tests.builders import make_paper
from tests.conftest import REPOSITORY, RETRIEVAL
from tests.search.alike import ARCHIVES, judged, share, ten_related

SUBJECTS = {
    "digging": ("burrow depth clay shovel", ("burrows",)),
    "flying": ("wing feather wind dive", ("flight",)),
    "singing": ("dawn chorus pitch trill", ("songs",)),
    "seeing": ("night owl lens glow", ("night-vision",)),
    "eating": ("grass root menu taste", ("food",)),
}


def papers_of(subject: str, count: int = 2) -> list[Paper]:
    words, tags = SUBJECTS[subject]
    return [
        make_paper(
            id=f"{subject}-{number}",
            title=f"{words.title()} {number}",
            tagline=f"On {words}",
            tags=tags,
            summary=f"It is about {words} and also word{subject}{number}.",
        )
        for number in range(count)
    ]


def ids(found: dict[str, tuple[Related, ...]], entry: str) -> list[str]:
    return [one.id for one in found[entry]]


def test_entries_of_one_subject_are_related_and_others_are_not() -> None:
    found = related([paper for subject in SUBJECTS for paper in papers_of(subject)])
    for subject in SUBJECTS:
        assert ids(found, f"{subject}-0") == [f"{subject}-1"]


def test_no_entry_is_related_to_itself_and_at_most_five_are_named() -> None:
    found = related([paper for subject in SUBJECTS for paper in papers_of(subject, 9)])
    assert all(entry not in ids(found, entry) for entry in found)
    assert {len(ones) for ones in found.values()} == {5}


@pytest.mark.usefixtures("own_folder")
def test_entries_are_as_much_alike_by_words_that_were_kept(tmp_path: Path) -> None:
    papers = [paper for subject in SUBJECTS for paper in papers_of(subject, 3)]
    papers += [
        make_paper(id=name, title="Clay", tagline=line, summary=None) for name, line in (("a", None), ("b", "None"))
    ]
    for _ in range(2):
        words = EntryWords(tmp_path, code="a")
        assert related(papers, words) == related(papers)
        words.keep()


@pytest.mark.usefixtures("own_folder")
def test_after_each_of_many_changes_the_same_are_related_as_at_first(tmp_path: Path) -> None:
    chance = Random(5)  # noqa: S311
    papers = {paper.id: paper for subject in SUBJECTS for paper in papers_of(subject, 40)}
    for change in range(15):
        for name in chance.sample(sorted(papers), 2):
            words = chance.choice([*SUBJECTS.values()])[0] if change % 5 == 2 else f"word{chance.randrange(99)}"
            gone = {"withdrawn": {"date": dt.date(2024, 1, 1), "reason": "Gone."}} if change % 3 == 1 else {}
            tags = papers[name].tags
            papers[name] = make_paper(id=name, title=f"New {words}", tagline=f"On {tags[0]}", tags=tags, **gone)
        if change % 4 == 3:
            del papers[min(papers)]
        kept = KeptRelated(tmp_path, code="a")
        assert related([*papers.values()], kept=kept) == related([*papers.values()])
        if change == 9:
            (tmp_path / ".cache/related").write_bytes(b"damaged")


def test_after_a_change_those_are_compared_with_all_that_changed_or_lack_one_of_their_nearest() -> None:
    compared: list[int] = []

    class Watched(Likeness):
        def nearest(self, places: Integers) -> Iterator[Near]:
            compared.extend(places.tolist())
            return super().nearest(places)

    rows, words = (one.ravel() for one in np.indices((9, 9)))
    weights = (np.eye(9, dtype=np.float32) + 1).ravel()  # any two have 11 in common
    likeness, keys = Watched(rows, words, weights, 9, np.ones(9, dtype=bool)), [f"{number}" for number in range(9)]
    whole = [*Likeness(rows, words, weights, 9, likeness.offered).nearest(np.arange(9))]
    former: dict[str, Known] = {
        key: (10, [(score, keys[place]) for score, place in near if place != 7])
        for key, near in zip(keys, whole, strict=True)
        if key != "7"
    }
    former["3"] = 11, [(11, "gone")] * 5
    assert [near for _, near in nearest_after(likeness, keys, former)] == whole
    assert compared == [3, 7]


def test_the_same_are_most_alike_in_blocks_or_at_once_and_by_columns_or_by_lists(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = np.random.default_rng(5)
    weights = chance.integers(1, 9, (90, 40)) * (chance.random((90, 40)) < chance.random(40) / 2)
    weights[80:] = weights[70:80]  # so that some are equally alike
    weights[7] = 0
    offered = chance.random(90) < 0.9
    scores = (weights @ weights.T) * offered
    np.fill_diagonal(scores, 0)
    order = np.argsort(-scores, axis=1, kind="stable")[:, :MOST].tolist()
    whole = [[(int(scores[row, at]), at) for at in near if scores[row, at]] for row, near in enumerate(order)]
    for common, block, part in ((0, 90, 90), (0, 7, 7), (20, 90, 30), (20, 32, 5), (90, 90, 90), (90, 64, 1)):
        for name, number in (("_COMMON", common), ("BLOCK", block), ("_PART", part)):
            monkeypatch.setattr(f"newsletter.search.likeness.{name}", number)
        rows, words = np.nonzero(weights)
        found = Likeness(rows, words, weights[rows, words].astype(np.float32), 90, offered)
        assert [*found.nearest(np.arange(90))] == whole


def test_ties_are_broken_by_id_whatever_the_order_of_the_entries() -> None:
    twins = [make_paper(id=name, title="Clay Shovel") for name in ("c", "a", "d", "b")]
    others = papers_of("seeing", 12)
    found = related([*twins, *others])
    assert ids(found, "c") == ["a", "b", "d"]
    assert found == related([*others, *reversed(twins)])


def test_every_entry_of_an_archive_has_five_related_ones_the_most_alike_first() -> None:
    found = related([listing.entry for listing in read_project(RETRIEVAL).archive().listings])
    assert {len(ones) for ones in found.values()} == {5}
    assert ids(found, "grouprank")[0] == "erank"
    for ones in found.values():
        scores = [one.score for one in ones]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1.01 for score in scores)


def test_words_of_any_talk_relate_nothing() -> None:
    alike = [
        make_paper(id=name, title=name, tagline="How would you keep it?", summary=name) for name in ("clay", "owls")
    ]
    assert related([*alike, *papers_of("eating", 9)])["clay"] == ()


def test_a_shared_topic_counts_more_than_a_shared_word() -> None:
    topical = make_paper(id="topical", title="Alpha", tagline="Beta", tags=("burrows",), summary="Gamma")
    wordy = make_paper(id="wordy", title="Clay", tagline="Delta", tags=("food",), summary="Epsilon")
    asking = make_paper(id="asking", title="Clay", tagline="Zeta", tags=("burrows",), summary="Eta")
    found = related([topical, wordy, asking, *papers_of("seeing", 9), *papers_of("singing", 9)])
    assert ids(found, "asking") == ["topical", "wordy"]


def test_a_shared_topic_counts_as_much_beside_many_words_as_beside_few() -> None:
    long = " ".join(f"word{number}" for number in range(900))
    topical = make_paper(id="topical", title="Alpha", tagline="Beta", tags=("burrows",), summary=long)
    wordy = make_paper(id="wordy", title="Clay", tagline="Delta", tags=("food",), summary="Epsilon")
    asking = make_paper(id="asking", title="Clay", tagline="Zeta", tags=("burrows",), summary="Eta")
    found = related([topical, wordy, asking, *papers_of("seeing", 9), *papers_of("singing", 9)])
    assert ids(found, "asking") == ["topical", "wordy"]


def test_two_shared_topics_among_others_count_more_than_the_only_topic_of_an_entry() -> None:
    narrow = make_paper(id="narrow", title="Alpha", tagline="Beta", tags=("burrows",), summary="Gamma")
    broad = make_paper(id="broad", title="Iota", tagline="Kappa", tags=("burrows", "dens", "food", "soil"), summary="M")
    other = make_paper(id="other", title="Clay", tagline="Delta", tags=("food",), summary="Epsilon")
    asking = make_paper(id="asking", title="Theta", tagline="Zeta", tags=("burrows", "dens"), summary="Eta")
    found = related([narrow, broad, other, asking, *papers_of("seeing", 9), *papers_of("singing", 9)])
    assert ids(found, "asking") == ["broad", "narrow"]


def test_questions_relate_entries_whose_titles_share_no_word() -> None:
    alike = [
        make_paper(id=name, title=name, tagline=name, summary=name, questions=(f"How deep is {name} clay?",))
        for name in ("one", "two")
    ]
    assert ids(related([*alike, *papers_of("eating", 9)]), "one") == ["two"]


def test_half_of_the_related_entries_of_an_archive_whose_entries_were_judged_are_good() -> None:
    found = share(ten_related(RETRIEVAL), judged("retrieval"))
    assert found.good >= 0.5
    assert found.bad <= 1


@pytest.mark.parametrize("name", ARCHIVES)
def test_no_related_entry_is_judged_twice(name: str) -> None:
    for one in judged(name):
        grades = [*one.good, *one.fair, *one.bad]
        assert len({one.id, *grades}) == len(grades) + 1


def test_a_survey_is_related_to_what_it_is_about_before_another_survey() -> None:
    survey = make_paper(id="survey", title="Burrows: A Survey", tagline="Maps", tags=("food", "surveys"), summary="One")
    other = make_paper(id="other", title="Wings: A Survey", tagline="Sorts", tags=("flight", "surveys"), summary="Two")
    subject = make_paper(
        id="subject", title="Burrows Fall", tagline="Rains come", tags=("food",), summary="Roots hold clay"
    )
    others = [*papers_of("seeing", 9), *papers_of("singing", 9)]
    assert ids(related([survey, other, subject, *others]), "survey")[:2] == ["subject", "other"]


def test_a_withdrawn_entry_is_not_offered() -> None:
    gone = {"withdrawn": {"date": dt.date(2025, 1, 1), "reason": "The burrow fell in."}}
    first, second, third = papers_of("digging", 3)
    found = related([first, second, Paper.model_validate(third.model_dump() | gone), *papers_of("seeing", 12)])
    assert ids(found, first.id) == [second.id]
    assert ids(found, third.id) == [first.id, second.id]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_an_archive_of_hardly_any_entries_has_no_faults(count: int) -> None:
    papers = [make_paper(id=f"paper-{number}", title="???", tagline="…", summary="!") for number in range(count)]
    assert related(papers) == {paper.id: () for paper in papers}


def test_addresses_in_a_summary_relate_nothing() -> None:
    link = "[{}](https://wombat.example/same/place/everywhere) <https://wombat.example/other>"
    alike = [make_paper(id=name, title=name, tagline=name, summary=link.format(name)) for name in ("clay", "owls")]
    assert related([*alike, *papers_of("eating", 9)])["clay"] == ()


def test_the_same_entries_give_the_same_bytes_with_any_number_of_threads() -> None:
    code = (
        "import dataclasses, json, sys; from newsletter.search.related import related; from newsletter.source import "
        "read_project; from pathlib import Path; found = related([one.entry for one in "
        "read_project(Path(sys.argv[1])).archive().listings]); "
        "print(json.dumps({entry: [dataclasses.asdict(one) for one in ones] for entry, ones in found.items()}))"
    )
    outputs = {
        subprocess.run(
            (sys.executable, "-c", code, str(RETRIEVAL)),
            env=os.environ | {"OPENBLAS_NUM_THREADS": threads, "PYTHONHASHSEED": threads},
            cwd=REPOSITORY / "hooks",
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for threads in ("1", "4")
    }
    here = related([listing.entry for listing in read_project(RETRIEVAL).archive().listings])
    assert [json.loads(output) for output in outputs] == [
        {entry: [asdict(one) for one in ones] for entry, ones in here.items()}
    ]
