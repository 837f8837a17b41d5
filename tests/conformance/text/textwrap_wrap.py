# textwrap: widths, long words, hyphens, dashes, blanks.
import textwrap
from textwrap import wrap, fill
samples = ["", " ", "word", "This is a   paragraph that already has\nline\tbreaks and  blanks.", "a-hyphenated-word and a--dash and em-dash -- apart", "supercalifragilisticexpialidocious words", "well-known, self-made; e-mail x-y ab-cd-ef-gh", "yaba daba-doo--foo bar, \"quoted\" (in brackets)", "trailing   ", "   leading", "1-2 3-4 a1-b2", "one--two---three", "caf\u00e9-bar na\u00efve"]
for s in samples:
    print([wrap(s, w) for w in (5, 12, 30)])
for options in ({"break_long_words": False}, {"break_on_hyphens": False}, {"drop_whitespace": False}, {"replace_whitespace": False}, {"expand_tabs": False}, {"fix_sentence_endings": True}, {"initial_indent": "* ", "subsequent_indent": "  "}, {"tabsize": 4}):
    print(options, wrap("A sentence ends. Another-one begins\there! \"Quoted.\" And a verylongwordindeed follows", 14, **options))
for width in (0, -1):
    try:
        wrap("text", width)
    except ValueError as e:
        print(e)
print(repr(fill("one two three four", 9)), fill(""))
w = textwrap.TextWrapper(width=10)
print(w.wrap("reuse the wrapper twice"), w.fill("and again here"), w.width, w.placeholder)
