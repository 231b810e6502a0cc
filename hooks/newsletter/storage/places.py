"""Places of a project, for those who look at its folder and read nothing in it."""

from __future__ import annotations

ISSUES = "issues"
"""The folder of the issue files."""
