"""Python's collector of circular garbage, which finds next to nothing in a build and would look through all of it."""

from __future__ import annotations

import atexit
import gc


class Collector:
    """Rests while a site is made of many records and texts that stay; what nobody refers to goes without it."""

    def __init__(self) -> None:
        self._is_resting = False
        self.goes_on = False
        """Whether sites are made one after the other: circles that each leaves would stay if they passed for old."""

    def rest(self) -> None:
        """Look for nothing until the site is made; where nobody wants the collector, it is left alone."""
        if gc.isenabled():
            gc.disable()
            self._is_resting = True

    def resume(self) -> None:
        """Look for garbage again, but not at once through all that was made meanwhile, as if it were new."""
        if self._is_resting:
            if not self.goes_on and not gc.get_freeze_count():  # what a program froze that builds sites stays so
                gc.freeze()  # from new
                gc.unfreeze()  # to old
            gc.enable()
            self._is_resting = False


collector = Collector()

atexit.register(gc.freeze)  # when the program ends all memory goes back as one, so that none need be looked through
