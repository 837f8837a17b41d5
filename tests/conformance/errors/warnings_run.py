# warnings at run time: categories, filters, catch_warnings, stacklevel.
import warnings, sys
def old():
    warnings.warn("old is deprecated", DeprecationWarning, stacklevel=2)
warnings.warn("plain")
old()
for i in range(3):
    warnings.warn("in a loop")
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("recorded", UserWarning)
    warnings.warn(FutureWarning("an instance"))
    print([(w.category.__name__, str(w.message), w.lineno) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("becomes an error", RuntimeWarning)
    except RuntimeWarning as e:
        print(repr(e))
    try:
        ~True
    except DeprecationWarning as e:
        print(str(e)[:40])
warnings.filterwarnings("ignore", message="quiet.*")
warnings.warn("quiet please")
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("shown:", category.__name__, message, lineno)
warnings.warn("custom")
try:
    warnings.warn("x", 5)
except TypeError as e:
    print(e)
