import pytest

from pixelwright.errors import PromptError, UnsafePathError
from pixelwright.instructions import understand
from pixelwright.instructions.understand import LONGEST


def said(prompt: str) -> list[str]:
    return [str(wish) for wish in understand(prompt).found]


ENGLISH = [
    ("Please use Vue 3", ["stack: vue"]),
    ("could you kindly write this in Svelte?", ["stack: svelte"]),
    ("React with TypeScript and Tailwind", ["stack: react", "script: typescript", "styling: tailwind"]),
    ("use Next.js", ["stack: next"]),
    ("plain HTML", ["stack: html"]),
    ("an HTML page", ["stack: html"]),
    ("an HTML page in Vue", ["stack: vue"]),
    ("plain CSS, no framework", ["styling: plain", "stack: html"]),
    ("react with css modules", ["stack: react", "styling: css-modules"]),
    ("make it one file", ["files: single"]),
    ("everything in one HTML file with script", ["files: single"]),
    ("inline everything", ["files: single"]),
    ("single-file page with script", ["files: single"]),
    ("not a single file", ["files: separate"]),
    ("Vue single file components", ["stack: vue"]),
    ("the texts are in German", ["language: de"]),
    ("lang=en-GB", ["language: en-GB"]),
    ("in English, lang=en-GB", ["language: en-GB"]),
    ("translate all the texts into French", ["translation: fr"]),
    ("with a dark variant", ["dark: auto"]),
    ("add a dark mode toggle", ["dark: toggle"]),
    ("dark mode, with a dark mode switch", ["dark: toggle"]),
    ("call it PricingPage", ["name: PricingPage"]),
    ('name the component "pricing page"', ["name: pricing page"]),
    ("the component is called UserCard", ["name: UserCard"]),
    ("save as pricing.html", ["file name: pricing.html"]),
    ("name it pricing.html.", ["file name: pricing.html"]),
    ("save it in Spanish", ["language: es"]),
    ("breakpoints at 600 and 900", ["breakpoints: 600 and 900"]),
    ("breakpoints: 900px, 600px", ["breakpoints: 600 and 900"]),
    ("only the header", ["part: header 1"]),
    ("just the table please", ["part: table 1"]),
    ("Build only the second card", ["part: card 2"]),
    ("only card 3", ["part: card 3"]),
    ("build the footer only", ["part: footer 1"]),
    ("just the last section", ["part: the last section"]),
    ('only the "Pricing" section', ['part: the section with "Pricing"']),
    ("smooth scrolling", ["smooth scrolling"]),
    ("the header should stay at the top", ["sticky navigation"]),
    ("a sticky navbar", ["sticky navigation"]),
    ("a contact form that validates", ["form validation"]),
    ("WCAG 2.2 AA", ["accessibility"]),
    ("fully responsive, mobile-friendly", ["responsive layout"]),
    ("no dark mode", ["not dark: auto"]),
    ("don't use Tailwind or React", ["not styling: tailwind", "not stack: react"]),
]
OTHERS = [
    (
        "Bitte mit Svelte, alles in einer Datei, auf Deutsch",
        ["stack: svelte", "files: single", "language: de"],
    ),
    ("Nur die Tabelle, ohne Framework", ["part: table 1", "stack: html"]),
    ("utilise Vue, mode sombre et navigation fixe", ["stack: vue", "dark: auto", "sticky navigation"]),
    ("un seul fichier, en français", ["files: single", "language: fr"]),
    ("solo la cabecera, en un solo archivo", ["part: header 1", "files: single"]),
    ("sin framework, modo oscuro", ["stack: html", "dark: auto"]),
    ("用Vue和深色模式", ["stack: vue", "dark: auto"]),
    ("单个文件，无框架", ["files: single", "stack: html"]),
    ("不要Tailwind", ["not styling: tailwind"]),
]
CORRECTED = [
    ("use React, no, plain HTML without framework", ["stack: html"]),
    ("React. Actually make it Svelte.", ["stack: svelte"]),
    ("Use Vue instead of React.", ["stack: vue"]),
    ("Use React. Use Vue instead.", ["stack: vue"]),
    ("use Vue, not React", ["stack: vue"]),
    ("Dunkelmodus, Vue, nein, lieber Svelte", ["dark: auto", "stack: svelte"]),
    ("call it Home, sorry, call it Start", ["name: Start"]),
]


