"""Rules about the settings in mkdocs.yml."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newsletter.checks import check
from newsletter.model.kinds import KNOWN_EXTRAS
from newsletter.problem import listed
from newsletter.source import read_project
from tests.builders import SETTINGS, issue_text, lay_out, report


def said(settings: str, folder: Path) -> str:
    return report(folder, {"mkdocs.yml": settings})


def test_settings_that_are_right_are_no_problem(tmp_path: Path) -> None:
    assert said(SETTINGS, tmp_path) == ""


@pytest.mark.parametrize(
    ("settings", "position"),
    [
        ("site_name: Letters\n", "1:1"),
        ("site_name: Letters\nextra:\n  mail: {feed_authority: wombat.example, feed_year: 2020}\n", "1:1"),
        ("site_name: Letters\nextra:\n  newsletter:\n    feed_year: 2020\n", "4:5"),
    ],
)
def test_ids_of_feeds_need_an_authority(settings: str, position: str, tmp_path: Path) -> None:
    assert said(settings, tmp_path) == (
        f'mkdocs.yml:{position}: missing "feed_authority" under extra.newsletter, '
        "of which the id of every feed item is made [missing-feed-id]\n"
        "    write the domain the newsletter was first published from, and a year in which it held it\n"
    )


def test_ids_of_feeds_need_a_year(tmp_path: Path) -> None:
    assert 'missing "feed_year" under' in said(SETTINGS.replace(", feed_year: 2020", ""), tmp_path)


def test_an_authority_that_is_no_domain_is_one_problem(tmp_path: Path) -> None:
    assert said(SETTINGS.replace("wombat.example", "Wombat!"), tmp_path) == (
        'mkdocs.yml:3:32: "feed_authority" must be a domain in lower case, such as recsys.substack.com, not "Wombat!" '
        "[bad-address]\n"
    )


@pytest.mark.parametrize(
    ("setting", "found"),
    [
        (
            "repository: 'https://git.example/a/b'",
            'mkdocs.yml:3:77: warning: repository: "https://git.example/a/b" does not tell where its host lets files '
            "be edited [unknown-forge]\n"
            "    write forge: with github, gitlab or gitea, or no repository: if it is none of them; "
            "until then it is taken for GitHub\n",
        ),
        ("repository: 'https://git.example/a/b', forge: gitea", ""),
        ("repository: 'https://gitlab.burrow.example/a/b'", ""),
    ],
)
def test_the_program_of_a_host_is_named_where_its_name_does_not_tell(setting: str, found: str, tmp_path: Path) -> None:
    project = lay_out(tmp_path, {"mkdocs.yml": SETTINGS.replace("}", f", {setting}}}")})
    assert "".join(f"{one}\n" for one in check(read_project(project), today=dt.date(2030, 1, 1))) == found


def test_a_first_topic_is_in_the_vocabulary(tmp_path: Path) -> None:
    assert said(SETTINGS.replace("}", ", first_topics: [burrows, burows]}"), tmp_path) == (
        'mkdocs.yml:3:89: first_topics: "burows" is not in issues/vocabulary/tags.yaml [unknown-first-topic]\n'
        '    did you mean "burrows"?\n'
    )


def test_a_first_topic_that_is_no_id_is_one_problem(tmp_path: Path) -> None:
    text = said(SETTINGS.replace("}", ", first_topics: [Burrows]}"), tmp_path)
    assert "[bad-id]" in text
    assert text.count("mkdocs.yml:") == 1


@pytest.mark.parametrize("setting", ["hub", "repository", "contact", "arxiv_api"])
def test_an_address_among_the_settings_names_no_user_and_may_be_private(setting: str, tmp_path: Path) -> None:
    text = said(SETTINGS.replace("}", f", {setting}: 'https://good.example@evil.example/'}}"), tmp_path)
    assert f'"{setting}" ' in text
    assert "[bad-address]" in text
    assert said(SETTINGS.replace("}", f", {setting}: 'http://127.0.0.1:8080/'}}"), tmp_path) == ""


@pytest.mark.parametrize(
    ("signup", "message"),
    [
        ("{}", 'mkdocs.yml:3:73: "signup" must have either a link or the action of a form [wrong-value]\n'),
        ("{link: 'https://a.example/', action: 'https://b.example/'}", "must have either a link or the action"),
        ("{note: Every Friday}", "must have either a link or the action"),
        ("{link: 'https://a.example/', fields: {l: x}}", "beside the action of a form only"),
        ("{action: 'https://a.example/', fields: {email: x}}", 'must not fill in "email", which is for the address'),
        ("{action: 'javascript:alert(1)'}", '"action" in "signup" must be a web address'),
        ("{action: 'https://a.example/', fields: {embed: 1}}", "embed"),
        ("{action: 'https://a.example/', fields: {embed: ''}}", "empty"),
        ("{action: 'https://a.example/', fields: [embed]}", "fields"),
        ("{action: 'https://a.example/', field: x}", 'unknown field "field"'),
        ("https://a.example/", "signup"),
    ],
)
def test_a_wrong_way_to_sign_up_is_a_problem_with_its_position(signup: str, message: str, tmp_path: Path) -> None:
    text = said(SETTINGS.replace("}", f", signup: {signup}}}"), tmp_path)
    assert message in text
    assert text.count("mkdocs.yml:3:") == 1


def test_signing_up_is_asked_for_by_a_link_or_by_a_form(tmp_path: Path) -> None:
    for signup in (
        "{link: 'https://a.example/', note: Every Friday}",
        "{action: 'https://a.example/', email_field: EMAIL, fields: {l: ['1', '2'], embed: '1'}}",
    ):
        assert said(SETTINGS.replace("}", f", signup: {signup}}}"), tmp_path) == ""


@pytest.mark.parametrize("name", ["R&D <b>", 'The "Wombat"'])
def test_the_name_of_the_newsletter_has_no_markup(name: str, tmp_path: Path) -> None:
    text = said(SETTINGS.replace("Marsupial Letters", f"'{name}'"), tmp_path)
    assert 'must have no <, no > and no "' in text
    assert "[wrong-value]" in text


def with_mail(line: str) -> str:
    """Settings with one more line under extra.newsletter, their seventh."""
    ours = "  newsletter:\n    feed_authority: wombat.example\n    feed_year: 2020\n    "
    return f"site_name: Marsupial Letters\n\nextra:\n{ours}{line}\n"


@pytest.mark.parametrize(
    "line",
    [
        "email_from: Żółw <letters@wombat.example>",
        "email_from: letters@wombat.example",
        """email_from: '"Letters, Inc." <letters@wombat.example>'""",
        "email_unsubscribe_mail: leave+letters@wombat.example",
        "email_list_id: letters.xn--kw-fka0j4r.xn--p1ai",
    ],
)
def test_senders_and_addresses_for_mail_are_no_problem(line: str, tmp_path: Path) -> None:
    assert said(with_mail(line), tmp_path) == ""


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "email_from: Wombat <wombat>",
            '7:17: "email_from" must be a name and one e-mail address, '
            'such as Marsupial Letters <letters@example.org>, not "Wombat <wombat>" [bad-address]\n',
        ),
        (
            "email_from: Żółw <a@żółw.example>",
            '7:17: "email_from" must be a name and one e-mail address, '
            'such as Marsupial Letters <letters@example.org>, not "Żółw <a@żółw.example>" [bad-address]\n'
            "    write its domain as xn--w-uga1v8h.example\n",
        ),
        (
            "email_from: Letters, Inc. <a@wombat.example>",
            '7:17: "email_from" has a , in a name without quotes [bad-address]\n'
            """    write '"Letters, Inc." <a@wombat.example>'\n""",
        ),
        (
            'email_from: "=?utf-8?q?=0D=0ABcc=3A_b?= <a@wombat.example>"',
            '7:17: "email_from" has an encoded word in it, "=?utf-8?q?=0D=0ABcc=3A_b?=" [bad-address]\n'
            "    write the name as readers shall see it\n",
        ),
        (
            'email_from: "A <a@wombat.example>\\r\\nBcc: b@wombat.example"',
            '7:17: "email_from" has the invisible character U+000D in it [unprintable-character]\n    delete it\n',
        ),
        (
            "email_unsubscribe_mail: https://wombat.example/leave",
            '7:29: "email_unsubscribe_mail" must be one e-mail address, such as leave@example.org, '
            'not "https://wombat.example/leave" [bad-address]\n',
        ),
        (
            "email_unsubscribe_mail: leave@wombat.example?bcc=b@wombat.example",
            '7:29: "email_unsubscribe_mail" must be one e-mail address, such as leave@example.org, '
            'not "leave@wombat.example?bcc=b@wombat.example" [bad-address]\n'
            '    did you mean "leave@wombat.example"?\n',
        ),
        (
            "email_list_id: wombat.example> x",
            '7:20: "email_list_id" must be a domain in lower case, such as recsys.substack.com, '
            'not "wombat.example> x" [bad-address]\n',
        ),
    ],
)
def test_what_would_break_the_headers_of_a_letter_is_a_problem(line: str, message: str, tmp_path: Path) -> None:
    assert said(with_mail(line), tmp_path) == f"mkdocs.yml:{message}"


def test_the_hint_for_a_sender_is_right_as_it_stands(tmp_path: Path) -> None:
    hint = said(with_mail("email_from: Quoll's, Inc. <a@wombat.example>"), tmp_path).rpartition("write ")[2]
    assert said(with_mail(f"email_from: {hint}"), tmp_path) == ""


@pytest.mark.parametrize(
    "value", ["w" * 64 + ".example", "w." * 130 + "example", "-wombat.example", "wombat.example\\n"]
)
def test_a_domain_is_one_that_can_be_asked_for(value: str, tmp_path: Path) -> None:
    assert '"email_list_id" must be a domain in lower case' in said(with_mail(f'email_list_id: "{value}"'), tmp_path)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("licence: House Licence, licence_url: https://press.example/licence", ""),
        ("licence: CC BY-SA 4.0", ""),
        ("licence: Attribution, licence_url: https://creativecommons.org/licenses/by/4.0/", ""),
        (
            "licence: House Licence",
            'mkdocs.yml:3:74: missing "licence_url": nobody knows where "House Licence" can be read'
            " [missing-licence-address]\n    write the address of its text\n",
        ),
        (
            "data_licence: CC BYY 4.0",
            'mkdocs.yml:3:79: missing "data_licence_url": nobody knows where "CC BYY 4.0" can be read'
            ' [missing-licence-address]\n    did you mean "CC BY 4.0"?\n',
        ),
    ],
)
def test_a_licence_that_is_not_known_by_its_name_has_an_address(line: str, message: str, tmp_path: Path) -> None:
    assert said(SETTINGS.replace("}", f", {line}}}"), tmp_path) == message


@pytest.mark.parametrize(
    ("line", "column", "near"),
    [
        ("report_to: mailto:ed@wombat.example", 16, "ed@wombat.example"),
        ("report_to: <mailto:ed@wombat.example?subject=Oops>", 16, "ed@wombat.example"),
        ("report_to: Ada Bilby <ed@wombat.example>", 16, "ed@wombat.example"),
        ("report_to: ed (at) wombat (dot) example", 16, "ed@wombat.example"),
        ("report_to: ed at wombat dot example", 16, "ed@wombat.example"),
        ("report_to: ed＠wombat.example.", 16, "ed@wombat.example"),
        ("report_to: ed@żółw.example", 16, "ed@xn--w-uga1v8h.example"),
    ],
)
def test_the_address_for_reports_is_named_where_it_is_written_otherwise(
    line: str, column: int, near: str, tmp_path: Path
) -> None:
    text = said(with_mail(line), tmp_path)
    assert text.startswith(f'mkdocs.yml:7:{column}: "report_to" must be one e-mail address')
    assert text.endswith(f'[bad-address]\n    did you mean "{near}"?\n')
    assert said(with_mail(f"report_to: {near}"), tmp_path) == ""


def test_where_no_address_for_reports_is_meant_none_is_guessed(tmp_path: Path) -> None:
    for value in ("https://wombat.example/mistakes", "the editors", "a@b@wombat.example"):
        assert said(with_mail(f"report_to: {value}"), tmp_path).count("\n") == 1
    assert 'did you mean "report_to"?' in said(with_mail("report_too: ed@wombat.example"), tmp_path)


EXTRA_OF_A_KIND = """\
extras:
  - id: stew
    kind: {kind}
    title: Stew
    tagline: A pot of it
    tags: [burrows]
    summary: It is cooked for nine hours, at night.
