# Building texts in loops.
out = ""
for i in range(10):
    out += str(i)
print(out, len(out))
parts = []
for w in "the quick brown fox".split():
    parts.append(w[0].upper() + w[1:])
print(" ".join(parts))
print("".join(reversed("stressed")), "stressed"[::-1], "level" == "level"[::-1])
def caesar(text, shift):
    result = ""
    for ch in text:
        if ch.isalpha():
            base = ord("a") if ch.islower() else ord("A")
            result += chr((ord(ch) - base + shift) % 26 + base)
        else:
            result += ch
    return result
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
text = "one two three two one two"
counts = {}
for w in text.split():
    counts[w] = counts.get(w, 0) + 1
for w in sorted(counts, key=lambda w: (-counts[w], w)):
    print(f"{w:<6}{counts[w]:>3}{'*' * counts[w]:>5}")
vowels = sum(1 for c in text if c in "aeiou")
print(vowels, text.title(), text.count("two"), text.find("three"))
print("\n".join("#" * i for i in range(1, 4)))
print(repr("a" "b\n" 'c'), len("\n\t\\"), "a\
b")
