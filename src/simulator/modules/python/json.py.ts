/** The module json: encoder and decoder. */
export const source = `
__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']

import sys as _sys

_INF = float('inf')


class JSONDecodeError(ValueError):
    """Subclass of ValueError with the place of the mistake."""
    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        lineno = 1 + doc.count('\\n', 0, pos)
        colno = pos - doc.rfind('\\n', 0, pos)
        super().__init__(f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno, self.colno = lineno, colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_ESCAPES = {'\\\\': '\\\\\\\\', '"': '\\\\"', '\\b': '\\\\b', '\\f': '\\\\f', '\\n': '\\\\n', '\\r': '\\\\r', '\\t': '\\\\t'}

def _quote(s, ensure_ascii):
    out = []
    for c in s:
        n = ord(c)
        if c in _ESCAPES:
            out.append(_ESCAPES[c])
        elif n < 32 or ensure_ascii and n > 126 and n < 0x10000:
            out.append('\\\\u%04x' % n)
        elif ensure_ascii and n > 126:
            n -= 0x10000
            out.append('\\\\u%04x\\\\u%04x' % (0xd800 | n >> 10, 0xdc00 | n & 0x3ff))
        else:
            out.append(c)
    return '"' + ''.join(out) + '"'


class JSONEncoder:
    """Extensible JSON encoder for Python data structures."""
    __module__ = 'json.encoder'
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii = skipkeys, ensure_ascii
        self.check_circular, self.allow_nan = check_circular, allow_nan
        self.sort_keys, self.indent = sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            # The end of the line is blank enough.
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        kind = o.__class__.__name__
        raise TypeError(f'Object of type {kind} is not JSON serializable')

    def encode(self, o):
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        return self._iter(o, 0, indent, {} if self.check_circular else None)

    def _float(self, o):
        if o != o:
            text = 'NaN'
        elif o == _INF:
            text = 'Infinity'
        elif o == -_INF:
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
        return text

    def _atom(self, o):
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _enter(self, o, markers):
        if markers is not None:
            if id(o) in markers:
                raise ValueError('Circular reference detected')
            markers[id(o)] = o

    def _iter(self, o, level, indent, markers):
        text = self._atom(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            if not o:
                yield '[]'
                return
            self._enter(o, markers)
            inner = '' if indent is None else '\\n' + indent * (level + 1)
            before = '[' + inner
            for value in o:
                yield before
                before = self.item_separator + inner
                yield from self._iter(value, level + 1, indent, markers)
            yield ']' if indent is None else '\\n' + indent * level + ']'
            if markers is not None:
                del markers[id(o)]
        elif isinstance(o, dict):
            if not o:
                yield '{}'
                return
            self._enter(o, markers)
            inner = '' if indent is None else '\\n' + indent * (level + 1)
            before = '{' + inner
            items = sorted(o.items()) if self.sort_keys else o.items()
            wrote = False
            for key, value in items:
                if isinstance(key, str):
                    name = key
                elif isinstance(key, float):
                    name = self._float(key)
                elif key is True or key is False or key is None or isinstance(key, int):
                    name = self._atom(key)
                elif self.skipkeys:
                    continue
                else:
                    raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')
                yield before + _quote(name, self.ensure_ascii) + self.key_separator
                wrote = True
                before = self.item_separator + inner
                yield from self._iter(value, level + 1, indent, markers)
            if not wrote:
                yield '{}'
            else:
                yield '}' if indent is None else '\\n' + indent * level + '}'
            if markers is not None:
                del markers[id(o)]
        else:
            self._enter(o, markers)
            yield from self._iter(self.default(o), level, indent, markers)
            if markers is not None:
                del markers[id(o)]


_BLANK = ' \\t\\n\\r'
_BACKSLASH = {'"': '"', '\\\\': '\\\\', '/': '/', 'b': '\\b', 'f': '\\f', 'n': '\\n', 'r': '\\r', 't': '\\t'}
_CONSTANTS = {'-Infinity': -_INF, 'Infinity': _INF, 'NaN': _INF - _INF}


class JSONDecoder:
    """Simple JSON decoder."""
    __module__ = 'json.decoder'

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict, self.object_pairs_hook = strict, object_pairs_hook

    def decode(self, s):
        start = self._skip(s, 0)
        value, end = self.raw_decode(s, start)
        end = self._skip(s, end)
        if end < len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx, {})
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None

    def _skip(self, s, i):
        while i < len(s) and s[i] in _BLANK:
            i += 1
        return i

    def _value(self, s, i, memo):
        c = s[i:i + 1]
        if c == '"':
            return self._string(s, i + 1)
        if c == '{':
            return self._object(s, i + 1, memo)
        if c == '[':
            return self._array(s, i + 1, memo)
        for word, value in (('null', None), ('true', True), ('false', False)):
            if s.startswith(word, i):
                return value, i + len(word)
        j = i + 1 if c == '-' else i
        k = j
        while k < len(s) and s[k] in '0123456789':
            k += 1
        if k > j:
            if s[j] == '0':
                k = j + 1
            end, real = k, False
            if s[end:end + 1] == '.' and s[end + 1:end + 2] in tuple('0123456789'):
                end += 2
                real = True
                while end < len(s) and s[end] in '0123456789':
                    end += 1
            if s[end:end + 1] in ('e', 'E'):
                e = end + 1
                if s[e:e + 1] in ('+', '-'):
                    e += 1
                if s[e:e + 1] in tuple('0123456789'):
                    real = True
                    while e < len(s) and s[e] in '0123456789':
                        e += 1
                    end = e
            return (self.parse_float if real else self.parse_int)(s[i:end]), end
        for word in _CONSTANTS:
            if s.startswith(word, i):
                return self.parse_constant(word), i + len(word)
        raise StopIteration(i)

    def _string(self, s, i):
        begin = i - 1
        out = []
        while True:
            if i >= len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            c = s[i]
            if c == '"':
                return ''.join(out), i + 1
            if c != '\\\\':
                if c < ' ' and self.strict:
                    raise JSONDecodeError("Invalid control character at", s, i)
                out.append(c)
                i += 1
                continue
            esc = s[i + 1:i + 2]
            if not esc:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if esc != 'u':
                if esc not in _BACKSLASH:
                    raise JSONDecodeError("Invalid \\\\escape", s, i)
                out.append(_BACKSLASH[esc])
                i += 2
                continue
            n = self._hex(s, i + 1)
            i += 6
            if 0xd800 <= n <= 0xdbff and s[i:i + 2] == '\\\\u':
                low = self._hex(s, i + 1)
                if 0xdc00 <= low <= 0xdfff:
                    n = 0x10000 + ((n - 0xd800) << 10 | low - 0xdc00)
                    i += 6
            out.append(chr(n))

    def _hex(self, s, pos):
        digits = s[pos + 1:pos + 5]
        if len(digits) == 4 and all(d in '0123456789abcdefABCDEF' for d in digits):
            return int(digits, 16)
        raise JSONDecodeError("Invalid \\\\uXXXX escape", s, pos)

    def _object(self, s, i, memo):
        pairs = []
        i = self._skip(s, i)
        if s[i:i + 1] == '}':
            i += 1
        else:
            if s[i:i + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
            while True:
                key, i = self._string(s, i + 1)
                key = memo.setdefault(key, key)
                i = self._skip(s, i)
                if s[i:i + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, i)
                i = self._skip(s, i + 1)
                try:
                    value, i = self._value(s, i, memo)
                except StopIteration as err:
                    raise JSONDecodeError("Expecting value", s, err.value) from None
                pairs.append((key, value))
                i = self._skip(s, i)
                c = s[i:i + 1]
                if c == '}':
                    i += 1
                    break
                if c != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", s, i)
                comma = i
                i = self._skip(s, i + 1)
                if s[i:i + 1] != '"':
                    if s[i:i + 1] == '}':
                        raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), i
        obj = dict(pairs)
        if self.object_hook is not None:
            obj = self.object_hook(obj)
        return obj, i

    def _array(self, s, i, memo):
        values = []
        i = self._skip(s, i)
        if s[i:i + 1] == ']':
            return values, i + 1
        while True:
            try:
                value, i = self._value(s, i, memo)
            except StopIteration as err:
                raise JSONDecodeError("Expecting value", s, err.value) from None
            values.append(value)
            i = self._skip(s, i)
            c = s[i:i + 1]
            if c == ']':
                return values, i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = self._skip(s, i + 1)
            if s[i:i + 1] == ']':
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)


# Where the classes say that they come from.
decoder, encoder = (_sys.modules.setdefault(name, type(_sys)(name)) for name in ('json.decoder', 'json.encoder'))
decoder.JSONDecodeError, decoder.JSONDecoder, encoder.JSONEncoder = JSONDecodeError, JSONDecoder, JSONEncoder


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Serialize \`\`obj\`\` to a JSON formatted \`\`str\`\`."""
    options = dict(kw, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, indent=indent,
                   allow_nan=allow_nan, separators=separators, default=default, sort_keys=sort_keys)
    return (cls or JSONEncoder)(**options).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
         indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Serialize \`\`obj\`\` as a JSON formatted stream to \`\`fp\`\`."""
    options = dict(kw, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, indent=indent,
                   allow_nan=allow_nan, separators=separators, default=default, sort_keys=sort_keys)
    for chunk in (cls or JSONEncoder)(**options).iterencode(obj):
        fp.write(chunk)


def detect_encoding(b):
    return 'utf-8-sig' if b.startswith(b'\\xef\\xbb\\xbf') else 'utf-8'


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """Deserialize \`\`fp\`\` to a Python object."""
    hooks = dict(object_hook=object_hook, object_pairs_hook=object_pairs_hook)
    parsers = dict(parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant)
    return loads(fp.read(), cls=cls, **hooks, **parsers, **kw)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """Deserialize \`\`s\`\` to a Python object."""
    if isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), 'surrogatepass')
    elif not isinstance(s, str):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    elif s.startswith('\\ufeff'):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    hooks = dict(object_hook=object_hook, object_pairs_hook=object_pairs_hook)
    parsers = dict(parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant)
    return (cls or JSONDecoder)(**hooks, **parsers, **kw).decode(s)
`;
