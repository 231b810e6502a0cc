"""Merging: what a newsletter says, into an archive that has something already."""
