/** The module string. Templates are read without regular expressions. */
export const source = `
__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords",
           "digits", "hexdigits", "octdigits", "printable", "punctuation",
           "whitespace", "Formatter", "Template"]

whitespace = ' \\t\\n\\r\\v\\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
octdigits, digits = '01234567', '0123456789'
hexdigits = f'{digits}abcdefABCDEF'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~"""
printable = ''.join((digits, ascii_letters, punctuation, whitespace))


def capwords(s, sep=None):
    """capwords(s [,sep]) -> string"""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class _Chain:
    # Two mappings as one: what the first has not is looked for in the second.
    def __init__(self, first, second):
        self.both = first, second

    def __getitem__(self, key):
        first, second = self.both
        return first[key] if key in first else second[key]

_sentinel = {}


class Template:
    """A string class for supporting $-substitutions."""
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None

    def __init__(self, template):
        self.template = template

    def _identifier(self, at):
        text = self.template
        end = at
        while end < len(text) and (text[end] == '_' or text[end].isascii() and text[end].isalnum()):
            end += 1
        return at if end == at or text[at].isdigit() else end

    def _parts(self):
        """Pieces of the text: (literal, None), (name, whole), or (None, place) for a mistake."""
        text, mark = self.template, self.delimiter
        at = 0
        while True:
            found = text.find(mark, at)
            if found < 0:
                yield text[at:], None
                return
            if found > at:
                yield text[at:found], None
            start = found + len(mark)
            if text.startswith(mark, start):
                yield mark, None
                at = start + len(mark)
            elif text.startswith('{', start):
                end = self._identifier(start + 1)
                if end > start + 1 and text.startswith('}', end):
                    yield text[start + 1:end], text[found:end + 1]
                    at = end + 1
                else:
                    yield None, found
                    at = start
            else:
                end = self._identifier(start)
                if end > start:
                    yield text[start:end], text[found:end]
                    at = end
                else:
                    yield None, found
                    at = start

    def _invalid(self, i):
        before = self.template[:i]
        # Lines are counted as splitlines() ends them.
        lines = (before + self.delimiter).splitlines(keepends=True)
        col = len(before + self.delimiter) - sum(map(len, lines[:-1])) - len(self.delimiter) + 1
        raise ValueError(f'Invalid placeholder in string: line {len(lines)}, col {col}')

    def _mapping(self, mapping, kws):
        if mapping is _sentinel:
            return kws
        return _Chain(kws, mapping) if kws else mapping

    def substitute(self, mapping=_sentinel, /, **kws):
        mapping = self._mapping(mapping, kws)
        out = []
        for part, whole in self._parts():
            if part is None:
                self._invalid(whole)
            out.append(part if whole is None else str(mapping[part]))
        return ''.join(out)

    def safe_substitute(self, mapping=_sentinel, /, **kws):
        mapping = self._mapping(mapping, kws)
        out = []
        for part, whole in self._parts():
            if part is None:
                out.append(self.delimiter)
            elif whole is None:
                out.append(part)
            else:
                try:
                    out.append(str(mapping[part]))
                except KeyError:
                    out.append(whole)
        return ''.join(out)

    def is_valid(self):
        return all(part is not None for part, whole in self._parts())

    def get_identifiers(self):
        ids = []
        for part, whole in self._parts():
            if part is None:
                continue
            if whole is not None and part not in ids:
                ids.append(part)
        return ids


def _split_field(name):
    """'a.b[c]' as 'a' and [(True, 'b'), (False, 'c')]."""
    end = 0
    while end < len(name) and name[end] not in '.[':
        end += 1
    first, rest, i = name[:end], [], end
    while i < len(name):
        if name[i] == '.':
            j = i + 1
            while j < len(name) and name[j] not in '.[':
                j += 1
            rest.append((True, name[i + 1:j]))
        elif name[i] == '[':
            j = name.find(']', i)
            if j < 0:
                raise ValueError("Missing ']' in format string")
            key = name[i + 1:j]
            rest.append((False, int(key) if key.isdigit() else key))
            j += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if rest[-1][1] == '':
            raise ValueError("Empty attribute in format string")
        i = j
    return int(first) if first.isdigit() else first, rest


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        text = self._vformat(format_string, args, kwargs, used_args, 2)[0]
        self.check_unused_args(used_args, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        # The text; and the number that the next {} without one gets, False once a field has had a number of its own.
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        pieces = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                pieces.append(literal)
            if name is None:
                continue
            first = _split_field(name)[0]
            automatic = first == ''
            if automatic or isinstance(first, int):
                if auto_arg_index is False if automatic else auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                if automatic:
                    name = f'{auto_arg_index}{name}'
                auto_arg_index = automatic and auto_arg_index + 1
            value, key = self.get_field(name, args, kwargs)
            used_args.add(key)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            pieces.append(self.format_field(value, spec))
        return ''.join(pieces), auto_arg_index

    # What subclasses may do otherwise.

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def get_value(self, key, args, kwargs):
        return (args if isinstance(key, int) else kwargs)[key]

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError(f'Unknown conversion specifier {conversion!s}')
        return convert(value)

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def parse(self, format_string):
        literal = ''
        i = 0
        while i < len(format_string):
            c = format_string[i]
            if c not in '{}':
                literal += c
                i += 1
                continue
            if format_string[i + 1:i + 2] == c:
                yield literal + c, None, None, None
                literal = ''
                i += 2
                continue
            if c == '}':
                raise ValueError("Single '}' encountered in format string")
            depth, end, colon, brackets = 1, i + 1, None, 0
            while end < len(format_string):
                d = format_string[end]
                if d == '[' and colon is None:
                    brackets = 1
                elif d == ']':
                    brackets = 0
                elif brackets:
                    pass
                elif d == '{':
                    depth += 1
                elif d == '}':
                    depth -= 1
                    if not depth:
                        break
                elif d == ':' and colon is None and not brackets and depth == 1:
                    colon = end
                end += 1
            else:
                raise ValueError("Single '{' encountered in format string" if i + 1 == len(format_string)
                                 else "expected '}' before end of string")
            head = format_string[i + 1:end if colon is None else colon]
            spec = '' if colon is None else format_string[colon + 1:end]
            conversion = None
            if '!' in head:
                head, conversion = head.split('!', 1)
                if len(conversion) != 1:
                    raise ValueError("end of string while looking for conversion specifier" if not conversion
                                     else "expected ':' after conversion specifier")
            yield literal, head, spec, conversion
            literal = ''
            i = end + 1
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
`;
