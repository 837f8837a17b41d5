# tags: library
# Sequences compared, and texts that show their differences.
import difflib
s = difflib.SequenceMatcher(None, "qabxcd", "abycdf")
print(s.get_matching_blocks(), s.ratio(), s.quick_ratio(), s.real_quick_ratio())
for op in s.get_opcodes():
    print(op)
print(s.find_longest_match(), difflib.SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", ["y"]), difflib.get_close_matches("wheel", ["while", "where", "wheel"], n=1, cutoff=0.8))
a = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n".splitlines(True)
b = "one\n2\nthree\nfour\nfife\nsix\nseven\neight\nnine\nten\neleven\n".splitlines(True)
print("".join(difflib.ndiff(a, b)))
print("".join(difflib.unified_diff(a, b, "before", "after", n=1)))
print("".join(difflib.context_diff(a, b, "before", "after", "d1", "d2")))
print("".join(difflib.unified_diff([], ["new\n"])), "".join(difflib.unified_diff(["gone\n"], [])), list(difflib.unified_diff(a, a)))
delta = list(difflib.ndiff(["abcDefghiJkl\n", "same\n"], ["abcdefGhijkl\n", "same\n", "\tmore\n"]))
print("".join(delta), "".join(difflib.restore(delta, 1)), "".join(difflib.restore(delta, 2)))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\xff\n"], [b"b\n"])))
print(difflib.IS_LINE_JUNK("  # \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"))
print("".join(difflib.Differ().compare(["a b\n", "c\n"], ["a  b\n", "d\n", "c\n"])))
for bad in (lambda: list(difflib.restore([], 3)), lambda: difflib.get_close_matches("a", [], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2), lambda: list(difflib.unified_diff([1], ["a"])), lambda: list(difflib.unified_diff(["a"], ["b"], 5))):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
