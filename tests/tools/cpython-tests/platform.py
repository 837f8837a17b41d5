# os.uname() gives this module: an object with a machine.
class _Machine(str):
    def __call__(self):
        return str(self)


machine = _Machine("x86_64")


def python_implementation():
    return "CPython"


def system():
    return "Linux"


def libc_ver():
    return ("glibc", "2.36")


def mac_ver():
    return ("", ("", "", ""), "")


def release():
    return "6.1"


def platform():
    return "Linux"
