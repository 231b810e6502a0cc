"""The `newsletter` command: what an editor runs by hand, one module a command, loaded when it is called.

Each reads, prints and exits; all else is done below.
"""

from newsletter.cli.group import main

__all__ = ["main"]
