/** The module textwrap. Words are found without regular expressions. */
export const source = `
__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\\t\\n\\x0b\\x0c\\r '


def _is_word(c):
    return c.isalnum() or c == '_'


class TextWrapper:
    """Object for wrapping/filling text."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace = expand_tabs, replace_whitespace
        self.fix_sentence_endings, self.break_long_words = fix_sentence_endings, break_long_words
        self.drop_whitespace, self.break_on_hyphens = drop_whitespace, break_on_hyphens
        self.tabsize, self.max_lines, self.placeholder = tabsize, max_lines, placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): ' ' for c in _whitespace})
        return text

    def _hyphenated(self, word):
        """A word in the pieces between which a line may end: behind hyphens between letters, around dashes."""
        pieces, start, i = [], 0, 0
        while i < len(word):
            if word[i] != '-':
                i += 1
                continue
            j = i
            while j < len(word) and word[j] == '-':
                j += 1
            before, after = word[start:i], word[j:]
            if j - i > 1:
                # A dash stands for itself between two words.
                if before and (before[-1].isalnum() or before[-1] in '_!"\\'&.,?') and after and _is_word(after[0]):
                    pieces += [before, word[i:j]]
                    start = j
            elif len(before) >= 2 and before[-1].isalpha() and before[-2].isalpha() \\
                    and len(after) >= 2 and after[0].isalpha() and after[1].isalpha():
                pieces.append(word[start:j])
                start = j
            elif len(before) >= 3 and before[-1].isalpha() and before[-2] == '-' and before[-3].isalpha() \\
                    and len(after) >= 2 and after[0].isalpha() and after[1].isalpha():
                pieces.append(word[start:j])
                start = j
            i = j
        pieces.append(word[start:])
        return [p for p in pieces if p]

    def _split(self, text):
        chunks, i = [], 0
        while i < len(text):
            blank = text[i] in _whitespace
            j = i
            while j < len(text) and (text[j] in _whitespace) == blank:
                j += 1
            if blank or not self.break_on_hyphens:
                chunks.append(text[i:j])
            else:
                chunks += self._hyphenated(text[i:j])
            i = j
        return chunks

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            word = chunks[i].rstrip('"\\'')
            if chunks[i + 1] == " " and len(chunks[i]) - len(word) <= 1 and len(word) > 1 \\
                    and word[-1] in '.!?' and word[-2].islower() and word[-2].isascii():
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        # A word longer than any line: as much of it as there is room for, or all of it on a line of its own.
        if not self.break_long_words:
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
            return
        word = reversed_chunks.pop()
        end = room = width - cur_len if width > 0 else 1
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind('-', 0, room)
            if hyphen > 0 and word[:hyphen].strip('-'):
                end = hyphen + 1
        cur_line.append(word[:end])
        reversed_chunks.append(word[end:])

    def _take_line(self, chunks, width, is_first):
        # What a line of this width holds is taken off the end of chunks.
        if self.drop_whitespace and not is_first and not chunks[-1].strip():
            chunks.pop()
        line, room = [], width
        while chunks and len(chunks[-1]) <= room:
            room -= len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, width - room, width)
        if self.drop_whitespace and line and not line[-1].strip():
            line.pop()
        return line

    def _cut_off(self, lines, line, indent, width):
        # The placeholder ends the last line, after as much of it as leaves room.
        while line:
            if line[-1].strip() and len(self.placeholder) + sum(map(len, line)) <= width:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            line.pop()
        if lines:
            before = lines[-1].rstrip() + self.placeholder
            if len(before) <= self.width:
                lines[-1] = before
                return
        lines.append(indent + self.placeholder.lstrip())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        limit = self.max_lines
        if limit is not None:
            indent = self.initial_indent if limit <= 1 else self.subsequent_indent
            if len(indent + self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            line = self._take_line(chunks, width, not lines)
            if not line:
                continue
            if limit is not None and len(lines) + 1 >= limit:
                rest = chunks if not self.drop_whitespace or len(chunks) > 1 else ''.join(chunks).strip()
                if rest or sum(map(len, line)) > width:
                    self._cut_off(lines, line, indent, width)
                    break
            lines.append(indent + ''.join(line))
        return lines

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """wrap(text : string) -> [string]"""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """fill(text : string) -> string"""
        return "\\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)

def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)

def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in text."""
    lines = text.split('\\n')
    lines = ['' if not line.strip(' \\t') else line for line in lines]
    margin = None
    for line in lines:
        if not line:
            continue
        lead = line[:len(line) - len(line.lstrip(' \\t'))]
        if margin is None:
            margin = lead
        else:
            n = 0
            while n < min(len(margin), len(lead)) and margin[n] == lead[n]:
                n += 1
            margin = margin[:n]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\\n'.join(lines)


def indent(text, prefix, predicate=None):
    """Adds 'prefix' to the beginning of selected lines in 'text'."""
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
`;
