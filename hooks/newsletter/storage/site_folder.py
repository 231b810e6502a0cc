"""The site folder: a site is built beside it and takes its place as a whole, so that it is old or new, never half.

A build holds a lock from its first step to its last. What nobody but a reader or a host put into the target is not ours
to delete: such a target is refused, but for dot entries and what hosts are told by, which stays where it is.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from filelock import FileLock, Timeout

from newsletter.problem import NewsletterError, visible
from newsletter.storage import swap
from newsletter.storage.disk import TEMPORARY, is_plain_file, is_plain_folder, read_plain, write_new
from newsletter.storage.known_files import KnownFiles
from newsletter.storage.last_build import (
    FROM_DESKTOPS,
    Inputs,
    LastBuild,
    Mark,
    Short,
    ShownEntries,
    mark,
    marks,
    short,
    write_record,
)
from newsletter.storage.sharing import Work, share

_ELSEWHERE = "name another folder"
_BELOW = "name a folder below it"
_FOR_HOSTS = ("CNAME", "_headers")
"""Files beside the home page in which GitHub Pages, Netlify and Cloudflare Pages are told what to do."""

_ADVICE = f"move it away, or delete the folder if nothing in it is needed, or {_ELSEWHERE}"


class SiteFile(NamedTuple):
    """A file of a new site: in which folder, its path there, and what tells its content in short."""

    folder: Path
    path: str
    tell: Callable[[Path, str], Short]

    def read(self) -> bytes:
        """Read it."""
        return (self.folder / self.path).read_bytes()

    def told(self) -> Short:
        """Tell its content in short, mostly without reading it."""
        return self.tell(self.folder, self.path)


class SiteFolder:
    """A folder that a site is built for: its lock, and the workshop beside it."""

    def __init__(self, target: Path, *, is_temporary: bool = False) -> None:
        """Take a folder as target; one that is temporary is deleted by its maker and holds nothing of a person's."""
        self.target = target
        self._is_temporary = is_temporary
        self.workshop = target.with_name(f".{target.name}.build")
        self._new = self.workshop / swap.NEW
        self.room = self.workshop / f"{TEMPORARY}beside"
        """Where something may be put down while a site is built."""
        self._is_update = False
        self._before: LastBuild | None = None
        self._known = KnownFiles()
        self._lock = FileLock(self.workshop / "lock")

    def begin(
        self,
        *,
        sources: Iterable[Path],
        waiting: Callable[[], None],
        is_update: bool = False,
        before: LastBuild | None = None,
    ) -> Path:
        """Lock, finish what a killed build had begun, and give the empty folder to build in.

        An update changes files of the target one by one, and leaves those alone that are as they should be; what is
        known of the build `before` tells of some without a look at them, unless another build was there since.
        `waiting` is called where another build is at work, which is waited for. NewsletterError where the target holds
        or lies in one of the `sources`, or holds what no build wrote.
        """
        _refuse_sources(self.target, sources)
        self._enter(waiting)
        try:
            swap.finish(self.target, self.workshop)
            swap.sweep(self.workshop)
            self._is_update = is_update and swap.written(self.workshop) is not None and is_plain_folder(self.target)
            stands = self._is_update and before and before.list_of_files == self._list_of_files()
            self._before = before if stands else None
            if self._before is None:  # else it was looked at just now, and where it changes it will be again
                self._staying(frozenset())
            new = self._new
            new.mkdir()
        except BaseException:
            self.leave()
            self._tidy()
            raise
        return new

    @property
    def before(self) -> LastBuild | None:
        """What is known of the build before, whose files stand."""
        return self._before

    def keeps(self, path: str, key: str) -> bool:
        """Whether the build before made a file of what this key stands for; if so it stays, and is not to be made.

        It stays whatever the generator has put in its place.
        """
        if not self._before or self._before.keys.get(path) != key:
            return False
        self._known.kept.add(path)
        self._known.keys[path] = key
        if path in self._before.shorts:
            self._known.shorts[path] = self._before.shorts[path]
        return True

    def keeps_family(self, name: str, key: str, *, but: Iterable[str] = ()) -> bool:
        """Whether the build before made all files of a family of what this key stands for; all `but` some stay then."""
        before = self._before
        former, paths = (before and before.families.get(name)) or ("", ())
        if not before or not key or former != key:
            return False
        staying = {*paths} - {*but}
        self._known.kept |= staying
        self._known.keys |= {path: before.keys[path] for path in staying & before.keys.keys()}
        self._known.shorts |= {path: before.shorts[path] for path in staying & before.shorts.keys()}
        self._known.families[name] = key, paths
        return True

    def know_family(self, name: str, key: str, paths: Sequence[str]) -> None:
        """Remember that these are all files of a family."""
        self._known.families[name] = key, paths

    def write(self, path: str, content: bytes, key: str = "", *, is_told: bool = False) -> None:
        """Write a file of the new site, unless an update finds it as it should be.

        A key tells of what it was made; a file without one is known by its content, so that it is not read again.
        With `is_told` its digest is remembered now, for it will be asked for.
        """
        key = key or f"content {hashlib.blake2b(content, digest_size=16).hexdigest()}"
        if self.keeps(path, key):
            return
        self._known.keys[path] = key
        self._known.shorts.pop(path, None)
        if is_told:
            self._known.shorts[path] = short(content)
        if self._is_update and self._has(path, content):
            self._known.kept.add(path)
        else:
            self._known.kept.discard(path)
            write_new(f"{self._new}/{path}", content)

    def share(self, works: Sequence[Work]) -> None:
        """Do works that write files, no two of them the same one, with a second process where there can be one."""
        before, self._known = self._known, KnownFiles()
        try:
            share(works, self.workshop, tell=lambda: self._known, hear=self._known.add)
        finally:
            before.add(self._known)
            self._known = before

    def _has(self, path: str, content: bytes) -> bool:
        return read_plain(self.target / path, limit=len(content)) == content

    def files(self) -> dict[str, SiteFile]:
        """Every file that the new site has so far, by its path."""
        made = {path: SiteFile(self._new, path, self._told) for path in swap.files_below(self._new)}
        return made | {path: SiteFile(self.target, path, self._told) for path in self._known.kept}

    def _told(self, folder: Path, path: str) -> Short:
        """The content of a file in short; it is read unless the build before has told of it."""
        if path not in self._known.shorts:
            self._known.shorts[path] = short((folder / path).read_bytes())
        return self._known.shorts[path]

    def take_place(self) -> None:
        """Put the new site in the target's place, and let go of the former one; or update what stands there."""
        if self._is_update:
            self._keep_what_others_wrote()
            former, kept = self._before.files.keys() if self._before else set(), self._known.kept
            if not former or swap.meets_others(self.target, self.workshop, kept=kept, former=former):
                self._staying(frozenset())
            swap.update(self.target, self.workshop, kept=kept)
            return
        new = frozenset(path.name for path in self._new.iterdir())
        swap.swap(self.target, self.workshop, staying=self._staying(new))

    def move_in(self) -> frozenset[str]:
        """Move what was made so far into a temporary target that stays, and tell what it is."""
        made = swap.files_below(self._new)
        for path in made:
            (self.target / path).parent.mkdir(parents=True, exist_ok=True)
            (self._new / path).replace(self.target / path)
        return frozenset(made)

    def _keep_what_others_wrote(self) -> None:
        """Take away what is kept, and what is new by its name alone, as of all that the generator wrote itself."""
        new = self._new
        for path in swap.files_below(new):
            if path in self._known.kept or self._has(path, (new / path).read_bytes()):
                (new / path).unlink()
                self._known.kept.add(path)

    def remember(
        self, inputs: Inputs, said: Iterable[str], shown: ShownEntries | None = None, *, project: Path
    ) -> None:
        """Keep a record of the site that has just taken its place, unless a file of it is gone already.

        What an update kept is known from before: if somebody changes it meanwhile, the next build sees that.
        """
        paths = swap.written(self.workshop) or frozenset()
        before = self._before.files if self._before else {}
        known = {path: before[path] for path in paths & self._known.kept & before.keys()}
        try:
            found = known | {path: mark(os.lstat(f"{self.target}/{path}")) for path in paths - known.keys()}
        except OSError:
            return
        keys = {path: key for path, key in self._known.keys.items() if key and path in found}
        shorts = {path: told for path, told in self._known.shorts.items() if path in found}
        record = LastBuild(inputs, tuple(said), found, keys, shorts, self._known.families, shown)
        write_record(record, project=project, site=self.target)

    def standing(self, record: LastBuild) -> LastBuild | None:
        """A record, if all that stands in the target is as it says and no build is at work.

        What a killed build had begun is finished first; nothing is made then, so what it left is deleted here.
        """
        if not is_plain_folder(self.workshop) or (self.workshop / "lock").is_symlink():
            return None
        with suppress(Timeout, OSError, NewsletterError), self._lock.acquire(timeout=0):
            swap.finish(self.target, self.workshop)
            if is_plain_folder(self.target) and self._marks(record) == record.files:
                with suppress(OSError, NewsletterError):
                    swap.sweep(self.workshop)
                return replace(record, list_of_files=self._list_of_files())
        return None

    def _list_of_files(self) -> Mark:
        return mark(os.lstat(self.workshop / swap.WRITTEN))

    def _marks(self, record: LastBuild) -> dict[str, Mark]:
        """How the files of the target are now, but for what others keep beside a site."""
        ours = {path.partition("/")[0] for path in record.files}
        return marks(self.target, without=_for_others({path.name for path in self.target.iterdir()} - ours))

    def leave(self) -> None:
        """Delete what is not needed after a build, finished or not, and unlock; what cannot be is left for the next."""
        if not self._lock.is_locked:
            return
        with suppress(OSError, NewsletterError):
            swap.finish(self.target, self.workshop)
            swap.sweep(self.workshop)
        self._lock.release()
        if self._is_temporary:
            shutil.rmtree(self.workshop, ignore_errors=True)

    def _tidy(self) -> None:
        """Delete a workshop in which nothing was made, as that of a target that was refused."""
        with suppress(OSError):
            (self.workshop / "lock").unlink(missing_ok=True)
            self.workshop.rmdir()

    def settle(self) -> None:
        """Finish what a killed build had begun, unless a build is at work now."""
        if not is_plain_folder(self.workshop) or not swap.is_unfinished(self.target, self.workshop):
            return
        with suppress(Timeout), self._lock.acquire(timeout=0):
            swap.finish(self.target, self.workshop)
            if self.target.exists():
                swap.sweep(self.workshop)

    def _enter(self, waiting: Callable[[], None]) -> None:
        self.workshop.mkdir(parents=True, exist_ok=True)
        if not is_plain_folder(self.workshop) or (self.workshop / "lock").is_symlink():
            raise NewsletterError(f"{visible(str(self.workshop))} is a link or holds one; delete it")
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            waiting()
            self._lock.acquire()

    def _staying(self, new: frozenset[str]) -> tuple[str, ...]:
        """The entries of the target that stay; NewsletterError where it holds anything else that no build wrote.

        A site of the version before this one has no list of its files; it is known by its list of published ids, and
        once the new site is there, its entries are to be among those of the new one.
        """
        if self._is_temporary or not (self.target.exists() or self.target.is_symlink()):
            return ()
        if not is_plain_folder(self.target):
            raise NewsletterError(f"{self._named()} is no folder of its own; delete it, or {_ELSEWHERE}")
        if self.target.is_mount():
            raise NewsletterError(f"{self._named()} is where a disk is mounted, which cannot be renamed; {_BELOW}")
        from newsletter import addresses  # noqa: PLC0415  where nothing changed, nothing is loaded that is not needed

        paths = swap.written(self.workshop)
        ours = {path.partition("/")[0] for path in paths or ()}
        names = {path.name for path in self.target.iterdir()}
        staying = _for_others(names - ours)
        if paths is not None:
            found = next((path for path in self._files(staying) if path not in paths), None)
        elif is_plain_file(self.target / addresses.PUBLISHED):
            found = min(names - staying - new, default=None) if new else None
            if found is not None:
                raise NewsletterError(f"{self._named()} holds {visible(found)}, which the new site has not; {_ADVICE}")
        else:
            found = next(iter(self._files(staying)), None)
        if found is not None:
            raise NewsletterError(f"{self._named()} holds {visible(found)}, which no build wrote; {_ADVICE}")
        return tuple(sorted(staying))

    def _files(self, staying: set[str]) -> list[str]:
        """The files of the target that a swap would delete; what a desktop leaves everywhere is nobody's work."""
        below = (path for path in swap.files_below(self.target) if path.partition("/")[0] not in staying)
        return [path for path in below if not path.endswith(f"/{FROM_DESKTOPS}")]

    def _named(self) -> str:
        return visible(f"{self.target.name}/")


def _for_others(names: set[str]) -> set[str]:
    """The entries of a site's folder that stay where they are, of those that no build wrote."""
    return {name for name in names if name.startswith(".") or name in _FOR_HOSTS}


def _refuse_sources(target: Path, sources: Iterable[Path]) -> None:
    """Refuse a target that holds a folder of the archive's sources, or lies in one."""
    place = target.resolve()
    for source in map(Path.resolve, sources):
        how = "lies in" if place.is_relative_to(source) else "holds" if source.is_relative_to(place) else ""
        if how:
            named = visible(str(target))
            raise NewsletterError(f"the site cannot be built into {named}, for it {how} {source.name}/; {_ELSEWHERE}")
