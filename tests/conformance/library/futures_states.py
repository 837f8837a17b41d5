# A future by itself: its states, its callbacks.
from concurrent.futures import CancelledError, Future, InvalidStateError
f = Future()
print(f.done(), f.running(), f.cancelled(), repr(f).split(" state")[1])
f.add_done_callback(lambda f: print("callback", f.result()))
f.set_running_or_notify_cancel(); print(f.running(), f.cancel())
f.set_result(5); print(f.result(), f.exception(), repr(f).split(" state")[1])
f.add_done_callback(lambda f: print("at once"))
g = Future(); print(g.cancel(), g.cancelled(), g.done(), g.set_running_or_notify_cancel())
for bad in (g.result, g.exception, lambda: f.set_result(6)):
    try:
        bad()
    except (CancelledError, InvalidStateError) as e:
        print(type(e).__name__)
h = Future(); h.set_exception(KeyError("k"))
try:
    h.result()
except KeyError as e:
    print("KeyError", e)
