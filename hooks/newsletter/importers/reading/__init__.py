"""Reading: a document to what a newsletter says. Knows nothing of bytes, files or the archive."""
