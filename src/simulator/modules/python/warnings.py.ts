/**
 * Python source of `warnings`: which filter a warning meets, and where its text goes. _line and _match, the lines of a file
 * and patterns, come from TypeScript.
 */
export const source = `
import sys

__all__ = ["warn", "warn_explicit", "showwarning",
           "formatwarning", "filterwarnings", "simplefilter",
           "resetwarnings", "catch_warnings", "deprecated"]

# A filter: action, pattern of the text, category, pattern of the module, line or 0. The first that fits decides.
filters = [('ignore', None, category, None, 0)
           for category in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)]
filters.insert(0, ('default', None, DeprecationWarning, '__main__', 0))
_defaultaction = "default"
_onceregistry = {}
# What registries remember is good for one version of the filters.
_filters_version = 1


class _Pattern:
    # A pattern as filterwarnings takes it. Two of the same text are equal.

    def __init__(self, pattern, ignore_case):
        self.pattern = pattern
        self.ignore_case = ignore_case

    def match(self, text):
        return _match(self.pattern, self.ignore_case, text)

    def __eq__(self, other):
        return isinstance(other, _Pattern) and (self.pattern, self.ignore_case) == (other.pattern, other.ignore_case)

    def __hash__(self):
        return hash(self.pattern)


def _fits(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text)


# Showing a warning. A program may put functions of its own in the place of showwarning and formatwarning.

class WarningMessage(object):
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno = filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        told = [f"message : {self.message!r}", f"category : {self._category_name!r}", f"filename : {self.filename!r}",
                f"lineno : {self.lineno}", f"line : {self.line!r}"]
        return "{" + ", ".join(told) + "}"


def showwarning(message, category, filename, lineno, file=None, line=None):
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))

def formatwarning(message, category, filename, lineno, line=None):
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))

_showwarning_orig, _formatwarning_orig = showwarning, formatwarning

def _formatwarnmsg_impl(msg):
    lines = [f"{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\\n"]
    code = msg.line
    if code is None:
        code = _line(msg.filename, msg.lineno)
    if code:
        lines.append(f"  {code.strip()}\\n")
    return "".join(lines)

def _formatwarnmsg(msg):
    if formatwarning is _formatwarning_orig:
        return _formatwarnmsg_impl(msg)
    return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)

def _showwarnmsg_impl(msg):
    stream = sys.stderr if msg.file is None else msg.file
    if stream is not None:
        text = _formatwarnmsg(msg)
        try:
            stream.write(text)
        except OSError:
            # Nobody can be told.
            pass

def _showwarnmsg(msg):
    if showwarning is _showwarning_orig:
        _showwarnmsg_impl(msg)
    elif not callable(showwarning):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    else:
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


# Filters.

def _filters_mutated():
    global _filters_version
    _filters_version += 1

def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()

def resetwarnings():
    filters.clear()
    _filters_mutated()

_ACTIONS = {"error", "ignore", "always", "default", "module", "once"}

def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter(action, None, category, None, lineno, append=append)

def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    wrong = None
    if not isinstance(message, str):
        wrong = "message must be a string"
    elif not (isinstance(category, type) and issubclass(category, Warning)):
        wrong = "category must be a Warning subclass"
    elif not isinstance(module, str):
        wrong = "module must be a string"
    elif not isinstance(lineno, int):
        wrong = "lineno must be an int"
    if wrong:
        raise TypeError(wrong)
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    text = _Pattern(message, True) if message else None
    place = _Pattern(module, False) if module else None
    _add_filter(action, text, category, place, lineno, append=append)


# Warning.

def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    elif not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    skipped = tuple(skip_file_prefixes)
    frame, up = sys._getframe(1), stacklevel - 1
    if skipped:
        up = max(up, 1)
    while up > 0 and frame is not None:
        frame = frame.f_back
        if frame is None or not frame.f_code.co_filename.startswith(skipped):
            up -= 1
    if frame is not None:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    else:
        namespace, filename, lineno = sys.__dict__, "<sys>", 0
    del frame
    warn_explicit(message, category, filename, lineno, namespace.get('__name__', "<string>"),
                  namespace.setdefault("__warningregistry__", {}), namespace, source)


def _filter_for(text, category, module, lineno):
    for found in filters:
        _, about, kind, place, line = found
        if _fits(about, text) and issubclass(category, kind) and _fits(place, module) and line in (0, lineno):
            return found
    return (_defaultaction,)

def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module.lower().endswith(".py"):
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _filters_version:
        # What was remembered was for other filters.
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    here = text, category, lineno
    if registry.get(here):
        return
    found = _filter_for(text, category, module, lineno)
    action = found[0]
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action in ("default", "module", "once"):
        registry[here] = 1
    elif action != "always":
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\\n {found}")
    if action == "once" or action == "module":
        # One for all lines, of all modules or of this one.
        told, key = (_onceregistry, here[:2]) if action == "once" else (registry, (text, category, 0))
        if told.get(key):
            return
        told[key] = 1
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings(object):
    # Puts filters and showwarning back as they were; with record=True warnings go into a list.

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        told = ["record=True"] if self._record else []
        if self._module is not sys.modules['warnings']:
            told.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(told)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._filters, self._showwarning = module.filters, module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        module.filters = [*self._filters]
        module._filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            log = []
            module._showwarnmsg_impl, module.showwarning = log.append, module._showwarning_orig
            return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters, module.showwarning = self._filters, self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl
        module._filters_mutated()


class deprecated:
    # Marks a class or function, and warns when it is used; a class also when it gets a subclass.

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel + 1
        if category is None:
            arg.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to "
                            f"a class or callable, not {arg!r}")
        # By a call: who only warns does without the module.
        wraps = __import__("functools").wraps
        if not isinstance(arg, type):
            @wraps(arg)
            def wrapper(*args, **kwargs):
                warn(message, category=category, stacklevel=level)
                return arg(*args, **kwargs)

            arg.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper

        make = arg.__new__

        @wraps(make)
        def __new__(cls, /, *args, **kwargs):
            if cls is arg:
                warn(message, category=category, stacklevel=level)
            if make is not object.__new__:
                return make(cls, *args, **kwargs)
            if (args or kwargs) and cls.__init__ is object.__init__:
                raise TypeError(f"{cls.__name__}() takes no arguments")
            return make(cls)

        prepare = arg.__init_subclass__
        own = isinstance(prepare, type(self.__call__))
        if own:
            prepare = prepare.__func__

        @wraps(prepare)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return prepare(*args, **kwargs)

        arg.__new__ = staticmethod(__new__)
        arg.__init_subclass__ = classmethod(__init_subclass__) if own else __init_subclass__
        arg.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
        return arg
`;
