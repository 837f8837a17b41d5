import sys

x = 300
print(sys.getrefcount(x))
y = 300
print(sys.getrefcount(x))
z = [300, 300]
print(sys.getrefcount(x))
