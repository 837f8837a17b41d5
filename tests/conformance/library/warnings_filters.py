# Filters decide.
import warnings
def tell(message, category=UserWarning):
    with warnings.catch_warnings(record=True) as log:
        for f in filters: f()
        warnings.warn(message, category); warnings.warn(message, category)
        return [(str(w.message), w.category.__name__) for w in log]
filters = [lambda: warnings.simplefilter("always")]; print(tell("a"))
filters = [lambda: warnings.simplefilter("ignore")]; print(tell("a"))
filters = [lambda: warnings.simplefilter("always"), lambda: warnings.filterwarnings("ignore", message="secret")]; print(tell("secret thing"), tell("public"))
filters = [lambda: warnings.simplefilter("error")]
try:
    tell("boom", RuntimeWarning)
except RuntimeWarning as e:
    print(repr(e))
filters = [lambda: warnings.simplefilter("always"), lambda: warnings.simplefilter("ignore", DeprecationWarning)]; print(tell("d", DeprecationWarning), tell("u"))
for bad in (lambda: warnings.simplefilter("nope"), lambda: warnings.warn("x", int), lambda: warnings.filterwarnings("ignore", category=int)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
