words = ["a%d" % (i * 7919 % 1000) for i in range(20000)]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
seen = set()
pairs = []
for word in words:
    if word not in seen:
        seen.add(word)
        pairs.append((counts[word], word))
pairs.sort()
print(len(counts), len(seen), pairs[0], pairs[-1])
