"""What the model says about small pictures whose truth is known."""

import json
import re

import pytest

from pixelwright.chat import AnswerFormat, ChatRequest, FinishReason, Format, Message, Role, Text, collected
from pixelwright.chat.wright import Workbench, answer, frames
from pixelwright.chat.wright.voice import Unheard, Voice, spoken


def test_analysis_in_the_order_that_was_asked_for(ask, cards, user):
    answered = ask(
        user(
            "Analyze this design. List: 1) All UI components visible, 2) The color palette (hex), "
            "3) Typography (font sizes), 4) Layout structure (grid/flexbox), 5) Interactive elements.",
            cards,
        )
    )
    titles = re.findall(r"^## (\d)\) (.+)$", answered.text, re.MULTILINE)
    assert [number for number, _ in titles] == list("12345")
    assert "`#2563eb`" in answered.text
    assert "`#f3f4f6`" in answered.text
    assert "20px" in answered.text
    assert "“Buy starter”" in answered.text


def test_only_the_palette(ask, cards, user):
    answered = ask(user("List the colors", cards))
    assert answered.text.count("## ") == 1
    share = float(re.search(r"`#f3f4f6` \| ([\d.]+) %", answered.text).group(1))
    assert 40 < share < 70


def test_how_many(ask, cards, user):
    assert "2 in all." in ask(user("How many buttons are there?", cards)).text


def test_comparison(ask, cards, other_cards, user):
    words = (
        "The first image is the design mockup. The second is the current implementation. Identify all visual "
        "differences and provide CSS fixes to match the mockup."
    )
    text = ask(user(words, cards, other_cards)).text
    assert "#16a34a, should be #2563eb" in text
    assert "Starter" in text
    assert "background-color: #2563eb;" in re.search(r"```css\n(.*?)```", text, re.DOTALL).group(1)
    assert "not tried" in text
    swapped = ask(
        user("First is the implementation, second is the design. Compare.", other_cards, cards)
    ).text
    assert "#16a34a, should be #2563eb" in swapped


def test_no_difference(ask, cards, user):
    assert "no difference" in ask(user("Compare these two pictures", cards, cards)).text


def test_a_report_of_what_is_not_there(ask, cards, user):
    text = ask(user("Bug report: the modal is overflowing and the close button is unreachable.", cards)).text
    assert "not to be seen" in text
    assert "not seen here" in text
    assert "```css" in text


def test_a_fault_that_is_there(ask, draw, user):
    faint = draw(
        '<body style="background:#fff"><p style="color:#ddd;font:16px Arial">Read the small print here</p>'
    )
    text = ask(user("The text is hard to read, what is wrong?", faint)).text
    assert "What is wrong" in text
    assert "**Contrast**" in text
    assert "```css" in text


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Where is the sign in link?", "Sign in"),
        ("Find the buy team button", "Buy team"),
        ("Where is the second card?", "Team"),
    ],
)
def test_places(ask, cards, words, label, user):
    text = ask(user(words, cards)).text
    box = json.loads(re.search(r"`(\[[\d, ]+\])`", text).group(1))
    assert label in text
    assert all(0 <= edge <= 1000 for edge in box)
    assert box[0] < box[2]
    assert box[1] < box[3]


def test_what_is_nowhere(ask, cards, user):
    text = ask(user("Where is the shopping cart?", cards)).text
    assert "found nothing" in text
    assert "Buy team" in text


def test_description(ask, cards, user):
    assert "1280 × 480 px" in ask(user("Describe this picture", cards)).text


def test_json_object(ask, cards, user):
    answered = ask(user("Analyze this design", cards), answer_format=AnswerFormat(Format.JSON))
    facts = json.loads(answered.text)
    assert {"hex", "share", "role"} <= facts["colors"][0].keys()
    assert [each["label"] for each in facts["buttons"]] == ["Buy starter", "Buy team"]


def test_json_by_schema(ask, cards, user):
    schema = {
        "type": "object",
        "properties": {
            "palette": {"type": "array", "items": {"type": "string"}},
            "buttons": {
                "type": "array",
                "items": {"type": "object", "properties": {"label": {"type": "string"}}},
            },
            "page_width": {"type": "integer"},
            "price": {"type": ["string", "null"]},
        },
        "required": ["palette", "buttons", "page_width", "price"],
        "additionalProperties": False,
    }
    answered = ask(user("Analyze this", cards), answer_format=AnswerFormat(Format.SCHEMA, "page", schema))
    facts = json.loads(answered.text)
    assert "#2563eb" in facts["palette"]
    assert facts["buttons"][1]["label"] == "Buy team"
    assert facts["page_width"] == 1280
    assert facts["price"] in ("", None)


def test_json_without_a_picture_is_an_honest_error(ask, user):
    answered = ask(user("List the colors"), answer_format=AnswerFormat(Format.JSON))
    assert "picture" in json.loads(answered.text)["error"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Hello!", "I am wright-1"),
        ("Hallo!", "Ich bin wright-1"),
        ("What can you do?", "I can: build"),
        ("Write a poem about autumn", "beyond me"),
        ("Build a landing page", "need a picture"),
        ("Compare these", "two pictures"),
    ],
)
def test_talk(ask, words, said, user):
    answered = ask(user(words))
    assert said in answered.text
    assert answered.reason is FinishReason.STOP


