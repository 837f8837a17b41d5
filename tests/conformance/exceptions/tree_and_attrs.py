# The built-in exceptions: bases, attributes, texts.
names = """ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError""".split()
import builtins
for n in names:
    c = getattr(builtins, n)
    print(n, [b.__name__ for b in c.__mro__[1:-1]])
print(sorted(n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException)) == sorted(names))
for n in names:
    if "Group" in n or n in ("SyntaxError", "IndentationError", "TabError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"):
        continue
    e = getattr(builtins, n)("text", 5)
    print(repr(e), "|", str(e), "|", e.args, sorted(k for k in dir(e) if k not in dir(BaseException())))
for e in (StopIteration(), StopIteration(1), StopIteration(1, 2), SystemExit(), SystemExit(1), SystemExit(1, 2), KeyError(), KeyError("a"), KeyError("a", "b"), Exception(), Exception(None), Exception(""), ValueError("é")):
    print(repr(e), "|", e, "|", getattr(e, "value", "-"), getattr(e, "code", "-"))
e = AttributeError("m", name="n", obj=5)
print(e.name, e.obj, e.args, NameError("x", name="y").name, ImportError("i", name="mod", path="p").name, ImportError("i").path, ModuleNotFoundError("m", name="q").name)
for f in (lambda: AttributeError(nope=1), lambda: ValueError(x=1), lambda: Exception(a=1), lambda: BaseException.__new__(int), lambda: NameError("x", "y").name, lambda: ImportError(a=1), lambda: KeyError(k=1), lambda: UnicodeDecodeError("a"), lambda: UnicodeEncodeError("ascii", b"x", 0, 1, "r"), lambda: SyntaxError("m", 5)):
    try:
        print(f())
    except TypeError as err:
        print(err)
u = UnicodeEncodeError("ascii", "é", 0, 1, "why")
print(u, u.encoding, u.object, u.start, u.end, u.reason, UnicodeDecodeError("utf-8", b"\xff\xfe", 0, 2, "bad"), UnicodeTranslateError("é€", 0, 2, "tr"), UnicodeTranslateError("x", 0, 1, "tr"))
s = SyntaxError("msg", ("file.py", 3, 5, "the text\n", 3, 9))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s, s.print_file_and_line)
