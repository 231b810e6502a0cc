"""`newsletter links`, as an editor runs it, against hosts that are this computer."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsletter.cli import links, main
from newsletter.outbound import tour
from newsletter.outbound.destinations import Destination, destinations
from newsletter.outbound.diary import Diary
from newsletter.outbound.guest import Guest
from newsletter.outbound.link_report import as_markdown
from newsletter.outbound.sighting import LinkState, Sighting
from newsletter.source import read_project
from tests.builders import SETTINGS, issue_text, lay_out
from tests.lookup.clock import Clock
from tests.outbound.web import Web, answer, endless, web

COPY = "https://web.archive.org/web/20230610000000/http://burrow.example/gone"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with web(monkeypatch) as running:
        yield running


@pytest.fixture
def folder(served: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with a link of every kind; guests wait for nobody."""
    named = {
        "code": "/fine",
        "project": "/moved",
        "model": "/gone",
        "slides": "/shut",
        "video": "/slow",
        "other": "/odd",
    }
    served.replies |= {"/fine": [answer(200)], "/new": [answer(200)], "/moved": [answer(308, Location="/new")]}
    served.replies |= {"/shut": [answer(403)], "/slow": [answer(504)], "/odd": [answer(500)], "/archive": [copies()]}
    links = "".join(f'\n  - {{kind: {kind}, url: "{served.address(path)}"}}' for kind, path in named.items())
    settings = SETTINGS.replace("}", f', archive_api: "{served.address("/archive", "wayback.example")}"}}')
    monkeypatch.chdir(lay_out(tmp_path, {"mkdocs.yml": settings, "issues/3.yaml": issue_text(f"links:{links}")}))
    be_quick(monkeypatch)
    return tmp_path


def copies(**closest: object) -> bytes:
    """What the web archive's API says of a copy."""
    found = {
        "status": "200",
        "available": True,
        "url": COPY.replace("https:", "http:", 1),
        "timestamp": "20230610000000",
    } | closest
    return answer(200, json.dumps({"url": "x", "archived_snapshots": {"closest": found}}).encode())


def be_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    def guest(agent: str, now: Callable[[], float], wait: Callable[[float], None]) -> Guest:
        return Guest(agent, now, wait, pause=0)

    monkeypatch.setattr(links, "Guest", guest)
    monkeypatch.setattr(time, "sleep", lambda _: None)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("links", *arguments))


@pytest.mark.usefixtures("folder")
def test_each_link_that_is_not_as_it_was_is_named_with_what_it_is_like(served: Web) -> None:
    done = run()
    host = served.address("")
    assert done.stdout.splitlines() == [
        f'issues/3.yaml:12:30: warning: "{host}/moved" has moved to "{host}/new" [moved-link]',
        "    readers are led on; nothing has to be done",
        f'issues/3.yaml:13:28: warning: "{host}/gone" is gone: answers 404 [gone-link]',
        f'    write archived: "{COPY}" beside it; the link stays as it was published',
        f'issues/3.yaml:14:29: warning: "{host}/shut" is blocked: answers 403 [blocked-link]',
        "    its host does not talk to programs; look at it in a browser",
        f'issues/3.yaml:15:28: warning: "{host}/slow" is slow: answers 504 [slow-link]',
        "    try again later",
        f'issues/3.yaml:16:28: warning: "{host}/odd" is odd: answers 500 [odd-link]',
        "    look at it in a browser",
    ]
    assert done.exit_code == 1, "something is gone"
    assert done.stderr.splitlines()[-1] == "6 links: 1 fine, 1 moved, 1 gone, 1 blocked, 1 slow, 1 odd"


def test_nothing_is_changed(folder: Path) -> None:
    before = (folder / "issues/3.yaml").read_bytes()
    run()
    assert (folder / "issues/3.yaml").read_bytes() == before


def test_the_copy_is_asked_for_as_of_the_day_of_publication(folder: Path, served: Web) -> None:
    run(str(folder / "issues/3.yaml"))
    (asked,) = (path for host, _, path in served.asked if host == "wayback.example")
    assert asked.endswith("&timestamp=20230609")


def test_a_link_with_an_archived_copy_is_not_asked_for(folder: Path, served: Web) -> None:
    file = folder / "issues/3.yaml"
    file.write_text(file.read_text().replace('/gone"}', '/gone", archived: "https://archive.example/x"}'))
    assert run().exit_code == 0
    assert "/gone" not in [path for _, _, path in served.asked]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "reply",
    [
        copies(available=False),
        copies(status="404"),
        copies(url="https://evil.example/web/2023/x"),
        copies(url='https://web.archive.org/web/2023/x" }\nid: y'),
        copies(url=5),
        answer(200, b'{"archived_snapshots": {}}'),
    ],
)
def test_a_copy_that_is_none_is_not_proposed(served: Web, reply: bytes) -> None:
    served.replies["/archive"] = [reply]
    done = run()
    assert "archived:" not in done.stdout
    assert "no copy was found in the web archive" in done.stdout or reply == copies(url=5)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "reply", [answer(200, b"[]"), answer(200, b"["), answer(500), answer(200, b"[" * 100_000), endless]
)
def test_without_an_answer_of_the_archive_the_rest_is_told(served: Web, reply: bytes) -> None:
    served.replies["/archive"] = [reply]
    done = run()
    assert done.exit_code == 1
    assert "no copies were looked for: the web archive" in done.stderr
    assert "look for a copy in a web archive" in done.stdout


