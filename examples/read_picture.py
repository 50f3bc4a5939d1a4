"""Read a picture the way `pixelwright build` does, and see what it found out about it."""

from pathlib import Path

from pixelwright.media import load_picture

loaded = load_picture(Path(__file__).with_name("dashboard.png"))
raster = loaded.raster
print(
    f"{loaded.name}: {raster.width_px} x {raster.height_px} CSS px at {raster.pixel_ratio:g}x ({loaded.ratio.reason})"
)
