import re

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.elements.labels import pair_labels
from pixelwright.geometry import Box
from pixelwright.tree import Kind, Node, Role


def test_words_in_a_field_do_not_name_the_next_one(draw):
    def field(words, y):
        prompt = draw.text(words, 50, y + 8)
        return Node(Kind.CONTROL, Box(40, y, 300, 40), Role.TEXTBOX, children=(prompt,))

    layout = draw.page(draw.text("Name", 40, 20, role=Role.LABEL), field("Anna", 50), field("Mail", 100))
    labels = pair_labels(layout)
    assert labels.words == {(1,): "Name", (2,): ""}
    assert labels.tied == {(1,)}


def test_words_that_name_no_control_are_no_label(draw):
    alone = draw.text("Rows on a page", 40, 20, role=Role.LABEL)
    tied = draw.text("Name", 40, 200, role=Role.LABEL)
    field = Node(Kind.CONTROL, Box(40, 230, 300, 40), Role.TEXTBOX)
    bundle = stack("html").write(draw.page(alone, tied, field), draw.blank(), WriteOptions())
    found = re.findall(r"<(\w+)[^>]*>\s*(Rows on a page|Name)", bundle.files["index.html"].decode())
    assert found == [("title", "Rows on a page"), ("p", "Rows on a page"), ("label", "Name")]
