import click
import pytest

from pixelwright.cli.fail_on import Limit, LimitType, reached
from pixelwright.finding import FindingKind


def read(text):
    return LimitType().convert(text, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("any", (Limit(anything=True),), id="any"),
        pytest.param("contrast", (Limit(kind=FindingKind.CONTRAST),), id="kind"),
        pytest.param("score<0.98", (Limit(score=0.98),), id="score"),
        pytest.param("Score < 97%", (Limit(score=0.97),), id="percent"),
        pytest.param("overlap, score<1", (Limit(kind=FindingKind.OVERLAP), Limit(score=1.0)), id="several"),
    ],
)
def test_limits_are_read(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize("text", ["", "contrasts", "score>0.9", "score<", "score<98", "any,", "score<101%"])
def test_other_words_are_refused(text):
    with pytest.raises(click.BadParameter):
        read(text)


@pytest.mark.parametrize(
    ("text", "kinds", "score", "expected"),
    [
        pytest.param("any", [FindingKind.TEXT], 0.9, "any", id="any"),
        pytest.param("any", [], 0.1, "", id="nothing-found"),
        pytest.param("text", [FindingKind.COLOUR], 0.9, "", id="another-kind"),
        pytest.param("score<0.9", [FindingKind.TEXT], 0.9, "", id="just-good-enough"),
        pytest.param("score<0.9,text", [FindingKind.TEXT], 0.89, "score<0.9 text", id="both"),
    ],
)
def test_what_is_reached(make_finding, make_verdict, text, kinds, score, expected):
    verdict = make_verdict(*(make_finding(kind) for kind in kinds), score_before=score)
    assert " ".join(map(str, reached(read(text), verdict))) == expected


def test_a_score_needs_a_design(make_verdict):
    with pytest.raises(click.UsageError, match="needs a design"):
        reached(read("score<0.9"), make_verdict(score_before=None))
