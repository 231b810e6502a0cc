"""Formats: the bytes of a source to documents, text in blocks. Knows nothing of newsletters."""
