"""What volumes are called in a line of text, where a newsletter has settled that itself. Knows no settings."""

from __future__ import annotations

from string import Formatter

from newsletter.model import Volume
from newsletter.model.dates import PartialDate
from newsletter.model.record import fault
from newsletter.problem import ReadingRule, did_you_mean, listed, nearest
from newsletter.strings.language import Strings

_PLACES = ("number", "date", "month", "week", "year")


def check_label(text: str) -> str:
    """A pattern of labels as it is, if every place in it can be filled and at least one is there."""
    places = _places(text)
    for name in places:
        if name not in _PLACES:
            claim = f"must have no place but those for {listed(_PLACES, last='and')}, written like {{number}}"
            near = nearest(name, _PLACES)
            raise fault(ReadingRule.WRONG_VALUE, claim, hint=did_you_mean(near and f"{{{near}}}"))
    if not places:
        raise fault(ReadingRule.WRONG_VALUE, "must have a place for what tells volumes apart, such as {number}")
    return text


def _places(text: str) -> list[str]:
    """What stands between braces, as it is written; a brace that nothing closes is told as a fault."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        claim = "must have a closing brace for each that opens"
        raise fault(ReadingRule.WRONG_VALUE, claim, hint="write {{ and }} for braces themselves") from None
    return [
        name + (f"!{how}" if how else "") + (f":{form}" if form else "")
        for _, name, form, how in parts
        if name is not None
    ]


def labelled_by(pattern: str | None, volume: Volume, said: Strings) -> Volume:
    """A volume that is called by a pattern, unless it is a special or has a label of its own."""
    if pattern is None or volume.label or volume.is_special:
        return volume
    day = volume.period.start if volume.period else volume.published
    label = pattern.format(
        number=said.numbers(volume) or said.day(volume.published),
        date=said.day(volume.published),
        month=said.month(day),
        week=day.isocalendar().week,
        year=day.isocalendar().year if "{week}" in pattern else day.year,
    )
    return volume.model_copy(update={"label": label})


def label_of_removed(name: str, pattern: str | None, said: Strings) -> str:
    """What a volume of which only the number or the day is known is called; a special by no name at all."""
    if name.isdigit():
        known = pattern if pattern and set(_places(pattern)) == {"number"} else None
        return known.format(number=name) if known else said.say("volume.label", number=name)
    day = PartialDate.read(name)
    return said.date(day) if day else said.say("volume.special")
