"""Build a page from a picture and print how close it comes."""

from pathlib import Path

from pixelwright.media.folder import write_folder
from pixelwright.media.report_files import result_files
from pixelwright.workflows.build import build

picture = Path(__file__).with_name("dashboard.png")
result = build(picture)

write_folder(Path("out"), result_files(result.bundle, result.design, result.page, result.report))
for score in result.report.scores:
    print(f"{score.name:32} {score.value:8.3f}")
