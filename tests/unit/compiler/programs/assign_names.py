a = 1
b = a
a = b = c = a + b
(x) = 5
x, y = y0, x0 = 1, 2
[p, q] = x, y
p, (q, *r) = 1, (2, 3, 4)
*head, tail = [1, 2, 3]
first, *_ = 'abc'
a, b = b, a
a, b, c = c, a, b
