"""Makes src/styles/fonts/*.woff2: the course's faces, cut down to the characters that it uses.

    npm pack source-serif@4.5.1 source-sans@3.52.0 source-code-pro@2.42.0, unpack each, then
    python3 tools/fonts.py <folder of source-serif> <folder of source-sans> <folder of source-code-pro>

Needs fonttools and brotli. Run it only to change the faces; the results are in the repository. The
originals' licence reserves their names for unmodified fonts, so the cut-down ones carry names of ours.
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TEXT = (
    list(range(0x20, 0x7F))
    + list(range(0xA0, 0x100))
    + [0x131, 0x152, 0x153, 0x160, 0x161, 0x17D, 0x17E]
    + [0x2009, 0x200A, 0x202F, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015]
    + [0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2021, 0x2022, 0x2026, 0x2032, 0x2033]
    + [0x2070, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079, *range(0x2080, 0x208A)]
    + [0x20AC, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x21A9]
    + [0x2202, 0x2206, 0x2211, 0x2212, 0x2215, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265]
    + [0x25CB, 0x25CF, 0x25C6, 0x25C7, 0x2713, 0x2717]
)
LABEL = [character for character in TEXT if character < 0x7F or character >= 0x2010] + [0xA0, 0xB7, 0xD7, 0xE9]
CODE = TEXT + list(range(0x2500, 0x2580)) + [0x2591, 0x2592, 0x2593, 0x2588, 0x2584, 0x2580]


def rename(font, family, style):
    full = f"{family} {style}"
    post = full.replace(" ", "")
    values = {1: family, 2: style, 3: f"{post};1", 4: full, 6: post, 16: family, 17: style, 25: post}
    keep = [record for record in font["name"].names if record.nameID in (0, 13, 14) or record.nameID in values]
    font["name"].names = keep
    for record in keep:
        if record.nameID in values:
            record.string = values[record.nameID]


def make(source, axes, family, style, characters, features, target):
    font = TTFont(source)
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = features
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14, 16, 17, 25]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font = instancer.instantiateVariableFont(font, axes)
    rename(font, family, style)
    subset.save_font(font, str(target), options)
    print(f"{target.name}: {target.stat().st_size} bytes")


serif, sans, code = (pathlib.Path(argument) for argument in sys.argv[1:4])
folder = pathlib.Path(__file__).parent.parent / "src/styles/fonts"
kept = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "lnum", "onum", "pnum", "tnum", "sups", "subs"]
roman = serif / "VAR/SourceSerif4Variable-Roman.ttf"
italic = serif / "VAR/SourceSerif4Variable-Italic.ttf"
upright = next(sans.glob("**/SourceSans3VF-Upright.ttf"))
mono = code / "target/VAR/SourceCodeVF-Roman.ttf"
serif_name, sans_name, mono_name = "Refcounted Serif", "Refcounted Sans", "Refcounted Mono"
make(roman, {"opsz": 14, "wght": (400, 700)}, serif_name, "Roman", TEXT, kept, folder / "serif.woff2")
make(italic, {"opsz": 14, "wght": 400}, serif_name, "Italic", TEXT, kept, folder / "serif-italic.woff2")
plain = ["kern", "mark", "ccmp", "tnum"]
make(upright, {"wght": (400, 600)}, sans_name, "Roman", LABEL, plain, folder / "sans.woff2")
make(mono, {"wght": (400, 600)}, mono_name, "Roman", CODE, ["kern", "mark", "ccmp", "zero"], folder / "mono.woff2")
