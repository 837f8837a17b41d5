/** Python part of the module tracemalloc. */
export const source = `
from _collections_abc import Sequence, Iterable
from functools import total_ordering
from traceback import _source as _line_of
from _tracemalloc import (start, stop, is_tracing, clear_traces, get_traced_memory, reset_peak,
                          get_traceback_limit, get_tracemalloc_memory, _get_traces,
                          _get_object_traceback)


def _format_size(size, sign):
    plus = '+' if sign else ''
    for unit in ('B', 'KiB', 'MiB', 'GiB', 'TiB'):
        if abs(size) < 100 and unit != 'B':
            return f'{size:{plus}.1f} {unit}'
        if abs(size) < 10240 or unit == 'TiB':
            return f'{size:{plus}.0f} {unit}'
        size /= 1024


class Statistic:
    __slots__ = ('traceback', 'size', 'count')

    def __init__(self, traceback, size, count):
        self.traceback, self.size, self.count = traceback, size, count

    def _all(self):
        return self.traceback, self.size, self.count

    def __eq__(self, other):
        return self._all() == other._all() if isinstance(other, Statistic) else NotImplemented

    def __hash__(self):
        return hash(self._all())

    def __str__(self):
        text = f"{self.traceback}: size={_format_size(self.size, False)}, count={self.count}"
        if self.count:
            text += f", average={_format_size(self.size / self.count, False)}"
        return text

    def __repr__(self):
        return f'<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>'

    def _sort_key(self):
        return (self.size, self.count, self.traceback)


class StatisticDiff:
    __slots__ = ('traceback', 'size', 'size_diff', 'count', 'count_diff')

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size, self.size_diff = size, size_diff
        self.count, self.count_diff = count, count_diff

    def _all(self):
        return self.traceback, self.size, self.size_diff, self.count, self.count_diff

    def __eq__(self, other):
        return self._all() == other._all() if isinstance(other, StatisticDiff) else NotImplemented

    def __hash__(self):
        return hash(self._all())

    def __str__(self):
        text = (f"{self.traceback}: size={_format_size(self.size, False)} "
                f"({_format_size(self.size_diff, True)}), count={self.count} ({self.count_diff:+})")
        if self.count:
            text += f", average={_format_size(self.size / self.count, False)}"
        return text

    def __repr__(self):
        return (f'<StatisticDiff traceback={self.traceback!r} size={self.size} ({self.size_diff:+}) '
                f'count={self.count} ({self.count_diff:+})>')

    def _sort_key(self):
        return (abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback)


@total_ordering
class Frame:
    __slots__ = ('_frame',)

    def __init__(self, frame):
        self._frame = frame

    filename = property(lambda self: self._frame[0])
    lineno = property(lambda self: self._frame[1])

    def __str__(self):
        return '%s:%s' % (self.filename, self.lineno)

    def __repr__(self):
        return f'<Frame filename={self.filename!r} lineno={self.lineno!r}>'

    def __hash__(self):
        return hash(self._frame)

    def __eq__(self, other):
        return self._frame == other._frame if isinstance(other, Frame) else NotImplemented

    def __lt__(self, other):
        return self._frame < other._frame if isinstance(other, Frame) else NotImplemented


@total_ordering
class Traceback(Sequence):
    """Sequence of Frame instances sorted from the oldest frame to the most recent frame."""
    __slots__ = ('_frames', '_total_nframe')

    def __init__(self, frames, total_nframe=None):
        # The machine gives the most recent frame first.
        self._frames, self._total_nframe = tuple(frames[::-1]), total_nframe

    total_nframe = property(lambda self: self._total_nframe)

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        total = '' if self._total_nframe is None else f' total_nframe={self._total_nframe}'
        return f'<Traceback {tuple(self)}{total}>'

    def __getitem__(self, index):
        found = self._frames[index]
        return tuple(map(Frame, found)) if isinstance(index, slice) else Frame(found)

    def __len__(self):
        return len(self._frames)

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __hash__(self):
        return hash(self._frames)

    def __eq__(self, other):
        return self._frames == other._frames if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._frames < other._frames if isinstance(other, Traceback) else NotImplemented

    def format(self, limit=None, most_recent_first=False):
        frames = self
        if limit is not None:
            frames = self[-limit:] if limit > 0 else self[:limit]
        if most_recent_first:
            frames = reversed(frames)
        lines = []
        for frame in frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            line = (_line_of(frame.filename, frame.lineno, frame.lineno) or '').strip()
            if line:
                lines.append(f'    {line}')
        return lines


def get_object_traceback(obj):
    """Get the traceback where the Python object *obj* was allocated."""
    frames = _get_object_traceback(obj)
    if frames is not None:
        return Traceback(frames)


class Trace:
    __slots__ = ("_trace",)

    def __init__(self, trace):
        self._trace = trace

    domain = property(lambda self: self._trace[0])
    size = property(lambda self: self._trace[1])
    traceback = property(lambda self: Traceback(*self._trace[2:]))

    def __str__(self):
        return f"{self.traceback}: {_format_size(self.size, False)}"

    def __repr__(self):
        return f"<Trace domain={self.domain} size={_format_size(self.size, False)}, traceback={self.traceback!r}>"

    def __hash__(self):
        return hash(self._trace)

    def __eq__(self, other):
        return self._trace == other._trace if isinstance(other, Trace) else NotImplemented


class _Traces(Sequence):
    def __init__(self, traces):
        self._traces = traces

    def __repr__(self):
        return f"<Traces len={len(self)}>"

    def __getitem__(self, index):
        found = self._traces[index]
        return tuple(map(Trace, found)) if isinstance(index, slice) else Trace(found)

    def __len__(self):
        return len(self._traces)

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __eq__(self, other):
        return self._traces == other._traces if isinstance(other, _Traces) else NotImplemented


def _matches(name, pattern):
    if not pattern:
        return not name
    if pattern[0] == '*':
        return any(_matches(name[i:], pattern[1:]) for i in range(len(name) + 1))
    return bool(name) and pattern[0] in ('?', name[0]) and _matches(name[1:], pattern[1:])


class BaseFilter:
    def __init__(self, inclusive):
        self.inclusive = inclusive

    def _match(self, trace):
        raise NotImplementedError


class Filter(BaseFilter):
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        BaseFilter.__init__(self, inclusive)
        self._filename_pattern, self.lineno = filename_pattern, lineno
        self.all_frames, self.domain = all_frames, domain

    filename_pattern = property(lambda self: self._filename_pattern)

    def _match_frame(self, filename, lineno):
        found = _matches(filename, self._filename_pattern) and self.lineno in (None, lineno)
        return found ^ (not self.inclusive)

    def _match_traceback(self, traceback):
        if self.all_frames:
            found = [_matches(f, self._filename_pattern) and self.lineno in (None, n) for f, n in traceback]
            return any(found) if self.inclusive else not any(found)
        return self._match_frame(*traceback[0])

    def _match(self, trace):
        domain, size, traceback, total_nframe = trace
        res = self._match_traceback(traceback)
        if self.domain is None:
            return res
        return res and domain == self.domain if self.inclusive else res or domain != self.domain


class DomainFilter(BaseFilter):
    def __init__(self, inclusive, domain):
        BaseFilter.__init__(self, inclusive)
        self._domain = domain

    domain = property(lambda self: self._domain)

    def _match(self, trace):
        return (trace[0] == self._domain) == bool(self.inclusive)


class Snapshot:
    """Snapshot of traces of memory blocks allocated by Python."""

    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def filter_traces(self, filters):
        if not isinstance(filters, Iterable):
            raise TypeError(f"filters must be a list of filters, not {type(filters).__name__}")
        traces = self.traces._traces
        if filters:
            include = [f for f in filters if f.inclusive]
            exclude = [f for f in filters if not f.inclusive]
            traces = [t for t in traces
                      if (not include or any(f._match(t) for f in include))
                      and not any(not f._match(t) for f in exclude)]
        else:
            traces = traces.copy()
        return Snapshot(traces, self.traceback_limit)

    def _group_by(self, key_type, cumulative):
        if key_type not in ('traceback', 'filename', 'lineno'):
            raise ValueError(f"unknown key_type: {key_type!r}")
        if cumulative and key_type not in ('lineno', 'filename'):
            raise ValueError(f"cumulative mode cannot by used with key type {key_type!r}")
        stats = {}
        for domain, size, frames, total_nframe in self.traces._traces:
            if key_type == 'traceback':
                keys = [Traceback(frames, total_nframe)]
            else:
                places = frames if cumulative else frames[:1]
                keys = dict.fromkeys(Traceback(((f, n if key_type == 'lineno' else 0),)) for f, n in places)
            for key in keys:
                stat = stats.get(key)
                if stat is None:
                    stats[key] = Statistic(key, size, 1)
                else:
                    stat.size += size
                    stat.count += 1
        return stats

    def statistics(self, key_type, cumulative=False):
        """Group statistics by key_type. Return a sorted list of Statistic instances."""
        found = self._group_by(key_type, cumulative).values()
        return sorted(found, key=Statistic._sort_key, reverse=True)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        """Compute the differences with an old snapshot, as a sorted list of StatisticDiff instances."""
        new = self._group_by(key_type, cumulative)
        old = old_snapshot._group_by(key_type, cumulative)
        nothing = Statistic(None, 0, 0)
        differences = []
        for key in *new, *(key for key in old if key not in new):
            a, b = old.get(key, nothing), new.get(key, nothing)
            differences.append(StatisticDiff(key, b.size, b.size - a.size, b.count, b.count - a.count))
        return sorted(differences, key=StatisticDiff._sort_key, reverse=True)


def take_snapshot():
    """Take a snapshot of traces of memory blocks allocated by Python."""
    if not is_tracing():
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    return Snapshot(_get_traces(), get_traceback_limit())
`;
