/** The Python part of the module traceback; what makes the texts is vm/print-exception.ts. */
export const source = `
import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception',
           'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception',
           'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException',
           'walk_stack', 'walk_tb']


class _Sentinel:
    def __repr__(self):
        return "<implicit>"

_sentinel = _Sentinel()
_RECURSIVE_CUTOFF = 3


def _emit(pieces, file):
    if file is None:
        file = sys.stderr
    for piece in pieces:
        file.write(piece)


def _value_and_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def print_list(extracted_list, file=None):
    _emit(StackSummary.from_list(extracted_list).format(), file)

def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()

def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)

def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()

def extract_tb(tb, limit=None):
    return StackSummary._from_places(_tb_places(tb), limit=limit)

def _limit_in_force(limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    return limit

def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    value, tb = _value_and_tb(exc, value, tb)
    _emit(_chunks(value, tb, _limit_in_force(limit), chain), file)

def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    value, tb = _value_and_tb(exc, value, tb)
    return _chunks(value, tb, _limit_in_force(limit), chain)

def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True)
                .format_exception_only(show_group=show_group))

def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)

def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))

def print_last(limit=None, file=None, chain=True):
    # What a shell remembers of the last error that nobody caught: the exception, or the three parts of old. Of the
    # exception 3.13.0 makes nothing, unless limit and file are None: it passes them where value and tb are expected.
    if hasattr(sys, "last_exc"):
        return print_exception(sys.last_exc, limit, file, chain)
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)

def _frame_or_callers(f):
    # The frame given, or that of whoever called the function that asks.
    return sys._getframe(2) if f is None else f

def print_stack(f=None, limit=None, file=None):
    places = extract_stack(_frame_or_callers(f), limit=limit)
    print_list(places, file=file)

def format_stack(f=None, limit=None):
    places = extract_stack(_frame_or_callers(f), limit=limit)
    return format_list(places)

def extract_stack(f=None, limit=None):
    # Newest first is how frames are found, and how a limit counts; oldest first is how they are told.
    newest_first = StackSummary.extract(walk_stack(_frame_or_callers(f)), limit=limit)
    newest_first.reverse()
    return newest_first

def walk_stack(f):
    frame = sys._getframe(4) if f is None else f
    while frame is not None:
        yield frame, frame.f_lineno
        frame = frame.f_back

def walk_tb(tb):
    link = tb
    while link is not None:
        yield link.tb_frame, link.tb_lineno
        link = link.tb_next

def clear_frames(tb):
    for frame, line in walk_tb(tb):
        try:
            frame.clear()
        except RuntimeError:
            # It still runs.
            continue

def _tb_places(tb):
    while tb is not None:
        place = _position(tb.tb_frame.f_code, tb.tb_lasti)
        if place[0] is None:
            place = (tb.tb_lineno,) + place[1:]
        yield tb.tb_frame, place
        tb = tb.tb_next

def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


class FrameSummary:
    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno',
                 'name', '_lines', '_lines_dedented', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True,
                 locals=None, line=None, end_lineno=None, colno=None, end_colno=None):
        self.filename, self.name = filename, name
        self.lineno, self.end_lineno = lineno, lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self._lines, self._lines_dedented = line, None
        if lookup_line:
            self._set_lines()
        self.locals = None
        if locals:
            self.locals = {name: _safe_string(value, 'local', repr) for name, value in locals.items()}

    # It was a tuple once, of four.

    def __len__(self):
        return 4

    def __iter__(self):
        yield from (self.filename, self.lineno, self.name, self.line)

    def __getitem__(self, pos):
        return (*self,)[pos]

    def _identity(self):
        return self.filename, self.lineno, self.name, self.locals

    def __eq__(self, other):
        if isinstance(other, tuple):
            return (*self,) == other
        return self._identity() == other._identity() if isinstance(other, FrameSummary) else NotImplemented

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def _set_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            self._lines = _source(self.filename, self.lineno, self.end_lineno)

    @property
    def line(self):
        self._set_lines()
        if self._lines is not None:
            return self._lines.split("\\n", 1)[0].strip()


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        places = ((f, (lineno, None, None, None)) for f, lineno in frame_gen)
        return klass._from_places(places, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _from_places(klass, places, *, limit=None, lookup_lines=True, capture_locals=False):
        limit = _limit_in_force(limit)
        if limit is not None:
            if limit >= 0:
                taken = []
                for place in places:
                    if len(taken) >= limit:
                        break
                    taken.append(place)
                places = taken
            else:
                places = list(places)[limit:]
        result = klass()
        for f, (lineno, end_lineno, colno, end_colno) in places:
            code = f.f_code
            result.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False,
                locals=f.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        if lookup_lines:
            for f in result:
                f.line
        return result

    @classmethod
    def from_list(klass, a_list):
        result = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        filename = frame_summary.filename
        if filename.startswith("<stdin>-"):
            filename = "<stdin>"
        text = f'  File "{filename}", line {frame_summary.lineno}, in {frame_summary.name}\\n'
        frame_summary._set_lines()
        if frame_summary._lines is not None:
            text += _block(frame_summary._lines, frame_summary.lineno, frame_summary.end_lineno,
                           frame_summary.colno, frame_summary.end_colno)
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f'    {name} = {value}\\n'
        return text

    def format(self, **kwargs):
        result = []
        last = None
        count = 0
        def fold():
            more = count - _RECURSIVE_CUTOFF
            if more > 0:
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\\n')
        for summary in self:
            text = self.format_frame_summary(summary)
            if text is None:
                continue
            here = (summary.filename, summary.lineno, summary.name)
            if None in here or last != here:
                fold()
                last = here
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        fold()
        return result


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None,
                 lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        top = _seen is None
        _seen = set() if top else _seen
        _seen.add(id(exc_value))
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary._from_places(
            _tb_places(exc_traceback), limit=limit,
            lookup_lines=lookup_lines, capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._have_exc_type = exc_type is not None
        self._str = _message(exc_value, exc_traceback)
        self._final = _final(exc_value, exc_traceback)
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as e:
            self.__notes__ = [f'Ignored error getting __notes__: {_safe_string(e, "__notes__", repr)}']
        self._is_syntax_error = exc_type is not None and issubclass(exc_type, SyntaxError)
        self.exc_type_qualname, self.exc_type_module = (
            (None, None) if exc_type is None else (exc_type.__qualname__, exc_type.__module__))
        if self._is_syntax_error:
            for name in "filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg":
                value = getattr(exc_value, name)
                setattr(self, name, str(value) if value is not None and "lineno" in name else value)
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_value is None:
            return
        def other(e):
            return TracebackException(
                type(e), e, e.__traceback__, limit=limit, lookup_lines=lookup_lines,
                capture_locals=capture_locals, compact=compact, max_group_width=max_group_width,
                max_group_depth=max_group_depth, _seen=_seen)
        cause, context = exc_value.__cause__, exc_value.__context__
        if cause is not None and id(cause) not in _seen:
            self.__cause__ = other(cause)
        wanted = not compact or (self.__cause__ is None and not exc_value.__suppress_context__)
        if context is not None and wanted and id(context) not in _seen:
            self.__context__ = other(context)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [other(e) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        return self._exc_type

    @property
    def exc_type_str(self):
        if self._have_exc_type:
            name, module = self.exc_type_qualname, self.exc_type_module
            if module in ("builtins", "__main__"):
                return name
            return f"{module if isinstance(module, str) else '<unknown>'}.{name}"

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * ' '
        for text in self._final:
            if _depth > 0 and not self._is_syntax_error:
                for line in text[:-1].split('\\n'):
                    yield indent + line + '\\n'
            else:
                yield indent + text
        if self.exceptions and show_group:
            for e in self.exceptions:
                yield from e.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        if _ctx is None:
            _ctx = [0, False]
        def emit(text, margin='|'):
            pad = ' ' * (2 * _ctx[0])
            if _ctx[0]:
                pad += margin + ' '
            return ''.join(pad + line for line in text.splitlines(True))
        links = []
        exc = self
        while exc:
            message = following = None
            if chain and exc.__cause__ is not None:
                message = "\\nThe above exception was the direct cause of the following exception:\\n\\n"
                following = exc.__cause__
            elif chain and exc.__context__ is not None and not exc.__suppress_context__:
                message = "\\nDuring handling of the above exception, another exception occurred:\\n\\n"
                following = exc.__context__
            links.append((message, exc))
            exc = following
        for message, exc in reversed(links):
            if message is not None:
                yield emit(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield emit('Traceback (most recent call last):\\n')
                    for text in exc.stack.format():
                        yield emit(text)
                for text in exc.format_exception_only():
                    yield emit(text)
                continue
            if _ctx[0] > self.max_group_depth:
                yield emit(f"... (max_group_depth is {self.max_group_depth})\\n")
                continue
            top = _ctx[0] == 0
            if top:
                _ctx[0] = 1
            if exc.stack:
                yield emit('Exception Group Traceback (most recent call last):\\n', '+' if top else '|')
                for text in exc.stack.format():
                    yield emit(text)
            for text in exc.format_exception_only():
                yield emit(text)
            total = len(exc.exceptions)
            n = total if total <= self.max_group_width else self.max_group_width + 1
            _ctx[1] = False
            for i in range(n):
                last = i == n - 1
                if last:
                    _ctx[1] = True
                truncated = i >= self.max_group_width
                title = '...' if truncated else str(i + 1)
                yield ' ' * (2 * _ctx[0]) + ('+-' if i == 0 else '  ') + f'+---------------- {title} ----------------\\n'
                _ctx[0] += 1
                if truncated:
                    rest = total - self.max_group_width
                    yield emit(f"and {rest} more exception{'s' if rest > 1 else ''}\\n")
                else:
                    yield from exc.exceptions[i].format(chain=chain, _ctx=_ctx)
                if last and _ctx[1]:
                    yield ' ' * (2 * _ctx[0]) + "+------------------------------------\\n"
                    _ctx[1] = False
                _ctx[0] -= 1
            if top:
                _ctx[0] = 0

    def print(self, *, file=None, chain=True, **kwargs):
        _emit(self.format(chain=chain), file)
`;