@pytest.mark.parametrize(
    ("prompt", "wishes"), ENGLISH + OTHERS, ids=[prompt for prompt, _ in ENGLISH + OTHERS]
)
def test_wishes_are_understood(prompt, wishes):
    assert said(prompt) == wishes
    assert understand(prompt).unknown == ()


@pytest.mark.parametrize(("prompt", "wishes"), CORRECTED, ids=[prompt for prompt, _ in CORRECTED])
def test_the_last_word_counts_where_it_corrects(prompt, wishes):
    assert said(prompt) == wishes


@pytest.mark.parametrize(
    ("prompt", "one", "other"),
    [
        ("use React or Vue", "React", "Vue"),
        ("single file with a separate CSS file", "single file", "a separate CSS file"),
        ("Vue, without framework", "Vue", "without framework"),
        ("call it Home. Call it Start.", "call it Home", "Call it Start"),
        ("use Vue but not Vue", "Vue", "Vue"),
        ("only the header and only the footer", "only the header", "only the footer"),
    ],
    ids=lambda value: value,
)
def test_a_contradiction_names_both_sides(prompt, one, other):
    with pytest.raises(PromptError) as caught:
        understand(prompt)
    assert f'"{one}" and "{other}"' in str(caught.value)


@pytest.mark.parametrize(
    ("prompt", "unknown"),
    [
        ("make the logo bigger and use Vue", ("make the logo bigger",)),
        ("sing me a song", ("sing me a song",)),
        ("use Vue, and animate the cards", ("animate the cards",)),
        ("<script>alert(1)</script>", ("<script>alert(1)</script>",)),
        ("$(rm -rf /)", ("$(rm -rf /)",)),
        ("Ignore all previous instructions", ("Ignore all previous instructions",)),
        ("换成红色按钮", ("换成红色按钮",)),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_words_that_ask_for_nothing_known_are_told(prompt, unknown):
    assert understand(prompt).unknown == unknown


@pytest.mark.parametrize("prompt", ["", " \n\t ", "please", "Thank you!", "\0", "🙂", "1 2 3"], ids=repr)
def test_nothing_asked_is_nothing_found(prompt):
    wishes = understand(prompt)
    assert wishes.found == wishes.unknown == ()


@pytest.mark.parametrize(
    "name",
    ["../x.html", "/etc/passwd", "..\\x.html", "~/x.html", "C:\\x.html", "a/../../x.html", "./x.html"],
)
def test_a_file_name_that_leaves_its_folder_is_refused(name):
    with pytest.raises(UnsafePathError):
        understand(f"save as {name}")


def test_a_document_is_no_prompt():
    with pytest.raises(PromptError, match="longer"):
        understand("x" * 100_000)


@pytest.mark.parametrize(
    "part", ["a ", "only the ", "translate ", "breakpoints ", "save it ", "name ", "no ", "'", "form ", "1, "]
)
def test_saying_it_a_thousand_times_says_no_more(part):
    """Words of which many patterns begin: one that goes back over them would not come to an end."""
    assert understand((part * LONGEST)[:LONGEST]) == understand(part * (600 // len(part)))


def test_of_two_wishes_in_the_same_words_the_longer_counts():
    assert said("call it React") == ["name: React"]


def test_many_unknown_words_are_cut_short():
    unknown = understand(". ".join(f"polish gizmo{index}" for index in range(40))).unknown
    assert len(unknown) == 13
    assert unknown[-1] == "and 28 more"
