"""Pull requests and deployment: what the workflows may do and name, and what the forms ask."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from newsletter.cli import main
from newsletter.cli.check import check_command
from newsletter.editing.mending import FIELDS, HEADINGS
from tests.conftest import REPOSITORY

GITHUB = REPOSITORY / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*-*.yml"))
BIN = Path(sys.executable).parent

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
each_form = pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)


def read(path: Path) -> Any:
    """A YAML file with every value as text, so that the key `on` stays itself."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def scripts() -> list[str]:
    return [step["run"] for path in WORKFLOWS for step in steps(path) if "run" in step]


def script(workflow: str, name: str) -> str:
    found = [step["run"] for step in steps(GITHUB / "workflows" / workflow) if step["name"] == name]
    assert len(found) == 1, name
    return str(found[0])


@each_workflow
def test_a_workflow_is_whole(path: Path) -> None:
    workflow = read(path)
    assert {"name", "on", "permissions", "concurrency", "jobs"} <= set(workflow)
    for job in workflow["jobs"].values():
        assert int(job["timeout-minutes"]) <= 30
        assert all("name" in step for step in job["steps"])


@each_workflow
def test_a_workflow_may_only_read_the_repository(path: Path) -> None:
    assert read(path)["permissions"] == {"contents": "read"}


def test_only_the_jobs_that_publish_may_write() -> None:
    asked = {
        (path.name, name): job["permissions"]
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        if "permissions" in job
    }
    assert asked == {
        ("deploy.yml", "build"): {"contents": "read", "pages": "read"},
        ("deploy.yml", "deploy"): {"pages": "write", "id-token": "write"},
        ("links.yml", "tell"): {"issues": "write"},
        ("mend.yml", "propose"): {"contents": "write", "issues": "write", "pull-requests": "write"},
        ("preview.yml", "list"): {"contents": "read", "pull-requests": "read"},
        ("preview.yml", "comment"): {"pull-requests": "write"},
        ("refresh.yml", "propose"): {"contents": "write", "pull-requests": "write"},
        ("release.yml", "build"): {"contents": "read", "pages": "read"},
        ("release.yml", "publish"): {"id-token": "write"},
        ("release.yml", "release"): {"contents": "write"},
        ("send.yml", "begin"): {"contents": "read", "pages": "read"},
        ("send.yml", "note"): {"contents": "write"},
        ("send.yml", "record"): {"contents": "write"},
    }


def test_the_job_that_may_write_to_the_repository_runs_no_code_of_it_or_of_a_package() -> None:
    taken, made = read(GITHUB / "workflows/release.yml")["jobs"]["release"]["steps"]
    assert taken["uses"].startswith("actions/download-artifact@")
    assert made["run"].startswith("gh release create ")
    assert "\n" not in made["run"].strip()


@pytest.mark.parametrize("job", ["note", "record"])
def test_the_jobs_that_write_what_was_sent_run_no_code_of_the_repository_either(job: str) -> None:
    *taken, made = read(GITHUB / "workflows/send.yml")["jobs"][job]["steps"]
    assert all(step["uses"].startswith("actions/download-artifact@") for step in taken)
    assert re.fullmatch(
        r'(before="\$\(cat before\)"\n)?gh api --silent --method PUT [^\n]*/contents/sent.json[^\n]*\n?', made["run"]
    )


def test_the_archive_is_refreshed_only_where_somebody_has_said_so_and_by_a_job_that_runs_no_code_of_it() -> None:
    workflow = read(GITHUB / "workflows/refresh.yml")
    jobs = workflow["jobs"]
    assert set(workflow["on"]) == {"schedule", "workflow_dispatch"}
    assert jobs["compare"]["if"] == "github.event_name == 'workflow_dispatch' || vars.NEWSLETTER_REFRESH == 'yes'"
    assert "permissions" not in jobs["compare"]
    taken, made = jobs["propose"]["steps"]
    assert taken["uses"].startswith("actions/download-artifact@")
    programs = set(re.findall(r"(?:^|\||\bdo|\()\s*(\w+) -?-?\w", made["run"], re.MULTILINE))
    assert programs <= {"gh", "find", "sort", "while", "base64", "jq", "if", "else"}


