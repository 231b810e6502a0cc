"""Rules about a readable archive: each looks at what was read and says what an editor has to mend."""

from newsletter.checks.date_rules import future_date
from newsletter.checks.finding import Scope
from newsletter.checks.rules import ADVICE, RULES, check, check_files
