"""The whole way from a Scene to a Layout, stage by stage.

Decides nothing itself.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.geometry import Box
from pixelwright.layout.cells import with_cells
from pixelwright.layout.containment import Region, enclose
from pixelwright.layout.cuts import compose, settle
from pixelwright.layout.dialogs import as_dialog, with_dialog
from pixelwright.layout.fields import field_in
from pixelwright.layout.items import Item
from pixelwright.layout.language import language_of
from pixelwright.layout.lattices import with_lattices
from pixelwright.layout.markers import marked_lines, with_markers
from pixelwright.layout.names import with_names
from pixelwright.layout.paragraphs import Rhythm, rhythm_of, text_items
from pixelwright.layout.repeats import snapped, with_grids, with_groups
from pixelwright.layout.semantics import with_roles
from pixelwright.layout.semantics.headings import title_of
from pixelwright.layout.steps import with_entries
from pixelwright.layout.tables import with_tables
from pixelwright.scene import Border, Control, ControlKind, Paint, Picture, Scene
from pixelwright.tree import Kind, Layout, Node, Role

CONTROL_ROLES = {
    ControlKind.CHECKBOX: Role.CHECKBOX,
    ControlKind.RADIO: Role.RADIO,
    ControlKind.SWITCH: Role.SWITCH,
    ControlKind.SLIDER: Role.SLIDER,
    ControlKind.SELECT: Role.SELECT,
    ControlKind.TEXTBOX: Role.TEXTBOX,
    ControlKind.TEXTAREA: Role.TEXTAREA,
    ControlKind.BUTTON: Role.BUTTON,
    ControlKind.PROGRESS: Role.PROGRESS,
}

_WHOLE = frozenset({Kind.CONTROL, Kind.OVERLAY, Kind.TABLE})
"""Kinds that no box around them can take over."""


def arrange(scene: Scene) -> Layout:
    """Return the tree of `scene`: every line, picture, control and surface is in it exactly once."""
    layout = _arranged(scene)
    if scene.dialog is None:
        return layout
    inside = as_dialog(with_roles(structure(scene.dialog.scene)))
    return with_dialog(layout, scene.dialog, with_names(inside))


def _arranged(scene: Scene) -> Layout:
    root = with_names(with_roles(structure(scene)))
    title = title_of(root)
    language = language_of(" ".join(line.text for line in scene.lines), scene.language)
    return Layout(root, scene.width_px, scene.height_px, scene.background, language, title)


def structure(scene: Scene) -> Node:
    """Return the tree without roles and names: what trained roles are told from."""
    lines = with_entries(scene.lines)
    return _page(enclose(with_cells(replace(scene, lines=lines))), rhythm_of(lines))


def _page(page: Region, rhythm: Rhythm) -> Node:
    items = _items(page, rhythm)
    if not items:
        return Node(Kind.COLUMN, page.box)
    content = compose(items, _room(page.box, items))
    return with_groups(settle(_holding(Node(Kind.COLUMN, page.box), content), _improved))


def _improved(node: Node) -> Node:
    return snapped(with_grids(with_tables(node)))


def _items(region: Region, rhythm: Rhythm) -> list[Item]:
    """All that lies directly in a region, regions as finished nodes."""
    hard = [Item(_node(inner, rhythm, region), inner.box) for inner in region.regions]
    hard += [Item(_picture(picture), picture.box) for picture in region.pictures]
    hard += [Item(_control(control), control.box) for control in region.controls]
    obstacles = [item.ink for item in hard]
    begins = marked_lines(region.lines, region.pictures)
    texts = text_items(region.lines, obstacles, _inner(region), rhythm, begins)
    return with_lattices(with_markers(hard + texts))


def _node(region: Region, rhythm: Rhythm, around: Region) -> Node:
    items = _items(region, rhythm)
    if region.backdrop is not None:
        return _backdrop(region, items)
    control = region.control or field_in(region, around)
    if control is not None:
        return _boxed_control(region, control, items)
    paint = region.surface.paint if region.surface else Paint()
    if not items:
        return Node(Kind.SHAPE, region.box, paint=paint)
    content = compose(items, _room(_inner(region), items))
    return _holding(Node(Kind.COLUMN, region.box, paint=paint), content)


def _holding(shell: Node, content: Node) -> Node:
    """Put `content` into `shell`; a container that paints nothing is merged with it."""
    box = shell.box.union(content.box)
    if content.children and content.paint == Paint() and content.kind not in _WHOLE:
        return replace(shell, kind=content.kind, box=box, children=content.children, columns=content.columns)
    return replace(shell, box=box, children=(content,))


def _backdrop(region: Region, items: list[Item]) -> Node:
    assert region.backdrop is not None
    picture = _picture(region.backdrop)
    if not items:
        return picture
    content = _holding(Node(Kind.COLUMN, region.box), compose(items, _room(region.box, items)))
    return Node(Kind.OVERLAY, region.box.union(content.box), children=(picture, content))


def _boxed_control(region: Region, control: Control, items: list[Item]) -> Node:
    """A painted button is a box like any other; a field shows its text as an only child."""
    if control.kind is ControlKind.BUTTON and items and control.paint not in (None, Paint()):
        box = Node(Kind.COLUMN, region.box, Role.BUTTON, paint=control.paint or Paint())
        return _holding(box, compose(items, _room(region.box, items)))
    shell = Node(
        Kind.CONTROL, region.box, CONTROL_ROLES[control.kind], paint=control.paint or Paint(), control=control
    )
    if not items:
        return shell
    content = compose(items, _room(region.box, items))
    return replace(shell, box=shell.box.union(content.box), children=(content,))


def _picture(picture: Picture) -> Node:
    return Node(Kind.PICTURE, picture.box, Role.IMAGE, picture=picture)


def _control(control: Control) -> Node:
    return Node(
        Kind.CONTROL,
        control.box,
        CONTROL_ROLES[control.kind],
        paint=control.paint or Paint(),
        control=control,
    )


def _inner(region: Region) -> Box:
    """The box inside the border."""
    border = region.surface.paint.border if region.surface else None
    if border is None:
        return region.box
    return _inside(region.box, border)


def _inside(box: Box, border: Border) -> Box:
    left, top, right, bottom = (
        side.width_px if side else 0.0 for side in (border.left, border.top, border.right, border.bottom)
    )
    return Box.from_edges(box.x + left, box.y + top, box.right - right, box.bottom - bottom)


def _room(inner: Box, items: list[Item]) -> Box:
    """Where line boxes may lie: inside the region, and wherever its ink is."""
    return inner.union(Box.around(item.ink for item in items))
