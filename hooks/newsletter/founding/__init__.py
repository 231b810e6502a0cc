"""Founding an archive: what its founder answers becomes the files of a small repository. Knows no disk, no clock."""
