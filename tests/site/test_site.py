"""The whole site, built by the real command from the invented archive and from that of retrieval."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import material  # type: ignore[import-untyped]
import pytest

from newsletter.styles.sheets import joined
from newsletter_mkdocs.theme import TEMPLATES, THEME
from tests.conftest import (
    BASE_ADDRESS,
    BROKEN,
    CAN_SPLIT_OFF,
    MENDED,
    MESSAGE,
    REPOSITORY,
    ROOT_ADDRESS,
    build_site,
    built,
    example_project,
    replace,
)
from tests.site.kills import QUIET, Building, Start, kills, start_anew
from tests.site.links import broken_links, pages, soup, tree
from tests.starter import Begun

LD = "application/ld+json"
"""The type of what stands in a page as data for programs, of which browsers run nothing."""


def digest(site: Path) -> dict[str, str]:
    """Every file of a site by its content."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def test_every_page_of_the_design_is_built(retrieval_site: Path) -> None:
    for address in (
        "index.html",
        "volumes/index.html",
        "volumes/131/index.html",
        "papers/silvertorch/index.html",
        "topics/index.html",
        "topics/rag/index.html",
        "organisations/index.html",
        "organisations/meta/index.html",
        "feed.xml",
        "sitemap.xml",
        "404.html",
    ):
        assert (retrieval_site / address).is_file(), address


def test_the_search_index_is_made_once_and_kept(project: Path) -> None:
    search = built(project) / "search"
    manifest = json.loads((search / "manifest.json").read_text())
    assert [folder.name for folder in search.iterdir() if folder.is_dir()] == ["index"]
    assert (search / "index" / f"facets--{manifest['facets']}.json").is_file()
    kept = {path: path.stat().st_mtime_ns for path in (project / ".cache" / "search").iterdir()}
    built(project)
    assert kept == {path: path.stat().st_mtime_ns for path in (project / ".cache" / "search").iterdir()}


def test_every_internal_link_and_anchor_leads_somewhere(example_site: Path, retrieval_site: Path) -> None:
    assert list(broken_links(example_site, ROOT_ADDRESS)) == []
    assert list(broken_links(retrieval_site, ROOT_ADDRESS)) == []


def test_every_internal_link_and_anchor_leads_somewhere_under_a_base_path(example_site_below: Path) -> None:
    assert list(broken_links(example_site_below, BASE_ADDRESS)) == []


