# for over ranges and sequences; the loop's name outlives the loop.
for i in range(3):
    print(i, end=" ")
print("after", i)
for i in range(2, 8, 3):
    print(i, end=" ")
for i in range(5, 0, -2):
    print(i, end=" ")
for i in range(0):
    print("never")
else:
    print("else of empty", i)
for ch in "abc":
    if ch == "b":
        break
else:
    print("no else after break")
print(ch)
r = range(1, 10, 2)
print(r, len(r), r[1], r[-1], r[1:3], list(r), 5 in r, 6 in r, r == range(1, 11, 2), list(reversed(r)))
for i, v in enumerate("xy", 1):
    print(i, v)
for a, b in zip([1, 2, 3], "ab"):
    print(a, b)
l = [1, 2, 3]
for v in l:
    if v < 3:
        l.append(v + 10)
print(l)
for i in range(3):
    for j in range(i):
        print(i, j, end="; ")
print()
for x in [[1, 2], [3]]:
    for x in x:
        print(x, end=" ")
print(x)
try:
    for i in 5:
        pass
except TypeError as e:
    print(e)
try:
    range(1, 2, 0)
except ValueError as e:
    print(e)
try:
    range(1.5)
except TypeError as e:
    print(e)
