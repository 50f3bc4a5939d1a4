"""Read a picture the way `pixelwright build` does, and see what it found out about it."""

from pathlib import Path

from pixelwright.media import load_picture

loaded = load_picture(Path(__file__).with_name("dashboard.png"))
raster, ratio = loaded.raster, loaded.ratio
print(f"{loaded.name}: {raster.width_px} x {raster.height_px} CSS px at {ratio.value:g}x, {ratio.reason}")
