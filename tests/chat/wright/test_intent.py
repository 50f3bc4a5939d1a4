"""What people say and what they want, as a table."""

import pytest

from pixelwright.chat.wright.intent import Kind, Situation, Topic, intent_of, topics_of

ONE, TWO, NONE = Situation(pictures=1), Situation(pictures=2), Situation()
MADE = Situation(earlier_pictures=1, made=True)
SEEN = Situation(earlier_pictures=1)

PHRASES = [
    # Words of the well-known article on the API
    ("Recreate this dashboard UI as responsive HTML and CSS. Use Tailwind CSS classes.", ONE, Kind.BUILD),
    (
        "This login form has a layout bug on mobile. Identify the issue and provide fixed CSS.",
        ONE,
        Kind.DEBUG,
    ),
    (
        "Convert this pricing page design into a React component using Tailwind CSS. Include responsive "
        "breakpoints for mobile, tablet, and desktop.",
        ONE,
        Kind.BUILD,
    ),
    (
        "Build this entire landing page as a single HTML file with embedded CSS and JavaScript. Include "
        "smooth "
        "scroll, a sticky navbar, and a working contact form.",
        ONE,
        Kind.BUILD,
    ),
    (
        "The first image is the design mockup. The second is the current implementation. Identify all visual "
        "differences and provide CSS fixes to match the mockup.",
        TWO,
        Kind.COMPARE,
    ),
    (
        "Generate a React component from this card design and save it. Then take a screenshot to verify.",
        ONE,
        Kind.BUILD,
    ),
    ("Convert this design to HTML with Tailwind CSS.", ONE, Kind.BUILD),
    ("Build this dashboard as a React component.", ONE, Kind.BUILD),
    ("Turn this wireframe into a working Vue 3 component with Composition API.", ONE, Kind.BUILD),
    (
        "Build this hero section as a React TypeScript component. It should be fully responsive with a "
        "mobile-first approach. Include the gradient background, CTA button with hover state, and the "
        "illustration positioning.",
        ONE,
        Kind.BUILD,
    ),
    (
        "Bug report: Modal dialog is overflowing on mobile screens and the close button is unreachable. "
        "Identify "
        "the CSS issues and provide fixes.",
        ONE,
        Kind.DEBUG,
    ),
    (
        "Extract the API endpoint definitions from this documentation screenshot. Return them as an "
        "OpenAPI 3.1 "
        "YAML specification.",
        ONE,
        Kind.EXTRACT,
    ),
    (
        "Analyze this design. List: 1) All UI components visible, 2) The color palette (hex values), 3) "
        "Typography (font sizes, weights), 4) Layout structure (grid/flexbox), 5) Interactive elements "
        "(buttons, inputs, dropdowns).",
        ONE,
        Kind.ANALYSE,
    ),
    (
        "Based on this design, generate the complete react component. Include all styling, hover states, and "
        "responsive breakpoints. The component must match the design pixel-for-pixel.",
        ONE,
        Kind.BUILD,
    ),
    # Building
    ("html please", ONE, Kind.BUILD),
    ("clone this", ONE, Kind.BUILD),
    ("screenshot to code", ONE, Kind.BUILD),
    ("Can you code this up in Svelte?", ONE, Kind.BUILD),
    ("Write the HTML for this page", ONE, Kind.BUILD),
    ("make a website that looks like this", ONE, Kind.BUILD),
    ("Implement this Figma design with plain CSS", ONE, Kind.BUILD),
    ("Rebuild this card as one HTML file.", ONE, Kind.BUILD),
    ("Analyze the layout and then generate the HTML", ONE, Kind.BUILD),
    ("Only the second card, in Vue", ONE, Kind.BUILD),
    ("Baue diese Seite als HTML nach", ONE, Kind.BUILD),
    ("Crée un composant React à partir de cette maquette", ONE, Kind.BUILD),
    ("Crea un componente Vue a partir de este diseño", ONE, Kind.BUILD),
    ("把这个页面还原成 HTML", ONE, Kind.BUILD),
    ("", ONE, Kind.BUILD),
    ("Build a landing page for my bakery", NONE, Kind.BUILD),
    # Debugging
    ("What's wrong with this page?", ONE, Kind.DEBUG),
    ("The text overlaps the button, how do I fix it?", ONE, Kind.DEBUG),
    ("find layout bugs in this screenshot", ONE, Kind.DEBUG),
    ("Where is the bug?", ONE, Kind.DEBUG),
    ("The footer is cut off on phones", ONE, Kind.DEBUG),
    ("Was ist hier kaputt?", ONE, Kind.DEBUG),
    ("Il y a un problème d'affichage", ONE, Kind.DEBUG),
    ("这个页面有什么问题？", ONE, Kind.DEBUG),
    # Comparing
    ("Compare these two screenshots", TWO, Kind.COMPARE),
    ("What has changed between before and after?", TWO, Kind.COMPARE),
    ("Does the implementation differ from the mockup?", TWO, Kind.COMPARE),
    ("How does it compare to the design?", Situation(1, 1, True), Kind.COMPARE),
    ("Vergleiche die beiden Bilder", TWO, Kind.COMPARE),
    ("对比这两张图", TWO, Kind.COMPARE),
    # Analysing
    ("List all colors", ONE, Kind.ANALYSE),
    ("Which fonts are used here?", ONE, Kind.ANALYSE),
    ("Extract the color palette", ONE, Kind.ANALYSE),
    ("Give me the design tokens", ONE, Kind.ANALYSE),
    ("How many buttons are there?", ONE, Kind.ANALYSE),
    ("What colors did you use?", MADE, Kind.ANALYSE),
    ("Welche Farben hat die Seite?", ONE, Kind.ANALYSE),
    # Extracting
    ("Extract all text from this image", ONE, Kind.EXTRACT),
    ("OCR this", ONE, Kind.EXTRACT),
    ("Extract the table as CSV", ONE, Kind.EXTRACT),
    ("What does this say?", ONE, Kind.EXTRACT),
    ("Read the text in this picture", ONE, Kind.EXTRACT),
    ("提取图片中的文字", ONE, Kind.EXTRACT),
    # Locating
    ("Where is the login button?", ONE, Kind.LOCATE),
    ("Find the search field", ONE, Kind.LOCATE),
    ("Give me the bounding box of the logo", ONE, Kind.LOCATE),
    ("Wo ist der Anmelden-Knopf?", ONE, Kind.LOCATE),
    ("登录按钮在哪里？", ONE, Kind.LOCATE),
    ("where is the sign up link", SEEN, Kind.LOCATE),
    # Describing
    ("Describe this picture", ONE, Kind.DESCRIBE),
    ("What do you see?", ONE, Kind.DESCRIBE),
    ("What is in this image?", ONE, Kind.DESCRIBE),
    # Follow-ups on a page that was made
    ("make the header blue", MADE, Kind.EDIT),
    ("use Vue", MADE, Kind.EDIT),
    ("only the second card", MADE, Kind.EDIT),
    ("add dark mode", MADE, Kind.EDIT),
    ("make it single file", MADE, Kind.EDIT),
    ("rename it to PricingPage", MADE, Kind.EDIT),
    ("change the button color to #ff0000", MADE, Kind.EDIT),
    ("now build it in Svelte", MADE, Kind.EDIT),
    ("change the title to Hello", MADE, Kind.EDIT),
    ("fix the spacing of the cards", MADE, Kind.EDIT),
    # Talk
    ("Hello!", NONE, Kind.GREET),
    ("thanks", MADE, Kind.GREET),
    ("What can you do?", NONE, Kind.ABOUT),
    ("Who are you?", NONE, Kind.ABOUT),
    ("Write a poem about autumn", NONE, Kind.OTHER),
    ("What is the capital of France?", NONE, Kind.OTHER),
    ("Prove that there are infinitely many primes", NONE, Kind.OTHER),
]


@pytest.mark.parametrize(
    ("words", "there", "kind"), PHRASES, ids=[each[0][:60] or "nothing" for each in PHRASES]
)
def test_intent(words, there, kind):
    assert intent_of(words, there).kind is kind


def test_a_role_decides_where_the_words_do_not():
    specialist = Situation(pictures=1, system="You are a CSS debugging specialist.")
    assert intent_of("Have a look.", specialist).kind is Kind.DEBUG
    developer = Situation(
        pictures=1, system="You are a senior frontend developer. Generate React components."
    )
    assert intent_of("Here it is.", developer).kind is Kind.BUILD


def test_topics():
    assert topics_of("Analyze this design") == tuple(Topic)
    assert topics_of("Which colours and fonts?") == (Topic.PALETTE, Topic.TYPOGRAPHY)
