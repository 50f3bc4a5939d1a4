from pixelwright.codegen.components.program import Component, Hole, Kind, Program, Prop, Tag, Use
from pixelwright.codegen.projects.scoped import part_rules
from pixelwright.codegen.styles.declarations import style
from pixelwright.codegen.styles.sheet import Rule


def rules(*names):
    return tuple(Rule(name, style({"color": "red"})) for name in names)


def tag(name, classes, *children):
    return Tag(name, (("class", (classes,)),), children)


def test_rules_go_where_they_are_used_and_those_that_meet_stay_together():
    header = Component("SiteHeader", tag("header", "header", tag("p", "text text-2", "One")))
    footer = Component("SiteFooter", tag("footer", "footer", tag("p", "text", "Two")))
    page = Component("App", tag("body", "page", Use("SiteHeader"), Use("SiteFooter")))
    found = part_rules(Program(page, (header, footer)), rules("page", "header", "text", "text-2", "footer"))
    own = {name: [rule.name for rule in each] for name, each in found.own.items()}
    assert own == {"App": ["page"], "SiteHeader": ["header"], "SiteFooter": ["footer"]}
    assert [rule.name for rule in found.shared] == ["text", "text-2"]


def test_classes_that_are_told_belong_to_the_one_who_is_told():
    body = Tag("p", (("class", (Hole("tone"),)),), ("Hi",))
    prop = Prop("tone", Kind.CHOICE, choices=("warm", "cold big"), styles=True)
    note = Component("StatusNote", body, (prop,))
    page = Component("App", Tag("body", (), (Use("StatusNote", (("tone", "warm"),)),)))
    found = part_rules(Program(page, (note,)), rules("warm", "cold", "big"))
    assert [rule.name for rule in found.own["StatusNote"]] == ["warm", "cold", "big"]


def test_what_a_button_outside_opens_is_shared():
    menu = Component("SideMenu", tag("div", "menu", tag("p", "entry", "One")))
    page = Component("App", tag("body", "page", tag("button", "toggle"), Use("SideMenu")))
    opening = Rule("menu", style({"display": "none"}, expanded={"display": "block"}))
    found = part_rules(Program(page, (menu,)), (opening, *rules("entry", "toggle")))
    assert [rule.name for rule in found.shared] == ["menu"]
    assert [rule.name for rule in found.own["SideMenu"]] == ["entry"]
