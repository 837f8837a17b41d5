# The nearest words.
import difflib
words = ["ape", "apple", "peach", "puppy", "append"]
for w in ("appel", "peech", "xyz", "pup"):
    print(w, difflib.get_close_matches(w, words), difflib.get_close_matches(w, words, n=1), difflib.get_close_matches(w, words, cutoff=0.4))
