"""Search: the archive to the files from which a reader's browser answers queries, with no server.

`records` says what is searched and `analysis` makes its words into terms; `postings` and `meaning` say which entries a
term leads to; `shards` and `tables` write that down; `files` puts it together, and `cache` keeps it. Knows no pages.
"""
