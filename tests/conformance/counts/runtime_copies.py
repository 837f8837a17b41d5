# tags: startup
# Who else holds a built-in function: builtins and sys are copied when the runtime starts.
import builtins, gc, sys, time
r = sys.getrefcount
print(r(r), r(len), r(sys.intern), r(gc.collect), r(time.sleep), r(print), r(builtins.len))
print([type(x).__name__ for x in gc.get_referrers(sys.intern)], [type(x).__name__ for x in gc.get_referrers(len)])
print([len(x) > 100 for x in gc.get_referrers(len)])
print(list(globals())[:9], __annotations__)
