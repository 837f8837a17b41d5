# Every everyday method of list.
l = [3, 1, 2]
l.append(4)
l.extend("ab")
l.insert(0, "first")
l.insert(-1, "before last")
l.insert(100, "end")
print(l)
print(l.pop(), l.pop(0), l.pop(-2), l)
l.remove("b")
print(l, l.index(2), l.count(2))
l.sort()
print(l)
l.sort(reverse=True)
print(l)
l.reverse()
print(l, l.copy(), l.copy() is l)
words = ["bb", "A", "ccc", "b"]
words.sort()
print(words)
words.sort(key=len)
print(words)
print(l.append(0), l.clear(), l)
for action in ("pop", "remove", "index"):
    try:
        if action == "pop":
            l.pop()
        elif action == "remove":
            l.remove(1)
        else:
            l.index(1)
    except (IndexError, ValueError) as e:
        print(action, type(e).__name__, e)
try:
    [1].pop(5)
except IndexError as e:
    print(e)
try:
    [1, "a"].sort()
except TypeError as e:
    print(e)
try:
    l.append()
except TypeError as e:
    print(e)
