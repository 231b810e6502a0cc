"""Trackers: one list, of which `check` warns and which importers take out."""

from __future__ import annotations

import pytest

from newsletter.importers.formats.platforms import clean_address
from newsletter.model.trackers import names_reader, target_of, without_trackers

TRACKERS = (
    "utm_source utm_id UTM_Medium utm%5Fcontent amp;utm_term fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid"
    " ttclid twclid rb_clickid li_fat_id igshid igsh srsltid _ga _gl ref ref_src ref_url mc_cid mc_eid _hsenc _hsmi"
    " hsCtaTracking mkt_tok vero_id oly_enc_id oly_anon_id wickedid ml_subscriber ck_subscriber_id"
)
TELLING = "id q page v t s r j token si pp feature trk email lang version references utm _gallery gaid post_id"


@pytest.mark.parametrize("name", TRACKERS.split())
def test_what_import_takes_out_check_warns_of(name: str) -> None:
    address = f"https://wombat.example/den?page=2&{name}=1abc#top"
    clean, trackers = without_trackers(address)
    assert (clean, trackers) == ("https://wombat.example/den?page=2#top", (f"{name}=1abc",))
    assert clean_address(address).address == clean


@pytest.mark.parametrize("name", TELLING.split())
def test_what_may_say_where_an_address_leads_stays(name: str) -> None:
    address = f"https://wombat.example/den?{name}=1abc"
    assert without_trackers(address) == (address, ())
    assert clean_address(address).address == address


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://youtu.be/abc?si=x&t=9", "https://youtu.be/abc?t=9"),
        ("https://bilby.substack.com/p/x?r=1ab&post_id=3", "https://bilby.substack.com/p/x"),
        ("https://www.linkedin.com/pulse/x?trk=y", "https://www.linkedin.com/pulse/x"),
        ("https://notyoutu.be/abc?si=x", "https://notyoutu.be/abc?si=x"),
        ("https://wombat.example/?ref=main", "https://wombat.example/?ref=main"),
        ("https://wombat.example/?ref=v1.2", "https://wombat.example/?ref=v1.2"),
        ("https://gitlab.com/bilby/den?ref=burrow", "https://gitlab.com/bilby/den?ref=burrow"),
        ("https://wombat.example/?ref=bilby.example", "https://wombat.example/"),
        ("https://wombat.example/#a?utm_source=x", "https://wombat.example/#a?utm_source=x"),
        ("https://[wombat/?utm_source=x", "https://[wombat/"),
        ("https://wombat.example/?", "https://wombat.example/?"),
        ("https://wombat.example/?a=&&b", "https://wombat.example/?a=&&b"),
    ],
)
def test_some_names_count_readers_on_some_hosts_alone(address: str, clean: str) -> None:
    assert without_trackers(address).address == clean


def test_an_address_of_mail_in_a_query_names_a_reader() -> None:
    address = "https://wombat.example/?email=quoll%40bilby.example"
    clean, (tracker,) = without_trackers(address)
    assert clean == "https://wombat.example/"
    assert names_reader(tracker, address)
    assert not names_reader("utm_source=x", address)


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://www.google.com/url?q=https://wombat.example/a&sa=D", "https://wombat.example/a"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fwombat.example%2Fa", "https://wombat.example/a"),
        ("https://www.google.com/url?q=https://wombat.example/den&sa=D#dig", "https://wombat.example/den#dig"),
        ("https://www.google.com/url?q=https://wombat.example/%22den", ""),
        ("https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fwombat.example", "https://wombat.example"),
        ("https://www.google.com/url?q=javascript:alert(1)", ""),
        ("https://www.google.com/search?q=https://wombat.example", ""),
        ("https://wombat.example/url?q=https://quoll.example", ""),
        (
            "https://wombat.example/v2/click?u=7&target=https%3A%2F%2Fquoll.example%2Fa%3Fb%3D1",
            "https://quoll.example/a?b=1",
        ),
        ("https://wombat.example/redirect.php?url=http://quoll.example/a", "http://quoll.example/a"),
        ("https://wombat.example/track/click?u=5692&id=ad060", ""),
        ("https://wombat.example/clicks?url=https://quoll.example", ""),
        ("https://wombat.example/check/?uri=https://quoll.example", ""),
    ],
)
def test_a_redirect_that_counts_readers_says_where_it_leads(address: str, target: str) -> None:
    assert target_of(address) == target
