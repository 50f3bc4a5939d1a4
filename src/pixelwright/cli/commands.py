"""The commands and their options. Heavy imports wait until a command needs them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import click

from pixelwright import __version__
from pixelwright.cli.fail_on import Limit
from pixelwright.cli.mask import Mask, MaskType
from pixelwright.cli.outputs import Outputs, output_options
from pixelwright.cli.server_commands import keys, serve, usage

Size = tuple[int, int]


class ViewportType(click.ParamType[Size]):
    """`WIDTHxHEIGHT` in CSS px."""

    name = "WxH"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Size:
        """Read `1280x800`; both from 64 to 16,384."""
        found = re.fullmatch(r"(\d{1,5})[xX](\d{1,5})", str(value))
        size = (int(found[1]), int(found[2])) if found else (0, 0)
        if not all(64 <= side <= 16_384 for side in size):
            self.fail(f"{value!r} is not a size such as 1280x800", param, ctx)
        return size


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="pixelwright")
def app() -> None:
    """A picture of a user interface goes in; a measured web page comes out."""


@app.command()
@click.argument("images", nargs=-1, required=True, metavar="IMAGE...")
@click.option(
    "-o", "--output", "folder", required=True, type=click.Path(path_type=Path), help="Folder for the result."
)
@click.option("--stack", metavar="NAME", help="What to write: html (unless told otherwise), tailwind, ...")
@click.option(
    "--styling", metavar="NAME", help="How the stack writes styles: tailwind, css-modules, scoped, ..."
)
@click.option(
    "--viewport", type=ViewportType(), help="Window to render in; by default as wide as the picture."
)
@click.option("--single-file", is_flag=True, help="Put styles and pictures into index.html.")
@click.option("--prompt", default="", metavar="TEXT", help="Wishes in plain words, or @FILE that holds them.")
@click.option(
    "--together",
    type=click.Choice(["page", "site"]),
    help="Make one thing of all pictures: page, seen wide and on a phone; site, seen page by page.",
)
@click.option("--accessible", is_flag=True, help="Mend the contrast of texts too, which changes the design.")
@click.option(
    "--verify",
    type=click.Choice(["browser", "full"]),
    default="browser",
    show_default=True,
    help="What proves that the code compiles; full runs the stack's own toolchain, with Node.",
)
@click.option("--pixel-ratio", type=float, help="Device pixels to a CSS pixel; guessed if left out.")
@click.option("--force", is_flag=True, help="Write into a folder that holds other files, keeping them.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON on standard output.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors (and JSON).")
def build(
    images: tuple[str, ...],
    folder: Path,
    stack: str | None,
    styling: str | None,
    viewport: Size | None,
    single_file: bool,
    prompt: str,
    together: Literal["page", "site"] | None,
    accessible: bool,
    verify: Literal["browser", "full"],
    pixel_ratio: float | None,
    force: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Build a page from each IMAGE: a file, - for standard input, a data: URI or an http(s) address."""
    from pixelwright.cli.build import Request, build_all
    from pixelwright.cli.prompt import read_prompt

    request = Request(
        images,
        folder,
        stack=stack,
        styling=styling,
        viewport=viewport,
        single_file=single_file,
        prompt=read_prompt(prompt),
        together=together,
        accessible=accessible,
        verify=verify,
        pixel_ratio=pixel_ratio,
        force=force,
    )
    return build_all(request, as_json=as_json, quiet=quiet)


@app.command()
@click.argument("design")
@click.argument("page")
@click.option(
    "--viewport", type=ViewportType(), help="Window to render in; by default as wide as the design."
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON on standard output.")
def score(design: str, page: str, viewport: Size | None, as_json: bool) -> int:
    """Measure how close PAGE comes to DESIGN. Each is a picture, an HTML file, a folder or an address."""
    from pixelwright.cli.score import score_pair

    return score_pair(design, page, viewport=viewport, as_json=as_json)


class WidthsType(click.ParamType[tuple[int, ...]]):
    """`375,768,1280`: widths of windows in CSS px."""

    name = "PX,PX..."

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """Read at most eight widths, each from 200 to 4,000."""
        parts = str(value).split(",")
        widths = tuple(int(part) for part in parts if part.strip().isdigit())
        if len(widths) != len(parts) or len(parts) > 8 or not all(200 <= each <= 4_000 for each in widths):
            self.fail(f"{value!r} are not widths such as 375,768,1280", param, ctx)
        return widths


@app.command()
@click.argument("source", metavar="SHOT|URL")
@click.argument("words", default="", metavar="[WORDS]")
@click.option("--viewport", type=ViewportType(), help="Window of the page; 1280x800 if left out.")
@click.option("--widths", type=WidthsType(), help="Other windows to look at: 375,768,1280 if left out.")
@output_options
def debug(
    source: str,
    words: str,
    viewport: Size | None,
    widths: tuple[int, ...] | None,
    as_json: bool,
    html: Path | None,
    patch: Path | None,
    sarif: Path | None,
    fail_on: tuple[Limit, ...],
    quiet: bool,
) -> int:
    """Find what is wrong with SHOT|URL: a picture, an HTML file, a folder or an address.

    WORDS say what is wrong, in plain English; they decide what is told first.
    """
    from pixelwright.cli.debug import debug_one
    from pixelwright.cli.prompt import read_prompt

    outputs = Outputs(as_json, html, patch, sarif, fail_on, quiet)
    return debug_one(source, read_prompt(words), outputs, viewport=viewport, widths_px=widths)


@app.command()
@click.argument("design")
@click.argument("implementation")
@click.option(
    "--viewport", type=ViewportType(), help="Window for pages; by default as wide as the picture beside it."
)
@click.option(
    "--mask",
    "masks",
    type=MaskType(),
    multiple=True,
    help="Leave this out: x,y,width,height in CSS px, or a selector. Can be given several times.",
)
@output_options
def diff(
    design: str,
    implementation: str,
    viewport: Size | None,
    masks: tuple[Mask, ...],
    as_json: bool,
    html: Path | None,
    patch: Path | None,
    sarif: Path | None,
    fail_on: tuple[Limit, ...],
    quiet: bool,
) -> int:
    """Find what of IMPLEMENTATION is not as in DESIGN.

    Each is a picture, an HTML file, a folder or an address.
    """
    from pixelwright.cli.diff import diff_pair

    outputs = Outputs(as_json, html, patch, sarif, fail_on, quiet)
    return diff_pair(design, implementation, outputs, viewport=viewport, masks=masks)


@app.command()
@click.argument("source", metavar="FILE")
@click.option(
    "--to",
    "want",
    type=click.Choice(["text", "markdown", "tables", "csv", "json", "openapi"]),
    default="markdown",
    show_default=True,
    help="What to take out: tables as JSON or CSV, data as JSON, endpoints of an API as OpenAPI 3.1.",
)
@click.option(
    "--schema",
    type=click.Path(path_type=Path, dir_okay=False),
    help="For json: a JSON schema that says the shape of the data. What is not seen is null.",
)
@click.option("--places", is_flag=True, help="For openapi: say of each endpoint where it was read.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead."
)
def extract(source: str, want: str, schema: Path | None, places: bool, output: Path | None) -> int:
    """Take the content out of FILE: a picture, PDF, Word, Excel, PowerPoint or text file, or an address."""
    from pixelwright.cli.extract import extract_one

    return extract_one(source, want, schema=schema, places=places, output=output)


@app.command()
def setup() -> int:
    """Find a browser for rendering, or bring one."""
    from pixelwright.cli.setup import set_up

    return set_up()


app.add_command(serve)
app.add_command(keys)
app.add_command(usage)
