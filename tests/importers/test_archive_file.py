"""The ZIP of an export: which newsletters come out of it, what is skipped and why, and what is refused."""

from __future__ import annotations

import csv
import datetime as dt
import io
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsletter.importers.formats import archive_file
from newsletter.importers.formats.archive_file import ArchiveFile, is_archive, read_archive
from newsletter.importers.formats.document import Refusal
from newsletter.importers.formats.posts import Post
from newsletter.problem import NewsletterError

OLD = ["post_id", "post_date", "is_published", "email_sent_at", "type", "audience", "title", "subtitle", "podcast_url"]
NEW = [*OLD[:4], "inbox_sent_at", *OLD[4:]]
BODY = "<h4>[1] <strong>Burrow Planning at Night</strong></h4><p>Wombats’ best 📚</p>"

Files = Mapping[str, str | bytes]


def row(post_id: str = "12.vol-3", **cells: str) -> dict[str, str]:
    """A row of posts.csv: a published newsletter but for what is named."""
    usual = {
        "post_date": "2023-06-09T17:00:09.000Z",
        "is_published": "true",
        "type": "newsletter",
        "audience": "everyone",
        "title": "Quokka Maps and More!",
        "subtitle": "Vol.3 for Jun 05 - Jun 11, 2023",
    }
    return {"post_id": post_id, **usual, **cells}


def table(*rows: Mapping[str, str], columns: list[str] = NEW) -> str:
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def packed(folder: Path, files: Files, *, method: int = zipfile.ZIP_DEFLATED) -> Path:
    path = folder / "export.zip"
    with zipfile.ZipFile(path, "w", method) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return path


def export(folder: Path, *rows: Mapping[str, str], columns: list[str] = NEW, more: Files | None = None) -> Path:
    """An export with an HTML file for each row; `more` adds files, or replaces those with the same name."""
    files: dict[str, str | bytes] = {f"posts/{one['post_id']}.html": BODY for one in rows}
    return packed(folder, {"posts.csv": table(*rows, columns=columns), **files, **(more or {})})


def read_files(folder: Path, files: Files) -> ArchiveFile:
    return read_archive(packed(folder, files))


def message_of(path: Path) -> str:
    with pytest.raises(NewsletterError) as caught:
        read_archive(path)
    return str(caught.value)


def slug_of(post: Post) -> str:
    return post.name.split(".")[-2]


def skipped_of(path: Path) -> tuple[Refusal, ...]:
    found = read_archive(path)
    assert found.posts == ()
    return found.skipped


