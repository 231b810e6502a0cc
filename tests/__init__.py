"""The tests, which share what processors there are: none computes with several at once but where it says so."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
