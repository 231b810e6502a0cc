"""Rules about a readable archive: each looks at what was read and says what an editor has to mend."""

from newsletter.checks.date_rules import future_date
from newsletter.checks.rules import ADVICE, OF_A_FILE, OF_A_FILE_AND_WORDS, RULES, check, check_files

__all__ = ["ADVICE", "OF_A_FILE", "OF_A_FILE_AND_WORDS", "RULES", "check", "check_files", "future_date"]
