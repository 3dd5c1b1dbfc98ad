"""Papers as pages: rendered by LibreOffice, with the same typefaces everywhere, and where on them each text stands.

Run as a module, it writes down where the texts of the sets stand now, after somebody has looked at the pages:
`python -m tests.graph.cooperatives.papers.rendering [FOLDER]`, and leaves the pages as pictures in the folder.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pylopdf_fonts_zh_cn
import pypdfium2

from graph.cooperatives.papers import papers
from tests.graph.cooperatives.papers.sets import SETS

OFFICE: Final = shutil.which("soffice")
LOOKED_AT: Final = Path(__file__).parent / "looked_at.json"
RENDERED: Final = ("founded", "once")
MILLIMETRE: Final = 25.4 / 72
TYPEFACES: Final = {
    "仿宋": "Noto Serif SC",
    "方正小标宋简体": "Noto Serif SC",
    "宋体": "Noto Serif SC",
    "黑体": "Noto Sans SC",
}
"""What stands for the typefaces of the papers: Chinese letters are as wide in all of them."""
MATCH: Final = (
    '<match target="pattern"><test name="family"><string>{}</string></test>'
    '<edit name="family" mode="assign" binding="strong"><string>{}</string></edit></match>'
)
Text = tuple[str, int, float, float]
"""A text, its page, and its distances from the left and upper edges, in millimetres."""


def rendered(files: Mapping[str, bytes], folder: Path) -> dict[str, pypdfium2.PdfDocument]:
    """Files by their names as pages, by the names without their ends."""
    fonts = folder / "fonts.conf"
    matches = "".join(MATCH.format(*each) for each in TYPEFACES.items())
    where = Path(pylopdf_fonts_zh_cn.__file__).parent
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><dir>{where}</dir><cachedir>{folder / 'cache'}</cachedir>{matches}</fontconfig>"
    )
    for name, content in files.items():
        (folder / name).write_bytes(content)
    command = [str(OFFICE), "--headless", f"-env:UserInstallation=file://{folder / 'profile'}"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *(str(folder / name) for name in files)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(folder)}
    subprocess.run(command, check=True, capture_output=True, timeout=300, env=environment)
    return {Path(name).stem: pypdfium2.PdfDocument((folder / name).with_suffix(".pdf").read_bytes()) for name in files}


def texts(document: pypdfium2.PdfDocument) -> list[Text]:
    """The texts of a document: parts of lines as they are set, from above to below."""
    found: list[Text] = []
    for number in range(len(document)):
        page: Any = document[number]
        text, height = page.get_textpage(), page.get_height()
        for place in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(place)
            said = text.get_text_bounded(left, bottom, right, top).strip()
            if said:
                found.append((said, number + 1, round(left * MILLIMETRE, 1), round((height - top) * MILLIMETRE, 1)))
    return sorted(found, key=lambda each: (each[1], each[3], each[2], each[0]))


def pages_of(which: str, folder: Path) -> dict[str, pypdfium2.PdfDocument]:
    """One of the sets, as pages."""
    return rendered({each.name: each.content for each in papers(SETS[which])}, folder)


def main(pictures: Path | None) -> None:
    """Write down where the texts stand now."""
    found: dict[str, dict[str, list[Text]]] = {}
    for which in RENDERED:
        with tempfile.TemporaryDirectory() as folder:
            documents = pages_of(which, Path(folder))
        found[which] = {name: texts(document) for name, document in documents.items()}
        for name, document in documents.items() if pictures else ():
            for number in range(len(document)):
                page: Any = document[number]
                page.render(scale=1.2).to_pil().save(f"{pictures}/{which}-{name}-{number + 1}.png")
    lines = [
        f' "{which}": {{\n'
        + ",\n".join(
            f"  {json.dumps(name, ensure_ascii=False)}: [\n"
            + ",\n".join("   " + json.dumps(each, ensure_ascii=False) for each in told)
            + "\n  ]"
            for name, told in papers_of.items()
        )
        + "\n }"
        for which, papers_of in found.items()
    ]
    LOOKED_AT.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else None)
