"""The audit of the locks, run as the workflow runs it, against a service on this machine with recorded answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from click.testing import CliRunner

from newsletter.problem import NewsletterError
from tests.conftest import CAN_SPLIT_OFF, REPOSITORY
from tests.starter import started
from tests.supply.audit import LOCKS, WITNESS, main
from tests.supply.lock import DEVELOPMENT, RUN, read_lock
from tests.test_workflow_steps import run

HASH = f"--hash=sha256:{'ab' * 32}"
CLEAN = f"""\
quokka-parser==1.2.0 \\
    {HASH}
    # via wombat
wombat==3.0 \\
    {HASH}
    # via newsletter (pyproject.toml)
"""


def vulnerability(name: str, **more: Any) -> dict[str, Any]:
    """One entry of an answer, in OSV's format 1.x; names and numbers are invented."""
    return {
        "id": "GHSA-wwww-oooo-mmmm",
        "summary": "A hostile burrow makes it dig for ever",
        "details": "It digs.\nFor ever.",
        "aliases": ["CVE-2099-0001"],
        "modified": "2099-01-02T03:04:05Z",
        "published": "2099-01-01T00:00:00Z",
        "affected": [
            {
                "package": {"name": name, "ecosystem": "PyPI", "purl": f"pkg:pypi/{name}"},
                "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "9.0.1"}]}],
                "versions": ["1.2.0"],
            }
        ],
        "schema_version": "1.6.0",
    } | more


NOTHING = 200, b"{}"


class Service:
    """What OSV answers: what is known of a package, and nothing of any other."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, bytes]] = {}
        self.asked: list[tuple[str, str]] = []
        self.address = ""
        self.knows(WITNESS.name, vulnerability(WITNESS.name))

    def knows(self, name: str, *vulnerabilities: dict[str, Any]) -> None:
        self.answers[name] = 200, json.dumps({"vulns": vulnerabilities}).encode()

    def answer(self, question: dict[str, Any]) -> tuple[int, bytes]:
        name, version = question["package"]["name"], question["version"]
        self.asked.append((name, version))
        is_vulnerable = name != WITNESS.name or version == WITNESS.version
        return self.answers.get(name, NOTHING) if is_vulnerable else NOTHING


@pytest.fixture
def service() -> Iterator[Service]:
    service = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            status, body = service.answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever).start()
        service.address = f"http://127.0.0.1:{server.server_port}/v1/query"
        yield service
        server.shutdown()


Audit = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def audit(service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Audit:
    """Run what `make audit` runs, with another lock and another service; pip-audit anew where variables are set."""

    def split_off(*arguments: str) -> subprocess.CompletedProcess[str]:
        return started(("pip_audit", *arguments), folder=tmp_path, environment={**os.environ})

    def audited(lock: str = CLEAN, **environment: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "requirements.lock").write_text(lock)
        arguments = (str(tmp_path / "requirements.lock"), "--service", service.address)
        if CAN_SPLIT_OFF and not environment:
            monkeypatch.setattr("tests.supply.audit.run_pip_audit", split_off)
        done = CliRunner(env=environment).invoke(main, arguments, catch_exceptions=False)
        return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)

    return audited


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of an audit that could not be made."""
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    return done.stderr.splitlines()[-1]


def test_make_audit_and_the_workflow_run_the_command_that_is_tested_here() -> None:
    recipe = (REPOSITORY / "Makefile").read_text("utf-8").partition("\naudit: .venv/ready\n\t")[2].splitlines()[0]
    assert recipe == "$(BIN)/python -m tests.supply.audit"
    assert LOCKS == (REPOSITORY / "requirements.lock", REPOSITORY / "requirements-dev.lock")
    assert "        run: make audit\n" in (REPOSITORY / ".github/workflows/audit.yml").read_text("utf-8")


def test_a_lock_of_which_nothing_is_known_passes(audit: Audit, service: Service) -> None:
    done = audit()
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "2 pinned packages audited, 0 with known vulnerabilities\n"
    assert sorted(service.asked) == [("jinja2", "2.10"), ("quokka-parser", "1.2.0"), ("wombat", "3.0")]


