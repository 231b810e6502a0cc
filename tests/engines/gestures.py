"""What a reader's hands do, in the words that WebDriver and WebDriver BiDi share (https://www.w3.org/TR/webdriver2/)."""

from __future__ import annotations

from typing import Any

KEYS = {
    "ArrowDown": "\ue015",
    "ArrowRight": "\ue014",
    "ArrowUp": "\ue013",
    "Backspace": "\ue003",
    "Control": "\ue009",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Space": " ",
    "Tab": "\ue004",
}
"""The letters that stand for keys which write none."""

Actions = list[dict[str, Any]]


def click(x: float, y: float) -> Actions:
    """The mouse goes to a place of the window, and its button down and up."""
    steps = [
        {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0},
        {"type": "pointerDown", "button": 0},
        {"type": "pointerUp", "button": 0},
    ]
    return [{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": steps}]


def press(key: str) -> Actions:
    """The keys of «Control+v» go down one after the other, and up in turn."""
    keys = [KEYS.get(part, part) for part in (key.split("+") if len(key) > 1 else [key])]
    steps = [{"type": "keyDown", "value": one} for one in keys]
    steps += [{"type": "keyUp", "value": one} for one in reversed(keys)]
    return [{"type": "key", "id": "keyboard", "actions": steps}]
