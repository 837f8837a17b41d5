/** Python source of `difflib`: what two sequences have in common, and texts that show their differences. */
export const source = `
from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK",
           "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "HtmlDiff", "Match"]

Match = namedtuple("Match", "a b size")

def _similarity(matches, length):
    return 2.0 * matches / length if length else 1.0

def _beginning(code, n):
    tag, i1, i2, j1, j2 = code
    return tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)

def _ending(code, n):
    tag, i1, i2, j1, j2 = code
    return tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2

class SequenceMatcher:
    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = None
            self.fullbcount = None
            self._index()

    def _index(self):
        # Where each element of b stands: neither junk nor what is too frequent.
        places = self.b2j = {}
        for i, elt in enumerate(self.b):
            places.setdefault(elt, []).append(i)
        self.bjunk = {elt for elt in places if self.isjunk(elt)} if self.isjunk else set()
        for elt in self.bjunk:
            del places[elt]
        self.bpopular = set()
        n = len(self.b)
        if self.autojunk and n >= 200:
            most = n // 100 + 1
            self.bpopular = {elt for elt, where in places.items() if len(where) > most}
            for elt in self.bpopular:
                del places[elt]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, places = self.a, self.b, self.b2j
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        besti, bestj, size = alo, blo, 0
        runs = {}
        for i in range(alo, ahi):
            new = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = new[j] = runs.get(j - 1, 0) + 1
                if k > size:
                    besti, bestj, size = i - k + 1, j - k + 1, k
            runs = new
        # It grows by what is frequent first, then by junk.
        for junk in (False, True):
            while (besti > alo and bestj > blo and (b[bestj - 1] in self.bjunk) == junk and
                   a[besti - 1] == b[bestj - 1]):
                besti, bestj, size = besti - 1, bestj - 1, size + 1
            while (besti + size < ahi and bestj + size < bhi and (b[bestj + size] in self.bjunk) == junk and
                   a[besti + size] == b[bestj + size]):
                size += 1
        return Match(besti, bestj, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        todo = [(0, la, 0, lb)]
        found = []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            match = i, j, k = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(match)
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    todo.append((i + k, ahi, j + k, bhi))
        found.sort()
        joined = []
        for i, j, k in found:
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + k)
            else:
                joined.append((i, j, k))
        joined.append((la, lb, 0))
        self.matching_blocks = [Match._make(m) for m in joined]
        return self.matching_blocks

    def get_opcodes(self):
        if self.opcodes is None:
            self.opcodes = codes = []
            i = j = 0
            for ai, bj, size in self.get_matching_blocks():
                # What lies before the block is in a, in b or in both.
                kind = ("equal", "insert", "delete", "replace")[2 * (i < ai) + (j < bj)]
                if kind != "equal":
                    codes.append((kind, i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    codes.append(("equal", ai, i, bj, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        # Nothing is told before the first and after the last change but n lines.
        for place, shorten in (0, _ending), (-1, _beginning):
            if codes[place][0] == "equal":
                codes[place] = shorten(codes[place], n)
        group = []
        for code in codes:
            if code[0] == "equal" and code[2] - code[1] > 2 * n:
                group.append(_beginning(code, n))
                yield group
                group, code = [], _ending(code, n)
            group.append(code)
        if len(group) > 1 or group and group[0][0] != "equal":
            yield group

    def ratio(self):
        return _similarity(sum(m[-1] for m in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = {}
            for elt in self.b:
                self.fullbcount[elt] = self.fullbcount.get(elt, 0) + 1
        left = {}
        matches = 0
        for elt in self.a:
            n = left.get(elt, self.fullbcount.get(elt, 0))
            left[elt] = n - 1
            if n > 0:
                matches += 1
        return _similarity(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        la, lb = len(self.a), len(self.b)
        return _similarity(min(la, lb), la + lb)

    __class_getitem__ = classmethod(GenericAlias)

def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    similar = []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        # The cheap bounds first.
        if all(bound() >= cutoff for bound in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)):
            similar.append((matcher.ratio(), candidate))
    return [candidate for _, candidate in nlargest(n, similar)]

class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._dump("+", b, blo, bhi)
            else:
                yield from self._dump(" ", a, alo, ahi)

    def _dump(self, tag, x, lo, hi):
        for i in range(lo, hi):
            yield "%s %s" % (tag, x[i])

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        parts = [self._dump("-", a, alo, ahi), self._dump("+", b, blo, bhi)]
        if bhi - blo < ahi - alo:
            parts.reverse()
        for part in parts:
            yield from part

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        # The most similar pair of lines, if there is one, goes side by side.
        best, cutoff = 0.74, 0.75
        cruncher = SequenceMatcher(self.charjunk)
        same = None
        for j in range(blo, bhi):
            cruncher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if same is None:
                        same = i, j
                    continue
                cruncher.set_seq1(a[i])
                if (cruncher.real_quick_ratio() > best and cruncher.quick_ratio() > best and
                        cruncher.ratio() > best):
                    best, best_i, best_j = cruncher.ratio(), i, j
        if best < cutoff:
            if same is None:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
                return
            best_i, best_j = same
        else:
            same = None
        yield from self._fancy_helper(a, alo, best_i, b, blo, best_j)
        aelt, belt = a[best_i], b[best_j]
        if same is None:
            atags = btags = ""
            cruncher.set_seqs(aelt, belt)
            for tag, i1, i2, j1, j2 in cruncher.get_opcodes():
                la, lb = i2 - i1, j2 - j1
                mine, other = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[tag]
                if tag != "insert":
                    atags += mine * la
                if tag != "delete":
                    btags += other * lb
            yield from self._qformat(aelt, belt, atags, btags)
        else:
            yield "  " + aelt
        yield from self._fancy_helper(a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from self._dump("-", a, alo, ahi)
        elif blo < bhi:
            yield from self._dump("+", b, blo, bhi)

    def _qformat(self, aline, bline, atags, btags):
        for sign, line, tags in ("-", aline, atags), ("+", bline, btags):
            yield f"{sign} {line}"
            tags = "".join(c if t == " " and c.isspace() else t for c, t in zip(line, tags)).rstrip()
            if tags:
                yield f"? {tags}\\n"

def IS_LINE_JUNK(line, pat=None):
    text = line.strip()
    return text in ("", "#") if pat is None else pat(line) is not None

def IS_CHARACTER_JUNK(ch, ws=" \\t"):
    return ch in ws

def _range(start, stop, separator):
    # Lines are counted from one; a range without any begins at the line before.
    beginning, length = start + 1, stop - start
    if separator == "u":
        if length == 1:
            return "{}".format(beginning)
        return "{},{}".format(beginning if length else beginning - 1, length)
    if not length:
        beginning -= 1
    if length <= 1:
        return "{}".format(beginning)
    return "{},{}".format(beginning, beginning + length - 1)

def _check_types(a, b, *args):
    for line in a[:1] + b[:1] if isinstance(a, list) and isinstance(b, list) else [*a[:1], *b[:1]]:
        if not isinstance(line, str):
            raise TypeError("lines to compare must be str, not %s (%r)" % (type(line).__name__, line))
    if isinstance(a, str):
        raise TypeError("input must be a sequence of strings, not %s" % type(a).__name__)
    if isinstance(b, str):
        raise TypeError("input must be a sequence of strings, not %s" % type(b).__name__)
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))

def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\\n"):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for sign, name, date in ("---", fromfile, fromfiledate), ("+++", tofile, tofiledate):
                yield "{} {}{}{}".format(sign, name, "\\t{}".format(date) if date else "", lineterm)
        first, last = group[0], group[-1]
        yield "@@ -{} +{} @@{}".format(_range(first[1], last[2], "u"), _range(first[3], last[4], "u"), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line

def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\\n"):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    prefix = dict(insert="+ ", delete="- ", replace="! ", equal="  ")
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for sign, name, date in ("***", fromfile, fromfiledate), ("---", tofile, tofiledate):
                yield "{} {}{}{}".format(sign, name, "\\t{}".format(date) if date else "", lineterm)
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield "*** {} ****{}".format(_range(first[1], last[2], "c"), lineterm)
        if any(tag in ("replace", "delete") for tag, _, _, _, _ in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield prefix[tag] + line
        yield "--- {} ----{}".format(_range(first[3], last[4], "c"), lineterm)
        if any(tag in ("replace", "insert") for tag, _, _, _, _ in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield prefix[tag] + line

def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\\n"):
    def decode(s):
        try:
            return s.decode("ascii", "surrogateescape")
        except AttributeError as err:
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(s).__name__, s)) from err
    lines = dfunc(list(map(decode, a)), list(map(decode, b)), decode(fromfile), decode(tofile),
                  decode(fromfiledate), decode(tofiledate), n, decode(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")

def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)

def restore(delta, which):
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]
`;
