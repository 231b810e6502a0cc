"""YAML text to records, with positions: the one place where files of the project are read and written."""

from newsletter.source.project import IssueFile, Reading, find_project, read_project

__all__ = ["IssueFile", "Reading", "find_project", "read_project"]
