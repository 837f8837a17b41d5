# Comparison, identity, membership; each operand is evaluated once.
def v(x):
    print("v" + str(x), end=" ")
    return x
print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) == v(1) != v(2) in [v(2)])
print(1 == 1.0 == True, "1" == 1, None == 0, [] == (), {} == set())
one = 1
print(one is not None, not one is None)
for op in range(6):
    try:
        if op == 0:
            1 < "a"
        elif op == 1:
            None < None
        elif op == 2:
            [] <= ()
        elif op == 3:
            {} > {}
        elif op == 4:
            (1, "a") < (1, 2)
        else:
            object() >= object()
    except TypeError as e:
        print(e)
print((1, "a") == (1, 2), [1, [2]] == [1, [2]], "abc" > "ABC", "Z" < "a")
a = [1]
b = [1]
print(a == b, a is b, a in [b], [a] == [b])
print(not a == b, a != b, 5 > 3 > 1 > 0, 5 > 3 > 4 > 1 / 1)
nan = float("nan")
print(nan in [nan], nan == nan, [nan] == [nan], (nan,) == (float("nan"),))
