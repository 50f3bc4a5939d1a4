"""Builds a page from one picture, and says what it measures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pixelwright.chat.message import Media
from pixelwright.chat.wright.changes.apply import Done, apply
from pixelwright.chat.wright.commission import Commission
from pixelwright.chat.wright.frames import frame
from pixelwright.chat.wright.skills import telling
from pixelwright.chat.wright.skills.probe import probed
from pixelwright.chat.wright.voice import Voice
from pixelwright.chat.wright.workbench import Desk
from pixelwright.chat.wright.writing import summary
from pixelwright.chat.wright.writing.answer import Delivered, Form, delivered, form_of
from pixelwright.errors import CompileError, PixelwrightError
from pixelwright.instructions import Aspect
from pixelwright.report import Report
from pixelwright.tree import Layout
from pixelwright.workflows.build import BuildResult
from pixelwright.workflows.options import BuildOptions
from pixelwright.workflows.plan import Plan, plan

_NAMED = 4
"""Pictures that are named one by one."""
_WIDEST_PHONE_PX = 500
_WORTH = 0.01
"""A component that loses more likeness than this by being one file is handed over as files."""


@dataclass(frozen=True, slots=True)
class Made:
    """A page that was built, and how it is handed over."""

    planned: Plan
    result: BuildResult
    code: Delivered
    report: Report
    """Of what is handed over, where that is not simply the result."""
    done: tuple[Done, ...] = ()


def build(voice: Voice, desk: Desk, commission: Commission, max_tokens: int | None) -> None:
    """Answer with the code of a page and what it measures."""
    made = make(voice, desk, commission, max_tokens)
    voice.say("\n".join(_lead(made)))
    voice.say(made.code.text)
    voice.say("\n" + "\n".join(told(made, commission, voice.language)))


def make(voice: Voice, desk: Desk, commission: Commission, max_tokens: int | None) -> Made:
    """Build the page, thinking aloud."""
    assert commission.picture is not None
    commission, phone = _with_phone(voice, desk, commission)
    assert commission.picture is not None
    known = desk.knows(commission.picture)
    planned, form = _planned(commission, max_tokens)
    if known:
        voice.think("This picture has been looked at before; what was seen is used again.")
    seen = desk.see(commission.picture)
    for line in telling.seen_lines(seen):
        voice.think(line)
    voice.think(_choice(planned, form))
    for outcome in planned.outcomes:
        if not outcome.wish:
            voice.think(f"These words steer nothing here: “{outcome.words}”.")
    done: list[Done] = []

    def edit(layout: Layout) -> Layout:
        changed, told_of = apply(layout, commission.edits)
        done.extend(told_of if not done else ())
        return changed

    work = _wordless(planned)
    changes = edit if commission.edits else None
    result = desk.build(commission.picture, work, commission.edits, changes, phone)
    if commission.edits and not done:
        _, told_again = apply(desk.settled(commission.picture).layout, commission.edits)
        done.extend(told_again)
    for each in done:
        voice.think(f"{each.edit}: {'done' if each.count else each.note}.")
    planned = planned.on_page(desk.see(commission.picture).layout)
    shown = phone.data if phone is not None else b""
    key = ("delivered", _wordless(planned), commission.edits, form, max_tokens, shown)
    code, report = desk.kept(
        commission.picture, key, lambda: _handed(desk, planned, form, result, max_tokens)
    )
    voice.think(f"Measured: {summary.score_line(report)}.")
    return Made(planned, result, code, report, tuple(done))


def _wordless(planned: Plan) -> Plan:
    """Return the plan without the words that led to it: the same page in other words is the same work."""
    return replace(planned, outcomes=(), options=replace(planned.options, stack=planned.stack))


def _with_phone(voice: Voice, desk: Desk, commission: Commission) -> tuple[Commission, Media | None]:
    """Return the commission with the widest picture as its page, and the one that shows it on a phone."""
    pictures = tuple(each for each in (commission.picture, *commission.others) if each is not None)
    if len(pictures) != 2:
        return commission, None
    narrow, wide = sorted(pictures, key=lambda each: desk.see(each).scene.width_px)
    if (
        desk.see(narrow).scene.width_px > _WIDEST_PHONE_PX
        or desk.see(wide).scene.width_px <= _WIDEST_PHONE_PX
    ):
        return commission, None
    voice.think(
        "Two pictures, one of them as narrow as a phone: one page, which small windows show like that."
    )
    return replace(commission, picture=wide, others=()), narrow


def _planned(commission: Commission, max_tokens: int | None) -> tuple[Plan, Form]:
    files = commission.wishes.get(Aspect.FILES)
    separate = files is not None and files.value == "separate"
    wishes = commission.wishes
    single = replace(wishes, found=tuple(each for each in wishes.found if each.aspect is not Aspect.FILES))
    planned = plan(BuildOptions(), single)
    styling = planned.options.styling or ""
    form = form_of(
        planned.stack,
        styling,
        commission.words,
        max_tokens,
        separate=separate,
        dark=planned.extras.has_dark or planned.extras.smooth_scroll,
    )
    if form is Form.MODULE and planned.stack != "react":
        planned = replace(planned, options=replace(planned.options, single_file=True))
    return planned, form


def _choice(planned: Plan, form: Form) -> str:
    forms = {
        Form.PAGE: "one HTML file",
        Form.MODULE: "one self-contained component",
        Form.FILES: "several files, each named in its first line",
    }
    styling = f" with {planned.options.styling}" if planned.options.styling else ""
    return f"Stack: {planned.stack}{styling}; handed over as {forms[form]}."


def _handed(
    desk: Desk, planned: Plan, form: Form, result: BuildResult, max_tokens: int | None
) -> tuple[Delivered, Report]:
    name = planned.extras.name or "App"
    code = delivered(result.bundle, form, name, max_tokens, page=planned.part_path is None)
    if code.module is None:
        return code, result.report
    try:
        report = probed(desk, code.module, result)
    except CompileError:
        report = None
    if report is None or (not code.reduced and _lost(report, result.report) > _WORTH):
        return delivered(result.bundle, Form.FILES, name, max_tokens, page=True), result.report
    return code, report


def _lost(report: Report, whole: Report) -> float:
    """Return how much less like the picture a component is by itself than in its project."""
    return whole.score("pixels.ssim") - report.score("pixels.ssim")


def _lead(made: Made) -> Iterator[str]:
    """Yield what stands before the code."""
    stack = {"html": "HTML and CSS", "tailwind": "HTML with Tailwind CSS"}.get(made.planned.stack)
    stack = stack or made.planned.stack.capitalize()
    styling = {"tailwind": " with Tailwind CSS", "css-modules": " with CSS modules"}
    stack += styling.get(
        made.planned.options.styling or ("tailwind" if made.planned.stack == "react" else ""), ""
    )
    part = f" of {made.planned.part}" if made.planned.part_path is not None else ""
    what = {Form.PAGE: "one file", Form.MODULE: "one component", Form.FILES: f"{len(made.code.files)} files"}
    yield f"{stack}{part}, {what[made.code.form]}:"
    yield "\n"


def told(made: Made, commission: Commission, language: str = "en") -> Iterator[str]:
    """Yield what was measured, what was carried out and what was not."""
    yield (
        f"{frame('measured', language)} ({summary.conditions(made.report)}): "
        f"{summary.score_line(made.report)}."
    )
    for view in made.result.views:
        yield f"On a phone ({view.scored.width_px} px wide picture): {summary.figures(view.scored.scores)}."
    yield from summary.facts(made.report)
    changed = [each for each in made.done if each.count]
    if changed:
        yield ""
        yield (
            f"{frame('changed', language)} "
            + "; ".join(_changed(each) for each in changed)
            + ". The scores above count these changes as differences."
        )
    done, undone = summary.carried_out(made.planned.outcomes)
    undone = [each for each in undone if not each.startswith("files:")]
    undone += [f"{each.edit.words}: {each.note}" for each in made.done if not each.count]
    undone += [commission.trouble] if commission.trouble else []
    undone += list(telling.beyond(commission.words))
    more = len(commission.others) - len(made.result.views)
    if more > 0:
        undone.append(
            f"{more} more picture{'s' if more > 1 else ''} came along; I built one. Say which is next"
        )
    if done:
        yield ""
        yield f"{frame('done', language)} {'; '.join(done)}."
    if undone:
        yield ""
        yield f"{frame('undone', language)} {'; '.join(undone)}."
    if made.result.failure is not None:
        yield f"**It does not compile:** {made.result.failure}"
    worst = list(summary.differences(made.report))
    if worst:
        yield ""
        yield frame("worst", language)
        yield from (f"{number}. {each}" for number, each in enumerate(worst, start=1))
    yield from _needs(made)
    for warning in made.result.scene.warnings:
        yield f"Note: {warning}"


def _changed(done: Done) -> str:
    times = f" ({done.count} elements)" if done.count > 1 else ""
    return f"{done.edit}{times}"


def _needs(made: Made) -> Iterator[str]:
    code = made.code
    notes = []
    if code.packages:
        tailwind = " (version 4, no theme of its own)" if "tailwindcss" in code.packages else ""
        notes.append(f"It needs {' and '.join(code.packages)}{tailwind}.")
    if code.fonts:
        notes.append(
            f"Fonts are named, not included: {', '.join(code.fonts)}; they were there when it was measured."
        )
    if code.reduced:
        shown = ", ".join(code.reduced[:_NAMED])
        more = f" and {len(code.reduced) - _NAMED} more" if len(code.reduced) > _NAMED else ""
        notes.append(f"To fit into the answer, pictures were made smaller: {shown}{more}.")
        notes += [] if code.module else ["The scores are with them in full."]
    if notes:
        yield ""
        yield " ".join(notes)


def trouble_with(error: PixelwrightError) -> str:
    """Say in a paragraph why nothing could be built."""
    remedy = f" {error.remedy}" if error.remedy else ""
    return f"I could not build that: {error}.{remedy}"