def member(name: str, *, unix_mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.create_system, made.external_attr = 3, unix_mode << 16
    return made


def test_a_zip_is_known_by_its_content() -> None:
    assert is_archive(b"PK\x03\x04\x14\x00")
    assert is_archive(b"PK\x05\x06")
    assert not is_archive(b"PKs of marsupials")
    assert not is_archive(b"")


@pytest.mark.parametrize("columns", [OLD, NEW, [*reversed(NEW), "mood"]])
def test_a_newsletter_is_read_with_what_its_row_says(tmp_path: Path, columns: list[str]) -> None:
    (post,) = read_archive(export(tmp_path, row(), columns=columns)).posts
    assert post.name == "export.zip: posts/12.vol-3.html"
    assert post.html == BODY
    assert post.about.title == "Quokka Maps and More!"
    assert post.about.subtitle == "Vol.3 for Jun 05 - Jun 11, 2023"
    assert post.about.published == dt.date(2023, 6, 9)
    assert (post.about.address, post.about.tags, post.about.is_paid) == ("", (), False)


def test_the_date_of_a_newsletter_is_that_of_utc(tmp_path: Path) -> None:
    (post,) = read_archive(export(tmp_path, row(post_date="2023-06-09T23:30:00-05:00"))).posts
    assert post.about.published == dt.date(2023, 6, 10)


def test_a_newsletter_for_payers_is_marked(tmp_path: Path) -> None:
    (post,) = read_archive(export(tmp_path, row(audience="only_paid"))).posts
    assert post.about.is_paid


def test_titles_lose_their_html(tmp_path: Path) -> None:
    titles = row(title="", subtitle="<p>&#x201C;Bilby&#x201D; &amp; <em>k</em> < 5\n&lt;end&gt;</p>")
    (post,) = read_archive(export(tmp_path, titles)).posts
    assert (post.about.title, post.about.subtitle) == ("", "“Bilby” & k < 5 <end>")


def test_quoted_newlines_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    rows = (row("12.vol-3", subtitle='one,\r\n"two"'), row("13.vol-4"))
    source = "\ufeff" + table(*rows)
    files = {"posts.csv": source, "posts/12.vol-3.html": BODY, "posts/13.vol-4.html": BODY}
    assert [post.about.subtitle[:9] for post in read_files(tmp_path, files).posts] == ['one, "two', "Vol.3 for"]


def test_values_are_read_in_any_case(tmp_path: Path) -> None:
    assert read_archive(export(tmp_path, row(is_published="TRUE", type="Newsletter"))).posts


def test_an_export_in_a_folder_is_read_without_what_macos_adds(tmp_path: Path) -> None:
    files: Files = {
        "marsupials/": "",
        "marsupials/posts.csv": table(row()),
        "marsupials/posts/": "",
        "marsupials/posts/12.vol-3.html": BODY,
        "marsupials/.DS_Store": b"\x00",
        "__MACOSX/marsupials/posts.csv": b"\x00\x05",
        "__MACOSX/marsupials/posts/._12.vol-3.html": b"\x00\x05",
        "marsupials/posts/._12.vol-3.html": b"\x00\x05",
    }
    found = read_files(tmp_path, files)
    assert [post.name for post in found.posts] == ["export.zip: marsupials/posts/12.vol-3.html"]
    assert found.skipped == ()


def test_newsletters_come_in_the_order_of_their_dates_then_their_numbers(tmp_path: Path) -> None:
    late, early = "2023-06-16T17:00:00Z", "2023-06-09T17:00:00Z"
    rows = (
        row("7.d", post_date=late),
        row("100.c", post_date=early),
        row("99.b", post_date=early),
        row("8.a", post_date=""),
    )
    assert [slug_of(post) for post in read_archive(export(tmp_path, *rows)).posts] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"type": "podcast"}, 'its type is "podcast", not newsletter'),
        ({"type": "thread"}, 'its type is "thread", not newsletter'),
        ({"type": "page"}, 'its type is "page", not newsletter'),
        ({"is_published": "false", "post_date": ""}, "it is a draft, not published"),
    ],
)
def test_what_is_no_published_newsletter_is_skipped(tmp_path: Path, cells: dict[str, str], reason: str) -> None:
    assert skipped_of(export(tmp_path, row(**cells))) == (
        Refusal("export.zip: posts/12.vol-3.html", reason, is_fault=False),
    )


def test_a_row_without_a_file_is_skipped(tmp_path: Path) -> None:
    reason = "posts.csv lists it, but the export has no such file; export again in a day"
    path = packed(tmp_path, {"posts.csv": table(row())})
    assert skipped_of(path) == (Refusal("export.zip: posts/12.vol-3.html", reason, is_fault=False),)


def test_a_file_without_a_row_is_skipped(tmp_path: Path) -> None:
    path = export(tmp_path, more={"posts/9.lost.html": BODY})
    assert Refusal("export.zip: posts/9.lost.html", "it has no row in posts.csv", is_fault=False) in skipped_of(path)


def test_rows_without_a_post_id_are_skipped(tmp_path: Path) -> None:
    path = packed(tmp_path, {"posts.csv": table(row(""), row(""))})
    assert skipped_of(path) == (
        Refusal("export.zip: posts.csv, line 2", "the row has no post_id", is_fault=False),
        Refusal("export.zip: posts.csv, line 3", "the row has no post_id", is_fault=False),
    )


def test_a_newsletter_that_is_listed_twice_comes_once(tmp_path: Path) -> None:
    files = {"posts.csv": table(row(), row()), "posts/12.vol-3.html": BODY}
    found = read_files(tmp_path, files)
    assert len(found.posts) == 1
    assert found.skipped == (
        Refusal("export.zip: posts/12.vol-3.html", "line 3 of posts.csv lists it again", is_fault=False),
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<p>one</p>\n<p>gu\x92s</p>", "it is not UTF-8 at line 2, column 6: byte 0x92; it looks like Windows-1252: "),
        ("<p>weekâ€™s</p>", 'line 1, column 8: "weekâ€™s" was probably "week’s"; '),
        (b"%PDF-1.4", "it is no text; it begins like a PDF"),
    ],
)
def test_a_newsletter_that_is_no_text_is_a_fault_and_the_others_are_read(
    tmp_path: Path, content: str | bytes, reason: str
) -> None:
    found = read_archive(export(tmp_path, row("12.vol-3"), row("13.vol-4"), more={"posts/12.vol-3.html": content}))
    assert [slug_of(post) for post in found.posts] == ["vol-4"]
    (fault,) = found.skipped
    assert fault.is_fault
    assert fault.name == "export.zip: posts/12.vol-3.html"
    assert fault.reason.startswith(reason)