def test_the_link_check_sees_a_broken_link_and_a_broken_anchor(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="gone/">x</a><a href="#nowhere">y</a><a href="index.html">z</a>')
    assert list(broken_links(tmp_path, ROOT_ADDRESS)) == ["index.html: gone/", "index.html: #nowhere"]


SHARED = """
from mkdocs.__main__ import cli
from newsletter.build import making, reading_ahead
from newsletter.storage import sharing
sharing.FEWEST, making.FEWEST_ASIDE, reading_ahead.FEWEST = 2, 0, 0
received = sharing._received

def heard(receive):
    told = received(receive)
    assert told is not None, "a second process came to grief"
    return told

sharing._received = heard
cli(["build", "--strict"])
"""
"""A build that two processes share, where there are two, however small the archive is; nothing goes wrong in either."""


def test_two_builds_of_the_same_data_are_the_same_bytes(example_site: Path, tmp_path: Path) -> None:
    again = built(example_project(tmp_path), PYTHONHASHSEED="7", TZ="Pacific/Auckland", LC_ALL="C")
    assert digest(again) == digest(example_site)


def test_two_processes_make_the_bytes_that_one_makes(example_site: Path, tmp_path: Path) -> None:
    project = example_project(tmp_path)
    said, file = os.environ | QUIET | {"SITE_URL": ROOT_ADDRESS}, project / "issues/3.yaml"
    text = file.read_text("utf-8")
    other = text.replace("tagline: ", "tagline: Another ", 1)
    assert other != text
    for written in (text, other, text):
        file.write_text(written, "utf-8")
        call = (sys.executable, "-c", SHARED)
        done = subprocess.run(call, cwd=project, env=said, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert digest(project / "site") == digest(example_site)


def test_shells_and_full_rendering_give_the_same_bytes(example_site: Path, tmp_path: Path) -> None:
    full = built(example_project(tmp_path), NEWSLETTER_FULL_RENDERING="true")
    assert digest(full) == digest(example_site)


OTHERS = """
import os
import re
from pathlib import Path

def on_pre_page(page, config, files):
    assert Path(page.file.abs_src_path).is_file()
    return page

def on_page_markdown(markdown, page, config, files):
    page.meta["git_revision_date_localized"] = "of today"

def on_post_page(output, page, config):
    assert not page.url.rpartition("/_shell-")[1] or page.meta["search"]["exclude"]
    return re.sub(r"=\\"([^\\s\\"'`=<>]+)\\"", r"=\\1", output)
"""
"""What common plugins do: they look for the file of a page, date it, and take quotes away that HTML can do without."""


def test_plugins_and_a_template_that_fills_blocks_of_the_frame_leave_what_pages_of_the_archive_say(
    example_site: Path, tmp_path: Path
) -> None:
    project = example_project(tmp_path)
    (project / "others.py").write_text(OTHERS)
    change_theme(project, "main.html", '{% extends "base.html" %}{% block announce %}Call for burrows{% endblock %}')
    replace(project / "mkdocs.yml", "hooks: [", "hooks: [others.py, ")
    site = built(project)
    assert "of today" in (site / "about" / "index.html").read_text("utf-8")
    for page in (page.relative_to(example_site) for page in pages(example_site) if page.name != "404.html"):
        now, before = soup(site / page), soup(example_site / page)
        for name, facts in (("description", {"name": "description"}), ("canonical", {"rel": "canonical"})):
            assert now.find(attrs=facts).attrs == before.find(attrs=facts).attrs, (page, name)
        if now.main:
            is_hand_written = (project / "docs" / page.parent / "index.md").is_file()
            assert ("of today" in now.main.text) == is_hand_written, page
            assert is_hand_written or now.main.text.split() == before.main.text.split(), page
            assert now.find(class_="nl-announced").text == "Call for burrows"


def test_every_page_has_one_heading_of_the_first_rank_a_title_and_a_description(example_site: Path) -> None:
    for page in pages(example_site):
        document = soup(page)
        if page.name != "404.html":
            assert len(document.find_all("h1")) == 1, page
            assert document.find("meta", attrs={"name": "description"})["content"], page
        assert document.title is not None, page
        assert document.title.text.strip(), page


def test_pages_of_the_archive_differ_in_title_and_canonical_address(example_site: Path) -> None:
    documents = [soup(page) for page in pages(example_site) if page.name != "404.html"]
    titles = [document.title.text for document in documents]
    canonical = [document.find("link", rel="canonical")["href"] for document in documents]
    assert len(set(titles)) == len(titles)
    assert len(set(canonical)) == len(canonical)
    assert all(address.startswith(ROOT_ADDRESS) for address in canonical)


def test_a_page_names_its_own_address_under_a_base_path(example_site_below: Path) -> None:
    page = soup(example_site_below / "papers/lone-wombat/index.html")
    assert page.find("link", rel="canonical")["href"] == BASE_ADDRESS + "papers/lone-wombat/"


def test_no_prototype_and_no_hole_is_left_in_the_site(example_site: Path) -> None:
    assert not list(example_site.rglob("_*"))
    for page in pages(example_site):
        text = page.read_text("utf-8")
        left = set(re.findall("⟦newsletter:[a-z]+", text))
        assert left <= {"⟦newsletter:body"}, page  # the invented hostile title holds one, escaped
        assert "⟦newsletter:body<h1⟧" not in text, page


def test_hostile_texts_come_out_as_themselves(example_site: Path) -> None:
    for page in pages(example_site):
        document = soup(page)
        scripts = [one for one in document.find_all("script", type=lambda kind: kind != LD) if "alert" in one.text]
        assert scripts == [], page
        assert document.find_all("img") == [], page
        handlers = [tag for tag in document.find_all() if any(name.startswith("on") for name in tag.attrs)]
        assert handlers == [], page
        schemes = [
            a["href"] for a in document.find_all("a", href=True) if re.match(r"(?i)(javascript|data):", a["href"])
        ]
        assert schemes == [], page
    entry = soup(example_site / "papers/hostile-title/index.html")
    title = "*_[]<>{{}}|#& <script>alert(1)</script> ⟦newsletter:body<h1⟧ \"quotes\" 'and' ends"
    assert entry.h1.text == title
    assert entry.title.text.startswith(title)
    assert "{{ 7 * 7 }}" in entry.get_text()
    assert "# No heading" in entry.get_text()


def test_the_site_has_no_style_and_no_script_of_ours_inside_its_pages(example_site: Path, retrieval_site: Path) -> None:
    known = _inline_scripts(example_site / "data/index.html")
    assert known
    for page in pages(example_site) + pages(retrieval_site):
        assert tree(page).xpath("//style | //*[@style]") == [], page
        assert _inline_scripts(page) <= known, page


def _inline_scripts(page: Path) -> set[str]:
    """The scripts inside a page, without the ways to other files, which differ with the page's depth."""
    inline = [
        script.text or "" for script in tree(page).iter("script") if script.get("type") != LD and not script.get("src")
    ]
    return {re.sub(r'"[./]*(assets[^"]*)?"', '""', text) for text in inline}


def test_the_site_asks_no_other_host_for_anything(example_site: Path) -> None:
    for page in pages(example_site):
        for tag in soup(page).find_all(["script", "img", "iframe", "source"]):
            assert not str(tag.get("src", "")).startswith(("http:", "https:", "//")), page
        for link in soup(page).find_all("link", href=True):
            if not {*link["rel"]} & {"canonical", "license", "cite-as", "me"}:  # browsers load none of these
                assert not link["href"].startswith(("http:", "https:", "//")), page


def test_a_page_is_current_in_the_navigation_by_its_section(example_site: Path) -> None:
    for address, section in (("volumes/1", "Volumes"), ("papers/lone-wombat", "Volumes"), ("topics/rag", "Topics")):
        active = soup(example_site / address / "index.html").select("nav[aria-label=Navigation] [aria-current]")
        assert [item.get_text(strip=True) for item in active] == [section]


def test_every_page_announces_the_feed(example_site: Path) -> None:
    for page in pages(example_site):
        feed = soup(page).find("link", rel="alternate", type="application/rss+xml")
        assert feed is not None, page
        assert feed["href"].endswith("feed.xml"), page


def test_a_build_with_errors_prints_them_and_leaves_the_last_good_site(project: Path) -> None:
    before = digest(built(project))
    (project / "issues/4.yaml").write_text(BROKEN)
    (project / "issues/5.yml").write_text(BROKEN)
    failed = build_site(project)
    assert failed.returncode == 1
    assert MESSAGE in failed.stderr
    assert "issues/5.yml:1:1: an issue file ends in .yaml [wrong-suffix]" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert digest(project / "site") == before
    (project / "issues/5.yml").unlink()
    (project / "issues/4.yaml").write_text(MENDED)
    assert (built(project) / "volumes/4/index.html").is_file()


def test_a_build_that_fails_late_leaves_the_last_good_site(project: Path) -> None:
    before = digest(built(project))
    change_theme(project, "main.html", "{{ page.content }}")  # prints no head of ours
    failed = build_site(project)
    assert failed.returncode == 1
    assert "the theme did not print" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert digest(project / "site") == before
    assert {file.name for file in (project / ".site.build").iterdir()} <= {"lock", "written"}


def change_theme(project: Path, name: str, text: str) -> None:
    """Give a project a theme of its own, in which one template is another."""
    (project / "theme").mkdir()
    (project / "theme" / name).write_text(text)
    replace(project / "mkdocs.yml", "theme: {name: material}", "theme: {name: material, custom_dir: theme}")


def own_package(project: Path) -> Path:
    """Give a project a copy of the package that a test may change, and return its folder."""
    (project / "hooks").unlink()
    shutil.copytree(REPOSITORY / "hooks", project / "hooks", ignore=shutil.ignore_patterns("web"))
    return project / "hooks" / "newsletter"


@pytest.fixture
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    """Begin a build with the code of this repository."""

    def split_off(project: Path, address: str) -> Building:
        environment = os.environ | QUIET | {"SITE_URL": address}
        said = tmp_path_factory.mktemp("said")
        return Begun(("mkdocs", "build", "--quiet"), folder=project, environment=environment, said=said)

    return split_off if CAN_SPLIT_OFF else start_anew


def test_a_build_that_is_killed_leaves_a_whole_site_and_the_next_one_no_rubbish(project: Path, start: Start) -> None:
    for kill in kills(project, [signal.SIGKILL, signal.SIGINT, signal.SIGKILL], start):
        assert kill.afterwards in ("old", "new"), kill
    built(project)
    assert {file.name for file in (project / ".site.build").iterdir()} <= {"lock", "written"}


def test_two_builds_at_once_both_end_well(project: Path, start: Start) -> None:
    both = [start(project, ROOT_ADDRESS) for _ in range(2)]
    assert [building.wait() for building in both] == [0, 0]
    assert (project / "site/index.html").is_file()


def test_a_strict_build_that_warns_leaves_the_last_good_site(project: Path) -> None:
    before = digest(built(project))
    (project / "docs/about/index.md").write_text("# About\n\n[gone](gone.md)\n")
    failed = build_site(project)
    assert (failed.returncode, "in strict mode" in failed.stderr + failed.stdout) == (1, True)
    assert digest(project / "site") == before


def test_a_build_says_nothing_of_prototypes(project: Path) -> None:
    done = build_site(project)
    assert "Documentation built in" in done.stderr
    assert "_shell" not in done.stdout + done.stderr


def test_after_a_build_the_settings_of_mkdocs_name_the_site_folder(project: Path) -> None:
    (project / "tell.py").write_text(
        "import atexit\n\n\ndef on_config(config):\n    atexit.register(lambda: print(config.site_dir))\n"
    )
    replace(project / "mkdocs.yml", "hooks: [hooks/mkdocs_hooks.py]", "hooks: [hooks/mkdocs_hooks.py, tell.py]")
    done = build_site(project)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, str(project / "site"))


def test_a_build_asks_for_every_template_of_the_theme() -> None:
    assert sorted(TEMPLATES) == sorted(file.relative_to(THEME).as_posix() for file in THEME.rglob("*.html"))


def test_templates_that_are_missing_stop_a_build_which_names_them(project: Path) -> None:
    names = ("main.html", "404.html", "partials/header.html", "partials/find.html")
    package = own_package(project)
    for name in names:
        (package / "theme" / name).unlink()
    failed = build_site(project)
    assert (failed.returncode, "Traceback" in failed.stderr) == (1, False)
    said = "templates are missing in newsletter/theme/, put them back: "
    [named] = (line.partition(said)[2] for line in failed.stderr.splitlines() if said in line)
    assert sorted(named.split(", ")) == sorted(names)
    assert not (project / "site").exists()


def test_a_file_of_the_archive_takes_the_place_of_an_asset_and_its_styles_come_last(project: Path) -> None:
    (project / "docs/assets").mkdir()
    (project / "docs/assets/favicon.svg").write_text("<svg/>")
    (project / "docs/assets/own.css").write_text("p { color: black }")
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write("extra_css: [assets/own.css]\n")
    site = built(project)
    assert (site / "assets/favicon.svg").read_text() == "<svg/>"
    (sheet,) = (site / "assets").glob("newsletter.*.css")
    assert sheet.read_text("utf-8") == joined("assets/newsletter.css")
    styles = [link["href"] for link in soup(site / "volumes/3/index.html").find_all("link", rel="stylesheet")]
    assert styles[-2:] == [f"../../assets/{sheet.name}", "../../assets/own.css"]


def test_chosen_colours_are_set_before_any_script_of_others_wherever_those_are_put(project: Path) -> None:
    (project / "before.py").write_text("def on_config(config):\n    config.extra_javascript.insert(0, 'own.js')\n")
    (project / "docs/own.js").touch()
    replace(project / "mkdocs.yml", "mkdocs_hooks.py]", "mkdocs_hooks.py, before.py]")
    scripts = soup(built(project) / "volumes/3/index.html").body.find_all("script", src=True)
    names = [Path(script["src"]).name.partition(".")[0] for script in scripts]
    assert names == ["scheme", "bundle", "own", "newsletter"]


@pytest.mark.parametrize("folder", ["hooks", "hooks/site"])
def test_a_site_is_never_built_into_the_code(project: Path, folder: str) -> None:
    before = digest(own_package(project).parent)
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write(f"site_dir: {folder}\n")
    failed = build_site(project, PYTHONDONTWRITEBYTECODE="1")
    assert (failed.returncode, "Traceback" in failed.stderr) == (1, False)
    assert f"the site cannot be built into {project / folder}, for it" in failed.stderr
    assert digest(project / "hooks") == before


STYLES, SCRIPTS = "assets/stylesheets", "assets/javascripts"
INSTALL = (
    "pages need Material: mkdocs.yml has `name: material` under `theme`; "
    'if it does, install it anew: pip install --force-reinstall "mkdocs-material>=9.7,<10"'
)


def another_material(project: Path, names: dict[str, list[str]]) -> None:
    """Let a project have Material as another version packs it: with files of these names in the place of its own."""
    theme, installed = project / "material", Path(material.__file__).parent
    shutil.copytree(installed, theme, ignore=shutil.ignore_patterns("*.map", "lunr", ".icons", "__pycache__"))
    (theme / "templates/.icons").symlink_to(installed / "templates/.icons")
    for folder, found in names.items():
        [file] = (theme / "templates" / folder).glob("main.*.min.css" if folder == STYLES else "bundle.*.min.js")
        for name in found:
            shutil.copy(file, file.with_name(name))
        file.unlink()


def test_pages_load_the_themes_files_under_the_names_that_its_version_gives_them(project: Path) -> None:
    another_material(project, {STYLES: ["main.0a1b2c3d.min.css"], SCRIPTS: ["bundle.4e5f6071.min.js"]})
    (project / "docs/about/index.md").write_text("# About\n\n    make site\n")
    (project / "docs/index.md").write_text("# Burrows\n\n    make site\n")
    site = built(project, PYTHONPATH=str(project))
    for address in ("index.html", "about/index.html"):
        page = soup(site / address)
        style = page.find("link", rel="stylesheet")["href"]
        _, script, *_ = (Path(one["src"]).name for one in page.find_all("script", src=True))
        assert (site / style.removeprefix("../").removeprefix("/")).read_text("utf-8").count("@layer theme") == 1
        assert script == "bundle.4e5f6071.min.js"
    assert (site / SCRIPTS / "bundle.4e5f6071.min.js").is_file()
    assert not (site / STYLES / "main.0a1b2c3d.min.css").exists()


def material_style(site: Path) -> str:
    """What pages load of Material's style."""
    [file] = (site / STYLES).glob("theme.*.css")
    return file.read_text("utf-8")


def test_of_materials_style_pages_load_what_they_can_show_with_its_licence(example_site: Path) -> None:
    style = material_style(example_site)
    assert re.match(r'@charset "UTF-8";\n/\*! Material for MkDocs [\d.]+, .* MIT licence\. Copyright \(c\) ', style)
    classes = set(re.findall(r"\.([a-z][\w-]*)", style))
    assert classes >= {"md-typeset", "md-nav__link--passed", "md-typeset__scrollwrap", "tabbed-control--next"}
    assert not classes & {"admonition", "md-search__form", "md-source__repository", "md-tabs"}
    assert "--md-admonition-icon--abstract" not in style


def test_a_page_of_the_archive_keeps_the_rules_for_what_only_it_shows(project: Path) -> None:
    with (project / "docs/about/index.md").open("a") as page:
        page.write("\n<div class='admonition abstract'><p class=admonition-title>Mind</p></div>\n")
    style = material_style(built(project))
    assert {".md-typeset .admonition", ".md-typeset .abstract>.admonition-title"} <= set(re.split(r"[{},]", style))
    assert "--md-admonition-icon--abstract:" in style


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ({SCRIPTS: []}, f"the theme has no file {SCRIPTS}/bundle.*.min.js; {INSTALL}"),
        (
            {STYLES: ["main.00000001.min.css", "main.00000002.min.css"]},
            f"the theme has 2 files {STYLES}/main.*.min.css, of which every page would load one; {INSTALL}",
        ),
    ],
)
def test_a_theme_whose_files_the_pages_cannot_load_stops_a_build(
    project: Path, names: dict[str, list[str]], said: str
) -> None:
    another_material(project, names)
    failed = build_site(project, PYTHONPATH=str(project))
    assert (failed.returncode, "Traceback" in failed.stderr) == (1, False)
    assert said in failed.stderr
    assert not (project / "site").exists()


