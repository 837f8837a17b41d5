/**
 * Python source of `_weakrefset`: WeakSet, and the guard that weak containers use while they are iterated over.
 * A member that dies takes its own reference out of the set, unless a guard is entered: then it is only noted as pending,
 * and the next change of the set removes it.
 */
export const source = `from _weakref import ref

__all__ = ['WeakSet']


class _IterationGuard:
    # While a guard is entered, its container only notes what died; the last guard to leave lets it remove them.

    def __init__(self, weakcontainer):
        self.weakcontainer = ref(weakcontainer)

    def __enter__(self):
        if (held := self.weakcontainer()) is not None:
            held._iterating.add(self)
        return self

    def __exit__(self, e, t, b):
        if (held := self.weakcontainer()) is not None:
            held._iterating.remove(self)
            if not held._iterating:
                held._commit_removals()


class WeakSet:

    def __init__(self, data=None):
        self.data = set()

        def _remove(member, whose=ref(self)):
            # Runs when a member dies. It knows the set weakly, so that it does not keep it alive.
            if (owner := whose()) is not None:
                later = owner._iterating
                (owner._pending_removals.append if later else owner.data.discard)(member)

        self._remove = _remove
        self._pending_removals = []
        self._iterating = set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        pending = self._pending_removals
        while pending:
            try:
                member = pending.pop()
            except IndexError:
                # Another thread took the last one.
                break
            self.data.discard(member)

    # What it is made of.

    def __len__(self):
        dead = len(self._pending_removals)
        return len(self.data) - dead

    def __iter__(self):
        with _IterationGuard(self):
            for member in self.data:
                if (item := member()) is not None:
                    # The caller has its own reference while it works on the item.
                    yield item

    def __contains__(self, item):
        try:
            member = ref(item)
        except TypeError:
            # What cannot be referred to weakly is in no such set.
            return False
        return member in self.data

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        members = list(self)
        return self.__class__, (members,), self.__getstate__()

    def copy(self):
        return self.__class__(self)

    # Comparisons and tests: against the references to what the other holds.

    def __eq__(self, other):
        if isinstance(other, self.__class__):
            return self.data == set(map(ref, other))
        return NotImplemented

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def issubset(self, other):
        members = (ref(item) for item in other)
        return self.data.issubset(members)

    def issuperset(self, other):
        members = (ref(item) for item in other)
        return self.data.issuperset(members)

    def isdisjoint(self, other):
        return not len(self.intersection(other))

    # New sets.

    def union(self, other):
        return self.__class__(item for part in (self, other) for item in part)

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    def difference(self, other):
        rest = self.copy()
        rest.difference_update(other)
        return rest

    def symmetric_difference(self, other):
        rest = self.copy()
        rest.symmetric_difference_update(other)
        return rest

    # Changes. Each first removes what died while the set was iterated over.

    def add(self, item):
        if self._pending_removals:
            self._commit_removals()
        self.data.add(ref(item, self._remove))

    def pop(self):
        if self._pending_removals:
            self._commit_removals()
        while self.data:
            if (item := self.data.pop()()) is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def remove(self, item):
        if self._pending_removals:
            self._commit_removals()
        self.data.remove(ref(item))

    def clear(self):
        if self._pending_removals:
            self._commit_removals()
        self.data.clear()

    def update(self, other):
        if self._pending_removals:
            self._commit_removals()
        for item in other:
            self.add(item)

    def discard(self, item):
        if self._pending_removals:
            self._commit_removals()
        self.data.discard(ref(item))

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        if self._pending_removals:
            self._commit_removals()
        members = (ref(item) for item in other)
        self.data.intersection_update(members)
        return self

    def __isub__(self, other):
        if self._pending_removals:
            self._commit_removals()
        if other is not self:
            members = (ref(item) for item in other)
            self.data.difference_update(members)
        else:
            self.data.clear()
        return self

    def __ixor__(self, other):
        if self._pending_removals:
            self._commit_removals()
        if other is not self:
            members = (ref(item, self._remove) for item in other)
            self.data.symmetric_difference_update(members)
        else:
            self.data.clear()
        return self

    def intersection_update(self, other):
        self.__iand__(other)

    def difference_update(self, other):
        self.__isub__(other)

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference
    __le__, __ge__ = issubset, issuperset

    __class_getitem__ = classmethod(type(list[int]))
`;
