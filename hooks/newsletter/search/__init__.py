"""Search: the archive to the files from which a reader's browser answers queries, with no server.

`records` says what is searched and `analysis` makes its words into terms, each distinct word of a `lexicon` once;
`readings` are what every record says by itself, kept while it stays; `postings` and `meaning` say which entries a term
leads to; `shards` and `tables` write that down; `index_files` puts it together, and `cache` keeps it. Knows no pages.
"""

from __future__ import annotations

import os

# Where the other core is busy, two threads of a product wait for each other: twice the work for the same time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
