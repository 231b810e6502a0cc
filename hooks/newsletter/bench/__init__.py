"""The benchmark: invented archives of any size, and what building them takes, beside what others take for the same.

Nothing of it is loaded but by `newsletter bench` and by tests.
"""
