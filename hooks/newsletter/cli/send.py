"""`newsletter send`: a volume's letter to the one address of a mailing list, at most once."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

from newsletter.cli.beginning import today
from newsletter.cli.named_volume import read_to_hand_on, volume_named
from newsletter.email.delivery import TO, Delivery, Fate, deliver, server_of
from newsletter.email.edition import make_edition
from newsletter.email.sent import FILE, Former, Sent, Stage, moment, read_sent, written
from newsletter.model import Archive, Volume
from newsletter.model.hosts import is_this_machine
from newsletter.problem import NewsletterError, visible
from newsletter.settings import Settings
from newsletter.source import find_project
from newsletter.storage.disk import alone, read_plain, write_file
from newsletter.text.mailbox import is_mail_address, read_mailbox

_DUE_FOR = dt.timedelta(days=7)
"""What came out longer ago is not sent by itself: whoever begins to send does not send what readers had."""

_LARGEST = 10_000_000


@dataclass(frozen=True)
class _Asked:
    name: str | None
    is_dry: bool
    test: str | None
    again: bool
    begin: str | None
    begun: str | None


@click.command("send")
@click.argument("name", metavar="VOLUME", required=False)
@click.option("--dry-run", "is_dry", is_flag=True, help="Say what would be sent, and send and write nothing.")
@click.option("--test", metavar="ADDRESS", help="Send it to this address alone, marked as a test; nothing is noted.")
@click.option("--again", is_flag=True, help="Send what was sent, or may have been, once more.")
@click.option("--begin", metavar="RUN", help="Note that this run is about to send, and send nothing yet.")
@click.option("--begun", metavar="RUN", help="Send what this run has noted with --begin.")
def send_command(**asked: object) -> None:
    """Send the letter of VOLUME as one message to the address of a list, and note it in sent.json.

    Without VOLUME it is the newest that is news, brings entries, came out before today and at most a week ago, and was
    not sent. The address is email_to in mkdocs.yml or NEWSLETTER_EMAIL_TO; the server is NEWSLETTER_SMTP_HOST, _PORT,
    _SECURITY (starttls or tls), _USER and _PASSWORD in the environment. Exit status: 0 where it was sent or nothing is
    due, 1 where it was not sent or nobody knows, 2 where something is missing.
    """
    _send(_Asked(**asked))  # type: ignore[arg-type]


def _send(asked: _Asked) -> None:
    if asked.again and asked.begun:
        raise click.UsageError("--again belongs to --begin, not to --begun")
    if sum(map(bool, (asked.is_dry, asked.test, asked.begin, asked.begun))) > 1:
        raise click.UsageError("--dry-run, --test, --begin and --begun exclude each other")
    project = find_project(Path.cwd())
    reading = read_to_hand_on(project)
    archive, settings = reading.archive(), reading.settings
    volume = _volume(archive, _noted(project), asked)
    if volume is None:
        click.echo("nothing is due")
        return
    post = _Post(project, archive, settings, volume, asked)
    post.checked()
    post.done()


@dataclass(frozen=True)
class _Post:
    """A letter on its way. What is noted of it is read anew for each decision: another may be sent beside it."""

    project: Path
    archive: Archive
    settings: Settings
    volume: Volume
    asked: _Asked

    def checked(self) -> None:
        """Refuse what is not to be sent: what readers cannot follow, what is no news, and what was sent already."""
        for reason in self._against():
            raise NewsletterError(reason)
        self._check_noted(_noted(self.project).get(self.volume.id))

    def _check_noted(self, before: Sent | None) -> None:
        if before is None and self.asked.begun:
            raise NewsletterError(f"no letter of volume {self.volume.id} was begun by {visible(self.asked.begun)}")
        is_own = bool(before and before.stage == "begun" and self.asked.begun and before.by == self.asked.begun)
        if before is None or self.asked.again or self.asked.test or is_own:
            return
        click.echo(_said_of(before), err=True)
        if not self.asked.is_dry:
            raise SystemExit(1)

    def done(self) -> None:
        if self.asked.is_dry:
            self._show()
        elif self.asked.begin:
            self._note("begun", by=self.asked.begin)
            click.echo(f"the letter of volume {self.volume.id} may be sent by {visible(self.asked.begin)}")
        else:
            self._deliver()

    def _against(self) -> Iterator[str]:
        if not self.settings.email_from:
            yield "mkdocs.yml names no sender: set email_from under extra.newsletter"
        if is_this_machine(self.settings.address):
            yield f"the links of the letter lead to {self.settings.address}, which no reader reaches; set SITE_URL"
        if self.volume.backfilled and not self.asked.test:
            yield f"volume {self.volume.id} is backfilled, so it is no news to whoever gets letters"

    @property
    def _to(self) -> str:
        if not (found := self.asked.test or os.environ.get(TO, "").strip() or self.settings.email_to):
            raise NewsletterError(f"no address to send to is known: set email_to in mkdocs.yml, or {TO}")
        if not is_mail_address(found):
            raise NewsletterError(f"{visible(found)} is not one e-mail address")
        return found

    @cached_property
    def _message(self) -> str:
        made = make_edition(self.volume, self.archive, self.settings, to=self._to, is_test=bool(self.asked.test))
        return made.message or ""

    def _show(self) -> None:
        """Print the headers, which say to whom it would go, and how large it is."""
        message = self._message
        head, _, _ = message.partition("\r\n\r\n")
        click.echo(head.replace("\r\n", "\n"))
        click.echo(f"\n{len(message):,} bytes; nothing was sent")

    def _deliver(self) -> None:
        server, message = server_of(os.environ), self._message
        if not self.asked.test:
            self._note("begun")
        sender = read_mailbox(self.settings.email_from or "").address
        delivery = deliver(server, message, sender=sender, to=self._to)
        if not self.asked.test:
            self._conclude(delivery)
        click.echo(self._told(delivery), err=delivery.state is not Fate.SENT)
        raise SystemExit(0 if delivery.state is Fate.SENT else 1)

    def _conclude(self, delivery: Delivery) -> None:
        """Note what became of it; a clear refusal leaves things as they were."""
        if delivery.state is not Fate.REFUSED:
            self._note("sent" if delivery.state is Fate.SENT else "unclear")
            return
        with alone(self.project):
            others = _noted(self.project)
            begun = others.pop(self.volume.id, None)
            kept = begun.before_it if begun else None
            self._write(others | ({self.volume.id: kept} if kept else {}))

    def _told(self, delivery: Delivery) -> str:
        what = f"the letter of volume {self.volume.id}"
        if delivery.state is Fate.SENT:
            return f"{what} was sent: {delivery.said}"
        if delivery.state is Fate.REFUSED:
            return f"{what} was not sent: {delivery.said}"
        return (
            f"nobody knows whether {what} was sent: {delivery.said}\n"
            "    look whether the list has it; if not, send it once more with --again"
        )

    def _note(self, stage: Stage, by: str = "") -> None:
        """Note how far it has come, and where one was sent before, that as well.

        Whoever begins does so alone, by what is noted then: of several at one moment one goes on. A run that has begun
        goes on once, so that its note names it no longer.
        """
        name = next(line for line in self._message.split("\r\n") if line.startswith("Message-ID: "))
        with alone(self.project):
            others = _noted(self.project)
            before = others.pop(self.volume.id, None)
            if stage == "begun":
                self._check_noted(before)
            was: Former = ""
            if before and stage == "begun":
                was = before.was if before.stage == "begun" else before.stage
            now, volume = moment(dt.datetime.now(tz=dt.UTC)), self.volume.id
            note = Sent(volume=volume, message=name.removeprefix("Message-ID: "), stage=stage, at=now, by=by, was=was)
            self._write(others | {volume: note})

    def _write(self, sent: dict[str, Sent]) -> None:
        write_file(self.project / FILE, written(sent.values()), root=self.project)


def _noted(project: Path) -> dict[str, Sent]:
    path = project / FILE
    found = read_plain(path, limit=_LARGEST, root=project)
    if found is None and os.path.lexists(path):
        raise NewsletterError(
            f"{FILE} is no plain file, so nobody knows what was sent; bring back the last version of it"
        )
    return read_sent(found.decode("utf-8", "replace")) if found is not None else {}


def _volume(archive: Archive, sent: dict[str, Sent], asked: _Asked) -> Volume | None:
    if asked.name:
        return volume_named(archive, asked.name)
    if asked.begun:
        return next((one for one in archive.news if one.id in sent and sent[one.id].by == asked.begun), None)
    due = (one for one in archive.mailed if today() - _DUE_FOR <= one.published < today() and one.id not in sent)
    return next(due, None)


def _said_of(before: Sent) -> str:
    what = f"the letter of volume {before.volume}"
    if before.stage == "sent":
        return f"{what} was sent on {before.at}; to send it once more, say --again"
    return (
        f"{what} was begun on {before.at}, and nobody knows whether it was sent;"
        " look whether the list has it, and if not, say --again"
    )
