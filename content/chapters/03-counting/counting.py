from ctypes import c_ssize_t


def count_at(address):
    return c_ssize_t.from_address(address).value


x = int("300")
address = id(x)
print(count_at(address))
y = x
print(count_at(address))
z = [x, x]
print(count_at(address))
del x
print(count_at(address))
y = None
print(count_at(address))
z.pop()
print(count_at(address))
