"""Characters that nobody sees, or that no two systems show alike; and where a script or an emoji needs one of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_NEVER = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls of C0 and C1, but tab and newline
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b\u200e\u200f"  # soft hyphen, fillers, marks of direction
    r"\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc"  # UAX 9, invisible operators, blanks
    r"\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"  # surrogates, private use, no characters
    r"\U00016fe4\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a"  # controls of shorthand and of music
    r"\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff\U000f0000-\U0010ffff"
) + "".join(f"{chr(plane * 0x10000 - 2)}{chr(plane * 0x10000 - 1)}" for plane in range(2, 16))
_SOMETIMES = (
    r"\u070f\u180b-\u180f\u200c\u200d\u2d7f\ufe00-\ufe0f\U00013430-\U0001343f\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
"""Joiners, selectors of variants, tags, and controls of single scripts."""

_FILLERS = r"\u115f\u1160\u3164\uffa0"
"""Characters without a shape that Unicode calls letters."""

_ARABIC = (
    r"\u0620-\u064a\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9"
    r"\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb\ufe70-\ufefc"
)
_ARABIC_MARKS = r"\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff"
_CURSIVE = (
    r"\u0710-\u074a\u07ca-\u07f5\u0840-\u085b\u0860-\u086a\u1807\u180a\u1820-\u18aa\ua840-\ua873\U00010ac0-\U00010ae6"
    r"\U00010b80-\U00010bae\U00010d00-\U00010d27\U00010f30-\U00010f54\U00010f70-\U00010f85\U00010fb0-\U00010fcb"
    r"\U0001e900-\U0001e94b"
)
"""Scripts beside Arabic whose letters join: Syriac, N’Ko, Mandaic, Mongolian, Phags-pa, Rohingya, Adlam and others."""

_MONGOLIAN = r"\u1800-\u180a\u1810-\u1819\u1820-\u18aa"
_VIRAMAS = (
    r"\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0f84\u1039\u103a\u1714\u1734\u17d2"
    r"\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\ua806\ua82c\ua8c4\ua953\ua9c0\uaaf6\uabed\U00010a3f\U00011046\U00011070"
    r"\U000110b9\U00011133\U00011134\U000111c0\U00011235\U000112ea\U0001134d\U00011442\U000114c2\U000115bf\U0001163f"
    r"\U000116b6\U0001172b\U00011839\U0001193e\U000119e0\U00011a34\U00011a47\U00011a99\U00011c3f\U00011d44\U00011d45"
    r"\U00011d97"
)
_INDIC = r"\u0900-\u0dff\u1780-\u17b3\U00011000-\U00011dff"

_HAN = r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fffd\U00030000-\U0003fffd"
_PICTURES = (
    r"\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23e9-\u23f3\u23f8-\u23fa"
    r"\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d\u2620\u2622\u2623"
    r"\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f\u2660\u2663\u2665\u2666\u2668\u267b\u267e"
    r"\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8"
    r"\u26ce\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2702\u2705\u2708-\u270d\u270f\u2712"
    r"\u2714\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797"
    r"\u27a1\u27b0\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
"""What is an emoji, alone or with a selector after it."""

_FLAG = "\U0001f3f4"
_COUNTRIES = ("gbeng", "gbsct", "gbwls")
"""The flags that are written in tags after a black one, and that systems show: England, Scotland and Wales."""


def _needed() -> Iterator[str]:
    """Where a character is needed: what stands before it, itself, and what stands after it.

    None of the neighbours is ever refused, so that what is left of a text when refused characters are taken out has
    none. Joiners: RFC 5892, appendix A; and where readers of the script write them.
    """
    yield rf"[{_ARABIC}{_ARABIC_MARKS}\w»”’\"'`*)\]]\u200c(?<![{_FILLERS}].)(?=[{_ARABIC}])"
    yield rf"[{_ARABIC}{_ARABIC_MARKS}]\u200d(?=[ \n.,:;!?)»”\"'/-])"
    yield rf"[{_CURSIVE}][\u200c\u200d](?=[{_CURSIVE} \n.,:;!?)»”\"'/-])"
    yield rf"[{_VIRAMAS}][\u200c\u200d]"
    yield rf"[{_INDIC}][\u200c\u200d](?=[{_VIRAMAS}\u17c9\u17ca])"
    yield r"[\u17c9\u17ca]\u200c(?=[\u17b6-\u17bd])"
    yield rf"[{_PICTURES}]\u200d(?=[{_PICTURES}])"
    yield rf"[{_PICTURES}]\ufe0f\u200d(?=[{_PICTURES}])"
    yield rf"[{_PICTURES}][\ufe0e\ufe0f]"
    yield r"[#*0-9]\ufe0f(?=\u20e3)"
    yield rf"[{_HAN}][\ufe00-\ufe02\U000e0100-\U000e01ef]"
    yield r"[\u1000-\u109f\ua840-\ua877\uaa60-\uaa7f\u2200-\u22ff\u2a00-\u2aff]\ufe00"
    yield r"[\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f][\ufe00\ufe01]"
    yield rf"[{_MONGOLIAN}][\u180b-\u180d\u180f]"
    yield r"[\u1820-\u18aa]\u180e(?=[\u1820-\u18aa])"
    yield r"[\u2d30-\u2d67]\u2d7f(?=[\u2d30-\u2d67])"
    yield r"[\U00013000-\U0001342f][\U00013430-\U0001343f](?=[\U00013000-\U0001342f])"
    for country in _COUNTRIES:
        tags = "".join(chr(0xE0000 + ord(letter)) for letter in country) + "\U000e007f"
        yield from (rf"{_FLAG}{tags[:index]}{tag}(?={tags[index + 1 :]})" for index, tag in enumerate(tags))


SUSPECT = re.compile(rf"[^\t\n -~](?<=[{_NEVER}{_SOMETIMES}])")
"""A character that may be unprintable: in a text without one, of whatever lines, there is nothing to look for."""

UNPRINTABLE = re.compile(rf"[^\t\n -~](?<=[{_NEVER}{_SOMETIMES}])" + "".join(f"(?<!{needed})" for needed in _needed()))
"""A character that prints nothing, turns the direction of the text, or is nobody's, where no script needs it.

What most texts are made of is passed over first, for the search goes through every file.
"""


def unseen_named(found: re.Match[str]) -> str:
    """Name a character that nobody sees: «the invisible character U+200B (zero width space)»."""
    character = found.group()
    name = unicodedata.name(character, "").lower()
    kind = "private-use" if unicodedata.category(character) == "Co" else "invisible"
    return f"the {kind} character U+{ord(character):04X}{f' ({name})' if name else ''}"
