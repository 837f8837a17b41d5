a = 5
b = a
print(a is b)
a = 6
print(a, b)
a = "six"
print(a, b)
