/** The module textwrap (Lib/textwrap.py). Words are found without regular expressions. */
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
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

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
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind('-', 0, space_left)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            cur_line = []
            cur_len = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            while chunks:
                n = len(chunks[-1])
                if cur_len + n > width:
                    break
                cur_line.append(chunks.pop())
                cur_len += n
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, cur_line, cur_len, width)
                cur_len = sum(map(len, cur_line))
            if self.drop_whitespace and cur_line and cur_line[-1].strip() == '':
                cur_len -= len(cur_line[-1])
                del cur_line[-1]
            if not cur_line:
                continue
            last = (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or last and cur_len <= width:
                lines.append(indent + ''.join(cur_line))
                continue
            while cur_line:
                if cur_line[-1].strip() and cur_len + len(self.placeholder) <= width:
                    cur_line.append(self.placeholder)
                    lines.append(indent + ''.join(cur_line))
                    break
                cur_len -= len(cur_line[-1])
                del cur_line[-1]
            else:
                if lines:
                    prev_line = lines[-1].rstrip()
                    if len(prev_line) + len(self.placeholder) <= self.width:
                        lines[-1] = prev_line + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
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
    lines = text.splitlines(True)
    if predicate is None:
        return ''.join(prefix + line if line.strip() else line for line in lines)
    return ''.join(prefix + line if predicate(line) else line for line in lines)
`;