def test_a_report_is_mended_only_where_somebody_has_said_so_at_a_label_and_by_a_job_that_runs_no_code_of_it() -> None:
    workflow = read(GITHUB / "workflows/mend.yml")
    assert workflow["on"] == {"issues": {"types": ["labeled"]}}
    jobs = workflow["jobs"]
    assert jobs["mend"]["if"] == "vars.NEWSLETTER_MEND == 'yes' && github.event.label.name == 'mend'"
    assert "mend" not in read(GITHUB / "ISSUE_TEMPLATE/report-a-mistake.yml")["labels"]
    given = set(re.findall(r"github\.event\.[\w.]+", (GITHUB / "workflows/mend.yml").read_text("utf-8")))
    assert given == {"github.event.issue.number", "github.event.label.name"}
    taken, *told = jobs["propose"]["steps"]
    assert taken["uses"].startswith("actions/download-artifact@")
    assert told[0]["run"] == 'gh issue comment "$NUMBER" --body-file proposal/body'
    same = script("refresh.yml", "Open or update the pull request")
    title = "Bring entries up to date with what services say"
    same = same.replace(f'"{title}" --body', '"$TITLE" --body').replace(f'"{title}"', "$title")
    assert told[1]["run"] == same.replace('"$GITHUB_SHA" \'{', '"$GITHUB_SHA" --arg title "$TITLE" \'{')


def test_letters_are_sent_only_where_somebody_has_said_so_and_after_it_was_noted() -> None:
    workflow = read(GITHUB / "workflows/send.yml")
    assert set(workflow["on"]) == {"schedule", "workflow_dispatch"}
    assert workflow["on"]["workflow_dispatch"]["inputs"]["mode"]["default"] == "dry"
    jobs = workflow["jobs"]
    assert jobs["begin"]["if"] == "github.event_name == 'workflow_dispatch' || vars.NEWSLETTER_SEND == 'yes'"
    assert jobs["note"]["if"] == "needs.begin.outputs.begun == 'yes'"
    assert (jobs["send"]["needs"], jobs["send"]["if"]) == (["begin", "note"], "needs.note.result == 'success'")
    begun = script("send.yml", "Note that it is begun")
    assert '--begin "$GITHUB_RUN_ID-$GITHUB_RUN_ATTEMPT"' in begun
    assert '--begun "$GITHUB_RUN_ID-$GITHUB_RUN_ATTEMPT"' in script("send.yml", "Send the letter")


def test_the_secrets_of_the_mail_server_are_handed_to_one_step_of_one_environment() -> None:
    job = read(GITHUB / "workflows/send.yml")["jobs"]["send"]
    assert job["environment"] == "letters"
    holders = [step["name"] for step in job["steps"] if "secrets." in str(step)]
    assert holders == ["Send the letter"]


def test_the_report_of_dead_links_is_kept_where_somebody_wants_it_by_a_job_that_runs_none_of_our_code() -> None:
    jobs = read(GITHUB / "workflows/links.yml")["jobs"]
    assert jobs["ask"]["if"] == "github.event_name == 'workflow_dispatch' || vars.NEWSLETTER_LINKS == 'yes'"
    taken, told = jobs["tell"]["steps"]
    assert taken["uses"].startswith("actions/download-artifact@")
    assert set(re.findall(r"(?m)\b(gh|make|newsletter|python|pip)\b", told["run"])) == {"gh"}


def test_what_tells_of_a_preview_takes_nothing_of_a_pull_request_but_its_issue_files() -> None:
    workflow = read(GITHUB / "workflows/preview.yml")
    assert workflow["on"] == {"workflow_run": {"workflows": ["Check"], "types": ["completed"]}}
    jobs = workflow["jobs"]
    assert "vars.NEWSLETTER_PREVIEW != ''" in jobs["list"]["if"]
    given = {name for step in jobs["list"]["steps"] for name in step.get("with", {})}
    assert not given & {"ref", "repository", "run-id"}
    text = script("preview.yml", "List what is changed")
    assert re.findall(r"checkout .*", text) == ["checkout --quiet FETCH_HEAD -- issues"]
    taken, told = jobs["comment"]["steps"]
    assert taken["uses"].startswith("actions/download-artifact@")
    assert re.fullmatch(r'gh pr comment "\$NUMBER" [a-z -]+comment.md', told["run"])


def test_every_deployment_has_the_newest_letter() -> None:
    assert "newsletter email --out" in script("deploy.yml", "Write the letter of the newest volume")


