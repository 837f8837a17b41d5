# An uncaught group prints a tree.
def leaf(n):
    raise ValueError(f"leaf {n}")
def collect():
    errs = []
    for i in range(2):
        try:
            leaf(i)
        except ValueError as e:
            e.add_note(f"note {i}")
            errs.append(e)
    return errs
inner = ExceptionGroup("inner", collect())
try:
    raise KeyError("cause")
except KeyError as k:
    raise ExceptionGroup("outer", [inner, TypeError("plain")]) from k
