"""`newsletter send`, as an editor runs it, to a real mail server on good days and on bad ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newsletter.cli import main
from newsletter.email.delivery import deliver
from newsletter.email.edition import make_edition
from tests.builders import SETTINGS, issue_text, lay_out
from tests.email_edition.post_office import PASSWORD, USER, PostOffice, Street, read

LIST = "marsupials@lists.example"
MESSAGE = r"<volume\.3\.2020\.[0-9a-f]{16}@wombat\.example>"


@pytest.fixture(scope="module")
def street(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Street]:
    """Where post offices are opened."""
    street = Street(tmp_path_factory.mktemp("street"))
    yield street
    street.close()


@pytest.fixture
def folder(tmp_path: Path, street: Street, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with a sender and a list, in which the command runs."""
    more = f", email_from: Wombat <wombat@wombat.example>, email_to: {LIST}}}"
    lay_out(
        tmp_path,
        {
            "mkdocs.yml": f"site_url: https://marsupials.example/\n{SETTINGS.replace('}', more)}",
            "issues/3.yaml": issue_text(),
        },
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(street.authority))
    for name, value in (("HOST", "localhost"), ("USER", USER), ("PASSWORD", PASSWORD)):
        monkeypatch.setenv(f"NEWSLETTER_SMTP_{name}", value)
    monkeypatch.setenv("NEWSLETTER_SMTP_PORT", "1")
    return tmp_path


def send(office: PostOffice | None, *arguments: str, **environment: str) -> Result:
    if office:
        environment["NEWSLETTER_SMTP_PORT"] = str(office.port)
    return CliRunner().invoke(main, ("send", *arguments), env=environment)


def noted(folder: Path) -> list[dict[str, str]]:
    path = folder / "sent.json"
    found: list[dict[str, str]] = json.loads(path.read_text()) if path.exists() else []
    return found


def stages(folder: Path) -> list[tuple[str, str]]:
    return [(one["volume"], one["stage"]) for one in noted(folder)]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_letter_is_sent_as_one_message_to_one_address_and_noted(folder: Path, street: Street, security: str) -> None:
    with street.office(security=security) as office:
        done = send(office, "3", NEWSLETTER_SMTP_SECURITY=security)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "the letter of volume 3 was sent: 250 2.0.0 Taken as 17\n"
    (envelope,) = office.taken
    assert (envelope.mail_from, envelope.rcpt_tos) == ("wombat@wombat.example", [LIST])
    message = read(envelope)
    assert (message["To"], message["From"]) == (LIST, "Wombat <wombat@wombat.example>")
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert noted(folder)[0]["message"] == message["Message-ID"]
    assert stages(folder) == [("3", "sent")]
    assert LIST not in (folder / "sent.json").read_text()


def test_it_is_not_sent_twice_unless_it_is_said(folder: Path, street: Street) -> None:
    with street.office() as office:
        assert send(office, "3").exit_code == 0
        again = send(office, "3")
        assert (again.exit_code, again.stdout, len(office.taken)) == (1, "", 1)
        assert "was sent on 2" in again.stderr
        assert "say --again" in again.stderr
        assert send(office, "3", "--again").exit_code == 0
    first, second = (read(one)["Message-ID"] for one in office.taken)
    assert first == second
    assert stages(folder) == [("3", "sent")]


CLEAR = {
    "greylisted": "the server asks to come again later, which many do the first time: 451 4.7.1 Greylisted",
    "greylisted after DATA": "the server asks to come again later, which many do the first time: 450 4.2.0 Greylisted",
    "unknown": "the server refuses the message: 550 5.1.1 No such list",
    "refused after DATA": "the server refuses the message: 554 5.7.1 Looks like spam",
    "lost before DATA": "the connection to localhost was lost before the message was sent: ",
}


@pytest.mark.parametrize("fault", CLEAR)
def test_what_a_server_has_surely_not_taken_is_said_and_can_be_sent_later(
    folder: Path, street: Street, fault: str
) -> None:
    with street.office(fault) as office:
        done = send(office, "3")
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith(f"the letter of volume 3 was not sent: {CLEAR[fault]}")
        assert (stages(folder), office.taken) == ([], [])
        office.fault = ""
        assert send(office, "3").exit_code == 0
    assert len(office.taken) == 1


@pytest.mark.parametrize("fault", ["lost during DATA", "lost after DATA", "nonsense after DATA"])
def test_after_an_unclear_answer_nothing_is_sent_until_somebody_says_again(
    folder: Path, street: Street, fault: str
) -> None:
    with street.office(fault) as office:
        done = send(office, "3")
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith("nobody knows whether the letter of volume 3 was sent: ")
        assert stages(folder) == [("3", "unclear")]
        office.fault = ""
        assert send(office, "3").exit_code == 1
        assert send(office).stdout == "nothing is due\n"
        assert office.taken == []
        assert send(office, "3", "--again").exit_code == 0
    assert len(office.taken) == 1
    names = {read(one)["Message-ID"] for one in (*office.lost, *office.taken)}
    assert len(names) == 1  # so that a server that took both drops one


