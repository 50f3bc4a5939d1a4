import json
import os
import signal
import subprocess
import sys

import pytest

import pixelwright
from pixelwright.cli import entry
from pixelwright.cli.entry import run
from pixelwright.errors import BrowserNotFoundError

COMMAND = [sys.executable, "-c", "from pixelwright.cli import main; main()"]


def test_the_version(capsys):
    assert run(["--version"]) == 0
    assert pixelwright.__version__ in capsys.readouterr().out


def test_help_names_every_command(capsys):
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in ("build", "score", "setup"))


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["nonsense"], id="unknown-command"),
        pytest.param(["build"], id="no-image"),
        pytest.param(["build", "a.png"], id="no-output"),
        pytest.param(["build", "a.png", "-o", "x", "--viewport", "big"], id="viewport"),
        pytest.param(["build", "a.png", "-o", "x", "--viewport", "0x0"], id="empty-viewport"),
        pytest.param(["score", "a.png"], id="half-a-pair"),
    ],
)
def test_wrong_usage_is_code_2_with_a_hint(arguments, capsys):
    assert run(arguments) == 2
    error = capsys.readouterr().err
    assert "Usage:" in error
    assert "Traceback" not in error


def raising(error):
    def command(*_args, **_options):
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt(), 130), (entry.TerminatedError(), 143), (BrowserNotFoundError("none is here"), 11)],
    ids=["interrupt", "terminated", "typed"],
)
def test_every_end_has_its_code(monkeypatch, capsys, error, code):
    monkeypatch.setattr(entry.app, "main", raising(error))
    assert run([]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_a_fault_of_our_own_is_one_line_unless_debugged(monkeypatch, capsys):
    monkeypatch.delenv("PIXELWRIGHT_DEBUG", raising=False)
    monkeypatch.setattr(entry.app, "main", raising(ZeroDivisionError("oops")))
    assert run([]) == 70
    assert capsys.readouterr().err.count("\n") == 1
    monkeypatch.setenv("PIXELWRIGHT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run([])


def test_an_error_is_also_json_where_json_was_asked_for(capsys, tmp_path):
    assert run(["build", str(tmp_path / "none.png"), "-o", str(tmp_path / "out"), "--json"]) == 3
    captured = capsys.readouterr()
    (result,) = json.loads(captured.out)["results"]
    assert result["error"]["code"] == "unreadable_input"
    assert captured.err.count("\n") == 1
    assert "Check the path" in captured.err


def test_help_imports_nothing_heavy():
    script = (
        "import sys; sys.argv = ['pixelwright', '--help']\n"
        "from pixelwright.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = {'numpy', 'PIL', 'rich', 'httpx', 'cv2'} & set(sys.modules)\n"
        "print(sorted(heavy), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_with_nothing_written(tmp_path, number, code):
    """Reading standard input is the first stage; it hangs as long as we do not close the pipe."""
    out = tmp_path / "out"
    process = subprocess.Popen(
        [*COMMAND, "build", "-", "-o", str(out)], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=False
    )
    with process:
        assert process.stdin is not None
        # More than a pipe holds: returns only when the other side has begun to read.
        process.stdin.write(bytes(1_000_000))
        process.stdin.flush()
        process.send_signal(number)
        assert process.wait(30) == code
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
    assert not out.exists()


def test_a_reader_that_goes_away_hears_no_complaint():
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as out:
        done = subprocess.run([*COMMAND, "--help"], stdout=out, stderr=subprocess.PIPE, check=False)
    assert done.stderr == b""
