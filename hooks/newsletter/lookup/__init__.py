"""Metadata of papers from arXiv and Crossref. Knows nothing of files and pages."""
