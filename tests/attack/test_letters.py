"""Letters of hostile data: their HTML holds nothing planted, and both forms say what the records say."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given

from newsletter import addresses
from newsletter.email.edition import make_edition
from newsletter.model import Volume
from newsletter.text.prose import plain_text, plain_title
from tests.attack.effort import examples
from tests.attack.markup import ELEMENTS, read_html
from tests.attack.records import World, worlds
from tests.attack.texts import squeezed


@examples(5)
@given(worlds())
def test_both_forms_of_a_letter_say_what_the_volume_says(world: World) -> None:
    for volume in world.archive.volumes:
        edition = make_edition(volume, world.archive, world.settings)
        soup = read_html(edition.html)
        for said in (squeezed(soup.get_text()), squeezed(edition.text)):
            assert [text for text in lines_of(volume) if squeezed(text) not in said] == []
        html = squeezed(soup.get_text())
        assert [text for text in proses_of(volume) if squeezed(plain_text(text)) not in html] == []
        names = {element.name for element in soup.find_all()}
        assert names <= ELEMENTS | {"style", "img"}
        cover = addresses.volume_address(volume) + addresses.COVER
        assert {one["src"] for one in soup.find_all("img")} <= {world.settings.absolute(cover)}
        assert not any(name.startswith("on") for element in soup.find_all() for name in element.attrs)


def lines_of(volume: Volume) -> Iterator[str]:
    """The lines that both forms of a letter have."""
    yield plain_title(volume.title)
    for entry in volume.entries:
        yield from (plain_title(entry.title), plain_title(entry.tagline or ""), entry.credited or "")
        yield from map(str, entry.authors)


def proses_of(volume: Volume) -> Iterator[str]:
    """The texts that the HTML has."""
    yield from (text for text in (volume.intro, *(entry.summary for entry in volume.entries)) if text)