def test_a_vulnerable_package_is_named_with_what_mends_it(audit: Audit, service: Service) -> None:
    service.knows("quokka-parser", vulnerability("quokka-parser"))
    done = audit()
    assert done.returncode == 1
    assert (
        done.stdout == "requirements.lock: quokka-parser 1.2.0: CVE-2099-0001, GHSA-wwww-oooo-mmmm; mended in 9.0.1\n"
    )
    assert done.stderr == "2 pinned packages audited, 1 with known vulnerabilities\n"


def test_all_locks_are_audited_at_once_and_each_package_is_named_with_the_first_that_has_it(
    service: Service, tmp_path: Path
) -> None:
    for name in ("quokka-parser", "bilby"):
        service.knows(name, vulnerability(name))
    more = f"bilby==1.0 \\\n    {HASH}\n    # via newsletter (pyproject.toml)\n"
    (tmp_path / "run.lock").write_text(CLEAN)
    (tmp_path / "dev.lock").write_text(more + CLEAN)
    locks = f"{tmp_path}/run.lock {tmp_path}/dev.lock"
    done = run(f"{sys.executable} -m tests.supply.audit {locks} --service {service.address}", REPOSITORY)
    assert [line.partition(": CVE")[0] for line in done.stdout.splitlines()] == [
        "dev.lock: bilby 1.0",
        "run.lock: quokka-parser 1.2.0",
    ]
    assert done.stderr == "3 pinned packages audited, 2 with known vulnerabilities\n"


def test_a_withdrawn_report_counts_no_longer(audit: Audit, service: Service) -> None:
    service.knows("quokka-parser", vulnerability("quokka-parser", withdrawn="2099-02-01T00:00:00Z"))
    assert audit().returncode == 0


def test_a_package_for_another_python_or_system_is_audited_too(audit: Audit, service: Service) -> None:
    service.knows("wombat", vulnerability("wombat"))
    markers = ("python_full_version < '3'", "sys_platform == 'win32'", "python_version > '3.20'")
    done = audit("".join(f"wombat=={n}.0 ; {marker} \\\n    {HASH}\n" for n, marker in enumerate(markers)))
    assert done.returncode == 1
    assert [line.split(": ")[1] for line in done.stdout.splitlines()] == ["wombat 0.0", "wombat 1.0", "wombat 2.0"]


@pytest.mark.parametrize("status", [404, 429, 500])
def test_a_package_that_the_service_refuses_to_tell_of_fails_the_audit(
    status: int, audit: Audit, service: Service
) -> None:
    service.answers["wombat"] = status, b'{"code": 5, "message": "no such package"}'
    assert refusal(audit()).startswith(
        f"Error: not every package could be audited: requests.exceptions.HTTPError: {status} "
    )


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<h1>Please log in</h1>",
        b'{"vulns": null}',
        b'{"next_page_token": "more"}',
        b'{"vulns": [{}]}',
        json.dumps({"vulns": [vulnerability("wombat", schema_version="2.0.0")]}).encode(),
        json.dumps({"vulns": [vulnerability("wombat", affected=None)]}).encode(),
    ],
)
def test_an_answer_that_cannot_be_understood_fails_the_audit(answer: bytes, audit: Audit, service: Service) -> None:
    service.answers["wombat"] = 200, answer
    assert refusal(audit()).startswith("Error: not every package could be audited: ")


@pytest.mark.parametrize("answer", [b"{}", b"[]"])
def test_a_service_that_knows_of_no_vulnerability_at_all_is_not_believed(
    answer: bytes, audit: Audit, service: Service
) -> None:
    service.answers[WITNESS.name] = 200, answer
    assert refusal(audit()) == ("Error: the service knows of no vulnerability of jinja2 2.10, so it cannot be believed")


def test_a_service_that_does_not_answer_fails_the_audit(audit: Audit, service: Service) -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        service.address = f"http://127.0.0.1:{server.server_port}/v1/query"
    assert refusal(audit()).startswith("Error: not every package could be audited: ")


def test_no_setting_of_the_machine_makes_the_audit_laxer(audit: Audit, service: Service, tmp_path: Path) -> None:
    service.knows("wombat", vulnerability("wombat", schema_version="2.0.0"))
    elsewhere = {"LOGLEVEL": "ERROR", "OSV_URL": "http://127.0.0.1:9/", "OUTPUT": str(tmp_path / "out")}
    said = refusal(audit(**{f"PIP_AUDIT_{name}": value for name, value in elsewhere.items()}))
    assert "Unsupported OSV schema version: 2.0.0" in said


