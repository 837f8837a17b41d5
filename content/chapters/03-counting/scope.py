from ctypes import c_ssize_t


def count_at(address):
    return c_ssize_t.from_address(address).value


def speak(word):
    return count_at(id(word))


text = ["hello"]
print(count_at(id(text)))
print(speak(text))
print(count_at(id(text)))
