"""The collector of circular garbage rests in a build, and then does not look through all of it."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from newsletter.build import read_site
from newsletter_mkdocs import entrance, events
from newsletter_mkdocs.collector import Collector

CIRCLE = """
import newsletter_mkdocs.collector
class Told(list):
    def __del__(self):
        print("found")
one = Told()
one.append(one)
del one
"""


class Circle:
    """Something that refers to itself."""

    itself: Circle
    made: object


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.unfreeze()
    yield
    (gc.enable if was_enabled else gc.disable)()
    gc.freeze()  # as the tests themselves are


def test_what_a_build_made_is_not_looked_through_at_once_when_it_ends() -> None:
    gc.enable()
    collector = Collector()
    collector.rest()
    made = [[number] for number in range(100_000)]
    assert not gc.isenabled()
    before = gc.get_stats()
    collector.resume()
    assert gc.isenabled()
    assert [{}]
    assert gc.get_stats() == before
    assert gc.get_count()[0] < 1_000
    assert gc.is_tracked(made)


def test_where_builds_follow_one_another_what_each_left_in_circles_goes() -> None:
    gc.enable()
    collector, left = Collector(), []
    collector.goes_on = True
    for _ in range(30):
        collector.rest()
        left.append(weakref.ref(one := Circle()))
        one.itself, one.made = one, [[number] for number in range(10_000)]
        del one
        collector.resume()
        assert [[number] for number in range(1_000)]
    assert sum(one() is not None for one in left) < 20


def test_they_do_where_a_site_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "collector", collector := Collector())
    config = MkDocsConfig()
    config.strict = True
    assert not collector.goes_on
    events.on_serve(None, config, lambda: None)
    assert collector.goes_on


def test_what_a_program_froze_that_builds_sites_stays_so() -> None:
    gc.enable()
    gc.freeze()
    frozen = gc.get_freeze_count()
    collector = Collector()
    collector.rest()
    collector.resume()
    assert gc.isenabled()
    assert gc.get_freeze_count() >= frozen - 100 > 0


def test_a_collector_that_is_off_stays_off() -> None:
    gc.disable()
    collector = Collector()
    collector.rest()
    collector.resume()
    assert not gc.isenabled()


def test_it_rests_already_while_that_is_loaded_which_makes_a_site(monkeypatch: pytest.MonkeyPatch) -> None:
    class LoadedError(Exception):
        pass

    def load(_name: str) -> None:
        assert not gc.isenabled()
        raise LoadedError

    gc.enable()
    monkeypatch.setattr(entrance, "collector", Collector())
    monkeypatch.setattr(entrance, "inputs", lambda _config: None)
    monkeypatch.setattr(entrance, "import_module", load)
    with pytest.raises(LoadedError):
        entrance.on_config(MkDocsConfig(config_file_path="mkdocs.yml"))


def test_a_second_build_rests_as_the_first_did() -> None:
    gc.enable()
    collector = Collector()
    for _ in range(2):
        collector.rest()
        collector.rest()
        assert not gc.isenabled()
        collector.resume()
        collector.resume()
        assert gc.isenabled()


def test_nobody_looks_for_circles_when_the_program_ends() -> None:
    ended = subprocess.run([sys.executable, "-c", CIRCLE], capture_output=True, text=True, check=True)
    assert ended.stdout == ""


def test_what_a_site_was_made_from_goes_while_the_collector_rests(project: Path) -> None:
    gc.disable()
    site, _ = read_site(project / "mkdocs.yml", code="one")
    assert site.archive
    written = [page.body for page in site.pages]
    volume, entry = (weakref.ref(one) for one in (site.archive.volumes[0], site.archive.listings[0].entry))
    assert written
    assert site.files
    assert volume()
    left = site.let_go()
    shown, pictures = site.shown, site.pictures
    del site
    assert volume() is entry() is None
    assert (left.shown, left.pictures, left.pages) == (shown, pictures, ())