def test_another_theme_than_material_is_told_which_one_pages_need(project: Path) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("name: material", "name: readthedocs"), "utf-8")
    failed = build_site(project)
    assert (failed.returncode, "Traceback" in failed.stderr, INSTALL in failed.stderr) == (1, False, True)


def test_a_template_of_another_theme_that_is_missing_is_named(project: Path) -> None:
    change_theme(project, "404.html", '{% include "partials/gone.html" %}')
    failed = build_site(project)
    assert (failed.returncode, "Traceback" in failed.stderr) == (2, False)
    assert "the template partials/gone.html is missing; put it back" in failed.stderr


def test_a_template_that_cannot_be_filled_is_said(project: Path) -> None:
    change_theme(project, "404.html", "{{ nothing.of.this }}")
    failed = build_site(project)
    assert (failed.returncode, "Traceback" in failed.stderr) == (2, False)
    assert "a template of the theme cannot be filled: 'nothing' is undefined" in failed.stderr


def test_settings_that_come_from_standard_input_are_said_to_have_no_place(project: Path) -> None:
    command = (sys.executable, "-m", "mkdocs", "build", "--config-file", "-")
    with (project / "mkdocs.yml").open("rb") as given:
        failed = subprocess.run(command, cwd=project, stdin=given, capture_output=True, text=True, check=False)
    assert (failed.returncode, "Traceback" in failed.stderr) == (1, False)
    assert "MkDocs does not know where mkdocs.yml lies; name that file" in failed.stderr


