"""Which addresses are of the public internet."""

from __future__ import annotations

import pytest

from newsletter.lookup.exchange import resolved
from newsletter.model.hosts import is_public_ip as is_public

INTERNAL = (
    "10.0.0.1 100.64.0.1 127.0.0.1 169.254.169.254 172.31.255.255 192.168.0.1 192.0.2.1 198.18.0.1 0.0.0.0 224.0.0.1"
    " 239.255.255.250 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:10.0.0.1 ::ffff:0:10.0.0.1"
    " 64:ff9b::a9fe:a9fe 64:ff9b:1::808:808 100::1 2001:db8::1 2002:a00:1:: 2001:0:a00:1::1 fc00::1 fd00::1 fe80::1"
    " fe80::1%2 fec0::1 ff02::1 ff0e::1 4000::1"
)
PUBLIC = "8.8.8.8 193.0.6.139 ::ffff:8.8.8.8 2606:4700::1111 2a00:1450::1 64:ff9b::808:808"


@pytest.mark.parametrize("address", INTERNAL.split())
def test_an_address_of_a_computer_or_a_network_of_its_own_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC.split())
def test_any_other_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["a..b", "a" * 64 + ".example", "\0", "\udcff", "x" * 300])
def test_what_is_no_name_leads_nowhere(host: str) -> None:
    with pytest.raises(OSError):  # noqa: PT011 -- the system says it in its own words
        resolved(host, 80)
