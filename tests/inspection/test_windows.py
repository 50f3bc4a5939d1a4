from pixelwright.finding import FindingKind as K
from pixelwright.geometry import Box
from pixelwright.inspection.sighting import Sighting
from pixelwright.inspection.windows import joined, magnitude


def seen(kind=K.CONTRAST, part=1, strength=0.5, **more):
    return Sighting(kind, part, Box(0, 0, 10, 10), "x", strength, **more)


def test_a_fault_of_several_windows_is_one_with_its_worst_view():
    [case] = joined({1280: (seen(strength=0.4),), 375: (seen(strength=0.9),)})
    assert case.finding.widths_px == (375, 1280)
    assert case.width_px == 375
    assert case.worst.strength == 0.9


def test_what_hurts_most_comes_first():
    cases = joined(
        {1280: (seen(K.UNEVEN, 1, 1), seen(K.COVERED, 2, 1), seen(K.COVERED, 3, 1, confidence=0.2))}
    )
    assert [case.worst.part for case in cases] == [2, 1, 3]


def test_more_elements_weigh_more_but_not_as_many_times():
    assert magnitude(seen()) < magnitude(seen(count=8)) < 2 * magnitude(seen())


def test_a_finding_says_why_it_matters():
    [case] = joined({1280: (seen(),)})
    assert "WCAG" in case.finding.why
