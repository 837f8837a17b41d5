from ctypes import c_ssize_t


def refs(address):
    return c_ssize_t.from_address(address).value


def main():
    v1 = "some text"
    address = id(v1)
    print(refs(address))
    v2 = v1
    print(refs(address))
    v2 = "other text"
    print(refs(address))
    v1 = None
    print(refs(address))


main()
