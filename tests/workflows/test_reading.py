import numpy as np
import pytest

from pixelwright.workflows import reading
from pixelwright.workflows.reading import Readings


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """The shapes of what was really read."""
    shapes: list[tuple[int, ...]] = []

    def read(raster):
        shapes.append(raster.pixels.shape)
        return ()

    monkeypatch.setattr(reading, "_read", read)
    return shapes


def _part(level: int, width: int = 6) -> np.ndarray:
    return np.full((4, width, 3), level, np.uint8)


def test_what_was_read_is_not_read_again(looked_at):
    readings = Readings()
    for part in (_part(1), _part(1), _part(1)[:, ::-1]):
        assert readings.read(part) == ()
    assert len(looked_at) == 1


def test_the_same_bytes_in_another_shape_are_another_picture(looked_at):
    readings = Readings()
    readings.read(_part(1))
    readings.read(_part(1).reshape(6, 4, 3))
    assert looked_at == [(4, 6, 3), (6, 4, 3)]


def test_the_oldest_is_forgotten(looked_at):
    readings = Readings(most=2)
    for level in (1, 2, 1, 3, 1, 2):
        readings.read(_part(level))
    assert len(looked_at) == 4
