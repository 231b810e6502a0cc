"""Markdown of volumes and topics, as CommonMark reads it, and the way in for programs that read."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from newsletter.model import See, Tag, Vocabulary
from newsletter.pages.page import theme_values
from newsletter.pages.topic_pages import topic_pages
from newsletter.pages.volume_pages import volume_page
from newsletter.settings import Settings
from newsletter.text.prose import prose_markdown
from newsletter.twins import as_markdown
from newsletter.twins.twin_files import twin_files
from tests.builders import make_archive, make_extra, make_paper, make_special, make_vocabulary, make_volume
from tests.citations.test_bibtex import HOSTILE

SETTINGS = Settings(name="Marsupial Letters", address="https://archive.example/")
PAPER = make_paper(authors=("Bo Quoll",), arxiv="2305.00001", tags=("burrows",), summary="It **digs**.\n\n- deep")
ARCHIVE = make_archive(make_volume(3, PAPER, extras=(make_extra(),), intro="On *digging*."), make_special())


def files() -> dict[str, str]:
    return {address: content.decode() for address, content in twin_files(ARCHIVE, SETTINGS).items()}


def shown(text: str) -> BeautifulSoup:
    return BeautifulSoup(MarkdownIt("commonmark").render(text), "html.parser")


def test_a_volume_has_its_entries_as_parts_with_anchors() -> None:
    page = shown(files()["volumes/3/index.md"])
    assert [one.get_text() for one in page.find_all(["h1", "h2", "h3"])] == [
        "Vol. 3: Volume 3 on Burrows",
        "Papers",
        "Lone Wombat",
        "Datasets",
        "Burrow Maps",
    ]
    assert [one["id"] for one in page.find_all("a", id=True)] == ["lone-wombat", "burrow-maps"]
    assert [one["href"] for one in page.find_all("a", href=re.compile("papers/lone"))] == [
        "https://archive.example/papers/lone-wombat/"
    ]
    assert (page.strong.get_text() if page.strong else "", page.li.get_text() if page.li else "") == ("digs", "deep")
    assert "Bo Quoll (2023). Lone Wombat. arXiv:2305.00001." in page.get_text()


def test_a_topic_has_what_it_is_and_its_entries() -> None:
    page = shown(files()["topics/burrows/index.md"])
    assert "All about burrows." in page.get_text()
    assert [one.get_text() for one in page.find_all(["h2", "h3"])] == ["1 entry", "Lone Wombat"]


def test_an_entry_is_written_once_for_its_volumes_and_its_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    def counted(text: str) -> str:
        written.append(text)
        return prose_markdown(text)

    monkeypatch.setattr(as_markdown, "prose_markdown", counted)
    volumes = (
        make_volume(1, make_paper(tags=("burrows", "clay"), summary="It digs.")),
        make_volume(2, See(see="lone-wombat")),
    )
    twins = twin_files(make_archive(*volumes, vocabulary=make_vocabulary(("burrows", "clay"))), SETTINGS)
    assert sum(b"It digs." in content for content in twins.values()) == 4
    assert written.count("It digs.") == 1


def test_a_renamed_topic_is_read_at_its_former_address_too() -> None:
    tag = Tag(id="burrows", name="Burrows", description="Where to dig.", former=("burrows", "dens"))
    twins = twin_files(make_archive(make_volume(1, PAPER), vocabulary=Vocabulary(tags=(tag,))), SETTINGS)
    found = {address: content for address, content in twins.items() if address.startswith("topics/")}
    assert [*found] == ["topics/burrows/index.md", "topics/dens/index.md"]
    assert len({*found.values()}) == 1
    assert "dens" not in twins["llms.txt"].decode()


def test_what_was_withdrawn_says_so() -> None:
    paper = make_paper(withdrawn={"date": dt.date(2025, 12, 1), "reason": "The burrow fell in."}, summary=None)
    text = twin_files(make_archive(make_volume(1, paper)), SETTINGS)["volumes/1/index.md"].decode()
    assert '### <a id="lone-wombat"></a>Withdrawn: Lone Wombat' in text
    assert "Withdrawn on 2025-12-01: The burrow fell in." in text


@pytest.mark.parametrize("text", [*HOSTILE, "<script>alert(1)</script>", "[a](javascript:b)", "*a* _b_ `c`"])
def test_a_hostile_title_is_read_as_itself(text: str) -> None:
    paper = make_paper(title=text)
    twin = twin_files(make_archive(make_volume(1, paper)), SETTINGS)["volumes/1/index.md"].decode()
    heading = shown(twin).h3
    assert heading
    assert " ".join(heading.get_text().split()) == " ".join(text.split())
    assert not heading.find_all(["script", "em", "code"])


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "`\n# x\n<script>alert(1)</script>`",
        "\\<script>alert(1)</script> <b onclick=x>",
        "![a](https://quoll.example/a.png)",
        "[a](javascript:b) <javascript:b>",
        "[a]\n\n[a]: javascript:b",
        "[a]: https://quoll.example/",
        "[a](/papers/)",
        "```\n<script>alert(1)</script>",
        "~~~~ a\n[a](/papers/) <b>",
        "<div>\n```\n<script>alert(1)</script>",
        f"{'- ' * 12}<script>alert(1)</script>",
        f"{'- ' * 60}<script>alert(1)</script>",
        *(f"{'[' * depth}a](/papers/)" for depth in (21, 101)),
        "### Second Wombat\n\nIt digs.",
        "It digs.\n   # Second Wombat",
        "Second Wombat\n===\n\nSecond Wombat\n  --- ",
        "- # Second Wombat\n- 1. ## Second Wombat",
        "> # Second Wombat\n>\n> > ### Second Wombat",
        "> ```\n### Second Wombat\n> ```",
        "<b>\n```\n### Second Wombat",
        "\t```\n\n### Second Wombat",
        "    <script>alert(1)</script>",
        ">     <script>alert(1)</script>",
    ],
)
def test_a_hostile_summary_is_no_more_to_programs_than_to_readers(text: str) -> None:
    twin = twin_files(make_archive(make_volume(1, make_paper(summary=text), intro=text)), SETTINGS)
    reader = MarkdownIt("commonmark", {"maxNesting": 200})
    reader.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    page = BeautifulSoup(reader.render(twin["volumes/1/index.md"].decode() + "\n\n[a]"), "html.parser")
    assert not page.find_all(["script", "img", "b", "blockquote"])
    assert [one.get_text() for one in page.find_all(re.compile("^h[1-6]$"))][1:] == ["Papers", "Lone Wombat"]
    assert all(str(one["href"]).startswith("https://archive.example/") for one in page.find_all("a", href=True))


def test_code_in_a_summary_stays_as_it_is() -> None:
    text = "Ask `a < b`, <https://quoll.example/> or [them](https://quoll.example/).\n\n```\n# dig\n> in\n```"
    assert (
        text
        in twin_files(make_archive(make_volume(1, make_paper(summary=text))), SETTINGS)["volumes/1/index.md"].decode()
    )


def test_the_way_in_names_every_volume_and_topic() -> None:
    text = files()["llms.txt"]
    assert text.startswith("# Marsupial Letters\n\n> An archive of a research newsletter\n")
    links = re.findall(r"\]\(https://archive\.example/([^)]+)\)", text)
    assert set(links) == {*files().keys() - {"llms.txt"}, "data/archive.jsonl"}


def test_a_setting_leaves_them_out_and_no_page_leads_to_one() -> None:
    without = SETTINGS.model_copy(update={"twins": False})
    assert [*twin_files(ARCHIVE, without)] == []
    volume, topic = ARCHIVE.volumes[0], ARCHIVE.vocabulary.tags[0]
    for settings, number in ((SETTINGS, 1), (without, 0)):
        pages = volume_page(volume, ARCHIVE, settings, "issues/3.yaml"), topic_pages(topic, ARCHIVE, settings)[0]
        heads = [theme_values(page, settings)["head"] for page in pages]
        assert [head.count('type="text/markdown"') for head in heads] == [number, number]
