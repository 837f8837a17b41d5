import weakref


class Connection:
    pass


pool = [Connection()]
weakref.finalize(pool[0], print, "the connection is gone")
print("before")
pool.pop()
print("after")
