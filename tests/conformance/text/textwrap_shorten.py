# shorten and max_lines.
from textwrap import shorten, wrap
text = "Hello there, how are you this fine day? I'm glad to hear it!"
for n in (12, 20, 40, 70):
    print(n, repr(shorten(text, n)), repr(shorten(text, n, placeholder="...")))
print(shorten("   lots \n of \t blanks  ", 50), repr(shorten("", 10)))
for bad in (lambda: shorten(text, 3), lambda: shorten("hello world", 5, placeholder="too long"), lambda: wrap(text, 0)):
    try:
        print(bad())
    except ValueError as e:
        print(e)
for lines in (1, 2, 3):
    print(wrap(text, 18, max_lines=lines), wrap(text, 18, max_lines=lines, placeholder="~"))
print(wrap("aaaaaaaaaaaaaaaaaaaaaaaaaa", 8, max_lines=2), wrap("a b", 9, max_lines=1))