def test_a_date_that_is_none_is_a_fault(tmp_path: Path) -> None:
    reason = 'its post_date "9/6/23" in line 2 of posts.csv is no date; write it as 2025-09-19'
    path = export(tmp_path, row(post_date="9/6/23"))
    assert skipped_of(path) == (Refusal("export.zip: posts/12.vol-3.html", reason),)


@pytest.mark.parametrize("date", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-14:00", "9" * 6000])
def test_a_date_beyond_all_calendars_is_a_fault(tmp_path: Path, date: str) -> None:
    assert skipped_of(export(tmp_path, row(post_date=date)))[0].is_fault


def test_a_newsletter_that_is_too_large_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_file, "MAX_BYTES", 2_000)
    monkeypatch.setattr("newsletter.importers.formats.recognition.MAX_BYTES", 2_000)
    (fault,) = skipped_of(export(tmp_path, row(), more={"posts/12.vol-3.html": "a" * 2_001}))
    assert fault.is_fault
    assert "is larger than" in fault.reason


def test_a_damaged_newsletter_is_a_fault_and_the_others_are_read(tmp_path: Path) -> None:
    files = {
        "posts.csv": table(row("12.vol-3"), row("13.vol-4")),
        "posts/12.vol-3.html": BODY,
        "posts/13.vol-4.html": "x",
    }
    path = packed(tmp_path, files, method=zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"Burrow Planning", b"Burrow planning"))
    found = read_archive(path)
    reason = "it is damaged in the ZIP; export it again"
    assert [slug_of(post) for post in found.posts] == ["vol-4"]
    assert found.skipped == (Refusal("export.zip: posts/12.vol-3.html", reason),)


def test_a_damaged_table_stops_the_import(tmp_path: Path) -> None:
    path = packed(tmp_path, {"posts.csv": table(row())}, method=zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"Quokka", b"Wombat"))
    assert message_of(path) == "export.zip: posts.csv is damaged in the ZIP; export it again"


def test_a_table_that_breaks_off_in_quotes_stops_the_import(tmp_path: Path) -> None:
    path = packed(tmp_path, {"posts.csv": table(row())[:-4] + ',"and'})
    assert message_of(path) == "export.zip: posts.csv, line 2: its quotation marks are out of order; export it again"


def test_missing_columns_are_named_with_the_nearest_found(tmp_path: Path) -> None:
    columns = ["post_id", "postdate", "is_published", "type", "title", "subtitle"]
    assert message_of(export(tmp_path, row(), columns=columns)) == (
        'export.zip: posts.csv lacks the columns "post_date" ("postdate" is near), "audience"; '
        "it has post_id, postdate, is_published, type, title, subtitle"
    )


def test_an_empty_table_has_no_columns(tmp_path: Path) -> None:
    assert message_of(packed(tmp_path, {"posts.csv": ""})).endswith('"title", "subtitle"; it has none')


@pytest.mark.parametrize(
    ("title", "encoding", "reason"),
    [
        ("The wombat’s", "cp1252", '"The wombat�s" is not UTF-8; save posts.csv as UTF-8, or export again'),
        (
            "The wombatâ€™s",
            "utf-8",
            '"wombatâ€™s" was probably "wombat’s"; the text was saved in the wrong encoding, get it again',
        ),
    ],
)
def test_a_title_in_the_wrong_encoding_is_a_fault_and_the_others_are_read(
    tmp_path: Path, title: str, encoding: str, reason: str
) -> None:
    rows = table(row("12.vol-3", title=title), row("13.vol-4")).encode(encoding)
    found = read_archive(export(tmp_path, row("12.vol-3"), row("13.vol-4"), more={"posts.csv": rows}))
    assert [slug_of(post) for post in found.posts] == ["vol-4"]
    said = f"its title in line 2 of posts.csv: {reason}"
    assert found.skipped == (Refusal("export.zip: posts/12.vol-3.html", said),)


def test_a_table_in_utf_32_stops_the_import(tmp_path: Path) -> None:
    path = packed(tmp_path, {"posts.csv": table(row()).encode("utf-32")})
    assert message_of(path) == "export.zip: posts.csv is UTF-32: save it as UTF-8"


