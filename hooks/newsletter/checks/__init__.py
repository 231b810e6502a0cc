"""Rules about a readable archive: each looks at what was read and says what an editor has to mend."""

from newsletter.checks.rules import RULES, check

__all__ = ["RULES", "check"]
