"""From wishes to a plan: what will be done for each, and why not where it will not.

Knows nothing of pictures and pages; what only the page can tell is settled by `on_page`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pixelwright.codegen.extras import Extras
from pixelwright.codegen.stack import check_styling, stack, stacks, stylings
from pixelwright.codegen.styles.declarations import Breakpoints
from pixelwright.colour import Colour
from pixelwright.errors import PromptError
from pixelwright.instructions import Aspect, Part, Wish, Wishes, understand
from pixelwright.layout.parts import find_part
from pixelwright.report import Outcome
from pixelwright.tree import Layout, Path, Role
from pixelwright.workflows.options import BuildOptions

_PROJECTS = ("react", "vue", "svelte")
"""Stacks that write TypeScript in many files."""
_DARK = 0.18
"""Luminance of a middle grey."""
_NARROWEST_PX, _WIDEST_PX = 240, 4000


@dataclass(frozen=True, slots=True)
class Plan:
    """A build as it will be done."""

    options: BuildOptions
    extras: Extras = field(default_factory=Extras)
    part: Part | None = None
    part_path: Path | None = None
    """Where the part lies, once the page is known."""
    language: str = ""
    file_name: str = ""
    outcomes: tuple[Outcome, ...] = ()

    @property
    def stack(self) -> str:
        """The name of the stack to write."""
        return self.options.stack or "html"

    def on_page(self, layout: Layout) -> Plan:
        """Return the plan for the page that was found: what it lacks cannot be carried out."""
        roles = {node.role for _, node in layout.nodes()}
        plan = self
        if self.extras.sticky_navigation and not roles & {Role.BANNER, Role.NAVIGATION}:
            extras = replace(plan.extras, sticky_navigation=False)
            plan = replace(plan, extras=extras).failed(Aspect.STICKY, "no header or navigation was found")
        if self.extras.validated_forms and Role.FORM not in roles:
            extras = replace(plan.extras, validated_forms=False)
            plan = replace(plan, extras=extras).failed(Aspect.VALIDATION, "no form was found")
        if self.extras.has_dark and is_dark(layout):
            extras = replace(plan.extras, dark=False, dark_switch=False)
            plan = replace(plan, extras=extras).failed(Aspect.DARK, "the picture is dark already")
        if self.part is not None:
            path = find_part(layout, self.part)
            plan = replace(plan, part_path=path)
            if path is None:
                plan = plan.failed(Aspect.PART, f"{self.part} was not found, so the whole page was built")
        return plan

    def failed(self, aspect: Aspect, note: str) -> Plan:
        """Return the plan with the wish about `aspect`, if there is one, not carried out."""
        outcomes = (
            replace(outcome, carried_out=False, note=note)
            if outcome.wish.startswith(str(aspect))
            else outcome
            for outcome in self.outcomes
        )
        return replace(self, outcomes=tuple(outcomes))


def is_dark(layout: Layout) -> bool:
    """Tell whether the page itself is dark."""
    return isinstance(layout.background, Colour) and layout.background.luminance < _DARK


def plan(options: BuildOptions, wishes: Wishes | None = None) -> Plan:
    """Read the prompt, or take `wishes` that were read before, and decide on every wish.

    Raises PromptError where prompt and options contradict each other, StackError for a stack or styling that
    does not exist.
    """
    wishes = understand(options.prompt) if wishes is None else wishes
    planner = _Planner(options, wishes)
    result = planner.plan()
    check_styling(stack(result.stack), result.options.styling)
    return result


class _Planner:
    """Settles wishes one after another: the stack first, since others depend on it."""

    def __init__(self, options: BuildOptions, wishes: Wishes) -> None:
        if options.stack is not None:
            stack(options.stack)
        self._asked = options
        self._wishes = wishes
        self._plan = Plan(options)

    def plan(self) -> Plan:
        order = sorted(self._wishes.found, key=lambda wish: list(Aspect).index(wish.aspect))
        outcomes = {wish: self._settle(wish) for wish in order}
        told = [outcomes[wish] for wish in self._wishes.found]
        told += [
            Outcome("", words, False, "it asks for nothing that pixelwright knows")
            for words in self._wishes.unknown
        ]
        return replace(self._plan, outcomes=tuple(told))

    def _settle(self, wish: Wish) -> Outcome:
        refused, note = _HANDLERS[wish.aspect](self, wish)
        return Outcome(str(wish), wish.words, not refused, refused or note)

    def _options(self, **changes: object) -> None:
        self._plan = replace(self._plan, options=replace(self._plan.options, **changes))  # type: ignore[arg-type]

    def _extras(self, **changes: object) -> None:
        self._plan = replace(self._plan, extras=replace(self._plan.extras, **changes))  # type: ignore[arg-type]

    @property
    def _named(self) -> str:
        return self._plan.stack

    def stack(self, wish: Wish) -> Answer:
        wanted = str(wish.value)
        if wish.negated:
            if wanted == self._named:
                raise self._contradiction(wish, f"--stack {wanted}")
            return "", f"{self._named} was written"
        if wanted not in stacks():
            return (
                f"there is no such stack; installed are {', '.join(stacks())}, and {self._named} was written",
                "",
            )
        if self._asked.stack not in (None, wanted) and not (
            wanted == "html" and self._asked.stack == "tailwind"
        ):
            raise self._contradiction(wish, f"--stack {self._asked.stack}")
        self._options(stack=self._asked.stack or wanted)
        return "", ""

    def styling(self, wish: Wish) -> Answer:
        wanted, named = str(wish.value), self._named
        offered = stylings(stack(named))
        if wish.negated:
            avoided = wanted not in (named, self._plan.options.styling or next(iter(offered), ""))
            if avoided:
                return "", ""
            other = next((each for each in offered if each != wanted), None)
            if other is None:
                return f"{named} writes no other", ""
            self._options(styling=other)
            return "", f"{other} was taken"
        if wanted == "tailwind" and named == "html":
            if self._asked.stack == "html":
                raise self._contradiction(wish, "--stack html")
            self._options(stack="tailwind")
            return "", ""
        if wanted == named or (wanted == "plain" and named == "html"):
            return "", ""
        if wanted == "plain":
            wanted = next((each for each in ("scoped", "css-modules") if each in offered), wanted)
        if wanted not in offered:
            choice = f"it offers {', '.join(offered)}" if offered else "it offers no choice"
            return f"the stack {named} does not write that; {choice}", ""
        if self._asked.styling not in (None, wanted):
            raise self._contradiction(wish, f"--styling {self._asked.styling}")
        self._options(styling=wanted)
        return "", "" if wanted == wish.value else f"written as {wanted}"

    def script(self, wish: Wish) -> Answer:
        typed = self._named in _PROJECTS
        if wish.negated:
            unmet = (wish.value == "typescript") == typed
            return (f"{self._named} projects are written in TypeScript" if unmet and typed else ""), ""
        if (wish.value == "typescript") == typed:
            return "", ""
        if typed:
            return f"{self._named} projects are written in TypeScript", ""
        if wish.value == "typescript":
            return f"{self._named} pages are not compiled; what script they need is plain JavaScript", ""
        return "", ""

    def files(self, wish: Wish) -> Answer:
        if wish.value == "separate":
            if self._asked.single_file:
                raise self._contradiction(wish, "--single-file")
            return "", ""
        if self._named in _PROJECTS:
            return f"a {self._named} project has several files", ""
        self._options(single_file=True)
        return "", ""

    def language(self, wish: Wish) -> Answer:
        if wish.negated:
            return "texts are not translated", ""
        self._plan = replace(self._plan, language=str(wish.value))
        return "", "the texts stay as they are in the picture"

    def translation(self, wish: Wish) -> Answer:
        return ("", "") if wish.negated else ("texts are kept as they are in the picture", "")

    def dark(self, wish: Wish) -> Answer:
        if wish.negated:
            return "", ""
        switched = wish.value == "toggle"
        self._extras(dark=not switched, dark_switch=switched)
        return "", "pictures keep their colours"

    def name(self, wish: Wish) -> Answer:
        words = re.findall(r"[^\W_]+", str(wish.value))
        pascal = "".join(word[:1].upper() + word[1:] for word in words)[:60]
        if wish.negated or not (pascal.isascii() and pascal.isidentifier()):
            return "it cannot be the name of a component", ""
        self._extras(name=pascal)
        return "", "" if self._named in _PROJECTS else f"the page has the class {_kebab(pascal)}"

    def file_name(self, wish: Wish) -> Answer:
        name = str(wish.value)
        stem, dot, ending = name.rpartition(".")
        if wish.negated:
            return "", ""
        if self._named in _PROJECTS:
            return f"a {self._named} project has several files; its page is dist/index.html", ""
        if "/" in name:
            return "the page lies in the output folder itself: choose that with -o", ""
        if dot and ending.lower() not in ("html", "htm"):
            return f"{self._named} writes an HTML page", ""
        if not re.fullmatch(r"[\w-][\w .-]{0,80}", stem if dot else name):
            return "it is no name for a page", ""
        self._plan = replace(self._plan, file_name=name if dot else f"{name}.html")
        return "", ""

    def breakpoints(self, wish: Wish) -> Answer:
        widths = wish.value if isinstance(wish.value, tuple) else ()
        if wish.negated or not all(_NARROWEST_PX <= width <= _WIDEST_PX for width in widths):
            return f"breakpoints lie between {_NARROWEST_PX} and {_WIDEST_PX} px", ""
        if len(widths) > 2:
            return "pages have two: for tablets and for phones", ""
        usual = Breakpoints()
        if len(widths) == 2:
            chosen = Breakpoints(widths[1], widths[0])
        elif widths[0] < 800:
            chosen = Breakpoints(max(usual.narrow_px, widths[0]), widths[0])
        else:
            chosen = Breakpoints(widths[0], min(usual.small_px, widths[0]))
        self._extras(breakpoints=chosen)
        return "", f"tablets begin below {chosen.narrow_px} px, phones below {chosen.small_px} px"

    def part(self, wish: Wish) -> Answer:
        if wish.negated or not isinstance(wish.value, Part):
            return "a part can be built alone, but not left out", ""
        self._plan = replace(self._plan, part=wish.value)
        return "", ""

    def accessible(self, wish: Wish) -> Answer:
        if not wish.negated:
            self._options(accessible=True)
        return "", ""

    def responsive(self, wish: Wish) -> Answer:
        return ("every page is", "") if wish.negated else ("", "every page is")

    def _contradiction(self, wish: Wish, option: str) -> PromptError:
        return PromptError(f'the prompt says "{wish.words}" and the command line says {option}')

    def flag(self, wish: Wish, name: str) -> Answer:
        """Settle a wish that is a yes or no of the extras."""
        if not wish.negated:
            self._extras(**{name: True})
        return "", ""


Answer = tuple[str, str]
"""Why not (empty where it is done), and a remark where it is."""


def _kebab(pascal: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", pascal).lower()


_HANDLERS: dict[Aspect, Callable[[_Planner, Wish], Answer]] = {
    Aspect.STACK: _Planner.stack,
    Aspect.STYLING: _Planner.styling,
    Aspect.SCRIPT: _Planner.script,
    Aspect.FILES: _Planner.files,
    Aspect.LANGUAGE: _Planner.language,
    Aspect.TRANSLATION: _Planner.translation,
    Aspect.DARK: _Planner.dark,
    Aspect.NAME: _Planner.name,
    Aspect.FILE_NAME: _Planner.file_name,
    Aspect.BREAKPOINTS: _Planner.breakpoints,
    Aspect.PART: _Planner.part,
    Aspect.SMOOTH_SCROLL: lambda planner, wish: planner.flag(wish, "smooth_scroll"),
    Aspect.STICKY: lambda planner, wish: planner.flag(wish, "sticky_navigation"),
    Aspect.VALIDATION: lambda planner, wish: planner.flag(wish, "validated_forms"),
    Aspect.ACCESSIBLE: _Planner.accessible,
    Aspect.RESPONSIVE: _Planner.responsive,
}