def test_a_pull_request_is_checked_without_secrets() -> None:
    assert set(read(GITHUB / "workflows/check.yml")["on"]) == {"pull_request", "push"}
    started = {path.name: set(read(path)["on"]) for path in WORKFLOWS}
    assert {name for name, events in started.items() if "pull_request" in events} == {"check.yml", "audit.yml"}
    assert set().union(*started.values()) == {
        *("issues", "pull_request", "push", "schedule", "workflow_dispatch", "workflow_run")
    }


def test_only_what_releases_and_sends_is_handed_a_token_or_a_secret() -> None:
    named = {
        (path.name, found)
        for path in WORKFLOWS
        for found in re.findall(r"\$\{\{[^}]*\b(secrets|github\.token)\b", path.read_text("utf-8"))
    }
    assert {(name, what) for name, what in named if what == "secrets"} == {("send.yml", "secrets")}
    assert {name for name, _ in named} == {
        *("links.yml", "mend.yml", "preview.yml", "refresh.yml", "release.yml", "send.yml")
    }


def test_what_names_the_code_to_read_is_the_code_and_the_packages_that_would_be_changed() -> None:
    job = read(GITHUB / "workflows/check.yml")["jobs"]["read"]
    assert job["if"] == "github.event_name == 'pull_request'"
    back = next(n for n, step in enumerate(job["steps"]) if step.get("run") == "git switch --quiet --detach HEAD^1")
    assert [step["name"] for step in job["steps"][:back]] == ["Fetch the repository"]


def test_the_tests_run_on_every_python_that_is_promised() -> None:
    jobs = read(GITHUB / "workflows/check.yml")["jobs"]
    assert jobs["test"]["strategy"]["matrix"] == {"python": ["3.11", "3.12", "3.13", "3.14"]}
    assert jobs["test"]["strategy"]["fail-fast"] == "false"
    assert [step["run"] for step in jobs["test"]["steps"] if "run" in step] == ["make test"]


def test_the_pins_are_audited_every_week_and_whenever_they_change() -> None:
    started = read(GITHUB / "workflows/audit.yml")["on"]
    assert re.fullmatch(r"\d+ \d+ \* \* \d", started["schedule"][0]["cron"])
    assert started["push"] == {"branches": ["main"], "paths": ["requirements*.lock"]}
    assert started["pull_request"] == {"paths": ["requirements*.lock"]}


def test_a_release_is_made_of_a_tag_once_all_is_tested() -> None:
    workflow = read(GITHUB / "workflows/release.yml")
    assert workflow["on"] == {"push": {"tags": ["v*"]}}
    assert workflow["jobs"]["release"]["needs"] == workflow["jobs"]["publish"]["needs"] == "build"
    assert workflow["jobs"]["publish"]["if"] == "vars.NEWSLETTER_PUBLISH == 'yes'"
    assert "make check test test-engines" in scripts()


