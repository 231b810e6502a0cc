"""Standing alone: an archive becomes its whole site without MkDocs, of which only the settings are known."""
