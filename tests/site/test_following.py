"""What follows the page of an edit while the site is served: all else, whoever takes part and whatever fails."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import CAN_SPLIT_OFF, MENDED, replace
from tests.site.server import QUIET, Server


def add_hook(project: Path, code: str) -> None:
    """Let a hook of somebody else's take part in builds."""
    (project / "another.py").write_text(code)
    replace(project / "mkdocs.yml", "hooks: [", "hooks: [another.py, ")


def assert_all_follows(project: Path) -> None:
    """Serve a project, and wait until an edit is on its page, on the home page and in the feed."""
    server = Server(project)
    try:
        server.wait_for("papers/lone-wombat/", "One wombat, alone")
        replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
        for address in ("papers/lone-wombat/", "", "papers/feed.xml"):
            server.wait_for(address, "Two wombats")
    finally:
        server.end()


def test_all_else_follows_where_another_hook_takes_part(project: Path) -> None:
    add_hook(project, "def on_nav(nav, **about):\n    return nav\n")
    assert_all_follows(project)


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
def test_all_else_follows_where_the_process_behind_dies(project: Path) -> None:
    dies = "    if state.is_behind:\n        os.kill(os.getpid(), 9)\n"
    add_hook(
        project,
        f"import os\nfrom newsletter_mkdocs.state import state\ndef on_nav(nav, **about):\n{dies}    return nav\n",
    )
    assert_all_follows(project)


def test_where_a_build_wrote_all_but_the_search_that_alone_follows(project: Path) -> None:
    add_hook(project, "def on_nav(nav, **about):\n    return nav\n")
    server = Server(project)
    try:
        server.wait_for("search/manifest.json", '["3",')
        (project / "issues/4.yaml").write_text(MENDED)
        replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
        server.wait_for("", "Two wombats")
        begun = server.log.read_text().count("Building documentation")
        (project / "issues/4.yaml").unlink()
        server.wait_for_end_of("volumes/4/")
        server.wait_for("search/manifest.json", '["3",')
        assert '["4",' not in server.get("search/manifest.json")
        assert server.log.read_text().count("Building documentation") == begun + 1
    finally:
        server.end()


def test_pages_that_differ_from_build_to_build_are_not_built_for_ever(project: Path) -> None:
    add_hook(project, "import time\ndef on_post_page(output, **about):\n    return output + str(time.time_ns())\n")
    replace(project / "mkdocs.yml", "full_rendering: !ENV [NEWSLETTER_FULL_RENDERING, false]", "full_rendering: true")
    server = Server(project)
    try:
        epoch = server.epoch_of("")
        replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
        server.wait_for("", "Two wombats")
        with suppress(TimeoutError):
            for _ in range(4):
                epoch = server.next_epoch("", after=epoch, within=QUIET)
            pytest.fail(server.log.read_text())
    finally:
        server.end()


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
def test_the_site_comes_back_at_once_when_what_is_half_typed_is_whole(server: Server, project: Path) -> None:
    volume = project / "issues/3.yaml"
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    written = volume.read_text()
    for half in (written + "papers: [", written + "papers: [{"):
        volume.write_text(half)
        server.wait_for("papers/lone-wombat/", "1 problem to fix")
    with server.no_build_before_browsers_reload():
        volume.write_text(written.replace("One wombat, alone", "Two wombats"))
        server.wait_for("papers/lone-wombat/", "Two wombats")
        assert "problem" not in server.get("")
    server.wait_for("", "Two wombats")


def test_a_page_that_was_saved_with_what_is_half_typed_stays_when_that_is_whole(server: Server, project: Path) -> None:
    volume = project / "issues/3.yaml"
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    written = volume.read_text()
    replace(project / "docs/about/index.md", "# ", "# More ")
    volume.write_text(written + "papers: [")
    server.wait_for("about/", "1 problem to fix")
    volume.write_text(written.replace("One wombat, alone", "Two wombats"))
    server.wait_for("papers/lone-wombat/", "Two wombats")
    assert "More " in server.get("about/")


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
def test_pages_are_shown_though_a_watched_folder_is_gone(project: Path) -> None:
    (project / "more").mkdir()
    replace(project / "mkdocs.yml", "watch: [issues]", "watch: [issues, more]")
    server = Server(project)
    try:
        server.wait_for("about/", "About")
        (project / "more").rmdir()
        replace(project / "mkdocs.yml", "watch: [issues, more]", "watch: [issues]")
        server.wait_for_log("Reloading browsers")
        server.wait_for("search/manifest.json", '["3",')
        replace(project / "docs/about/index.md", "# ", "# More ")
        server.wait_for("about/", "More ")
    finally:
        server.end()


def test_what_another_hook_has_watched_is_built_when_it_changes(project: Path) -> None:
    (project / "words.txt").write_text("wallaby")
    add_hook(
        project,
        "from pathlib import Path\n"
        "def on_serve(server, **about):\n    server.watch('words.txt')\n    return server\n"
        "def on_page_content(html, **about):\n    return html + Path('words.txt').read_text()\n",
    )
    server = Server(project)
    try:
        server.wait_for("about/", "wallaby")
        (project / "words.txt").write_text("bandicoot")
        server.wait_for("about/", "bandicoot")
    finally:
        server.end()


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
def test_who_serves_builds_alone_once_nobody_is_behind(server: Server, project: Path) -> None:
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    begun = server.log.read_text().count("Reloading browsers")
    for child in children:
        os.kill(int(child), signal.SIGKILL)
    server.wait_for_log("Reloading browsers", times=begun + 1)  # what they left undone is built
    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    for address in ("papers/lone-wombat/", "", "papers/feed.xml"):
        server.wait_for(address, "Two wombats")
    assert children


def test_who_is_ended_deletes_all_and_waits_for_nobody_behind_who_makes_way_for_others(project: Path) -> None:
    add_hook(
        project,
        "import os, shutil\nfirst, delete = os.getpid(), shutil.rmtree\n"
        "shutil.rmtree = lambda *about, **more: os.getpid() == first and delete(*about, **more)\n",
    )
    server = Server(project)
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    server.interrupt()
    assert [path.name for path in server.temporary.iterdir()] == []