def test_a_page_that_is_no_text_is_said(project: Path) -> None:
    (project / "docs/about/index.md").write_bytes("# Über uns".encode("latin-1"))
    failed = build_site(project)
    assert (failed.returncode, "Traceback" in failed.stderr) == (2, False)
    assert "about/index.md" in failed.stderr
    assert "is not UTF-8 text; save it with the encoding UTF-8" in failed.stderr


def test_a_page_whose_name_is_no_text_is_said(project: Path) -> None:
    (project / os.fsdecode(b"docs/caf\xe9.md")).write_text("# Coffee")
    failed = build_site(project)
    assert (failed.returncode, "Traceback" in failed.stderr) == (2, False)
    assert r"the name 'caf\udce9/' in docs/ is not UTF-8 text; rename it" in failed.stderr


def test_what_the_disk_refuses_while_building_is_said(project: Path) -> None:
    (project / "refuse.py").write_text(
        "import errno\n\n\ndef on_nav(nav, config, files):\n"
        '    raise OSError(errno.ENOSPC, "No space left on device", config.site_dir + "/assets/x.js")\n'
    )
    replace(project / "mkdocs.yml", "hooks: [hooks/mkdocs_hooks.py]", "hooks: [hooks/mkdocs_hooks.py, refuse.py]")
    failed = build_site(project)
    assert (failed.returncode, "Traceback" in failed.stderr) == (2, False)
    assert "/assets/x.js: no space is left on the disk; free some and run the command again" in failed.stderr
    assert not (project / "site").exists()


def test_addresses_without_a_slash_at_the_end_are_refused(project: Path) -> None:
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write("use_directory_urls: false\n")
    assert "use_directory_urls must be true" in build_site(project).stderr


def test_a_missing_address_is_the_default_on_every_page(project: Path) -> None:
    site = built(project, address="")
    for address in ("index.html", "volumes/index.html", "volumes/3/index.html"):
        canonical = soup(site / address).find("link", rel="canonical")["href"]
        assert canonical == "http://127.0.0.1:8000/" + address.removesuffix("index.html")


@pytest.mark.parametrize("full", ["false", "true"])
def test_an_archive_without_a_volume_is_a_site_all_the_same(project: Path, full: str) -> None:
    for file in (project / "issues").glob("*.yaml"):
        file.unlink()
    for name in ("tags", "organisations"):
        (project / f"issues/vocabulary/{name}.yaml").write_text("[]\n")
    replace(project / "mkdocs.yml", "first_topics: [burrows]", "first_topics: []")
    site = built(project, NEWSLETTER_FULL_RENDERING=full)
    assert "No volumes yet." in soup(site / "index.html").get_text()
    assert list(broken_links(site, ROOT_ADDRESS)) == []
