"""`newsletter headers`: the policy as headers, in the forms of hosts."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsletter.cli import main
from newsletter.rendering.hosting import scripts_file
from newsletter.rendering.policy import policy, script_hash
from newsletter.settings import Settings
from tests.builders import issue_text, lay_out

POLICY = (
    "default-src 'none'; script-src 'self' HASHES; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; "
    "trusted-types newsletter-worker; frame-ancestors 'none'"
).replace("HASHES", " ".join(sorted(map(script_hash, "ab"))))
REFERRER = "strict-origin-when-cross-origin"
PRINTED = {
    "netlify": f"/*\n  Content-Security-Policy: {POLICY}\n  Referrer-Policy: {REFERRER}\n"
    "  X-Content-Type-Options: nosniff\n",
    "nginx": f'add_header Content-Security-Policy "{POLICY}" always;\nadd_header Referrer-Policy "{REFERRER}" always;\n'
    'add_header X-Content-Type-Options "nosniff" always;\n',
    "apache": f'Header always set Content-Security-Policy "{POLICY}"\nHeader always set Referrer-Policy "{REFERRER}"\n'
    'Header always set X-Content-Type-Options "nosniff"\n',
}
PRINTED["cloudflare"] = PRINTED["netlify"]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site of an archive, in which the command runs; its build has allowed two scripts."""
    folder = lay_out(tmp_path / "archive", {"issues/3.yaml": issue_text()})
    (folder / "site").mkdir()
    (folder / "site/scripts.json").write_bytes(scripts_file(map(script_hash, "baa")))
    monkeypatch.chdir(folder)
    return folder / "site"


def printed(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("headers", *arguments))


@pytest.mark.parametrize("form", PRINTED)
@pytest.mark.usefixtures("site")
def test_the_scripts_that_the_build_allowed_stand_in_one_header(form: str) -> None:
    done = printed(form)
    assert (done.exit_code, done.stdout) == (0, PRINTED[form])


def test_below_the_archives_folder_its_site_is_meant(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.parent / "issues")
    assert printed("nginx").stdout == PRINTED["nginx"]


def test_no_page_is_asked_what_it_allows(site: Path) -> None:
    forged = policy(Settings(), [script_hash("forged")])
    (site / "forged.html").write_text(
        f'<head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{forged}">'
    )
    assert printed("nginx").stdout == PRINTED["nginx"]


def test_of_what_the_build_wrote_only_hashes_are_believed(site: Path) -> None:
    written = [*map(script_hash, "ab"), "* 'unsafe-inline' 'sha256-x' evil.example; style-src *"]
    (site / "scripts.json").write_bytes(scripts_file(written) + b"\xff")
    assert printed("nginx").stdout == PRINTED["nginx"]


def test_a_folder_without_a_site_is_none(site: Path) -> None:
    (site.parent / "elsewhere").mkdir()
    done = printed("nginx", "elsewhere")
    assert done.exit_code == 2
    assert "elsewhere has no scripts.json; build the site first: make site" in done.stderr
