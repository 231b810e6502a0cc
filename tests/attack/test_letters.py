"""Letters of hostile data: their HTML holds nothing planted, and both forms say what the records say."""

from __future__ import annotations

from hypothesis import given

from newsletter import addresses
from newsletter.email.edition import make_edition
from newsletter.text.prose import plain_title
from tests.attack.effort import examples
from tests.attack.markup import ELEMENTS, read_html
from tests.attack.records import World, worlds
from tests.attack.texts import squeezed


@examples(3)
@given(worlds())
def test_both_forms_of_a_letter_say_what_the_volume_says(world: World) -> None:
    for volume in world.archive.volumes:
        edition = make_edition(volume, world.archive, world.settings)
        soup = read_html(edition.html)
        for said in (squeezed(soup.get_text()), squeezed(edition.text)):
            for listing in world.archive.volume_listings(volume):
                assert squeezed(plain_title(listing.entry.title)) in said
                assert squeezed(plain_title(listing.entry.tagline or "")) in said
        names = {element.name for element in soup.find_all()}
        assert names <= ELEMENTS | {"style", "img"}
        cover = addresses.volume_address(volume) + addresses.COVER
        assert {one["src"] for one in soup.find_all("img")} <= {world.settings.absolute(cover)}
        assert not any(name.startswith("on") for element in soup.find_all() for name in element.attrs)