"""


def of_kind(kind: str, kinds: str, folder: Path) -> str:
    """What is said of an extra of a kind, in an archive with kinds of its own."""
    text = issue_text(more=EXTRA_OF_A_KIND.format(kind=kind))
    return report(folder, {"mkdocs.yml": SETTINGS.replace("}", f", kinds: {kinds}}}", 1), "issues/3.yaml": text})


def test_an_extra_is_of_a_kind_that_the_settings_name(tmp_path: Path) -> None:
    recipe = "{id: recipe, one: recipe, several: recipes}"
    assert "[" not in of_kind("video", "[video, podcast]", tmp_path / "known").replace("[summary-length]", "")
    assert "[" not in of_kind("recipe", f"[video, {recipe}]", tmp_path / "own").replace("[summary-length]", "")
    said = of_kind("vidoe", f"[video, {recipe}]", tmp_path / "misspelt")
    assert 'must be video or recipe, not "vidoe"' in said
    assert 'did you mean "video"?' in said
    assert "must be dataset, benchmark or tool" in report(
        tmp_path / "usual", {"issues/3.yaml": issue_text(more=EXTRA_OF_A_KIND.format(kind="video"))}
    )


def test_an_archive_without_any_kind_of_extras_is_told_so_and_its_extras_are_judged_by_the_usual(
    tmp_path: Path,
) -> None:
    text = of_kind("find", "[]", tmp_path)
    assert '"kind" must be dataset, benchmark or tool, not "find" [wrong-value]' in text
    assert '"kinds" must name one kind or more [wrong-value]' in text


@pytest.mark.parametrize(
    ("kinds", "message"),
    [
        ("[film]", f"must be {listed(tuple(KNOWN_EXTRAS))}, or a group with id"),
        ("[video, video]", 'kind "video" is a kind already [unfit-kind]'),
        ("[{id: film, one: film}]", 'kind "film" has no name for readers'),
        ("[{id: video, one: film, several: films}]", 'kind "video" is a kind already'),
        ("[{id: paper, one: film, several: films}]", 'kind "paper" is a kind already'),
        ("[{id: ../film, one: film, several: films}]", "must be lower-case letters and digits"),
        ("[{id: film, one: film, several: films, section: papers}]", 'kind "film" cannot stand in papers'),
        ("[{id: film, one: film, several: films, schema_org: 'x\"<script>'}]", "which is the name of no type"),
        ("[{id: film, one: film, several: films, ris: 'T Y'}]", 'ris is "T Y", which is the name of no type'),
        ("[{id: film, one: film, several: films, sings: x}]", 'did you mean "sign"?'),
        ("[7]", "mkdocs.yml:3:"),
        ("video", "mkdocs.yml:3:"),
    ],
)
def test_kinds_that_make_no_sense_are_one_problem(kinds: str, message: str, tmp_path: Path) -> None:
    text = report(tmp_path, {"mkdocs.yml": SETTINGS.replace("}", f", kinds: {kinds}}}", 1)})
    assert message in text
    assert text.count("mkdocs.yml:3:") == 1


@pytest.mark.parametrize(
    ("identifiers", "message"),
    [
        (
            "[{id: doi, name: DOI, url: 'https://doi.example/'}]",
            'identifier "doi" is known already [unfit-registry]',
        ),
        ("[{id: pubmed, name: P, url: 'https://p.example/'}]", 'identifier "pubmed" is known already'),
        ("[{id: dblp, name: DBLP, url: 'javascript:alert(1)'}]", "must be a web address"),
        ("[{id: dblp, name: DBLP, url: 'https://p.example/', longest: 100000}]", "[wrong-value]"),
        ("[{id: dblp, name: DBLP, url: 'https://p.example/', pattern: '(a+)+$'}]", 'unknown field "pattern"'),
    ],
)
def test_registries_that_make_no_sense_are_one_problem(identifiers: str, message: str, tmp_path: Path) -> None:
    text = report(tmp_path, {"mkdocs.yml": SETTINGS.replace("}", f", identifiers: {identifiers}}}", 1)})
    assert message in text
    assert text.count("mkdocs.yml:3:") == 1


def test_customs_set_lengths_and_what_every_entry_has(tmp_path: Path) -> None:
    text = issue_text().replace("tagline: One wombat, alone\n    ", "").replace("    summary: It digs.\n", "")
    customs = "customs: {tagline: false, summary: false}"
    assert report(tmp_path / "none", {"issues/3.yaml": text}).count('missing field "') == 2
    settings = SETTINGS.replace("}", f", {customs}}}", 1)
    assert report(tmp_path / "all", {"mkdocs.yml": settings, "issues/3.yaml": text}) == ""


def test_a_newsletter_without_organisations_needs_no_list_of_them(tmp_path: Path) -> None:
    for setting, problems in (("true", 1), ("false", 0)):
        folder = tmp_path / setting
        report(folder, {"mkdocs.yml": SETTINGS.replace("}", f", organisations: {setting}}}", 1)})
        (folder / "issues/vocabulary/organisations.yaml").unlink()
        assert len(check(read_project(folder))) == problems


@pytest.mark.parametrize(
    "text",
    [
        "extra:\n  newsleter: {feed_authority: bilby.example, feed_year: 2020}\n",
        "extras:\n  newsletter: {feed_authority: bilby.example, feed_year: 2020}\n",
        "newsletters: {feed_authority: bilby.example, feed_year: 2020}\n",
        "newsletter: {feed_authority: bilby.example, feed_year: 2020}\n",
    ],
)
def test_where_all_of_our_settings_are_lost_by_one_slip_one_thing_is_said(text: str, tmp_path: Path) -> None:
    [message] = [line for line in said(text, tmp_path).splitlines() if not line.startswith(" ")]
    assert message.endswith("[unknown-field]")
    assert "warning" not in message
