"""`newsletter schema`: the schema with which editors complete fields, topics and organisations."""

from __future__ import annotations

from pathlib import Path

import click

from newsletter.schema import schema_text
from newsletter.source import find_project, read_project
from newsletter.source.project import SCHEMA
from newsletter.source.writing import write_beside


@click.command("schema")
def schema_command() -> None:
    """Write issues/schema.json, with which editors complete fields, topics and organisations."""
    project = find_project(Path.cwd())
    write_beside(project / SCHEMA, schema_text(read_project(project).vocabulary))
    click.echo(SCHEMA, err=True)
