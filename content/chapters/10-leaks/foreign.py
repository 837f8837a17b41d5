import ctypes
import gc


class Session:
    alive = 0

    def __init__(self):
        self.on_close = self.close
        Session.alive += 1

    def close(self):
        pass

    def __del__(self):
        Session.alive -= 1


def read_count(thing):
    return ctypes.c_ssize_t.from_address(id(thing)).value


def library_keeps(thing):
    """Plays an extension in C that never gives a reference back."""
    count = ctypes.c_ssize_t.from_address(id(thing))
    count.value += 1


gc.disable()
gc.collect()
session = Session()
del session
print("collected:", gc.collect(), "alive:", Session.alive)
session = Session()
library_keeps(session)
print("count:", read_count(session))
print("holders that Python can name:", len(gc.get_referrers(session)))
del session
print("collected:", gc.collect(), "alive:", Session.alive)
