# what: What exists before the first line is a fixed set. The first gc.collect() of a program returns 0, and gc.get_objects()
#   has fewer objects that are not the program's own.
# why: A real interpreter imports some thirty modules before it begins, how many depends on the machine, and leaves
#   garbage that the first collection finds.
# learner: In a real process, call gc.collect() once before you look at what a collection returns. After that first one
#   the model and CPython agree.
# native: varies
import gc
print("collected", gc.collect())
print("tracked", len(gc.get_objects()))
print("count", gc.get_count())
