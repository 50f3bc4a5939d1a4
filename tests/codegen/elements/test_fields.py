import pytest

from pixelwright.codegen.elements.fields import input_type, is_figure, purpose


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Email address *", "email"),
        ("Repeat password", "password"),
        ("Search for...", "search"),
        ("Phone number", "tel"),
        ("Quantity", "number"),
        ("mm/dd/yyyy", "date"),
        ("Your name", "text"),
        ("Number one", "text"),
    ],
)
def test_the_type_follows_the_words(words, kind):
    assert input_type(words) == kind


@pytest.mark.parametrize(
    ("kind", "label", "words", "found"),
    [
        ("email", "Email *", "", {"name": "email", "autocomplete": "email", "required": None}),
        ("text", "", "First name", {"name": "first-name", "autocomplete": "given-name"}),
        ("password", "Password", "", {"name": "password", "autocomplete": "current-password"}),
        ("password", "Confirm password", "", {"name": "confirm-password", "autocomplete": "new-password"}),
        ("text", "Your full name", "", {"name": "your-full-name", "autocomplete": "name"}),
        ("search", "", "Search", {"name": "search"}),
        ("text", "Project", "", {"name": "project"}),
        ("text", "", "", {"name": "text"}),
        ("text", "", "\u0627\u0633\u0645", {"name": "text"}),
    ],
    ids=[
        "email",
        "first name",
        "password",
        "new password",
        "name",
        "search",
        "unknown",
        "bare",
        "other script",
    ],
)
def test_the_purpose_follows_the_words(kind, label, words, found):
    assert dict(purpose(kind, label, words)) == found


@pytest.mark.parametrize(
    ("words", "is_one"), [("", True), ("12", True), ("-1.5", True), ("12 pieces", False)]
)
def test_figures_are_what_a_field_of_numbers_can_show(words, is_one):
    assert is_figure(words) == is_one
