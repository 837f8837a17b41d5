# The constants of the module string.
import string
for name in ("whitespace", "ascii_lowercase", "ascii_uppercase", "ascii_letters", "digits", "hexdigits", "octdigits", "punctuation", "printable"):
    value = getattr(string, name)
    print(name, len(value), repr(value))
print(string.capwords("  hello   big world "), string.capwords("a-b c", "-"), string.capwords(""), string.capwords("x\ty", None))
