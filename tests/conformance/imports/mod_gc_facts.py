# gc as a module: functions, errors, constants.
import gc
print(gc.get_threshold(), gc.isenabled(), gc.get_debug(), gc.garbage, gc.callbacks, gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
gc.collect()
print(gc.collect(), gc.collect(0), gc.collect(1), gc.collect(generation=2), len(gc.get_count()), len(gc.get_stats()), sorted(gc.get_stats()[0]))
gc.set_threshold(700)
print(gc.get_threshold())
gc.set_threshold(500, 5)
print(gc.get_threshold())
gc.set_threshold(1, 2, 3)
print(gc.get_threshold())
gc.set_threshold(2000, 10, 10)
for f in (lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.collect("a"), lambda: gc.set_threshold(), lambda: gc.set_threshold("a"), lambda: gc.is_tracked(), lambda: gc.get_objects(3), lambda: gc.get_objects(generation=-2), lambda: gc.get_objects("x"), lambda: gc.set_debug("a"), lambda: gc.enable(1), lambda: gc.set_threshold(1, 2, 3, 4), lambda: gc.is_finalized(1, 2), lambda: gc.collect(1, 2)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
gc.disable()
gc.disable()
print(gc.isenabled(), gc.enable(), gc.isenabled(), gc.is_tracked([]), gc.is_tracked(5), gc.is_finalized([]), gc.get_freeze_count() >= 0, gc.get_referents(), gc.get_referrers() == [], gc.get_referents([1, "a"], (2,)), gc.__name__)
