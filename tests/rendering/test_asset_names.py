"""Assets have names that change with the content, and scripts say what the catalogue of the site's language says."""

from __future__ import annotations

import json
import re

import pytest

from newsletter.model.look import Look
from newsletter.model.own_mark import OwnMark
from newsletter.pictures.icons import mark_address, site_assets
from newsletter.rendering.asset_names import named_assets, script_texts
from newsletter.rendering.package_assets import ICONS
from newsletter.strings.catalogue import Catalogue, Wording
from newsletter.strings.language import Strings, strings
from tests.conftest import ASSETS

ENGLISH = strings("en")
COMMITTED = {f"assets/{path.name}": path.read_bytes() for path in ASSETS.iterdir()}
SCRIPT = b"""\
const TEXTS = {
 "language": "en",
 "copy.done": "Copied"
};
import("./other.js");
import("./lost.js");
"""
OTHER = b'new URL("./other.css", import.meta.url);\n'


def wombatish() -> Strings:
    texts = {"copy.done": Wording({"": "Gegraben };\n</script>"}), "more": Wording({"one": "ein", "other": "viele"})}
    return Strings(Catalogue("de", {"browser": texts}))


def test_a_name_changes_with_the_content_and_with_what_a_script_names() -> None:
    before = named_assets({"assets/a.js": SCRIPT, "assets/other.js": OTHER, "assets/other.css": b"p {}"}, ENGLISH)
    after = named_assets({"assets/a.js": SCRIPT, "assets/other.js": OTHER, "assets/other.css": b"q {}"}, ENGLISH)
    for address in before:
        assert re.fullmatch(r"assets/(a|other)\.[0-9a-f]{8}\.(js|css)", before[address].address)
        assert before[address].address != after[address].address


def test_a_script_names_others_as_they_are_called_and_leaves_what_is_no_asset() -> None:
    named = named_assets({"assets/a.js": SCRIPT, "assets/other.js": b"1"}, ENGLISH)
    text = named["assets/a.js"].content.decode()
    assert f'import("./{named["assets/other.js"].address.removeprefix("assets/")}")' in text
    assert 'import("./lost.js")' in text


def test_what_pages_do_not_name_by_its_address_alone_keeps_its_name() -> None:
    named = named_assets({"assets/favicon.svg": b"<svg/>"}, ENGLISH)
    assert named["assets/favicon.svg"].address == "assets/favicon.svg"


def test_symbols_and_a_mark_of_the_archive_have_other_addresses_when_they_change() -> None:
    one, other = OwnMark(b"<svg/>", ()), OwnMark(b"<svg></svg>", ())
    found = [site_assets(Look(), mark) for mark in (None, one, other)]
    assert all(re.fullmatch(r"assets/icons\.[0-9a-f]{8}\.svg", ICONS) and ICONS in assets for assets in found)
    assert not any("mark." in address for address in found[0])
    for mark, assets in zip((one, other), found[1:], strict=True):
        assert re.fullmatch(r"assets/mark\.[0-9a-f]{8}\.svg", mark_address(mark))
        assert assets[mark_address(mark)] == mark.svg
    assert mark_address(one) != mark_address(other)


def test_a_script_says_what_the_language_of_the_site_says() -> None:
    text = named_assets({"assets/a.js": SCRIPT}, wombatish())["assets/a.js"].content.decode()
    said = re.search(r"^const TEXTS = (.*?\n\});$", text, re.MULTILINE | re.DOTALL)
    assert said
    assert json.loads(said[1]) == {"language": "de", "copy.done": "Gegraben };\n</script>"}


def test_a_text_with_forms_is_handed_over_with_all_of_them() -> None:
    assert script_texts(wombatish())["more"] == {"one": "ein", "other": "viele"}


def test_in_english_scripts_are_as_they_are_committed() -> None:
    named = named_assets(COMMITTED, ENGLISH)
    for address, content in COMMITTED.items():
        assert re.sub(rb'(?<="\./)(\w+)\.[0-9a-f]{8}', rb"\1", named[address].content) == content


@pytest.mark.parametrize("name", ["newsletter", "find", "explore", "filters"])
def test_every_script_that_speaks_has_its_texts_where_a_build_finds_them(name: str) -> None:
    text = named_assets(COMMITTED, wombatish_of_all())[f"assets/{name}.js"].content.decode()
    assert '"language": "xx"' in text
    assert "Zz" in text


def wombatish_of_all() -> Strings:
    texts = ENGLISH.catalogue.outlets["browser"]
    other = {key: Wording(dict.fromkeys(text.forms, "Zz")) for key, text in texts.items()}
    return Strings(Catalogue("xx", {"browser": other}))
