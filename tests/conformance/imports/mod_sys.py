# sys: the parts that a program sees.
import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 13), type(sys.version_info).__name__, sys.implementation.name, sys.byteorder, sys.maxunicode, sys.getrecursionlimit(), sys.getswitchinterval(), sys.flags.optimize, sys.flags.utf8_mode, sys.flags.hash_randomization, type(sys.flags).__name__, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.float_info.max > 1e308, sys.float_repr_style, sys.copyright[:13], sys.api_version, hex(sys.hexversion)[:4])
print(sys.modules["sys"] is sys, "builtins" in sys.builtin_module_names, type(sys.path).__name__, type(sys.argv).__name__, len(sys.argv), sys.stdout.name, sys.stderr.name, sys.platform in ("linux", "emscripten"), sys.__name__, sys.displayhook is sys.__displayhook__)
print(sys.intern("word") is sys.intern("word"), sys.getsizeof([]) > 0, sys.getrefcount([]), sys.exc_info(), sys.exception(), sys.is_finalizing(), sys.gettrace(), sys.getprofile(), callable(sys.getallocatedblocks), sys._getframe().f_code.co_name, sys.hash_info.algorithm in ("siphash13", "fnv"), sys.thread_info.name is not None, sys.int_info.bits_per_digit, sys.warnoptions, sys.orig_argv is not None)
sys.stdout.write("written\n")
print("to stderr", file=sys.stderr)
sys.stdout.flush()
sys.displayhook(5)
sys.displayhook(None)
sys.displayhook("text")
import builtins
print(builtins._)
for f in (lambda: sys.intern(5), lambda: sys.intern(), lambda: sys.getsizeof(), lambda: sys.getrefcount(), lambda: sys.setrecursionlimit("x"), lambda: sys.setrecursionlimit(0), lambda: sys._getframe("x"), lambda: sys._getframe(99), lambda: sys.setswitchinterval(-1), lambda: sys.nope, lambda: sys.version_info[9], lambda: sys.flags.nope, lambda: sys.version_info.__class__(), lambda: sys.settrace(), lambda: sys.getsizeof(1, 2, 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class S(str): pass
try:
    sys.intern(S("x"))
except TypeError as e:
    print(e)
class NoSize:
    def __sizeof__(self): raise KeyError
try:
    sys.getsizeof(NoSize())
except KeyError as e:
    print("KeyError", e)
class Size:
    def __sizeof__(self): return 100
print(sys.getsizeof(Size()) >= 100)
old = sys.getswitchinterval()
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())
sys.setswitchinterval(old)
print(type(sys).__name__, sys.exit.__name__, sorted(n for n in ("path", "argv", "modules", "stdin") if hasattr(sys, n)), sys.call_tracing(max, (1, 2)))
