"""One name means one thing in the whole package."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parent
HOOKS = TESTS.parent / "hooks"
STARTS = ("__init__.py", "__main__.py")
FOREIGN = "node_modules"
WEB = HOOKS / "newsletter/web"
WRONG = re.compile(r"(Problem|Finding|Fault|Refusal|Complaint|Remark|Warning|Mistake|Defect|Violation|Failure)s?$")
"""What classes of values are called that say what is wrong; what is thrown is an Error everywhere."""
TYPED = re.compile(r"\{([^{}\n]+)\}(?: \*/)? \[?place\b")
"""How a script says of what type the value `place` is, of a parameter in its comment or before it."""


def modules() -> Iterator[Path]:
    return (file for file in sorted(HOOKS.rglob("*.py")) if file.name not in STARTS and FOREIGN not in file.parts)


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def homes_of(names: Iterator[tuple[str, Path]]) -> dict[str, list[str]]:
    """The names that stand in several files, with the files."""
    homes = defaultdict(list)
    for name, file in names:
        homes[name].append(file.relative_to(HOOKS).as_posix())
    return {name: files for name, files in homes.items() if len(files) > 1}


def classes() -> Iterator[tuple[str, Path]]:
    for file in modules():
        yield from ((node.name, file) for node in ast.walk(tree(file)) if isinstance(node, ast.ClassDef))


def test_no_two_modules_have_one_name() -> None:
    assert homes_of((file.stem, file) for file in modules()) == {}


def scripts() -> Iterator[Path]:
    return (file for file in sorted(WEB.rglob("*.js")) if FOREIGN not in file.parts)


def test_no_two_scripts_have_one_name() -> None:
    assert homes_of((file.stem, file) for file in scripts()) == {}


def test_a_place_is_a_number_in_every_script() -> None:
    typed = [(found[1], file.name) for file in scripts() for found in TYPED.finditer(file.read_text("utf-8"))]
    assert {kind for kind, _ in typed} == {"number"}, typed


def test_no_two_classes_have_one_name() -> None:
    assert homes_of(classes()) == {}


def bound_at_top(file: Path) -> Iterator[str]:
    for node in tree(file).body:
        match node:
            case ast.Assign(targets=targets):
                names = (one for target in targets for one in ast.walk(target) if isinstance(one, ast.Name))
                yield from (name.id for name in names if isinstance(name.ctx, ast.Store))
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (one.asname or one.name for one in names)


def test_no_module_binds_a_name_twice() -> None:
    files = (*modules(), *TESTS.rglob("*.py"))
    twice = {file.name: [name for name, times in Counter(bound_at_top(file)).items() if times > 1] for file in files}
    assert {name: found for name, found in twice.items() if found} == {}


def test_what_is_wrong_has_one_word_in_each_room() -> None:
    words = defaultdict(set)
    for name, file in classes():
        if found := WRONG.search(name):
            words[file.relative_to(HOOKS).parts[:2]].add(found[1])
    assert words
    assert {room: found for room, found in words.items() if len(found) > 1} == {}


def test_the_root_of_the_package_holds_only_what_belongs_to_all() -> None:
    found = {file.stem for file in (HOOKS / "newsletter").glob("*.py") if file.name not in STARTS}
    assert found == {"addresses", "permanence", "problem", "settings", "standing"}
