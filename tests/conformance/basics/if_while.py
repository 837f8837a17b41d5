# if, elif, else, while, break, continue, else of loops, conditional expressions.
def sign(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    else:
        return "positive"
print(sign(-3), sign(0), sign(5))
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    if i > 8:
        break
    print(i, end=" ")
else:
    print("never here")
print("i", i)
while i > 0:
    i -= 4
else:
    print("else runs", i)
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
while True:
    while True:
        break
    break
if not (1 > 2 or 3 < 2) and 1 < 2 < 3:
    print("and, or, not")
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 == True, (1 < 2) == True)
if []:
    pass
elif ():
    pass
else:
    print("empty is false")
