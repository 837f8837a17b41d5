# + makes a new list, += changes the old one; comparison goes item by item.
a = [1, 2]
b = a
a = a + [3]
print(a, b)
a = b
a += (3, 4)
print(a, b, a is b)
a *= 2
print(b)
print([0] * 3, 2 * [1, 2], [] * 5, [1] * 0, [1] * -1)
row = [0] * 2
grid = [row] * 2
grid[0][0] = 1
print(grid, grid[0] is grid[1])
grid = [[0] * 2 for _ in range(2)]
grid[0][0] = 1
print(grid)
print([1, 2] == [1, 2], [1, 2] < [1, 2, 0], [2] > [1, 5], [] < [0], [1] != [1.0])
print(1 in [1, 2], 3 not in [1, 2], [1] in [[1]])
for other in ((1,), 1, None):
    try:
        [1] + other
    except TypeError as e:
        print(e)
try:
    [1] * 1.5
except TypeError as e:
    print(e)
try:
    [1] < (1,)
except TypeError as e:
    print(e)
x = [1]
x.append(x)
print(x, x[1] is x, x[1][1][0])
