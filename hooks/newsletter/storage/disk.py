"""The disk: the one way to write a file, and what is said to an editor where the disk refuses.

What lies in a checkout may come from a stranger, so no name that is written can be foreseen, and no link is followed.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from newsletter.problem import NewsletterError, visible

_READABLE = 0o666
"""The rights of a new file, of which the user's mask takes away what it will."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""How a file is opened where there shall be none of its name."""

PRIVATE = 0o600
"""The rights of a file that only its owner may read and write."""

TEMPORARY = ".newsletter-"
"""How the random name begins under which a file is written before it takes its place."""

Pieces = Sequence[bytes | memoryview]
"""The content of a file, piece by piece."""

_ADVICE = {
    errno.ENOSPC: ("no space is left on the disk", "free some and run the command again"),
    errno.EDQUOT: ("the disk quota is used up", "free some space and run the command again"),
    errno.EACCES: ("it may not be read or written by you", "change its rights, or work in a folder of your own"),
    errno.EPERM: ("it may not be changed by you", "change its rights, or work in a folder of your own"),
    errno.EROFS: ("the disk can only be read", "work in a folder that can be written"),
    errno.ENAMETOOLONG: ("its name is too long", "give it a shorter one"),
    errno.ENOENT: ("it is not there", "make it, or name another"),
    errno.EEXIST: ("something of that name is there already", "move it away, or delete it"),
    errno.ENOTDIR: ("a part of the way to it is a file, not a folder", "move that file away"),
    errno.EISDIR: ("it is a folder, not a file", "move the folder away, or name another file"),
    errno.ELOOP: ("it is a link, which is not followed", "put the file itself in its place"),
    errno.EXDEV: ("it lies on another disk than its folder", "name a folder on one disk"),
    errno.EBUSY: ("something else uses it", "close what uses it and run the command again"),
    errno.EMFILE: ("too many files are open", "close other programs and run the command again"),
    errno.ENOTEMPTY: ("the folder is not empty", "move away what is in it"),
    errno.EIO: ("the disk fails", "save what you can, and check the disk"),
}
"""What the system's errors mean to an editor, and what to do."""


def write_file(
    path: Path, content: str | bytes | Pieces, *, root: Path | None = None, is_private: bool = False
) -> None:
    """Write a file whole or not at all: under a random name beside its place, flushed, then renamed.

    What is large may be given in pieces, so that nobody has to hold it twice.

    `root` is a folder that `path` lies below; no folder on the way from there may be a link. Missing folders are made.
    A private file is nobody else's to read, at no moment.
    NewsletterError where a link is in the way; OSError, which `said_of` phrases, where the disk refuses.
    """
    _make_way(path, root)
    if path.is_symlink():
        raise NewsletterError(f"{_named(path)} is a link, which is not followed; delete it, or name another file")
    whole = content.encode() if isinstance(content, str) else content
    pieces = (whole,) if isinstance(whole, bytes) else whole
    with _named_errors(path):
        rights = PRIVATE if is_private else _rights(path)
        handle, name = tempfile.mkstemp(prefix=TEMPORARY, dir=path.parent)
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                _locked(handle)
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
                beside.chmod(rights)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise


def sweep(folders: Collection[str], *, root: Path) -> None:
    """Delete what commands that were killed left half-written in folders of a project; no link is followed.

    Until a file is whole, only its owner may read it, and who writes it has it locked; so its rights are looked at
    behind the lock. What came with a checkout is everybody's to read, and stays.
    """
    for folder in folders:
        for path in (root / folder).glob(f"{TEMPORARY}????????"):
            if is_plain_file(path) and not _linked_folder(path, root):
                with suppress(OSError), path.open("rb") as file:  # what nobody else may read stays, too
                    is_left = _locked(file.fileno(), is_waiting=False)
                    if is_left and stat.S_IMODE(os.fstat(file.fileno()).st_mode) == PRIVATE:
                        path.unlink(missing_ok=True)


def change_files(changes: Mapping[str, str | None], *, root: Path) -> None:
    """Write files below a folder, or delete those with no content; where one cannot be, all are as they were."""
    before = {path: (root / path).read_bytes() if is_plain_file(root / path) else None for path in changes}
    begun: list[str] = []
    try:
        for path, content in changes.items():
            begun.append(path)
            _change(root / path, content, root)
    except BaseException:
        for path in begun:
            with suppress(OSError, NewsletterError):  # what cannot be written now was not changed before, either
                _change(root / path, before[path], root)
        raise