def test_a_table_that_lists_no_posts_is_a_fault(tmp_path: Path) -> None:
    reason = "it lists no posts; export again in a day"
    assert skipped_of(export(tmp_path)) == (Refusal("export.zip: posts.csv", reason),)


@pytest.mark.parametrize(
    ("member", "said"),
    [
        ("word/document.xml", "a document of Word: save it as a web page (HTML), and give that"),
        ("xl/workbook.xml", "a workbook of Excel: save the sheet as CSV, and give that"),
        ("META-INF/container.xml", "an e-book (EPUB): give the page or the mail that it was made of"),
        ("content.xml", "a document of OpenOffice: save it as a web page (HTML) or as CSV, and give that"),
    ],
)
def test_a_document_that_is_packed_as_a_zip_is_refused_by_its_name(tmp_path: Path, member: str, said: str) -> None:
    assert message_of(packed(tmp_path, {member: "x"})) == f"export.zip is {said}"


def test_a_zip_of_pages_is_to_be_unpacked(tmp_path: Path) -> None:
    assert message_of(packed(tmp_path, {"Week 4.md": "x"})) == (
        "export.zip holds pages, but no posts.csv: unpack it, and give the newsletters in it"
    )


def test_a_zip_without_a_table_is_no_export(tmp_path: Path) -> None:
    assert message_of(packed(tmp_path, {"notes.txt": "x"})) == (
        "export.zip has no posts.csv in it; it is no export of Substack"
    )


def test_two_tables_are_one_too_many(tmp_path: Path) -> None:
    assert message_of(packed(tmp_path, {"a/posts.csv": "", "b/posts.csv": ""})) == (
        "export.zip has more than one posts.csv: a/posts.csv and b/posts.csv; import each export by itself"
    )


def test_files_of_subscribers_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private = {
        "email_list.marsupials.csv": b"\x00",
        "email_list.csv": b"\x00",
        "posts/12.vol-3.opens.csv": b"\x00",
        "posts/12.vol-3.delivers.csv": b"\x00",
        "subscribers.csv": b"\x00",
        "subscribers/all.html": b"\x00",
    }
    path = export(tmp_path, row(), more=private)
    opened: list[str] = []
    really_open = zipfile.ZipFile.open

    def watched(self: zipfile.ZipFile, one: zipfile.ZipInfo) -> object:
        opened.append(one.filename)
        return really_open(self, one)

    monkeypatch.setattr(zipfile.ZipFile, "open", watched)
    found = read_archive(path)
    assert opened == ["posts.csv", "posts/12.vol-3.html"]
    assert (len(found.posts), found.skipped) == (1, ())


@pytest.mark.parametrize(
    "name",
    [
        "../posts/1.html",
        "posts/../../1.html",
        "posts/..",
        "/etc/burrow",
        "C:/burrow.html",
        "c:burrow",
        "posts\\1.html",
        "a\x00b",
    ],
)
def test_a_name_that_leads_out_of_the_zip_stops_the_import(tmp_path: Path, name: str) -> None:
    made = zipfile.ZipInfo("placeholder")
    made.filename = name
    shown = name.replace("\x00", "<U+0000>")
    assert message_of(with_member(tmp_path, made)) == (
        f"export.zip: {shown} has a name that leads out of the ZIP; no export has that, and nothing was read"
    )


def with_member(folder: Path, made: zipfile.ZipInfo) -> Path:
    path = export(folder, row())
    with zipfile.ZipFile(path, "a") as opened:
        opened.writestr(made, "x")
    return path


@pytest.mark.parametrize("name", ["posts/..12.html", "posts/a..b.html", "posts/what: ever.html"])
def test_a_name_with_dots_stays_inside(tmp_path: Path, name: str) -> None:
    assert len(read_archive(with_member(tmp_path, member(name))).posts) == 1


def test_a_link_stops_the_import(tmp_path: Path) -> None:
    assert message_of(with_member(tmp_path, member("posts/1.html", unix_mode=stat.S_IFLNK | 0o777))) == (
        "export.zip: posts/1.html is a link to another file; no export has that, and nothing was read"
    )


