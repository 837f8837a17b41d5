# dedent and indent.
from textwrap import dedent, indent
for s in ("  a\n  b\n", "    a\n      b\n\n    c", "\ta\n\tb", "  a\n\tb", "a\n  b", "", "\n\n", "   \n  x\n   ", "  a\n   \n  b", "    one\n  two\n      three\n"):
    print(repr(dedent(s)))
print(indent("a\nb\n\n  \nc", "> "), repr(indent("a\r\n\nb", "+ ")), repr(indent("a\n\nb", "- ", lambda line: True)), repr(indent("x\ny", ". ", lambda line: "y" in line)), repr(indent("", "p")))
def f():
    text = """\
        first
          second
        third
    """
    return dedent(text)
print(repr(f()))