@each_workflow
def test_every_action_is_pinned_and_its_version_named(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert len(lines) == sum("uses" in step for step in steps(path)) > 0
    for line in lines:
        assert re.fullmatch(r"\s+(- )?uses: (actions|pypa)/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_one_action_is_pinned_to_one_version_everywhere() -> None:
    text = "".join(path.read_text("utf-8") for path in WORKFLOWS)
    pins = set(re.findall(r"uses: ([^@\s]+)@(.*)", text))
    assert len({action for action, _ in pins}) == len(pins)


@each_workflow
def test_the_repository_is_fetched_with_its_history_and_without_leaving_a_password(path: Path) -> None:
    fetches = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert fetches
    for step in fetches:
        assert step["with"] == {"fetch-depth": "0", "persist-credentials": "false"}


def test_no_script_is_put_together_from_what_a_stranger_wrote() -> None:
    assert [text for text in scripts() if "${{" in text] == []


def test_no_script_holds_python_that_nobody_lints() -> None:
    assert [text for text in scripts() if re.search(r"\bpython\S* +(-c|-[ \n]|-$|.*<<)", text)] == []


def test_packages_are_cached_by_the_lock_file_and_never_for_what_is_published() -> None:
    caches = {
        (path.name, step["with"].get("cache"), step["with"].get("cache-dependency-path"))
        for path in WORKFLOWS
        for step in steps(path)
        if step.get("uses", "").startswith("actions/setup-python@")
    }
    assert caches == {
        ("check.yml", "pip", "requirements*.lock"),
        ("check.yml", "pip", "requirements.lock"),
        ("check.yml", None, None),
        ("audit.yml", None, None),
        ("deploy.yml", None, None),
        ("links.yml", None, None),
        ("mend.yml", None, None),
        ("preview.yml", None, None),
        ("refresh.yml", None, None),
        ("release.yml", None, None),
        ("send.yml", None, None),
    }


@pytest.mark.parametrize("persona", ["regular", "pedantic"])
def test_zizmor_finds_nothing(persona: str) -> None:
    done = subprocess.run(
        (BIN / "zizmor", "--offline", "--quiet", "--no-config", "--strict-collection", f"--persona={persona}", GITHUB),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_make_target_exists() -> None:
    targets = {target for text in scripts() for target in re.findall(r"(?<![./\w-])make ([\w./-]+)", text)}
    rules = set(re.findall(r"^([\w./-]+):(?!=)", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert {"audit", "canary", "check", "sbom", "site", "test"} <= targets <= rules


def test_the_tests_run_on_the_oldest_python_that_is_allowed_and_on_each_newer_one() -> None:
    oldest = re.findall(r'requires-python = ">=3\.(\d+)"', (REPOSITORY / "pyproject.toml").read_text("utf-8"))
    found = read(GITHUB / "workflows/check.yml")["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert found == [f"3.{minor}" for minor in range(int(oldest[0]), int(oldest[0]) + len(found))]
    assert len(found) >= 4


def test_every_newsletter_command_and_option_exists() -> None:
    found = [call for text in scripts() for call in re.findall(r"\.venv/bin/newsletter (\S+)(.*)", text)]
    assert {name for name, _ in found} == {
        *("check", "changes", "email", "format", "links", "mend", "ping", "published", "refresh", "send", "summary"),
        *("pack", "verify"),
    }
    for name, arguments in found:
        command = main.get_command(click.Context(main), name)
        assert command
        assert set(re.findall(r"--[a-z-]+", arguments)) <= options(command), name


def test_check_can_annotate_compare_with_the_base_and_with_what_is_published() -> None:
    assert {"--format", "--since", "--published"} <= options(check_command)
    choices = next(option.type for option in check_command.params if "--format" in option.opts)
    assert isinstance(choices, click.Choice)
    assert "github" in choices.choices


def options(command: click.Command) -> set[str]:
    return {name for parameter in command.params for name in parameter.opts}


@each_form
def test_a_form_is_whole_and_no_field_takes_the_name_of_a_part_of_the_report_itself(path: Path) -> None:
    form = read(path)
    assert {"name", "description", "body"} <= set(form)
    ids = [field["id"] for field in form["body"]]
    assert len(set(ids)) == len(ids)
    assert not {"title", "body", "labels", "template", "assignees", "projects", "milestone"} & set(ids)
    assert all(field["attributes"]["label"] for field in form["body"])


def test_a_papers_page_can_fill_in_which_entry_a_report_is_about_and_a_command_reads_what_it_asks() -> None:
    form = read(GITHUB / "ISSUE_TEMPLATE/report-a-mistake.yml")
    assert [field["attributes"]["label"] for field in form["body"]] == list(HEADINGS)
    by_hand = ["Venue", "The paper was withdrawn or replaced", "Something else"]
    assert form["body"][1]["attributes"]["options"] == [*FIELDS, *by_hand]
    assert "entry" in [field["id"] for field in form["body"] if field["type"] == "input"]
    assert form["title"]  # the address may give another, as `title`


def test_updates_of_actions_and_packages_come_together_once_a_week() -> None:
    updates = read(GITHUB / "dependabot.yml")["updates"]
    assert [update["package-ecosystem"] for update in updates] == ["github-actions", "npm", "pip"]
    assert all(update["schedule"] == {"interval": "weekly"} and update["groups"] for update in updates)


def test_the_example_of_owners_names_only_what_exists() -> None:
    lines = (GITHUB / "CODEOWNERS.example").read_text("utf-8").splitlines()
    patterns = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert patterns[0] == "*"
    assert [pattern for pattern in patterns[1:] if not any(REPOSITORY.glob(pattern.strip("/")))] == []
