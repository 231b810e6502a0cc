"""`newsletter init`: an archive of one's own, as a small repository in an empty folder."""

from __future__ import annotations

import datetime as dt
import json
import shlex
from collections.abc import Collection, Mapping
from functools import partial
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

import click

from newsletter import DISTRIBUTION, __version__
from newsletter.cli.beginning import today
from newsletter.cli.bringing_in import ImportOrder, bring_in
from newsletter.cli.group import say_next
from newsletter.editing.schema import schema_text
from newsletter.founding.first_files import WHEELS, first_files, settings_text_of
from newsletter.founding.foundation import Foundation
from newsletter.founding.publication import PUBLICATIONS
from newsletter.founding.questions import Question, founded, questions
from newsletter.model.schedule import STEPS
from newsletter.problem import NewsletterError, quoted
from newsletter.source.project import SCHEMA, read_project
from newsletter.source.settings_file import SETTINGS_FILE
from newsletter.storage.disk import change_files, write_file
from newsletter.storage.new_folder import check_empty, new_folder

_MOST_BYTES = 100_000_000
"""A file of the program is smaller."""


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="Name of the newsletter.")
@click.option("--description", metavar="TEXT", help="What it is, in one line.")
@click.option("--address", metavar="URL", help="Where the site will stand; it can be changed later.")
@click.option("--language", metavar="TAG", help="Language of its texts, such as en.")
@click.option("--rhythm", metavar="STEP", help=f"How often it appears: {', '.join(STEPS)}.")
@click.option("--first", metavar="DATE", help="First day that volume 1 covers, such as 2026-01-05.")
@click.option("--kinds", metavar="NAMES", help="What it lists beside papers, such as article, with commas between.")
@click.option("--topics", metavar="NAMES", help="Its first topics, with commas between.")
@click.option("--licence", metavar="NAME", help="Licence of its texts, such as CC BY 4.0.")
@click.option("--host", metavar="NAME", help=f"Who holds the site: {', '.join(PUBLICATIONS)}.")
@click.option("--example/--no-example", "has_example", default=None, help="With a volume to look at and to delete.")
@click.option(
    "--import",
    "exports",
    metavar="EXPORT",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False, resolve_path=True),
    help="What was published so far, as `newsletter import` reads it; can be given several times.",
)
@click.option("--year", metavar="YEAR", type=click.IntRange(1990, 2100), help="The year, where an EXPORT has none.")
@click.option(
    "--wheel",
    metavar="FILE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The file that this program was installed from, for the archive to bring it along.",
)
@click.option("--yes", "is_silent", is_flag=True, help="Ask nothing; what no option says is as usual.")
def init_command(
    folder: Path,
    *,
    exports: tuple[Path, ...],
    year: int | None,
    wheel: Path | None,
    has_example: bool | None,
    is_silent: bool,
    kinds: str | None,
    **given: str | None,
) -> None:
    """Begin an archive of your own in DIR, a folder that is empty or not there yet.

    What no option and no EXPORT says is asked. All is written or nothing. Exit status: 0 where the archive is there, 1
    where not all of an EXPORT could be imported, 2 where nothing was written.
    """
    check_empty(folder)
    day = today()
    asked = questions(folder.resolve().name, day - dt.timedelta(days=day.weekday()))
    unasked = given if is_silent else {"first"} if exports else ()
    program = wheel or _installed_from()
    foundation = founded(
        _answers(asked, given, unasked=unasked) | {"kinds": kinds or ""},
        requirement=f"{DISTRIBUTION}=={__version__}",
        wheel=program.name if program else "",
        example_day=day if (not exports if has_example is None else has_example) else None,
    )
    files: dict[str, str] = {**first_files(foundation)}
    with new_folder(folder, last=SETTINGS_FILE) as beside:
        change_files(files, root=beside)
        if program:
            _bring_along(program, beside)
        order = ImportOrder(exports, year=year, can_count=given["first"] is None, counted_by="give --first {}")
        status = _imported(order, foundation, beside.resolve()) if exports else 0
    _say_what_is_next(folder, foundation)
    raise SystemExit(status)


def _answers(
    asked: tuple[Question, ...], given: Mapping[str, str | None], *, unasked: Collection[str]
) -> dict[str, str]:
    """What the options say, and what is asked where they do not; a wrong answer is asked for again."""
    told: dict[str, str] = {}
    for question in asked:
        known = given[question.option]
        usual = question.usual(told)
        if known is None and question.option not in unasked:
            known = _asked(question, usual)
        told[question.option] = usual if known is None else known
        question.check(told[question.option])
    return told


def _asked(question: Question, usual: str) -> str:
    """What somebody at the terminal answers; where nobody is there, the way without questions is named."""
    try:
        answer: str = click.prompt(question.text, default=usual, value_proc=partial(_checked, question))
    except click.Abort as abort:
        if isinstance(abort.__context__, EOFError):
            click.echo(err=True)
            raise NewsletterError(f"nobody answers; give --{question.option}, or --yes, which asks nothing") from abort
        raise
    return answer


def _checked(question: Question, text: str) -> str:
    try:
        question.check(text)
    except NewsletterError as error:
        raise click.UsageError(str(error)) from error
    return text


def _installed_from() -> Path | None:
    """The file that this program was installed from, if that is still there (PEP 610)."""
    try:
        told = json.loads(distribution(DISTRIBUTION).read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return None
    address = urlsplit(str(told.get("url", "")))
    file = Path(unquote(address.path))
    return file if address.scheme == "file" and file.suffix == ".whl" and file.is_file() else None


def _bring_along(program: Path, project: Path) -> None:
    """Copy the file of the program into the archive, in which `pip` looks for it first."""
    if not program.name.startswith(f"{DISTRIBUTION.replace('-', '_')}-{__version__}-"):
        raise NewsletterError(f"{quoted(program.name)} is not the file of this program, {DISTRIBUTION} {__version__}")
    with program.open("rb") as opened:
        write_file(project / WHEELS / program.name, opened.read(_MOST_BYTES), root=project)


def _imported(order: ImportOrder, foundation: Foundation, project: Path) -> int:
    """Import what was published so far; the weeks are counted as most of it has them."""
    status = bring_in(order, project)
    reading = read_project(project)
    if not reading.files:
        raise NewsletterError(f"nothing could be imported from {quoted(str(order.sources[0]))}, so nothing was written")
    counted = foundation.counted_from(file.volume for file in reading.files)
    made = schema_text(reading.vocabulary, reading.settings.tables)
    change_files({SETTINGS_FILE: settings_text_of(counted), SCHEMA: made}, root=project)
    return status


def _say_what_is_next(folder: Path, foundation: Foundation) -> None:
    click.echo(folder)
    steps = {} if folder.resolve() == Path.cwd() else {f"cd {shlex.quote(str(folder))}": "go there"}
    steps |= {"make serve": "see the site at http://127.0.0.1:8000/", "make check": "see what is wrong in it"}
    say_next(steps)
    language, spoken = foundation.settings.language, foundation.settings.said.catalogue.language
    if language.lower().partition("-")[0] != spoken.partition("-")[0]:
        click.echo(f"what stands around your texts is in English, for the program has no words in {language}", err=True)
    domain, year = foundation.settings.feed_authority, foundation.settings.feed_year
    click.echo(
        f"once it is published, feed_authority ({domain}) and feed_year ({year}) in {SETTINGS_FILE} never change",
        err=True,
    )
