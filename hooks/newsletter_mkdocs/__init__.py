"""MkDocs hooks: hand an archive to MkDocs and Material, the one package that knows them.

A hook file of an archive says `from newsletter_mkdocs import *` and nothing else; theme and assets come with it.
"""

from newsletter_mkdocs.entrance import (
    on_build_error,
    on_config,
    on_env,
    on_files,
    on_nav,
    on_page_content,
    on_page_context,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_serve,
    on_shutdown,
    on_startup,
)
