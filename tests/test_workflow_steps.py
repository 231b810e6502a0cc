"""Pull requests and deployment: what the steps of the workflows do when they are run."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from string import Template
from threading import Thread
from typing import Any

import pytest

from tests.builders import SETTINGS, issue_text, lay_out
from tests.cli.command import newsletter
from tests.conftest import EXAMPLES, ROOT_ADDRESS, make_project
from tests.test_workflows import BIN, script

Answers = dict[str, tuple[int, bytes]]

Run = Callable[..., subprocess.CompletedProcess[str]]

DIRECT = {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
"""No proxy stands between a test and its service."""


def run(text: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step's script as the runner does."""
    return subprocess.run(
        ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text),
        cwd=folder,
        env=os.environ | DIRECT | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def run_here(text: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step of nothing but our commands in this process; as the runner does, not beyond one that fails."""
    out = err = ""
    for line in text.splitlines():
        program, *arguments = shlex.split(Template(line).substitute(environment))
        assert program == ".venv/bin/newsletter"
        done = newsletter(*arguments, folder=folder, **DIRECT, **environment)
        out, err = out + done.stdout, err + done.stderr
        if done.returncode:
            break
    return subprocess.CompletedProcess(text, done.returncode, out, err)


@pytest.mark.parametrize(
    ("base", "asked"),
    [("main", "check --format github --since origin/main\n"), ("", "check --format github\n")],
    ids=["a pull request", "a push"],
)
def test_a_pull_request_is_told_only_what_is_new_and_a_push_everything(tmp_path: Path, base: str, asked: str) -> None:
    command = tmp_path / ".venv/bin/newsletter"
    command.parent.mkdir(parents=True)
    command.write_text('#!/bin/sh\necho "$@"\n')
    command.chmod(0o755)
    assert run(script("check.yml", "Check the issue files"), tmp_path, BASE=base).stdout == asked


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A project whose last commit adds a volume, changes one, deletes one and leaves one."""
    folder = lay_out(tmp_path / "changed", {f"issues/{n}.yaml": issue_text(number=n, name=f"w-{n}") for n in (1, 2, 3)})
    commit(folder)
    (folder / "issues/1.yaml").unlink()
    (folder / "issues/3.yaml").write_text(issue_text(number=3, name="w-3", more="extras:\n  - {see: w-2}\n"))
    (folder / "issues/4.yaml").write_text(
        issue_text(number=4, name="hostile").replace("A Hostile", '"![x](//h) <b>@all</b> | `c`"')
    )
    (folder / "issues/5.yaml").write_text("- {")
    commit(folder)
    (folder / ".venv").symlink_to(BIN.parent)
    return folder


def commit(folder: Path) -> None:
    who = ("-c", "user.name=Wombat", "-c", "user.email=wombat@archive.example", "-c", "commit.gpgsign=false")
    for command in (("init", "--quiet"), ("add", "."), (*who, "commit", "--quiet", "--message=x")):
        subprocess.run(("git", *command), cwd=folder, check=True)


def test_the_summary_lists_the_entries_of_the_changed_volumes(changed: Path, tmp_path: Path) -> None:
    done = run(
        script("check.yml", "List the entries of the changed volumes"),
        changed,
        GITHUB_STEP_SUMMARY=str(tmp_path / "summary"),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "summary").read_text() == SUMMARY


SUMMARY = r"""## Changed volumes

### issues\/1\.yaml is deleted

### Vol\. 3: Volume 3 on Burrows

issues\/3\.yaml

- **w\-3** (paper): A W 3
- w\-2, listed again

### Vol\. 4: Volume 4 on Burrows

issues\/4\.yaml

- **hostile** (paper): \!\[x\]\(\/\/h\) \<b\>\@&#8203;all\<\/b\> \| \`c\`

### issues\/5\.yaml cannot be read

The messages of the check say why.

"""


PREVIEW = "https://preview-{number}.example/site"


def test_a_pull_request_is_told_what_it_changes_with_links_to_its_preview(tmp_path: Path) -> None:
    """The base's code runs; of the pull request, which brings settings and a link too, issue files alone count."""
    base = lay_out(tmp_path / "base", {f"issues/{n}.yaml": issue_text(number=n, name=f"w-{n}") for n in (1, 2)})
    commit(base)
    git = ("git", "-C", base)
    subprocess.run((*git, "switch", "--quiet", "--create", "theirs"), check=True)
    (base / "mkdocs.yml").write_text("site_name: Taken over\n")
    (base / "issues/3.yaml").write_text(issue_text(number=3, name="new-wombat"))
    (base / "issues/4.yaml").symlink_to("/etc/passwd")
    commit(base)
    head = subprocess.run((*git, "rev-parse", "HEAD"), capture_output=True, text=True, check=True).stdout.strip()
    subprocess.run((*git, "update-ref", "refs/pull/7/head", head), check=True)
    subprocess.run((*git, "switch", "--quiet", "-"), check=True)
    ours = tmp_path / "ours"
    subprocess.run(("git", "clone", "--quiet", base, ours), check=True)
    (ours / ".venv").symlink_to(BIN.parent)
    done = run(script("preview.yml", "List what is changed"), ours, PREVIEW=PREVIEW, NUMBER="7", HEAD=head)
    assert (done.returncode, done.stderr) == (0, "")
    text = (ours / "comment.md").read_text()
    assert "### [Vol\\. 3](https://preview-7.example/site/volumes/3/): Volume 3 on Burrows" in text
    assert "- **[new\\-wombat](https://preview-7.example/site/papers/new-wombat/)** (paper): A New Wombat" in text
    assert "root:" not in text
    assert "Taken over" not in (ours / "mkdocs.yml").read_text()


def test_a_summary_is_no_longer_than_a_comment_may_be(changed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsletter.cli.summary.MOST", 150)
    done = newsletter("summary", "--since", "HEAD^1", folder=changed)
    assert "### Vol\\. 3" in done.stdout
    assert "### Vol\\. 4" not in done.stdout
    assert done.stdout.endswith("\nAnd 2 more.\n")


def test_an_address_that_is_none_leads_nowhere(changed: Path) -> None:
    done = run(".venv/bin/newsletter summary --since HEAD^1 --address 'javascript:alert(1)'", changed)
    assert (done.returncode, done.stdout) == (2, "")


def test_the_summary_of_a_change_that_touches_no_volume_says_so(changed: Path, tmp_path: Path) -> None:
    (changed / "mkdocs.yml").write_text((changed / "mkdocs.yml").read_text() + "# Changed.\n")
    commit(changed)
    environment = {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary")}
    assert run(script("check.yml", "List the entries of the changed volumes"), changed, **environment).returncode == 0
    assert (tmp_path / "summary").read_text() == "No commit changes a volume.\n"


def test_a_maintainer_is_told_which_code_a_pull_request_brings(changed: Path, tmp_path: Path) -> None:
    (changed / "hooks").mkdir()
    (changed / "hooks/::error::x.py").write_text("print()\n")
    (changed / ".gitignore").write_text("/.venv\n")
    commit(changed)
    git = ("git", "-C", changed)
    merged = subprocess.run((*git, "rev-parse", "HEAD"), capture_output=True, text=True, check=True).stdout.strip()
    assert run(script("check.yml", "Go back to what would be changed"), changed).returncode == 0
    environment = {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary"), "GITHUB_SHA": merged}
    done = run(script("check.yml", "Name the code that a maintainer must read"), changed, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    shown = "hooks/<U+003A><U+003A>error<U+003A><U+003A>x.py"
    assert [line for line in done.stdout.splitlines() if line.startswith("::")] == [
        "::warning file=.gitignore,line=1,col=1,title=code-to-read::new file; a maintainer must read it before merging",
        f"::warning file={shown},line=1,col=1,title=code-to-read::new file; a maintainer must read it before merging",
    ]
    summary = (tmp_path / "summary").read_text()
    assert summary.startswith("## Code that a maintainer must read\n")
    assert summary.endswith(f"\n- `.gitignore`: new file\n- `{shown}`: new file\n")


def release(tmp_path: Path, tag: str) -> list[str]:
    """What the step of the release asks GitHub's own program for, one argument a line."""
    program = tmp_path / "gh"
    program.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n")
    program.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    done = run(script("release.yml", "Make the release"), tmp_path, PATH=path, GITHUB_REF_NAME=tag, NOTES="Two words")
    assert done.returncode == 0
    return done.stdout.splitlines()


@pytest.mark.parametrize("tag", ["v0.2.0", "v1; touch pwned", "v$(touch pwned)"])
def test_a_release_has_the_name_of_its_tag_and_the_bill_of_materials(tmp_path: Path, tag: str) -> None:
    asked = release(tmp_path, tag)
    assert asked == [
        *(
            "release",
            "create",
            tag,
            "newsletter.cdx.json",
            "dist/*.whl",
            "site.zip",
            "--verify-tag",
            "--title",
            tag,
            "--notes",
            "Two words",
        )
    ]
    assert not (tmp_path / "pwned").exists()


def told(tmp_path: Path, *, gone: bool, number: str) -> list[str]:
    """What is asked of GitHub's own program where a report with this number is open, a line each but for the first."""
    program = tmp_path / "gh"
    program.write_text('#!/bin/sh\necho "$@" >> asked\nif [ "$2" = list ]; then echo "$NUMBER"; fi\n')
    program.chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "GONE": "1" if gone else "0", "NUMBER": number}
    done = run(script("links.yml", "Keep one report up to date"), tmp_path, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    return [line.split(" --")[0] for line in (tmp_path / "asked").read_text().splitlines()[1:]]


@pytest.mark.parametrize(
    ("gone", "number", "asked"),
    [
        (True, "", ["label create dead-links", "issue create"]),
        (True, "7", ["issue edit 7"]),
        (False, "7", ["issue close 7"]),
        (False, "", []),
    ],
)
def test_one_report_of_dead_links_is_kept_up_to_date(tmp_path: Path, gone: bool, number: str, asked: list[str]) -> None:  # noqa: FBT001
    assert told(tmp_path, gone=gone, number=number) == asked


@pytest.mark.parametrize(("status", "goes_on"), [(0, True), (1, True), (2, False)])
def test_a_tour_that_could_not_be_made_is_no_report(tmp_path: Path, status: int, goes_on: bool) -> None:  # noqa: FBT001
    command = tmp_path / ".venv/bin/newsletter"
    command.parent.mkdir(parents=True)
    command.write_text(f"#!/bin/sh\necho said\nexit {status}\n")
    command.chmod(0o755)
    output = {"GITHUB_OUTPUT": str(tmp_path / "output"), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary")}
    done = run(script("links.yml", "Ask what became of every link"), tmp_path, **output)
    assert (done.returncode == 0) is goes_on
    assert (tmp_path / "output").exists() is goes_on


@pytest.fixture
def site(tmp_path: Path, example_site: Path) -> Path:
    """A copy of the project and site of the invented archive, as the deployment finds them."""
    folder = make_project(tmp_path / "deployed", issues=EXAMPLES / "archive/issues")
    shutil.copytree(example_site, folder / "site")
    (folder / ".venv").symlink_to(BIN.parent)
    return folder / "site"


def refusal(site: Path, run: Run = run_here) -> str:
    """What the deployment says of a site; nothing where it is whole."""
    done = run(script("deploy.yml", "Make sure that the site is whole"), site.parent, SITE_URL=ROOT_ADDRESS.rstrip("/"))
    assert (done.stderr, done.returncode) == ("", 1 if done.stdout else 0)
    return done.stdout


def test_a_whole_site_is_published(site: Path) -> None:
    assert refusal(site, run) == ""


def test_a_site_without_its_newest_volume_or_its_feed_or_its_list_of_ids_is_not_published(site: Path) -> None:
    newest = re.search(r"<item>.*?<link>https://archive.example/(.*?)</link>", feed(site), re.DOTALL)
    assert newest
    shutil.rmtree(site / newest[1])
    (site / "feed.xml").unlink()
    (site / "published.json").unlink()
    assert refusal(site, run) == (
        f"site/{newest[1]}index.html: the newest volume has no page\n"
        "site/feed.xml: there is no feed\n"
        "site/published.json: there is no list of published ids for the next deployment\n"
    )


def test_a_feed_without_the_newest_volume_is_not_published(site: Path) -> None:
    (site / "feed.xml").write_text(feed(site).replace("<link>https://archive.example/volumes/", "<link>"))
    assert "site/feed.xml: the newest volume is missing\n" in refusal(site)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost"])
def test_a_canonical_address_that_names_this_machine_is_not_published(site: Path, host: str) -> None:
    page = site / "topics/index.html"
    text = page.read_text("utf-8")
    page.write_text(
        text.replace('rel="canonical" href="https://archive.example/', f'rel="canonical" href="http://{host}/')
    )
    assert page.read_text("utf-8") != text
    assert f"site/topics/index.html: the canonical address is http://{host}/topics/\n" in refusal(site)


def feed(site: Path) -> str:
    return (site / "feed.xml").read_text("utf-8")


@pytest.fixture
def answers() -> Answers:
    """What the live site answers, status and body by path; anything else is not found."""
    return {}


@pytest.fixture
def live(answers: Answers) -> Iterator[str]:
    """The address of the live site, under a base path."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = answers.get(self.path, (404, b"no such page"))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}/archive"
        server.shutdown()


LIST = "/archive/published.json"


def compare(site: Path, live: str, run: Run = run_here) -> subprocess.CompletedProcess[str]:
    text = script("deploy.yml", "Compare with the published ids")
    return run(text, site.parent, SITE_URL=live, RUNNER_TEMP=str(site.parent))


def test_the_first_deployment_has_nothing_to_compare_with(site: Path, live: str) -> None:
    done = compare(site, live, run)
    assert done.returncode == 0
    said = f"there is no {live}/published.json yet, so there is nothing to compare with"
    assert done.stderr.splitlines()[0] == said


def test_a_deployment_that_drops_nothing_goes_on(site: Path, live: str, answers: Answers) -> None:
    answers[LIST] = 200, (site / "published.json").read_bytes()
    done = compare(site, live)
    assert done.returncode == 0
    assert "dropped" not in done.stdout


def test_a_deployment_that_would_drop_an_item_stops_and_names_it(site: Path, live: str, answers: Answers) -> None:
    published = json.loads((site / "published.json").read_text("utf-8"))
    published["ids"].append("tag:wombat.example,2020:entry/lost-wombat")
    answers[LIST] = 200, json.dumps(published).encode()
    done = compare(site, live, run)
    assert done.returncode == 1
    assert '"tag:wombat.example,2020:entry/lost-wombat" was published and would be dropped' in done.stdout


def test_what_is_no_list_of_ids_stops_the_deployment(site: Path, live: str, answers: Answers) -> None:
    answers[LIST] = 200, b"<h1>Please log in</h1>"
    assert compare(site, live).returncode == 2


def test_nothing_is_published_while_the_list_cannot_be_read(site: Path, live: str, answers: Answers) -> None:
    answers[LIST] = 403, b"not now"
    done = compare(site, live, run)
    assert (done.returncode, done.stdout) == (2, "")
    said = f"Error: {live}/published.json answers 403, so nobody knows what would be dropped"
    assert done.stderr.splitlines()[-1] == said


def test_nothing_is_published_while_the_live_site_does_not_answer(site: Path) -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        silent = f"http://127.0.0.1:{server.server_port}/archive"
    done = compare(site, silent)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == (
        "Error: the live site cannot be reached at 127.0.0.1; is this computer online?"
    )


def test_a_letter_is_begun_by_one_run_and_what_the_record_must_still_be_is_handed_over(tmp_path: Path) -> None:
    sender = SETTINGS.replace("}", ", email_from: Wombat <wombat@wombat.example>}")
    files = {"mkdocs.yml": f"site_url: !ENV [SITE_URL, '']\n{sender}", "issues/3.yaml": issue_text(number=3)}
    folder = lay_out(tmp_path / "project", files | {"sent.json": "[]\n"})
    commit(folder)
    (folder / ".venv").symlink_to(BIN.parent)
    said = {"SITE_URL": "https://marsupials.example", "NEWSLETTER_EMAIL_TO": "list@letters.example", "VOLUME": "3"}
    said |= {"GITHUB_RUN_ID": "17", "GITHUB_RUN_ATTEMPT": "1", "AGAIN": "", "GITHUB_OUTPUT": str(tmp_path / "output")}
    assert run(script("send.yml", "Note that it is begun"), folder, **said).returncode == 0
    assert (tmp_path / "output").read_text() == "begun=yes\n"
    (note,) = json.loads((folder / "sent.json").read_text())
    assert (note["stage"], note["by"]) == ("begun", "17-1")
    empty = subprocess.run(("git", "hash-object", "--stdin"), input=b"[]\n", capture_output=True, check=True).stdout
    assert (folder / "before").read_bytes() == empty


GH = """#!/bin/sh
printf '%s\\n' "$*" >> asked
case "$*" in
  *PATCH*) [ -e branch ] ;;
  "pr list"*) cat number 2>/dev/null || : ;;
esac
"""


def proposed(folder: Path, **files: str) -> tuple[list[str], dict[str, Any]]:
    """What the workflow asks of GitHub's own program for a proposal with these issue files, and the commit it wants."""
    (folder / "proposal/issues").mkdir(parents=True)
    for name, text in files.items():
        (folder / "proposal/issues" / name).write_text(text)
    (folder / "gh").write_text(GH)
    (folder / "gh").chmod(0o755)
    path = f"{folder}:{os.environ['PATH']}"
    said = {"PATH": path, "GH_REPO": "a/b", "BRANCH": "newsletter-refresh", "GITHUB_SHA": "f" * 40}
    step = script("refresh.yml", "Open or update the pull request")
    done = run(step, folder, **said, GITHUB_REF_NAME="main")
    assert (done.returncode, done.stderr) == (0, "")
    request = json.loads((folder / "request").read_text())
    return (folder / "asked").read_text().splitlines(), request["variables"]["input"]


def test_a_proposal_is_one_pull_request_that_is_opened_or_brought_up_to_date(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    asked, wanted = proposed(tmp_path / "new", **{"3.yaml": "volume: 3\n", "2 $(id).yaml": "é", "evil.sh": "id"})
    assert [line.split()[:4] for line in asked] == [
        ["api", "--silent", "--method", "PATCH"],
        ["api", "--silent", "--method", "POST"],
        ["api", "graphql", "--silent", "--input"],
        ["pr", "list", "--head", "newsletter-refresh"],
        ["pr", "create", "--base", "main"],
    ]
    assert wanted["expectedHeadOid"] == "f" * 40
    assert wanted["fileChanges"]["additions"] == [
        {"path": "issues/2 $(id).yaml", "contents": "w6k="},
        {"path": "issues/3.yaml", "contents": "dm9sdW1lOiAzCg=="},
    ]
    again = tmp_path / "again"
    again.mkdir()
    (again / "branch").touch()
    (again / "number").write_text("7\n")
    asked, _ = proposed(again, **{"3.yaml": "volume: 3\n"})
    assert [line.split()[:3] for line in asked][1:] == [
        ["api", "graphql", "--silent"],
        ["pr", "list", "--head"],
        ["pr", "edit", "7"],
    ]


RELEASES = """#!/bin/sh
case "$2" in
  list) cat before 2>/dev/null || : ;;
  download) mkdir -p "$5" && touch "$5/quolls-$3.whl" ;;
esac
"""


@pytest.mark.parametrize(("before", "fetched"), [("v1.0.0\n", ["quolls-v1.0.0.whl"]), ("", [])])
def test_a_release_is_tried_on_an_archive_of_the_one_before_if_there_is_one(
    before: str, fetched: list[str], tmp_path: Path
) -> None:
    (tmp_path / "before").write_text(before)
    (tmp_path / "gh").write_text(RELEASES)
    (tmp_path / "gh").chmod(0o755)
    step = script("release.yml", "Fetch the package of the release before, if there is one")
    done = run(step, tmp_path, PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert (done.returncode, done.stderr) == (0, "")
    assert [path.name for path in tmp_path.glob(".cache/former/*")] == fetched


MENDER = """#!/bin/sh
if [ $1 = check ]; then echo '@check'; exit $CHECKED; fi
cat $3 > taken
if [ $MENDED = 0 ]; then echo '# more' >> issues/3.yaml; fi
echo '```'
exit $MENDED
"""


@pytest.mark.parametrize(("mended", "checked"), [(0, 0), (0, 1), (2, 0)])
def test_a_report_is_handed_from_file_to_file_and_changes_what_the_check_lets_pass(
    *, mended: int, checked: int, tmp_path: Path
) -> None:
    folder = lay_out(tmp_path / "project", {"issues/3.yaml": issue_text(number=3, name="w-3")})
    commit(folder)
    command = folder / ".venv/bin/newsletter"
    command.parent.mkdir(parents=True)
    command.write_text(MENDER)
    command.chmod(0o755)
    hostile = "$(touch pwned) `id` \r\n' \" ::set-output name=x::y\n#" + "\U0001f980" * 65_000
    (tmp_path / "event").write_text(json.dumps({"issue": {"body": hostile}}))
    said = {"GITHUB_EVENT_PATH": str(tmp_path / "event"), "GITHUB_OUTPUT": str(tmp_path / "output"), "NUMBER": "7"}
    done = run(script("mend.yml", "Mend what is reported"), folder, **said, MENDED=str(mended), CHECKED=str(checked))
    assert (done.returncode, done.stdout, done.stderr) == (max(mended, checked) // 2 * 2, "", "")
    assert (folder / "taken").read_bytes().decode() == f"{hostile}\n"
    assert (tmp_path / "output").exists() == (mended == checked == 0)
    if done.returncode:
        return
    assert [one.name for one in (folder / "proposal/issues").iterdir()] == (["3.yaml"] if mended == checked else [])
    first, *rest = (folder / "proposal/body").read_text().splitlines()
    assert first.startswith("This report takes a person" if mended or checked else "Closes #7, if it is right")
    assert rest == ["", "    ```", *([] if mended else ["    @check"])]


@pytest.mark.parametrize(("status", "changed"), [(0, True), (1, True), (0, False)])
def test_what_a_refresh_changes_is_handed_over_with_what_it_says(*, status: int, changed: bool, tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "project", {"issues/3.yaml": issue_text(number=3, name="w-3")})
    commit(folder)
    command = folder / ".venv/bin/newsletter"
    command.parent.mkdir(parents=True)
    write = "echo '# more' >> issues/3.yaml" if changed else ":"
    command.write_text(f"#!/bin/sh\n{write}\necho '```'\necho '@all'\nexit {status}\n")
    command.chmod(0o755)
    step = script("refresh.yml", "Compare with what services say")
    done = run(step, folder, GITHUB_OUTPUT=str(tmp_path / "output"))
    assert (done.returncode, done.stderr) == (0, "")
    assert [one.name for one in (folder / "proposal/issues").iterdir()] == (["3.yaml"] if changed else [])
    assert (tmp_path / "output").exists() == changed
    assert (folder / "proposal/body").read_text().endswith("\n\n    ```\n    @all\n")
