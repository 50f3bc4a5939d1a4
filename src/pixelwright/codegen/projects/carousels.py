"""Carousels as components have them: a track that the script holds, and where it is as state.

Knows no framework.
"""

from __future__ import annotations

from dataclasses import dataclass

from pixelwright.codegen.components.program import Component, Tag, pieces

CAROUSELS = """\
/** Where a track is: whether it can go no further, and which of its dots stands for that. */
export interface Place {
	start: boolean;
	end: boolean;
	dot: number;
}

/** Calls `tell` with where a track is, now and whenever that changes; returns how to stop. */
export function onTrack(
	track: HTMLElement,
	from: Place,
	dots: number,
	tell: (place: Place) => void,
): () => void {
	const look = () => {
		const room = roomOf(track);
		const at = track.scrollLeft;
		const dot = room < 1 ? from.dot : Math.round((at / room) * (dots - 1));
		tell({ start: at < 1, end: at > room - 1, dot });
	};
	const sizes = new ResizeObserver(look);
	sizes.observe(track);
	track.addEventListener("scroll", look, { passive: true });
	return () => {
		sizes.disconnect();
		track.removeEventListener("scroll", look);
	};
}

/** Scrolls as many slides as are seen, backwards where `by` is -1. */
export function step(track: HTMLElement | null | undefined, by: number): void {
	track?.scrollBy({ left: by * track.clientWidth });
}

/** Scrolls to where a dot stands for. */
export function goTo(track: HTMLElement | null | undefined, dot: number, dots: number): void {
	track?.scrollTo({ left: (roomOf(track) * dot) / (dots - 1) });
}

function roomOf(track: HTMLElement): number {
	return track.scrollWidth - track.clientWidth;
}
"""
MARKS = frozenset({"data-step", "data-slide"})
"""What says so in plain pages, and is told by the script instead."""


@dataclass(frozen=True, slots=True)
class Carousel:
    """The script's side of one carousel."""

    track: str
    """The variable that holds its track."""
    place: str
    """The state that says where that is."""
    dots: int
    first: int
    """The dot that is marked at first."""

    @property
    def start(self) -> str:
        """The state before the track is known: nothing to scroll."""
        return f"{{ start: true, end: true, dot: {self.first} }}"


def carousels_of(component: Component) -> dict[str, Carousel]:
    """Return the carousels that a component draws, by the id of their tracks."""
    tags = [piece for piece in pieces(component.body) if isinstance(piece, Tag)]
    idents = dict.fromkeys(_said(tag, "aria-controls") for tag in tags if _said(tag, "data-step"))
    found = {}
    for count, ident in enumerate(idents, 1):
        dots = [tag for tag in tags if _said(tag, "data-slide") and _said(tag, "aria-controls") == ident]
        marked = [index for index, tag in enumerate(dots) if _said(tag, "aria-current")]
        number = str(count) if count > 1 else ""
        found[ident] = Carousel(f"track{number}", f"place{number}", len(dots), marked[0] if marked else 0)
    return found


def carousel_of(tag: Tag, carousels: dict[str, Carousel]) -> Carousel | None:
    """Return the carousel that an element is the track, a button or a dot of, None for all else."""
    part = is_track(tag) or step_of(tag) or dot_of(tag)
    return carousels.get(_said(tag, "id" if is_track(tag) else "aria-controls")) if part else None


def is_track(tag: Tag) -> bool:
    """Tell whether an element is the track of a carousel."""
    return _said(tag, "role") == "group" and _said(tag, "tabindex") == "0"


def step_of(tag: Tag) -> str:
    """Return how far a button steps, empty for all other elements."""
    return _said(tag, "data-step")


def dot_of(tag: Tag) -> str:
    """Return the number of a dot, empty for all other elements."""
    return _said(tag, "data-slide")


def _said(tag: Tag, name: str) -> str:
    words = dict(tag.attributes).get(name)
    return words[0] if words and isinstance(words[0], str) else ""
