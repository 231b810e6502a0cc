"""The text of a new volume, for an editor to fill. Knows nothing of files."""
