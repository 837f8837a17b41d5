/** Python source of `re`: flags, errors, the cache, the functions that compile and call a method. */
export const source = `
import copyreg
import enum
import functools

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
    "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]
__version__ = "2.2.1"


class PatternError(Exception):
    """A pattern, or a replacement, that cannot be read: what, in which text, and where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\\n" if isinstance(pattern, str) else b"\\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError

@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


def _fail(fault, text):
    kind, msg, pos = fault
    if kind == "PatternError":
        raise PatternError(msg, text, pos) if pos is not None else PatternError(msg)
    raise {"ValueError": ValueError, "OverflowError": OverflowError, "IndexError": IndexError}[kind](msg)


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


class _ZeroSentinel(int):
    pass


_zero_sentinel = _ZeroSentinel()


def _by_position(name, most, given, first, args, count, flags):
    """Arguments given by position that should be given by name."""
    if count is not _zero_sentinel:
        raise TypeError(f"{name}() got multiple values for argument '{first}'")
    count, *args = args
    if args:
        if flags is not _zero_sentinel:
            raise TypeError(f"{name}() got multiple values for argument 'flags'")
        flags, *args = args
        if args:
            raise TypeError(f"{name}() takes from {most - 2} to {most} positional arguments but {given} were given")
    import warnings
    warnings.warn(f"'{first}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return count, flags


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    if args:
        count, flags = _by_position("sub", 5, 3 + len(args), "count", args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


sub.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    if args:
        count, flags = _by_position("subn", 5, 3 + len(args), "count", args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    if args:
        maxsplit, flags = _by_position("split", 4, 2 + len(args), "maxsplit", args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    _cache.clear()
    _cache2.clear()
    _compile_template.cache_clear()


_special_chars_map = {i: "\\\\" + chr(i) for i in b"()[]{}?*+-|^$\\\\.&~# \\t\\n\\r\\v\\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special_chars_map)
    return str(pattern, "latin1").translate(_special_chars_map).encode("latin1")


# The pattern used longest ago goes first from _cache, the one that came first from _cache2.
_cache = {}
_cache2 = {}
_MAXCACHE = 512
_MAXCACHE2 = 256


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    if (p := _cache2.get(key)) is not None:
        return p
    p = _cache.pop(key, None)
    if p is None:
        if isinstance(pattern, Pattern):
            if not flags:
                return pattern
            raise ValueError("cannot process flags argument with a compiled pattern")
        if not (isinstance(pattern, str) or isinstance(pattern, bytes)):
            raise TypeError("first argument must be string or compiled pattern")
        p, *heard = _sre_compile(pattern, int(flags))
        for message in heard:
            import warnings
            warnings.warn(message, FutureWarning, stacklevel=3)
        if not isinstance(p, Pattern):
            _fail(p, pattern)
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
    _cache[key] = p
    if len(_cache2) >= _MAXCACHE2:
        del _cache2[next(iter(_cache2))]
    _cache2[key] = p
    return p


@functools.lru_cache(_MAXCACHE)
def _compile_template(pattern, repl):
    made = _sre_template(pattern, repl)
    if made[0] is not None:
        _fail(made, repl)
    return made[1]


copyreg.pickle(Pattern, lambda p: (_compile, (p.pattern, p.flags)))
`;
