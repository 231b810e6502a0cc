"""The `newsletter` command: what an editor runs by hand, one module a command, loaded when it is called.

Each reads, prints and exits; all else is done below. `group` names them all. What several share is in `beginning`,
`named_volume`, `looking_up` and `proposal`; `wanted` is what `add` is given, `bringing_in` what `import` and `init` do.
"""

from newsletter.cli.group import main
