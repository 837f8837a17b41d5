# Differences within lines.
import difflib
def show(a, b): print("".join(difflib.ndiff(a.splitlines(True), b.splitlines(True))))
show("the quick brown fox\njumps\n", "the quick brown box\njumps over\n")
show("a\nb\nc\n", "a\nc\nd\n")
show("", "only new\n")
show("\tx = 1\n", "\ty = 1\n")
d = list(difflib.ndiff(["one\n"], ["two\n"])); print(d, list(difflib.restore(d, 1)), list(difflib.restore(d, 2)))
