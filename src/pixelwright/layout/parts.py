"""One part of a page, found by what people call it and cut out of the rest.

Knows nothing of the words in which it was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.instructions import Part, PartKind
from pixelwright.scene import Fill, Scene
from pixelwright.tree import Layout, Node, Path, Role

_TALL_PX = 80
"""Repeats at least this tall are cards, lower ones are items of a menu or a list."""


def find_part(layout: Layout, part: Part) -> Path | None:
    """Return the path of the part, None where the page has none such.

    What lies inside another of the same kind does not count.
    """
    found = next(
        (places for test in _TESTS[part.kind] if (places := list(_outermost((), layout.root, test)))), []
    )
    if part.title:
        wanted = part.title.casefold()
        return next((path for path, node in found if wanted in _words(node)), None)
    if part.order < 0:
        return found[-1][0] if found else None
    return found[part.order - 1][0] if part.order <= len(found) else None


def cut_layout(layout: Layout, path: Path) -> Layout:
    """Return the part at `path` as a page of its own, as large as the part."""
    node, ground = layout.root, layout.background
    for index in path:
        if isinstance(node.paint.fill, Colour):
            ground = node.paint.fill
        node = node.children[index]
    box = part_box(layout, path)
    depth = len(path)
    corrections = {
        place[depth:]: correction for place, correction in layout.corrections.items() if place[:depth] == path
    }
    return replace(
        layout,
        root=moved(node, -box.x, -box.y),
        width_px=round(box.width),
        height_px=round(box.height),
        background=_plain(ground, layout.background),
        corrections=corrections,
        backdrop=None,
    )


def part_box(layout: Layout, path: Path) -> Box:
    """Return where the part lies, in whole px within the page."""
    node = layout.root
    for index in path:
        node = node.children[index]
    return node.box.rounded().intersection(Box(0, 0, layout.width_px, layout.height_px))


def cut_scene(scene: Scene, box: Box) -> Scene:
    """Return what is seen in `box`, as if that were the whole picture."""
    dx, dy = -box.x, -box.y

    def inside(other: Box) -> bool:
        return 2 * box.intersection(other).area > other.area

    return replace(
        scene,
        width_px=round(box.width),
        height_px=round(box.height),
        lines=tuple(line.moved(dx, dy) for line in scene.lines if inside(line.ink)),
        surfaces=tuple(
            replace(each, box=each.box.moved(dx, dy)) for each in scene.surfaces if inside(each.box)
        ),
        pictures=tuple(
            replace(each, box=each.box.moved(dx, dy)) for each in scene.pictures if inside(each.box)
        ),
        controls=tuple(
            replace(each, box=each.box.moved(dx, dy)) for each in scene.controls if inside(each.box)
        ),
    )


def moved(node: Node, dx: float, dy: float) -> Node:
    """Return the node and all in it, moved."""
    text, picture, control = node.text, node.picture, node.control
    return replace(
        node,
        box=node.box.moved(dx, dy),
        children=tuple(moved(child, dx, dy) for child in node.children),
        text=replace(text, lines=tuple(line.moved(dx, dy) for line in text.lines)) if text else None,
        picture=replace(picture, box=picture.box.moved(dx, dy)) if picture else None,
        control=replace(control, box=control.box.moved(dx, dy)) if control else None,
    )


def _plain(ground: Fill, page: Fill) -> Fill:
    return ground if isinstance(ground, Colour) else page


Test = Callable[[Node], bool]


def _outermost(path: Path, node: Node, test: Test) -> Iterator[tuple[Path, Node]]:
    if path and test(node):
        yield path, node
        return
    for index, child in enumerate(node.children):
        yield from _outermost((*path, index), child, test)


def _words(node: Node) -> str:
    return " ".join(each.text.content for each in node.walk() if each.text is not None).casefold()


def _role(*roles: Role) -> Test:
    return lambda node: node.role in roles


def _named(word: str) -> Test:
    return lambda node: word in node.name.split("-")


def _card(node: Node) -> bool:
    return node.group is not None and bool(node.children) and node.box.height >= _TALL_PX


def _titled(node: Node) -> bool:
    return node.role is Role.REGION or (
        bool(node.children) and any(child.role is Role.HEADING for child in node.children)
    )


_TESTS: dict[PartKind, tuple[Test, ...]] = {
    PartKind.HEADER: (_role(Role.BANNER), _named("header"), _role(Role.NAVIGATION)),
    PartKind.NAVIGATION: (_role(Role.NAVIGATION), _named("nav")),
    PartKind.SIDEBAR: (_role(Role.COMPLEMENTARY), _named("sidebar")),
    PartKind.HERO: (_named("hero"),),
    PartKind.MAIN: (_role(Role.MAIN),),
    PartKind.SECTION: (_role(Role.REGION), _titled),
    PartKind.CARD: (_role(Role.ARTICLE), _named("card"), _card),
    PartKind.TABLE: (_role(Role.TABLE),),
    PartKind.FORM: (_role(Role.FORM),),
    PartKind.LIST: (_role(Role.LIST),),
    PartKind.FOOTER: (_role(Role.CONTENTINFO), _named("footer")),
}
"""How each kind is recognised; a later way counts only where the earlier ones find nothing."""