def test_a_server_that_takes_no_leave_has_taken_the_message(folder: Path, street: Street) -> None:
    with street.office("no goodbye") as office:
        assert send(office, "3").exit_code == 0
    assert stages(folder) == [("3", "sent")]


def test_a_login_that_is_refused_is_said_without_the_password(folder: Path, street: Street) -> None:
    with street.office() as office:
        done = send(office, "3", NEWSLETTER_SMTP_PASSWORD="wrong-secret")  # noqa: S106
    assert done.exit_code == 1
    assert "the server does not let wombat in: 535" in done.stderr
    assert "wrong-secret" not in done.output
    assert (stages(folder), office.taken) == ([], [])


def test_nothing_is_said_in_clear_text(folder: Path, street: Street) -> None:
    with street.office(security="none") as office:
        done = send(office, "3")
    assert "the server cannot do what is needed: STARTTLS" in done.stderr
    assert (stages(folder), office.taken) == ([], [])


def test_a_server_that_cannot_prove_its_name_gets_nothing(
    folder: Path, street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with street.office() as office:
        done = send(office, "3")
    assert "the connection is not safe, so nothing was sent: " in done.stderr
    assert (stages(folder), office.taken) == ([], [])


def test_no_server_at_all_is_a_lost_connection(folder: Path) -> None:
    done = send(None, "3")
    assert (done.exit_code, stages(folder)) == (1, [])
    assert done.stderr.endswith("to localhost was lost before the message was sent: Connection refused\n")


def test_a_dry_run_says_what_would_be_sent_and_asks_nobody(folder: Path) -> None:
    done = send(None, "3", "--dry-run", NEWSLETTER_SMTP_HOST="")
    assert (done.exit_code, done.stderr) == (0, "")
    assert f"\nTo: {LIST}\nSubject: Vol. 3: Volume 3 on Burrows\nMessage-ID: <volume.3." in done.stdout
    assert done.stdout.endswith(" bytes; nothing was sent\n")
    assert not (folder / "sent.json").exists()


def test_a_test_goes_to_one_address_under_a_name_of_its_own_and_is_not_noted(folder: Path, street: Street) -> None:
    with street.office() as office:
        assert send(office, "3", "--test", "ada@wombat.example").exit_code == 0
        assert send(office, "3").exit_code == 0
    test, real = office.taken
    said = [read(one) for one in (test, real)]
    assert test.rcpt_tos == ["ada@wombat.example"]
    assert said[0]["Subject"] == f"Test: {said[1]['Subject']}"
    assert said[0]["Message-ID"] == said[1]["Message-ID"].replace("<", "<test.")
    assert stages(folder) == [("3", "sent")]


def test_a_run_that_has_begun_goes_on_alone(folder: Path, street: Street) -> None:
    with street.office() as office:
        assert send(None, "3", "--begin", "17-1").stdout == "the letter of volume 3 may be sent by 17-1\n"
        assert (stages(folder), noted(folder)[0]["by"]) == ([("3", "begun")], "17-1")
        for others in (("3",), ("3", "--begin", "18-1"), ("3", "--begun", "17-2")):
            assert send(office, *others).exit_code == 1
        assert send(office, "3", "--begun", "17-2", "--again").exit_code == 2
        assert office.taken == []
        assert send(office, "--begun", "17-1").exit_code == 0
        assert send(office, "--begun", "17-1").stdout == "nothing is due\n"
    assert len(office.taken) == 1
    assert stages(folder) == [("3", "sent")]


@pytest.mark.parametrize("arguments", [("3",), ("--begun", "17-1")])
def test_of_two_at_one_moment_one_is_sent(
    folder: Path, street: Street, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """The second is sent whole when the first has looked whether it may be, and has noted nothing yet."""
    done = []

    def meanwhile(*given: Any, **named: Any) -> Any:
        monkeypatch.setattr("newsletter.cli.send.make_edition", make_edition)
        done.append(send(office, *arguments))
        return make_edition(*given, **named)

    if "17-1" in arguments:
        assert send(None, "3", "--begin", "17-1").exit_code == 0
    monkeypatch.setattr("newsletter.cli.send.make_edition", meanwhile)
    with street.office() as office:
        done.append(send(office, *arguments))
    assert [one.exit_code for one in done] == [0, 1]
    assert "was sent on 2" in done[1].stderr
    assert (len(office.taken), stages(folder)) == (1, [("3", "sent")])


def test_letters_of_two_volumes_at_one_moment_are_both_noted(
    folder: Path, street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "issues/4.yaml").write_text(issue_text(number=4, name="other-wombat"))

    def meanwhile(*given: Any, **named: Any) -> Any:
        monkeypatch.setattr("newsletter.cli.send.deliver", deliver)
        assert send(office, "4").exit_code == 0
        return deliver(*given, **named)

    monkeypatch.setattr("newsletter.cli.send.deliver", meanwhile)
    with street.office() as office:
        assert send(office, "3").exit_code == 0
    assert sorted(stages(folder)) == [("3", "sent"), ("4", "sent")]


def test_what_no_run_has_begun_is_not_gone_on_with(folder: Path, street: Street) -> None:
    with street.office() as office:
        done = send(office, "3", "--begun", "17-1")
    assert (done.exit_code, office.taken, noted(folder)) == (2, [], [])
    assert "no letter of volume 3 was begun by 17-1" in done.stderr


@pytest.mark.parametrize(("before", "after"), [((), []), (("--again",), [("3", "sent")])])
def test_a_refusal_takes_back_that_it_was_begun_and_no_more(
    folder: Path, street: Street, before: tuple[str, ...], after: list[tuple[str, str]]
) -> None:
    with street.office() as office:
        if before:
            send(office, "3")
        send(None, "3", "--begin", "17-1", *before)
        office.fault = "greylisted"
        assert send(office, "--begun", "17-1").exit_code == 1
    assert stages(folder) == after


def test_the_newest_that_is_due_is_sent_once_without_being_named(
    folder: Path, street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = iter(["2023-06-09", "2023-06-10", "2023-06-16", "2023-06-17"])
    outcomes = []
    with street.office() as office:
        for day in days:
            monkeypatch.setattr("newsletter.cli.send.dt.datetime", Clock.at(day))
            outcomes.append(send(office, "--dry-run").stdout.partition(":")[0].strip())
    assert folder
    assert outcomes == ["nothing is due", "Date", "Date", "nothing is due"]


class Clock:
    """What the command takes for the clock."""

    @classmethod
    def at(cls, day: str) -> type:
        """A clock that stands at noon of a day."""
        import datetime as dt  # noqa: PLC0415

        class Standing(dt.datetime):
            @classmethod
            def now(cls, tz: dt.tzinfo | None = None) -> Standing:
                return cls.fromisoformat(f"{day}T12:00:00+00:00").astimezone(tz)

        return Standing


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"NEWSLETTER_SMTP_HOST": ""}, "no mail server is known: set NEWSLETTER_SMTP_HOST"),
        ({"NEWSLETTER_SMTP_HOST": "mail..letters.example"}, "NEWSLETTER_SMTP_HOST must be the name of a server"),
        ({"NEWSLETTER_SMTP_SECURITY": "startls"}, 'must be starttls or tls; did you mean "starttls"?'),
        ({"NEWSLETTER_SMTP_PORT": "0"}, "NEWSLETTER_SMTP_PORT must be the number of a port, such as 587"),
        ({"NEWSLETTER_SMTP_PASSWORD": ""}, "belong together; NEWSLETTER_SMTP_PASSWORD is not set"),
        ({"NEWSLETTER_EMAIL_TO": "a@b.example, c@d.example"}, "is not one e-mail address"),
    ],
)
def test_what_is_missing_or_wrong_is_said_before_anybody_is_asked(
    folder: Path, environment: dict[str, str], said: str
) -> None:
    done = send(None, "3", **environment)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert noted(folder) == []


