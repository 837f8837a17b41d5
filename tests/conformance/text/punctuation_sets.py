# Sets and tables made of the constants.
import string
table = {c: i for i, c in enumerate(string.ascii_lowercase)}
def caesar(text, by):
    return "".join(string.ascii_lowercase[(table[c] + by) % 26] if c in table else c for c in text)
secret = caesar("meet me at noon", 3)
print(secret, caesar(secret, -3))
print(all(c.isprintable() or c in string.whitespace for c in string.printable), set(string.hexdigits) <= set(string.printable), len(set(string.printable)))
print("".join(sorted(set(string.punctuation) - set("!#$"))), string.digits in string.hexdigits, "\\" in string.punctuation)
print(sorted(n for n in dir(string) if n[0] != "_" and n not in ("re",)), string.Formatter.__module__, string.Template.__name__)
