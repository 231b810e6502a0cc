"""The text of an issue file to its canonical form: order, quotes and line lengths of its own, comments kept."""

from __future__ import annotations

import re

import yaml

from newsletter.problem import NewsletterError, Problem
from newsletter.source.comments import comments_of, remarks_of
from newsletter.source.file_text import decode
from newsletter.source.layout import MODELINE, PROSE, Layout
from newsletter.source.project import read_issue
from newsletter.source.yaml_text import parse, root_of


def canonical(text: str) -> str:
    """Bring the text of an issue file into canonical form; its data stays as it is."""
    made, problems = canonical_issue(text.encode("utf-8", "surrogatepass"), "issue file")
    if made is None:
        first = problems[0]
        raise NewsletterError(f"line {first.position.line}: {first.message}")
    return made


def laid_out_like(before: str, after: str) -> str:
    """A changed text in the layout that it had: canonical where it was so before."""
    try:
        return canonical(after) if canonical(before) == before else after
    except NewsletterError:
        return after


def canonical_issue(source: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Bring an issue file into canonical form; problems instead where it is no YAML with fields."""
    tree, problems = parse(source, path)
    if tree is None or problems:
        return None, problems
    if not isinstance(tree.value, dict):
        return None, read_issue(source, path)[1]
    decoded, _ = decode(source, path)
    text = re.sub("\r\n?", "\n", decoded or "")
    root = root_of(text)
    made = Layout(comments_of(text, root)).file(root)
    if made != text and not _is_same(text, made):
        raise NewsletterError(f"{path}: left as it is, for another layout would change what it says")
    return made, []


def _is_same(text: str, made: str) -> bool:
    """Whether two files hold the same values and the same comments, but for the modeline."""
    try:
        is_same = _data(root_of(text)) == _data(root_of(made))
    except yaml.YAMLError:  # no layout of ours has an empty field's name
        return False
    remarks = [[one for one in remarks_of(file) if one != MODELINE] for file in (text, made)]
    return is_same and remarks[0] == remarks[1]


def _data(node: yaml.Node, name: str = "") -> object:
    """What a file says, without order and layout."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _data(value, key.value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_data(item) for item in node.value]
    if node.tag.endswith(":null"):
        return None
    return (node.tag, " ".join(node.value.split()) if name in PROSE else node.value)
