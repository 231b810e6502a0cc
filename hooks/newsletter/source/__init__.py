"""YAML text to records, with positions: the one place where files of the project are read and written."""

from newsletter.source.project import IssueFile, Reading, find_project, read_project
from newsletter.source.settings_file import read_settings

__all__ = ["IssueFile", "Reading", "find_project", "read_project", "read_settings"]
