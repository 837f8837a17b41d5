# Diffs as patches.
import difflib
a = [f"line {i}\n" for i in range(12)]
b = a[:3] + ["new\n"] + a[3:8] + a[9:]
for n in (0, 1, 3): print("".join(difflib.unified_diff(a, b, "a", "b", n=n)))
print("".join(difflib.unified_diff(["x"], ["y"], lineterm="")))
print("".join(difflib.context_diff(a, b, n=1)))
print(len(list(difflib.SequenceMatcher(None, a, b).get_grouped_opcodes(1))))
