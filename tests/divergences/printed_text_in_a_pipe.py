# what: A text that was printed has no reference more than before.
# why: When CPython writes to a pipe or a file, its output stream keeps the printed texts themselves until 8 KiB have come
#   together, and each is counted. On a terminal a line is written at its end. The model writes at once.
# learner: If a count is one higher than you can explain and the output goes to a file, flush it first.
# native: varies
import sys
text = "".join(["made ", "at run time"])
print(sys.getrefcount(text))
print(text)
print(sys.getrefcount(text))