def _change(path: Path, content: str | bytes | None, root: Path) -> None:
    if content is not None:
        write_file(path, content, root=root)
    elif is_plain_file(path) and not _linked_folder(path, root):
        path.unlink()


def write_new(path: Path | str, content: bytes) -> None:
    """Write a file into a folder that takes its place as a whole later; whatever has its name is deleted first.

    The folder is one that this program made, so no temporary name is needed; a link is deleted, never followed. A site
    has ten thousands of files, so nothing is asked of the system that most of them do without.
    """
    try:
        handle = os.open(path, _NEW, _READABLE)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120 - the path may be a text
        handle = os.open(path, _NEW, _READABLE)
    except FileExistsError:
        os.unlink(path)  # noqa: PTH108
        handle = os.open(path, _NEW, _READABLE)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        os.close(handle)


def change_new(path: Path, content: bytes) -> None:
    """Write a file that somebody may be reading, whole and unflushed, into a folder that goes when the program ends."""
    if read_plain(path, limit=len(content)) == content:
        return
    beside = path.with_name(f"{TEMPORARY}{secrets.token_hex(8)}")
    write_new(beside, content)
    beside.replace(path)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else who asks for it has a folder to himself, and have it; who dies lets it go.

    Where the system (Windows) or the disk (some of a network) knows no such lock, nobody waits.
    """
    if os.name == "nt":  # which opens no folder
        yield
        return
    with _named_errors(folder):
        handle = os.open(folder, os.O_RDONLY)
    try:
        _locked(handle)
        yield
    finally:
        os.close(handle)


def _locked(handle: int, *, is_waiting: bool = True) -> bool:
    """Lock what is open until it is closed; whether nobody else has it locked, as far as that can be known."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX if is_waiting else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_plain_file(path: Path) -> bool:
    """Whether a file of its own stands here: no link, no folder, no device."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def read_plain(path: Path, *, limit: int, root: Path | None = None) -> bytes | None:
    """Read a file that a stranger may have put there; None where it is no plain file, too large, or behind a link.

    `root` is as in `write_file`. What never ends, or waits for a writer, is not even opened.
    """
    if not is_plain_file(path) or _linked_folder(path, root):
        return None
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            return file.read(size) if size <= limit else None
    except OSError:
        return None


def is_plain_folder(path: Path) -> bool:
    """Whether a folder of its own stands here, not a link to one."""
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


def entries_below(folder: Path, *, without: Collection[str] = ()) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All below a folder that is no folder itself, by its path there, but for what is left out; no link is followed."""
    waiting = [(str(folder), "")]
    while waiting:
        place, below = waiting.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                path = below + entry.name
                if path in without:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{path}/"))
                else:
                    yield path, entry


def said_of(error: OSError) -> str:
    """Say what the disk refused and what to do, with the file's name relative to where the command runs."""
    if error.errno is None:
        return visible(str(error))
    what, advice = _ADVICE.get(error.errno, (error.strerror or str(error), "look at it and run the command again"))
    is_copied = error.errno in (errno.ENOSPC, errno.EDQUOT)  # what is copied is there; its copy is what finds no room
    return f"{_named((is_copied and error.filename2) or error.filename)}: {what}; {advice}"


@contextmanager
def _named_errors(path: Path) -> Iterator[None]:
    """Name the file that was to be written in what the disk says, which knows no name or that of the one beside."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _named(filename: object) -> str:
    if filename is None:
        return "a file"
    path = Path(os.fsdecode(filename) if isinstance(filename, bytes) else str(filename))
    here = Path.cwd()
    return visible(str(path.relative_to(here) if path.is_relative_to(here) else path))


def _make_way(path: Path, root: Path | None) -> None:
    """Make the folders that a file lies in, none of which may be a link below the root."""
    if folder := _linked_folder(path, root):
        raise NewsletterError(f"{_named(folder)} is a link, which is not followed; put a folder in its place")
    path.parent.mkdir(parents=True, exist_ok=True)


def _linked_folder(path: Path, root: Path | None) -> Path | None:
    """Find the first folder on the way from the root to a file that is a link."""
    way = reversed(path.absolute().parents) if root else ()
    below = (folder for folder in way if root and folder != root and folder.is_relative_to(root))
    return next((folder for folder in below if folder.is_symlink()), None)


def _rights(path: Path) -> int:
    """The rights of the file that is written anew; of a new one, those that the user's mask leaves."""
    try:
        return stat.S_IMODE(path.lstat().st_mode)
    except FileNotFoundError:
        return _READABLE & ~umask()


def umask() -> int:
    """The rights that the user keeps from all that is made."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
