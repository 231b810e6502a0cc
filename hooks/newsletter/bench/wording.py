"""Invented words to texts: titles, lines and prose as long, as repetitive and as marked up as those of a newsletter.

Words come from the word table of the search, by Zipf's law, with the small words of English between them.
"""

from __future__ import annotations

from newsletter.bench.chance import Chance, Ranked
from newsletter.search.analysis import STOP_WORDS
from newsletter.search.word_table import EVERYDAY, FOLDER, WORDS

_KNOWN = 14_000
_SHIFT = 20
_SMALL_SHARE = 0.38
_SMALL = ("the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "as", "with", "be", "by", "on", "from", "at")
_SHORT_BREATH, _LONG_BREATH = 9, 26
"""The fewest and the most words of a sentence."""

_MARKS = (
    (0.12, -2, ("reaching", "{number}%")),
    (0.015, 1, ("*{word}*",)),
    (0.02, 2, ("`{word}`",)),
    (0.015, 3, ("$O(n", r"\log", "n)$")),
    (0.006, 4, ("[{word}](https://{word}.example/{number})",)),
)
"""In which share of sentences words are replaced, from which place on, and by what; one of them at most."""


class InventedWords:
    """The words of one archive."""

    def __init__(self, chance: Chance) -> None:
        """Rank the words by chance, which decides how frequent each is in this archive."""
        known = (FOLDER / WORDS).read_text(encoding="ascii").replace(EVERYDAY, "").split()
        words = [word for word in known if word.isalpha() and 2 < len(word) < 14 and word not in STOP_WORDS]
        self._chance = chance
        shuffled = chance.shuffled(words)
        self.rare = shuffled[_KNOWN:]
        self._ranked = Ranked.of(shuffled[:_KNOWN], shift=_SHIFT)

    def words(self, count: int) -> list[str]:
        """So many different words that say something."""
        return self._chance.several(self._ranked, count)

    def title(self, least: int, most: int) -> str:
        """A title of so many words."""
        return " ".join(word.capitalize() for word in self.words(self._chance.between(least, most)))

    def name(self) -> str:
        """A name of two words, as systems have."""
        return "".join(word.capitalize() for word in self.words(2))

    def line(self, least: int, most: int) -> str:
        """A line without a full stop."""
        return _capitalised(" ".join(self._sentence(self._chance.between(least, most))))

    def prose(self, count: int, *, paragraphs: int = 1, is_marked: bool = True) -> str:
        """Sentences of so many words in all, in paragraphs."""
        sentences = list(self._sentences(count, is_marked=is_marked))
        size = -(-len(sentences) // paragraphs)
        return "\n\n".join(" ".join(sentences[place : place + size]) for place in range(0, len(sentences), size))

    def _sentences(self, count: int, *, is_marked: bool) -> list[str]:
        made: list[str] = []
        while count:
            drawn = self._chance.between(_SHORT_BREATH, _LONG_BREATH)
            length = count if count - drawn < _SHORT_BREATH else drawn
            words = self._sentence(length)
            text = " ".join(self._marked(words) if is_marked else words)
            made.append(f"{_capitalised(text)}.")
            count -= length
        return made

    def _sentence(self, count: int) -> list[str]:
        """Words, a comma among many; none stands twice side by side."""
        words: list[str] = []
        while len(words) < count:
            word = self._chance.one_of(_SMALL) if self._chance.happens(_SMALL_SHARE) else self.words(1)[0]
            if not words or words[-1] != word:
                words.append(word)
        return words

    def _marked(self, words: list[str]) -> list[str]:
        """The same number of words, some of them with what Markdown knows."""
        if self._chance.happens(0.5):
            words[len(words) // 2] += ","
        mark = next((one for one in _MARKS if self._chance.happens(one[0])), None)
        if mark:
            at, number = mark[1] % len(words), self._chance.between(10, 990) / 10
            word = words[at].strip(",")
            words[at : at + len(mark[2])] = [form.format(word=word, number=number) for form in mark[2]]
        return words


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
