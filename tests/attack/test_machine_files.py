"""What machines ask for, of hostile data: site map, search description, published ids, robots.txt and schema."""

from __future__ import annotations

import json

from hypothesis import given
from lxml import etree

from newsletter.addresses import PUBLISHED, ROBOTS
from newsletter.build import make_site, site_map
from newsletter.editing.schema import schema_text
from newsletter.pages.opensearch import LONG_NAME_LENGTH, OPENSEARCH, SHORT_NAME_LENGTH
from newsletter.permanence import from_list, published
from tests.attack.effort import examples
from tests.attack.records import World, worlds

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


@examples(2)
@given(worlds())
def test_the_site_map_names_every_page_once(world: World) -> None:
    site = make_site(world.reading, world.settings)
    root = etree.fromstring(site_map(site, ())["sitemap.xml"])
    found = [one.text for one in root.iter(f"{_SITEMAP}loc")]
    assert sorted(found) == sorted(f"{world.settings.address}{page.address}" for page in site.pages)


@examples(2)
@given(worlds())
def test_the_search_description_says_the_names(world: World) -> None:
    root = etree.fromstring(make_site(world.reading, world.settings).files[OPENSEARCH])
    short, long = (root.findtext(f"{_OPENSEARCH}{name}") for name in ("ShortName", "LongName"))
    name = world.settings.short_name or world.settings.name
    assert name.startswith(short)
    assert world.settings.name.startswith(long)
    assert len(short) <= SHORT_NAME_LENGTH
    assert len(long) <= LONG_NAME_LENGTH
    assert root.findtext(f"{_OPENSEARCH}Description") == world.settings.description


@examples(2)
@given(worlds())
def test_published_ids_and_robots_hold_no_text_of_anybody(world: World) -> None:
    files = make_site(world.reading, world.settings).files
    names = published(world.archive, world.settings)
    assert from_list(files[PUBLISHED].decode()) == names
    assert files[ROBOTS].decode().splitlines()[-1] == f"Sitemap: {world.settings.address}sitemap.xml"


@examples(2)
@given(worlds())
def test_the_schema_offers_the_vocabulary_as_it_is(world: World) -> None:
    fields = json.loads(schema_text(world.archive.vocabulary))["definitions"]["Paper"]["properties"]
    words = world.archive.vocabulary
    assert fields["organisations"]["items"]["enum"] == sorted(one.name for one in words.organisations)
    assert set(fields["tags"]["items"]["enumDescriptions"]) == {
        " ".join(f"{tag.name}: {tag.description}".split()) for tag in words.tags
    }
