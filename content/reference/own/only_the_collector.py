import gc


class Request:
    def __init__(self):
        self.response = Response(self)


class Response:
    def __init__(self, request):
        self.request = request


gc.disable()
gc.collect()
Request()
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.collect())
print([type(one).__name__ for one in gc.garbage])
gc.set_debug(0)
gc.garbage.clear()
