"""`newsletter preview`: how a volume will look as a page, as a letter and in feeds, side by side in a browser."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click

from newsletter.checks import check
from newsletter.cli.beginning import today
from newsletter.cli.named_volume import volume_named
from newsletter.editing.side_by_side import SERVED, Shown, preview
from newsletter.problem import NewsletterError, Severity
from newsletter.source import find_project, read_project

HOST = "127.0.0.1"


@click.command("preview")
@click.argument("volume")
@click.option("--port", type=click.IntRange(1, 65_535), default=8001, show_default=True, help="Where it is shown.")
def preview_command(volume: str, port: int) -> None:
    """Show the page, the letter and the feed item of VOLUME side by side, at 127.0.0.1 alone, until it is stopped.

    What is saved is shown once the browser loads the page again. The page itself comes from `make serve`.
    """
    project = find_project(Path.cwd())
    documents(project, volume)
    with suppress(KeyboardInterrupt), serving(project, volume, port=port) as server:
        click.echo(f"http://{HOST}:{server.server_port}/", err=True)
        server.serve_forever()


def documents(project: Path, name: str) -> Mapping[str, Shown]:
    """Read the archive as it is now, and make the preview of a volume."""
    reading = read_project(project)
    problems = check(reading, today=today())
    archive = reading.archive()
    volume = volume_named(archive, name)
    path = next((file.path for file in reading.files if file.volume.id == volume.id), "")
    told = [problem for problem in problems if problem.severity is Severity.ERROR or problem.position.path == path]
    return preview(volume, archive, reading.settings, problems=told, is_served=_is_served())


def serving(project: Path, name: str, *, port: int) -> ThreadingHTTPServer:
    """Make the server of a preview; whoever asks under another name than this computer's gets nothing."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            _, own = self.connection.getsockname()
            hosts = (f"{HOST}:{own}", f"localhost:{own}")
            shown: Shown | None = None
            with suppress(NewsletterError):  # the volume was deleted or renamed meanwhile
                shown = documents(project, name).get(self.path) if self.headers["Host"] in hosts else None
            self.send_response(200 if shown else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", shown.policy if shown else "default-src 'none'")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(shown.html.encode() if shown else b"")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    try:
        return ThreadingHTTPServer((HOST, port), Handler)
    except OSError as error:
        raise NewsletterError(f"port {port} is taken; choose another with --port") from error


def _is_served() -> bool:
    host, _, port = SERVED.partition(":")
    try:
        with socket.create_connection((host, int(port)), timeout=0.5):
            return True
    except OSError:
        return False
