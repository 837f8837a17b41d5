# How alike two sequences are.
import difflib
for a, b in (("abcd", "bcde"), ("", ""), ("abc", ""), ("tide", "diet"), ([1, 2, 3], [1, 3])):
    s = difflib.SequenceMatcher(None, a, b)
    print(a, b, round(s.ratio(), 3), s.quick_ratio() >= s.ratio(), s.get_matching_blocks())
s = difflib.SequenceMatcher(lambda x: x in " ", "private Thread", "private volatile Thread")
print(round(s.ratio(), 3), s.bjunk, s.get_opcodes())
s.set_seq1("other"); print(round(s.ratio(), 3)); s.set_seqs("a", "a"); print(s.ratio())
