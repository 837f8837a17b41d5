# A report of words and lines, as programs make them.
import string, textwrap
text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity."""
words = {}
for word in text.lower().translate(str.maketrans("", "", string.punctuation)).split():
    words[word] = words.get(word, 0) + 1
for word, n in sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))[:5]:
    print(f"{word:<10}{'#' * n} {n}")
print(textwrap.fill(text, 40))
print(textwrap.indent(textwrap.fill(text, 30), "> "))
print(textwrap.shorten(text, 50))
letter = string.Template("Dear $name,\n\n$body\n")
print(letter.substitute(name="reader", body=textwrap.fill(text, 60, initial_indent="    ")))