@pytest.mark.usefixtures("folder")
def test_an_issue_has_what_is_gone_first_and_the_rest_folded(served: Web) -> None:
    text = run("--format", "markdown").stdout
    host = served.address("")
    assert text.startswith(
        "6 links: 1 fine, 1 moved, 1 gone, 1 blocked, 1 slow, 1 odd.\n\n## Gone: 1\n\n"
        f'- `{host}/gone` (`issues/3.yaml:13:28`): answers 404\n  - `archived: "{COPY}"`\n'
    )
    assert "<details><summary>Moved: 1</summary>\n\n" in text


def test_a_host_calls_nobody_to_an_issue() -> None:
    link = Destination("https://burrow.example/", ())
    told = as_markdown({link: Sighting(state=LinkState.ODD, reason="leads to @quoll, #1")}, {})
    assert told.partition("): ")[2].startswith(r"leads to \@&#8203;quoll\, \#&#8203;1")


def many(count: int, served: Web) -> str:
    """An issue file with so many links to twenty hosts."""
    served.replies["/"] = [answer(200)]
    lines = (f'  - {{kind: other, url: "{served.address(f"/?{n}", f"h{n % 20}.example")}"}}' for n in range(count))
    served.replies |= {f"/?{n}": [answer(200 if n % 10 else 404)] for n in range(count)}
    return issue_text("links:\n" + "\n".join(lines))


def test_two_hundred_links_are_asked_for_with_progress_and_no_host_twice_at_a_time(folder: Path, served: Web) -> None:
    (folder / "issues/3.yaml").write_text(many(200, served))
    done = run()
    assert done.stderr.splitlines()[:3] == ["asked for 25 of 200", "asked for 50 of 200", "asked for 75 of 200"]
    assert done.stderr.splitlines()[-1] == "200 links: 180 fine, 20 gone"
    assert max(served.busiest.values()) == 1
    assert len({host for host, _, _ in served.asked}) == 21


def test_a_run_that_is_broken_off_goes_on_where_it_was(
    folder: Path, served: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "issues/3.yaml").write_text(many(200, served))

    def broken_off(*arguments: object) -> Iterator[object]:
        yield from islice(tour.tour(*arguments), 60)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(links, "tour", broken_off)
        done = run()
    assert "broken off; the same command goes on from here" in done.stderr
    before = sum(path.startswith("/?") for _, _, path in served.asked)
    done = run()
    assert done.stderr.splitlines()[0] == "60 of 200 were asked for within a day; going on"
    assert done.stderr.splitlines()[-1] == "200 links: 180 fine, 20 gone"
    assert sum(path.startswith("/?") and method == "HEAD" for _, method, path in served.asked) < 200 + 60
    assert before < sum(path.startswith("/?") for _, _, path in served.asked)


@pytest.mark.usefixtures("folder")
def test_again_everything_is_asked_for(served: Web) -> None:
    run()
    run()
    assert served.methods("/fine") == ["HEAD"]
    run("--again")
    assert served.methods("/fine") == ["HEAD"] * 2


def test_what_a_stranger_put_into_the_cache_is_not_believed(folder: Path, served: Web) -> None:
    kept = folder / ".cache/links"
    kept.parent.mkdir(parents=True)
    kept.write_text(json.dumps({served.address("/gone"): {"state": "fine", "seen": 9e9}}))
    assert "[gone-link]" in run().stdout


@pytest.mark.parametrize(("names", "archive"), [("abcd", "wayback.example"), ("a", "wayback.nobody.example")])
def test_without_a_network_nothing_is_said_to_be_gone(folder: Path, names: str, archive: str) -> None:
    hosts = "\n".join(f'  - {{kind: other, url: "https://{one}.nobody.example/"}}' for one in names)
    (folder / "issues/3.yaml").write_text(issue_text(f"links:\n{hosts}"))
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("wayback.example", archive))
    done = run()
    assert (done.exit_code, done.stdout) == (2, "")
    assert "not one host is there; is this computer online?" in done.stderr


def test_links_in_prose_are_asked_for_once_however_often_they_stand_there(folder: Path, served: Web) -> None:
    text = issue_text().replace("It digs.", f"See [a]({served.address('/a#b')}) [c]({served.address('/a')})")
    (folder / "issues/3.yaml").write_text(text)
    assert run().stdout.count("[gone-link]") == 1
    assert served.methods("/a") == ["HEAD", "GET"]


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_not_there_is_named() -> None:
    for name in ("issues/9.yaml", "issues"):
        assert f'there is no issue file "{name}"' in run(name).stderr


def test_a_fault_of_ours_is_not_kept_quiet(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def visit(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Guest, "visit", visit)
    wanted = destinations(read_project(folder))
    clock = Clock()
    with pytest.raises(ZeroDivisionError):
        links.ask(wanted, Diary(folder / "x", folder, now=0), lambda wait: Guest("x", clock.now, wait))