@pytest.mark.parametrize(
    "text", ["", "{}", '[{"volume": 3}]', '[{"volume": "3", "message": "<x>", "stage": "lost", "at": ""}]']
)
def test_without_knowing_what_was_sent_nothing_is(folder: Path, street: Street, text: str) -> None:
    (folder / "sent.json").write_text(text)
    with street.office() as office:
        done = send(office, "3")
    assert (done.exit_code, office.taken) == (2, [])
    assert "sent.json cannot be read, so nobody knows what was sent" in done.stderr


def test_a_letter_whose_links_lead_nowhere_is_not_sent(folder: Path, street: Street) -> None:
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("site_url: https://marsupials.example/\n", ""))
    with street.office() as office:
        assert "which no reader reaches; set SITE_URL" in send(office, "3").stderr
    assert office.taken == []


def test_a_record_that_is_a_link_is_no_record(folder: Path, street: Street) -> None:
    (folder / "sent.json").symlink_to(folder / "nowhere")
    with street.office() as office:
        assert send(office, "3").exit_code == 2
    assert office.taken == []


def test_a_backfilled_volume_is_no_news_and_a_faulty_archive_sends_nothing(folder: Path, street: Street) -> None:
    with street.office() as office:
        (folder / "issues/3.yaml").write_text(issue_text(more="backfilled: true\n"))
        assert "volume 3 is backfilled" in send(office, "3").stderr
        (folder / "issues/3.yaml").write_text(issue_text(more="sumary: x\n"))
        assert send(office, "3").exit_code == 1
    assert office.taken == []
