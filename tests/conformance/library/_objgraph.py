
import gc
import types

__all__ = ["at", "by_type", "count", "find_backref_chain", "find_ref_chain", "growth", "is_proper_module",
           "most_common_types", "show_growth", "show_most_common_types", "typestats"]

def _name(object):
    return type(object).__name__

def _tracked(objects):
    return gc.get_objects() if objects is None else objects

def count(typename, objects=None):
    return sum(1 for object in _tracked(objects) if _name(object) == typename)

def typestats(objects=None, filter=None):
    stats = {}
    for object in _tracked(objects):
        if filter is None or filter(object):
            name = _name(object)
            stats[name] = stats.get(name, 0) + 1
    return stats

def most_common_types(limit=10, objects=None, filter=None):
    stats = sorted(typestats(objects, filter).items(), key=lambda item: item[1], reverse=True)
    return stats[:limit] if limit else stats

def show_most_common_types(limit=10, objects=None, file=None, filter=None):
    stats = most_common_types(limit, objects, filter)
    width = max((len(name) for name, number in stats), default=0)
    for name, number in stats:
        print(f"{name:<{width}} {number}", file=file)

_peaks = {}

def growth(limit=10, peak_stats=None, filter=None):
    peaks = _peaks if peak_stats is None else peak_stats
    gc.collect()
    grown = []
    for name, number in typestats(None, filter).items():
        before = peaks.get(name, 0)
        if number > before:
            peaks[name] = number
            grown.append((name, number, number - before))
    grown.sort(key=lambda item: item[2], reverse=True)
    return grown[:limit] if limit else grown

def show_growth(limit=10, peak_stats=None, file=None, filter=None):
    grown = growth(limit, peak_stats, filter)
    width = max((len(name) for name, number, more in grown), default=0)
    for name, number, more in grown:
        print(f"{name:<{width}} {number:>8} {more:>+8}", file=file)

def by_type(typename, objects=None):
    return [object for object in _tracked(objects) if _name(object) == typename]

def at(addr):
    for object in gc.get_objects():
        if id(object) == addr:
            return object
    return None

def is_proper_module(object):
    import sys
    return isinstance(object, types.ModuleType) and sys.modules.get(object.__name__) is object

def _chain(start, found, neighbours, max_depth):
    came_from = {id(start): None}
    hidden = {id(came_from)}
    rows = [start]
    hidden.add(id(rows))
    for depth in range(max_depth + 1):
        following = []
        hidden.add(id(following))
        for object in rows:
            if found(object):
                chain = [object]
                while (before := came_from[id(chain[-1])]) is not None:
                    chain.append(before)
                return chain
            near = neighbours(object)
            hidden.add(id(near))
            for other in near:
                if id(other) not in came_from and id(other) not in hidden and not isinstance(other, types.FrameType):
                    came_from[id(other)] = object
                    following.append(other)
        rows = following
    return [start]

def find_ref_chain(obj, predicate, max_depth=20, extra_ignore=()):
    ignored = set(extra_ignore)
    def neighbours(object):
        return [other for other in gc.get_referents(object) if id(other) not in ignored]
    return _chain(obj, predicate, neighbours, max_depth)[::-1]

def find_backref_chain(obj, predicate, max_depth=20, extra_ignore=()):
    ignored = set(extra_ignore)
    def neighbours(object):
        return [other for other in gc.get_referrers(object) if id(other) not in ignored]
    return _chain(obj, predicate, neighbours, max_depth)
