/** The module _contextvars (Python/context.c). */
export const source = `
from _thread import get_ident
from types import GenericAlias

__all__ = ("Context", "ContextVar", "Token", "copy_context")

class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"

_missing = _Missing()
_current = {}

def _context():
    ident = get_ident()
    ctx = _current.get(ident)
    if ctx is None:
        ctx = _current[ident] = Context()
    return ctx

class Context:
    __slots__ = ("_vars", "_prev", "_entered", "__weakref__")

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self = object.__new__(cls)
        self._vars = {}
        self._prev = None
        self._entered = False
        return self

    def __init_subclass__(cls):
        raise TypeError("type '_contextvars.Context' is not an acceptable base type")

    def run(self, callable=_missing, /, *args, **kwargs):
        if callable is _missing:
            raise TypeError("run() missing 1 required positional argument")
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self} is already entered")
        ident = get_ident()
        self._prev = _current.get(ident)
        self._entered = True
        _current[ident] = self
        try:
            return callable(*args, **kwargs)
        finally:
            if self._prev is None:
                del _current[ident]
            else:
                _current[ident] = self._prev
            self._prev = None
            self._entered = False

    def copy(self):
        ctx = Context()
        ctx._vars = self._vars.copy()
        return ctx

    def _checked(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var

    def __getitem__(self, var):
        return self._vars[self._checked(var)]

    def __contains__(self, var):
        return self._checked(var) in self._vars

    def get(self, var, default=None, /):
        return self._vars.get(self._checked(var), default)

    def __iter__(self):
        return iter(self._vars)

    def __len__(self):
        return len(self._vars)

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._vars == other._vars

    __hash__ = None

    def keys(self):
        return self._vars.keys()

    def values(self):
        return self._vars.values()

    def items(self):
        return self._vars.items()

class ContextVar:
    __slots__ = ("_name", "_default")

    def __new__(cls, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self = object.__new__(cls)
        self._name = name
        self._default = default
        return self

    def __init_subclass__(cls):
        raise TypeError("type '_contextvars.ContextVar' is not an acceptable base type")

    __class_getitem__ = classmethod(GenericAlias)

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        value = _context()._vars.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        ctx = _context()
        token = Token._make(ctx, self, ctx._vars.get(self, _missing))
        ctx._vars = ctx._vars.copy()
        ctx._vars[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        ctx = _context()
        if token._ctx is not ctx:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        ctx._vars = ctx._vars.copy()
        if token._old is _missing:
            del ctx._vars[self]
        else:
            ctx._vars[self] = token._old

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"

class Token:
    __slots__ = ("_ctx", "_var", "_old", "_used")
    MISSING = _missing

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    def __init_subclass__(cls):
        raise TypeError("type '_contextvars.Token' is not an acceptable base type")

    @classmethod
    def _make(cls, ctx, var, old):
        self = object.__new__(cls)
        self._ctx, self._var, self._old, self._used = ctx, var, old, False
        return self

    __class_getitem__ = classmethod(GenericAlias)
    __hash__ = None

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"

def copy_context():
    return _context().copy()
`;