def test_thinking_only_where_it_is_wanted(ask, cards, user):
    assert "Seen:" in ask(user("List the colors", cards)).reasoning
    assert ask(user("List the colors", cards), thinks=False).reasoning == ""


def test_follow_ups_change_the_page_that_was_made(ask, cards, user, assistant):
    first = user("Recreate this as HTML and CSS.", cards)
    made = ask(first)
    green = ask(first, assistant(made), user("Make the buttons green"))
    assert "#16a34a" in green.text
    assert "**Changed:**" in green.text
    vue = ask(first, assistant(made), user("Make the buttons green"), assistant(green), user("Now use Vue"))
    assert "```vue" in vue.text
    assert "#16a34a" in vue.text
    part = ask(first, assistant(made), user("Only the second card"))
    assert "Buy team" in part.text
    assert "Buy starter" not in part.text


def test_text_and_removal(ask, cards, user, assistant):
    first = user("Recreate this as HTML and CSS.", cards)
    made = ask(first)
    other = ask(first, assistant(made), user('Change "Buy team" to "Order for all" and remove the header'))
    page = re.search(r"```html\n(.*?)```", other.text, re.DOTALL).group(1)
    assert "Order for all" in page
    assert "Buy team" not in page
    assert "Sign in" not in page


def test_a_change_that_cannot_be_made_is_told(ask, cards, user, assistant):
    first = user("Recreate this as HTML and CSS.", cards)
    told = ask(first, assistant(ask(first)), user("Make the carousel purple"))
    assert "nothing on the page looks like “carousel”" in told.text


def test_the_same_page_in_other_words_is_the_same_work(bench, ask, cards, user):
    ask(user("Recreate this page.", cards))
    before = len(bench.made)
    again = ask(user("Could you please build what you see here as HTML?", cards))
    assert len(bench.made) == before
    assert "```html" in again.text


def test_owners_share_nothing(bench, ask, cards, user):
    ask(user("List the colors", cards))
    keys = [key for key in bench.seen._things if key[0][0] == "someone"]
    assert keys
    assert all(key[0][0] == "someone" for key in bench.seen._things)


def test_nobody_listens_any_more():
    heard: list[str] = []

    def skill(voice: Voice) -> None:
        try:
            for count in range(1_000_000):
                voice.say(f"{count}\n")
        except Unheard:
            heard.append("stopped")
            raise

    deltas = spoken(skill, thinks=True, call_id=str)
    next(deltas)
    deltas.close()
    assert heard == ["stopped"]


def test_what_a_skill_raises_reaches_the_listener():
    def skill(voice: Voice) -> None:
        voice.say("so far")
        raise ValueError("broken")

    deltas = spoken(skill, thinks=True, call_id=str)
    next(deltas)
    with pytest.raises(ValueError, match="broken"):
        next(deltas)


def test_contradictions_are_told(ask, cards, user):
    answered = ask(user("Convert this to React. Use Vue.", cards))
    assert "contradicts" in answered.text


def test_the_role_of_a_conversation(ask, cards, user):
    system = Message(Role.SYSTEM, (Text("You turn screenshots into Svelte code."),))
    assert "```svelte" in ask(system, user("Here it is.", cards)).text


def test_what_is_not_understood_is_told(ask, cards, user, assistant):
    first = user("Recreate this as HTML and CSS.", cards)
    told = ask(first, assistant(ask(first)), user("Make the cards 20px wider"))
    assert "“Make the cards 20px wider”: I can change" in told.text


def test_another_name(ask, cards, user, assistant):
    first = user("Convert this to a React component.", cards)
    named = ask(first, assistant(ask(first)), user("rename it to PlanPicker"))
    assert "export default function PlanPicker()" in named.text


def test_thanks_are_no_wish(ask, cards, user, assistant):
    first = user("List the colors", cards)
    assert "welcome" in ask(first, assistant(ask(first)), user("thanks!")).text


def test_the_same_picture_again_is_no_work(browser, cards):
    messages = (Message(Role.USER, (cards, Text("Recreate this as HTML and CSS."))),)
    stages = []
    with Workbench(browser, lambda stage, _share: stages.append(stage)) as bench:
        collected(answer(ChatRequest("wright-1", messages), bench))
        assert {"perceive", "measure"} <= set(stages)
        stages.clear()
        collected(answer(ChatRequest("wright-1", messages), bench))
    assert stages == []


def test_a_picture_of_a_phone_beside_the_page(ask, cards, phone_cards, user):
    words = "Recreate this as responsive HTML; the second picture shows it on mobile."
    answered = ask(user(words, cards, phone_cards))
    assert "On a phone" in answered.text
    assert "more picture" not in answered.text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Welche Farben hat die Seite?", "Im Bild gemessen"),
        ("Quelles couleurs dans cette image ?", "Mesuré dans l'image"),
        ("¿Qué colores hay en la imagen?", "Medido en la imagen"),
        ("列出配色", "在图片中测得"),
        ("Wo ist der Warenkorb?", "nichts gefunden"),
    ],
)
def test_sentences_around_findings_are_in_the_language_of_the_person(ask, cards, user, words, said):
    assert said in ask(user(words, cards)).text


def test_frames_are_whole():
    for name, texts in frames._FRAMES.items():
        assert set(texts) == {"en", "de", "fr", "es", "zh"}, name
        fields = {frozenset(re.findall(r"\{(\w+)\}", text)) for text in texts.values()}
        assert all(
            each <= {"size", "count", "number", "order", "place", "likeness", "thing"} for each in fields
        )
