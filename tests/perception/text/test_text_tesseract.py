# ruff: noqa: RUF001 -- look-alikes are what this is about
from __future__ import annotations

import stat

import numpy as np
import pytest

from pixelwright.geometry import Box
from pixelwright.perception.ocr import OcrLine, read_again
from pixelwright.perception.tesseract import TesseractRecogniser, find_tesseract
from pixelwright.raster import Raster

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
WORDS = "5\t1\t1\t1\t1\t1\t10\t8\t60\t20\t91.5\tДобро\n5\t1\t1\t1\t1\t2\t80\t8\t90\t20\t88.5\tпожаловать"


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Put a program called tesseract on the path that answers as told."""

    def install(languages, table, status=0):
        script = tmp_path / "tesseract"
        (tmp_path / "table").write_text(table, encoding="utf-8")
        script.write_text(
            "#!/bin/sh\n"
            f'if [ "$1" = --list-langs ]; then printf "%s\\n" List {" ".join(languages)}; exit 0; fi\n'
            f"/bin/cat > /dev/null; /bin/cat {tmp_path}/table; exit {status}\n"
        )
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", str(tmp_path))

    return install


PIXELS = np.full((30, 120, 3), 255, dtype=np.uint8)


def test_words_become_one_line_in_css_px(program):
    program(["eng", "rus"], f"{HEAD}\n{WORDS}\n")
    recogniser = find_tesseract()
    assert recogniser is not None
    assert recogniser.languages == ("rus",)
    (line,) = recogniser.read(PIXELS)
    assert line.text == "Добро пожаловать"
    assert line.confidence == pytest.approx(0.9)
    assert line.box == Box(5, 4, 80, 10)
    assert line.trusted


@pytest.mark.parametrize(
    ("table", "status"), [("", 0), (HEAD, 0), (f"{HEAD}\n{WORDS}\n", 1)], ids=["silent", "no words", "failed"]
)
def test_a_program_that_reads_nothing_gives_no_line(program, table, status):
    program(["rus"], table, status)
    assert TesseractRecogniser("tesseract", ("rus",)).read(PIXELS) == ()


def test_without_program_or_languages_there_is_no_recogniser(program, monkeypatch, tmp_path):
    program(["eng", "deu"], "")
    assert find_tesseract() is None
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert find_tesseract() is None


def test_only_lines_that_nobody_could_read_are_read_again():
    class Second:
        def read(self, pixels):
            return (OcrLine("снова", Box(0, 0, 50, 10), 0.9, trusted=True),)

    sure = OcrLine("Sure", Box(10, 5, 60, 20), 0.99)
    unread = OcrLine("", Box(10, 40, 60, 20), 0.0)
    icon = OcrLine("x", Box(100, 5, 20, 20), 0.2)
    raster = Raster(np.full((80, 160, 3), 255, dtype=np.uint8))
    assert [line.text for line in read_again(raster, [sure, unread, icon], Second())] == [
        "Sure",
        "снова",
        "x",
    ]
