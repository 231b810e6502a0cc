"""The newsletter archive: volumes in, a site out. Knows nothing of the generator that hosts it."""
