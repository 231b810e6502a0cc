"""Settings for publisher, licences and accounts: each wrong one is a problem that names the nearest right value."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.settings import Settings
from newsletter.source.settings_file import read_settings

BY = "https://creativecommons.org/licenses/by/4.0/"


def read(lines: str, folder: Path) -> tuple[Settings, list[str]]:
    indented = "".join(f"    {line}\n" for line in lines.splitlines())
    (folder / "mkdocs.yml").write_text(f"site_name: X\nextra:\n  newsletter:\n{indented}", "utf-8")
    file, problems = read_settings(folder)
    return file.settings, [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            "licence: cc-by-4.0",
            'mkdocs.yml:4:14: "licence" must be the name under which everybody knows it, not "cc-by-4.0"'
            ' [wrong-value]\n    did you mean "CC BY 4.0"?',
        ),
        (
            "licence_url: http://creativecommons.org/licenses/by/4.0/deed.de",
            'mkdocs.yml:4:18: "licence_url" must be the address of the licence that is named, not'
            ' "http://creativecommons.org/licenses/by/4.0/deed.de" [bad-address]\n'
            f'    did you mean "{BY}"?',
        ),
        (
            f"licence: House Licence\nlicence_url: {BY}legalcode",
            'mkdocs.yml:5:18: "licence_url" must be the address of a licence, not of a page about it, not'
            f' "{BY}legalcode" [bad-address]\n    did you mean "{BY}"?',
        ),
        (
            f"data_licence: CC0 1.0\ndata_licence_url: {BY}",
            'mkdocs.yml:5:23: "data_licence_url" must be the address of the licence that is named, not'
            f' "{BY}" [bad-address]\n    did you mean "https://creativecommons.org/publicdomain/zero/1.0/"?',
        ),
        (
            "publisher: {name: Marsupial Press, url: press.example}",
            'mkdocs.yml:4:45: "url" in "publisher" must be a web address that begins with https://, not "press.example"'
            ' [bad-address]\n    did you mean "https://press.example"?',
        ),
        (
            'social: ["@marsupials@social.example"]',
            'mkdocs.yml:4:14: an item of "social" must be a web address that begins with https://, not'
            ' "@marsupials@social.example" [bad-address]\n    did you mean "https://social.example/@marsupials"?',
        ),
        (
            "social: [marsupials.bsky.social]",
            'mkdocs.yml:4:14: an item of "social" must be a web address that begins with https://, not'
            ' "marsupials.bsky.social" [bad-address]\n'
            '    did you mean "https://bsky.app/profile/marsupials.bsky.social"?',
        ),
        (
            'social: ["@marsupials"]',
            'mkdocs.yml:4:14: an item of "social" must be a web address that begins with https://, not "@marsupials"'
            " [bad-address]",
        ),
        (
            "social: [https://x.com/]",
            'mkdocs.yml:4:14: an item of "social" names a network and no profile on it [bad-address]\n'
            "    add the name of the account",
        ),
        (
            "signup: {action: https://a.example/, leads_to: [letters.example]}",
            'mkdocs.yml:4:53: an item of "leads_to" in "signup" must be a web address that begins with https:// or http://,'
            ' not "letters.example" [bad-address]\n    write https://letters.example',
        ),
    ],
)
def test_a_wrong_value_is_a_problem_with_the_nearest_right_one(lines: str, message: str, tmp_path: Path) -> None:
    assert read(lines, tmp_path)[1] == [message]


def test_a_licence_of_creative_commons_needs_no_address(tmp_path: Path) -> None:
    settings, problems = read("licence: CC BY-SA 4.0\ndata_licence: CC0 1.0", tmp_path)
    assert problems == []
    assert settings.licence_url == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert settings.licence_of_data == ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/")


def test_a_licence_of_ones_own_has_its_own_name_and_address(tmp_path: Path) -> None:
    settings, problems = read("licence: House Licence\nlicence_url: https://press.example/licence", tmp_path)
    assert problems == []
    assert settings.licence_of_data == ("House Licence", "https://press.example/licence")


def test_accounts_and_a_publisher_are_taken_as_they_are(tmp_path: Path) -> None:
    lines = "publisher: {name: Marsupial Press}\nsocial: [https://x.com/marsupials, https://social.example/@marsupials]"
    settings, problems = read(lines, tmp_path)
    assert problems == []
    assert settings.publisher is not None
    assert len(settings.social) == 2
