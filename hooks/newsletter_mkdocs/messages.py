"""What a build says: problems as lines of the log, and what stops it as a sentence."""

from __future__ import annotations

import logging
from typing import Any

import click
from jinja2 import TemplateError, TemplateNotFound
from mkdocs.exceptions import Abort

from newsletter.pages.page import SHELL
from newsletter.problem import Problem, Severity
from newsletter.storage.disk import said_of
from newsletter_mkdocs.state import state

# Only what loggers below «mkdocs» warn of counts under --strict; our warnings are no reason to stop.
log = logging.getLogger("mkdocs.hooks.newsletter")
quiet_log = logging.getLogger("newsletter")


class Stopped(Abort):
    """Stops a build with a sentence and exit status 2, and a server that is at work not at all."""

    code = exit_code = 2

    def show(self, file: Any = None) -> None:  # noqa: ARG002
        """Print the sentence among the messages, not among the findings."""
        click.echo(f"Error: {self.format_message()}", err=True)


def say(problems: list[Problem]) -> None:
    """Log every problem."""
    for problem in problems:
        if problem.severity is Severity.ERROR:
            log.error(str(problem))
        else:
            quiet_log.warning(str(problem))


def is_news(record: logging.LogRecord) -> bool:
    """Whether MkDocs says something else than that it leaves out a page of a shell, or one that stays."""
    said = record.getMessage()
    return not (said.startswith("Page skipped: ") and (SHELL in said or state.site.others_stay))


def say_waiting() -> None:
    """Log that another build is waited for."""
    quiet_log.warning("another build is at work; waiting for it")


def said(error: BaseException | None) -> str:
    """Say what stops a build and is no fault of the program; nothing where it may be one."""
    match error:
        case TemplateNotFound():
            return f"the template {error.name} is missing; put it back"
        case TemplateError():
            return f"a template of the theme cannot be filled: {error.message}"
        case OSError():
            return said_of(error)
        case UnicodeDecodeError():
            return "a page of docs/, which is named above, is not UTF-8 text; save it with the encoding UTF-8"
        case UnicodeEncodeError(reason="surrogates not allowed"):
            return f"the name {error.object!a} in docs/ is not UTF-8 text; rename it"
    return said(error.__cause__) if error and error.__cause__ else ""