def test_an_encrypted_file_stops_the_import(tmp_path: Path) -> None:
    path = packed(tmp_path, {"posts.csv": table(row())})
    source = bytearray(path.read_bytes())
    source[source.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(source)
    assert message_of(path) == "export.zip: posts.csv is encrypted; no export has that, and nothing was read"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_without_bounds_stops_the_import(tmp_path: Path, method: int) -> None:
    assert "posts.csv is packed in an unusual way" in message_of(
        packed(tmp_path, {"posts.csv": table(row())}, method=method)
    )


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_stops_the_import(tmp_path: Path) -> None:
    assert message_of(with_member(tmp_path, member("posts.csv"))) == (
        "export.zip: posts.csv stands in it twice; no export has that, and nothing was read"
    )


@pytest.mark.parametrize("bomb", ["posts.csv", "posts/12.vol-3.html"])
def test_a_zip_bomb_stops_the_import(tmp_path: Path, bomb: str) -> None:
    assert message_of(export(tmp_path, row(), more={bomb: b" " * 1_000_001})) == (
        f"export.zip: {bomb} unpacks to more than 200 times its size; that is no newsletter"
    )


def test_a_zip_bomb_that_understates_its_size_is_a_fault(tmp_path: Path) -> None:
    path = export(tmp_path, row(), more={"posts/12.vol-3.html": b" " * 3_000_000})
    path.write_bytes(path.read_bytes().replace((3_000_000).to_bytes(4, "little"), (9).to_bytes(4, "little")))
    assert skipped_of(path)[0].reason == "it is damaged in the ZIP; export it again"


def test_repetitive_text_of_up_to_a_megabyte_is_no_bomb(tmp_path: Path) -> None:
    assert len(read_archive(export(tmp_path, row(), more={"posts/12.vol-3.html": b" " * 1_000_000})).posts) == 1


def test_more_text_than_any_archive_has_stops_the_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_file, "MAX_TOTAL", 1_000_000)
    text = "".join(f"<p>{number}</p>" for number in range(40_000))
    rows = [row(f"{number}.vol") for number in range(4)]
    assert message_of(export(tmp_path, *rows, more={f"posts/{number}.vol.html": text for number in range(4)})) == (
        "export.zip has more than 1 MB of newsletters; import them one by one"
    )


def test_too_many_files_stop_the_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_file, "MAX_MEMBERS", 2)
    path = export(tmp_path, row(), more={"a": b"", "b": b""})
    assert message_of(path) == "export.zip has more than 2 files; that is no export of a newsletter"


@pytest.mark.parametrize("at", [12, 40])
def test_a_list_of_members_that_is_too_long_is_not_read(tmp_path: Path, at: int) -> None:
    path = export(tmp_path, row())
    mark = b"PK\x05\x06" if at == 12 else b"PK\x06\x06"
    record = mark + bytes(at - 4) + (900_000_000).to_bytes(8, "little") + bytes(30)
    path.write_bytes(path.read_bytes() + record)
    assert message_of(path) == "export.zip has more than 20,000 files; that is no export of a newsletter"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_zip_is_named(tmp_path: Path, share: float) -> None:
    path = export(tmp_path, row())
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    assert message_of(path) == "export.zip is a broken or truncated ZIP; export it again"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert message_of(tmp_path / "export.zip") == "export.zip cannot be read: No such file or directory"


def test_nothing_is_written(tmp_path: Path) -> None:
    path = export(tmp_path, row())
    read_archive(path)
    assert list(tmp_path.iterdir()) == [path]


def test_150_newsletters_are_read(tmp_path: Path) -> None:
    rows = [row(f"{number}.vol") for number in range(150)]
    path = export(tmp_path, *rows, more={f"posts/{number}.vol.html": BODY * 300 for number in range(150)})
    assert len(read_archive(path).posts) == 150


@settings(suppress_health_check=[*settings().suppress_health_check, HealthCheck.function_scoped_fixture])
@given(spots=st.lists(st.tuples(st.integers(min_value=0), st.binary(min_size=1, max_size=4)), min_size=1, max_size=6))
def test_any_damage_ends_in_newsletters_or_in_a_message(tmp_path: Path, spots: list[tuple[int, bytes]]) -> None:
    path = export(tmp_path, row("12.vol-3"), row("13.vol-4"))
    source = bytearray(path.read_bytes())
    for place, piece in spots:
        start = place % len(source)
        source[start : start + len(piece)] = piece
    path.write_bytes(source)
    assert outcome(path)


def outcome(path: Path) -> ArchiveFile | str:
    try:
        return read_archive(path)
    except NewsletterError as error:
        return str(error)
