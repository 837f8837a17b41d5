# Exceptions: __init__, __new__, __reduce__, __setstate__, __str__, __repr__ by name over the tree.
import builtins
for n in sorted(dir(builtins)):
    c = getattr(builtins, n)
    if not (isinstance(c, type) and issubclass(c, BaseException)) or "Group" in n or n in ("UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError", "EnvironmentError", "IOError") or n.startswith("_"):
        continue
    e = c.__new__(c, "text")
    c.__init__(e, "text")
    r = c.__reduce__(e)
    e.__setstate__({"extra": 5})
    print(n, c.__str__(e), c.__repr__(e), r[0] is c, r[1:], e.extra, c.__getattribute__(e, "args"), e.with_traceback(None) is e, e.add_note("n"), e.__notes__)
e = AttributeError("m", name="n", obj=1)
print(e.__getstate__(), e.__reduce__()[2:], ImportError("i", name="a", path="b").__reduce__()[1:], OSError(5000, "x", "f").__reduce__()[1], KeyError("k").__str__(), KeyError(1, 2).__str__(), NameError("q", name="z").__str__(), SyntaxError("m", ("f", 1, 2, "t")).__str__(), ImportError("msg").__str__(), AttributeError("x").__str__())
for c, args in ((UnicodeDecodeError, ("utf-8", b"ab\xff", 2, 3, "why")), (UnicodeEncodeError, ("ascii", "aé", 1, 2, "why")), (UnicodeTranslateError, ("aé", 1, 2, "why"))):
    e = c.__new__(c, *args)
    c.__init__(e, *args)
    print(c.__str__(e), c.__repr__(e), c.__reduce__(e)[1])
g = BaseExceptionGroup.__new__(ExceptionGroup, "g", [ValueError(1), KeyError(2)])
print(BaseExceptionGroup.__str__(g), g.derive([TypeError()]).__repr__(), g.split(ValueError)[1].__repr__(), g.subgroup(KeyError).__repr__(), g.__reduce__()[1], BaseExceptionGroup.__class_getitem__(int), g.__init__("x", [ValueError()]), g.args)
IndentationError.__init__(IndentationError(), "a"), TabError.__init__(TabError(), "b")
for f in (lambda: BaseException.__setstate__(ValueError(), 5), lambda: BaseException.__setstate__(ValueError(), None), lambda: ValueError().with_traceback(5), lambda: BaseException.__str__(5), lambda: KeyError.__str__(ValueError()), lambda: OSError.__init__(), lambda: StopIteration.__init__(5), lambda: SystemExit.__new__(int), lambda: ImportError.__init__(ImportError(), x=1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
for i in (StopIteration(1, 2), SystemExit(1, 2), SystemExit([1])):
    print(i.__init__("again"), i.args, getattr(i, "value", None), getattr(i, "code", None))
print(BaseException.__setattr__(i, "x", 1), i.x, BaseException.__delattr__(i, "x"), hasattr(i, "x"))
