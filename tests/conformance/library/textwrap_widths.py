# Filling and shortening.
import textwrap
text = "The quick brown fox jumps over the lazy dog. " * 2
for width in (10, 20, 40): print(textwrap.fill(text, width)); print("--")
print(textwrap.shorten(text, 30), textwrap.shorten(text, 20, placeholder=" etc."), textwrap.wrap("averyveryverylongword short", 8), textwrap.wrap("averyveryverylongword short", 8, break_long_words=False), textwrap.wrap("", 10))
print(textwrap.fill("a-b-c hyphen-ated words", 8), textwrap.wrap("tabs\tand\nlines", 12, expand_tabs=True), textwrap.wrap("x " * 20, 10, max_lines=2))
print(textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\n\nb", "* ", lambda line: True), textwrap.dedent("  a\n    b\n  c"), sep="|")
for bad in (lambda: textwrap.wrap("x", 0), lambda: textwrap.shorten("hello", 2)):
    try:
        bad()
    except ValueError as e:
        print(e)