@pytest.mark.parametrize(
    "line",
    [
        "bilby==1.0",
        "bilby==1.0 \\\n    # via wombat",
        f"bilby>=1.0 \\\n    {HASH}",
        f"bilby==1.* \\\n    {HASH}",
        f"bilby \\\n    {HASH}",
        f"bilby @ https://evil.example/bilby.whl \\\n    {HASH}",
        f"bilby==1.0 \\\n    {HASH} \\",
        f"bilby==1.0 \\\n    {HASH[:-1]}",
        "bilby==1.0 \\\n    --hash=md5:0123456789abcdef0123456789abcdef",
        f"Bilby==1.0 \\\n    {HASH}",
        f"bilby[dig]==1.0 \\\n    {HASH}",
        f"bilby==1.0,==2.0 \\\n    {HASH}",
        f"bilby===1.0 \\\n    {HASH}",
        "-r more.txt",
        "-e .",
        "--index-url https://evil.example/",
        "--extra-index-url https://evil.example/",
        "./bilby.whl",
        "# a comment of its own",
        "    # via one\x0cbilby==1.0",
        "    # via one\u2028bilby==1.0",
        "    # via one\rbilby==1.0",
        "",
    ],
)
def test_a_line_that_is_no_package_with_version_and_hash_is_refused_with_its_number(line: str, tmp_path: Path) -> None:
    head = CLEAN.partition("wombat==")[0]
    (tmp_path / "some.lock").write_text(f"{head}{line}\n{CLEAN.removeprefix(head)}", newline="")
    with pytest.raises(NewsletterError) as refused:
        read_lock(tmp_path / "some.lock")
    assert str(refused.value) == "some.lock:4:1: no package of one version with its hashes; run make lock"


def test_a_package_without_a_hash_fails_the_audit_before_anything_is_asked(audit: Audit, service: Service) -> None:
    said = "Error: requirements.lock:4:1: no package of one version with its hashes; run make lock"
    assert refusal(audit(CLEAN.replace(f"3.0 \\\n    {HASH}", "3.0"))) == said
    assert service.asked == []


def test_a_lock_that_pins_nothing_or_is_not_there_fails_the_audit(audit: Audit, tmp_path: Path) -> None:
    assert refusal(audit("")) == "Error: requirements.lock pins nothing; write it anew with make lock"
    with pytest.raises(NewsletterError, match=r"^none\.lock cannot be read: "):
        read_lock(tmp_path / "none.lock")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_real_lock_is_read_whole(lock: Path) -> None:
    pins = read_lock(lock)
    lines = [line for line in lock.read_text("utf-8").splitlines() if not line.startswith(" ")]
    assert [f"{pin.name}=={pin.version}" for pin in pins] == [line.partition(" ")[0] for line in lines]
    assert sum(len(pin.hashes) for pin in pins) == lock.read_text("utf-8").count("--hash=")
    assert next(pin for pin in pins if pin.name == "click").asked_by[0] == "newsletter-archive"
    assert all(pin.asked_by for pin in pins)


def test_every_package_of_the_real_locks_is_asked_of(service: Service) -> None:
    done = run(f"{sys.executable} -m tests.supply.audit --service {service.address}", REPOSITORY)
    assert (done.returncode, done.stdout) == (0, "")
    asked = sorted(service.asked)
    pinned = {(pin.name, pin.version) for lock in LOCKS for pin in read_lock(lock)}
    assert asked == sorted([*pinned, ("jinja2", "2.10")])


def test_what_a_build_needs_is_pinned_in_the_same_versions_for_tests_and_checks() -> None:
    needed, all_pins = ({(pin.name, pin.version, pin.hashes) for pin in read_lock(lock)} for lock in LOCKS)
    assert needed < all_pins
    assert {name for name, _, _ in needed}.isdisjoint({"mypy", "playwright", "pytest", "ruff", "properdocs"})


def test_no_lock_says_where_its_packages_come_from() -> None:
    assert [lock.name for lock in (RUN, DEVELOPMENT) if "://" in lock.read_text("utf-8")] == []
