from ctypes import c_ssize_t


def count_at(address):
    return c_ssize_t.from_address(address).value


test = int("1000")
address = id(test)
print(count_at(address))
label = test
print(count_at(address))
print(id(label) == address)
