"""The `newsletter` command: what an editor runs by hand, one module a command.

Each reads, prints and exits; all else is done below.
"""

from newsletter.cli.check import check_command
from newsletter.cli.group import main
from newsletter.cli.schema import schema_command

main.add_command(check_command)
main.add_command(schema_command)

__all__ = ["main"]
