"""Rules about a readable archive: each looks at what was read and says what an editor has to mend."""

from newsletter.checks.date_rules import future_date
from newsletter.checks.rules import (
    ADVICE,
    BY_VOCABULARY,
    OF_A_FILE,
    RULES,
    SLOW_WARNINGS,
    check,
    check_files,
)

__all__ = ["ADVICE", "BY_VOCABULARY", "OF_A_FILE", "RULES", "SLOW_WARNINGS", "check", "check_files", "future_date"]
