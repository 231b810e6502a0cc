"""A command to what it took, as a script of its own that takes the file of the result and the command.

It loads nothing, for a process counts as its own peak of memory that of the one it splits off from, too.
"""

import os
import sys
import time


def main(result: str, *command: str) -> int:
    """Run the command; write seconds of wall and CPU and the peak of memory in bytes; end as it ends."""
    begun = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - begun
    unit = 1 if sys.platform == "darwin" else 1024
    with open(result, "w") as file:  # noqa: PTH123 -- pathlib is a load
        file.write(f"{wall} {used.ru_utime + used.ru_stime} {used.ru_maxrss * unit}")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
