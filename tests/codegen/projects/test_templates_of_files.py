# ruff: noqa: E501 (code as it is written)
"""What Vue and Svelte write for the same piece."""

import pytest

from pixelwright.codegen.components.program import Component, Each, Hole, Kind, Maybe, Prop, Shape, Tag, Use
from pixelwright.codegen.projects.template import lists_of, named_props, toggles_of
from pixelwright.codegen.svelte.template import SvelteTemplate
from pixelwright.codegen.vue.template import VueTemplate

LINK = Shape("NavLink", (Prop("label"), Prop("count", Kind.NUMBER, optional=True)))
PROPS = (
    Prop("title"),
    Prop("price", Kind.NUMBER, optional=True),
    Prop("badge", optional=True),
    Prop("tone", Kind.CHOICE, choices=("warm", "cold"), styles=True),
    Prop("links", Kind.LIST, items=LINK),
    Prop("words", Kind.LIST, items=Shape("Word")),
)
CASES = {
    "text": (
        Tag("p", (), ("a < b {{c}} {d}",)),
        "<p>a &lt; b {{ '{{' }}c}} {d}</p>",
        "<p>a &lt; b &#123;&#123;c&#125;&#125; &#123;d&#125;</p>",
    ),
    "hole": (Tag("p", (), (Hole("title"),)), "<p>{{ title }}</p>", "<p>{title}</p>"),
    "bound": (Tag("img", (("alt", (Hole("title"),)),)), '<img :alt="title" />', "<img alt={title} />"),
    "shorthand": (
        Tag("p", (("title", (Hole("title"),)),), ("x",)),
        '<p :title="title">x</p>',
        "<p {title}>x</p>",
    ),
    "class": (
        Tag("p", (("class", ("note ", Hole("tone"))),), ("x",)),
        '<p class="note" :class="tone">x</p>',
        '<p class="note {tone}">x</p>',
    ),
    "blank at an end": (
        Tag("p", (), (Tag("b", (), ("# ",), inline=True), "news")),
        "<p><b># </b>news</p>",
        '<p><b>#{" "}</b>news</p>',
    ),
    "blank between": (
        Tag("p", (), (Tag("b", (), ("a",)), " ", Tag("i", (), ("b",)))),
        "<p><b>a</b>{{ ' ' }}<i>b</i></p>",
        "<p><b>a</b> <i>b</i></p>",
    ),
    "maybe": (
        Tag(
            "div",
            (),
            (Maybe("price", Tag("p", (), (Hole("price"),))), Maybe("badge", Tag("b", (), (Hole("badge"),)))),
        ),
        '<div> <p v-if="price !== undefined">{{ price }}</p> <b v-if="badge">{{ badge }}</b> </div>',
        "<div> {#if price !== undefined} <p>{price}</p> {/if} {#if badge} <b>{badge}</b> {/if} </div>",
    ),
    "each": (
        Tag(
            "ul",
            (),
            (Each("links", "link", Tag("li", (("id", (Hole("label"),)),), (Hole("label"),)), "label"),),
        ),
        '<ul> <li v-for="link in links" :id="link.label" :key="link.label">{{ link.label }}</li> </ul>',
        "<ul> {#each links as link (link.label)} <li id={link.label}>{link.label}</li> {/each} </ul>",
    ),
    "each word": (
        Tag("ul", (), (Each("words", "word", Tag("li", (), (Hole(""),))),)),
        '<ul> <li v-for="(word, index) in words" :key="index">{{ word }}</li> </ul>',
        "<ul> {#each words as word, index (index)} <li>{word}</li> {/each} </ul>",
    ),
    "each component": (
        Tag("div", (), (Each("links", "link", Use("NavLink"), "label"),)),
        '<div> <NavLink v-for="link in links" :key="link.label" v-bind="link" /> </div>',
        "<div> {#each links as link (link.label)} <NavLink {...link} /> {/each} </div>",
    ),
    "toggle": (
        Tag("button", (("aria-expanded", ("false",)), ("aria-controls", ("site-menu",))), ("Menu",)),
        '<button :aria-expanded="siteMenuOpen" aria-controls="site-menu" @click="siteMenuOpen = !siteMenuOpen">Menu</button>',
        '<button aria-expanded={siteMenuOpen} aria-controls="site-menu" onclick={() => (siteMenuOpen = !siteMenuOpen)}>Menu</button>',
    ),
}


@pytest.mark.parametrize("case", list(CASES))
@pytest.mark.parametrize("printer", [VueTemplate, SvelteTemplate], ids=["vue", "svelte"])
def test_a_piece_is_written_as_people_write_it(printer, case):
    piece, vue, svelte = CASES[case]
    component = Component("Thing", piece, PROPS)
    template = printer(named_props(PROPS), lists_of(component), toggles_of(component))
    written = " ".join(line.strip() for line in template.lines(piece))
    assert written == (vue if printer is VueTemplate else svelte)
