"""Writes names.txt: the names of the cast that are not Latin, shaped and as outlines.

A PDF reader's own fonts know Latin letters only, and shaping Indian scripts at run time would take a
font and a shaping engine for a handful of names. So the names are shaped once, here, with HarfBuzz,
and drawn as paths. Run after the cast has changed:

    python outline.py /usr/share/fonts/truetype/noto > names.txt

needs fonttools, uharfbuzz, and Noto Sans (Debian: fonts-noto-core).
One line a name: the name, a tab, its width, a tab, path commands (m l c h) with their coordinates,
in thousandths of the font size.
"""

import pathlib
import re
import sys
import unicodedata

import uharfbuzz
from fontTools.pens.basePen import BasePen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

CAST = pathlib.Path(__file__).parents[2] / "src" / "cast.rs"


class Path(BasePen):
    """Collects PDF path operators; quadratic curves come as cubic ones."""

    def __init__(self, glyphs):
        super().__init__(glyphs)
        self.parts = []

    def _put(self, operator, *points):
        numbers = [str(round(number)) for point in points for number in point]
        self.parts.append(" ".join([*numbers, operator]))

    def _moveTo(self, point):
        self._put("m", point)

    def _lineTo(self, point):
        self._put("l", point)

    def _curveToOne(self, *points):
        self._put("c", *points)

    def _closePath(self):
        self._put("h")


def outline(name, folder):
    script = unicodedata.name(name[0]).split()[0].title()
    file = folder / f"NotoSans{script}-Bold.ttf"
    font = TTFont(file)
    scale = 1000 / font["head"].unitsPerEm
    shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file))))
    text = uharfbuzz.Buffer()
    text.add_str(name)
    text.guess_segment_properties()
    uharfbuzz.shape(shaper, text)
    glyphs = font.getGlyphSet()
    path, x = Path(glyphs), 0
    for glyph, place in zip(text.glyph_infos, text.glyph_positions):
        assert glyph.codepoint != 0, f"{file.name} lacks a glyph of {name}"
        at = ((x + place.x_offset) * scale, place.y_offset * scale)
        glyphs[font.getGlyphName(glyph.codepoint)].draw(
            TransformPen(path, (scale, 0, 0, scale, *at))
        )
        x += place.x_advance
    return round(x * scale), " ".join(path.parts)


def main():
    folder = pathlib.Path(sys.argv[1])
    names = re.findall(r'^        name: "([^"]*)"', CAST.read_text(encoding="utf-8"), re.M)
    for name in names:
        if not name.isascii():
            width, path = outline(name, folder)
            print(name, width, path, sep="\t")


main()
