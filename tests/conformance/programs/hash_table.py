# A hash table by hand with probing, deletion marks and growth, checked against dict.
class Table:
    GONE = object()
    def __init__(self): self.slots, self.used, self.filled = [None] * 8, 0, 0
    def _find(self, key):
        mask = len(self.slots) - 1
        i, perturb, free = hash(key) & mask, hash(key) & 0xFFFFFFFFFFFFFFFF, None
        while True:
            s = self.slots[i]
            if s is None: return free if free is not None else i, False
            if s is Table.GONE: free = i if free is None else free
            elif s[0] == key: return i, True
            perturb >>= 5
            i = (i * 5 + perturb + 1) & mask
    def __setitem__(self, k, v):
        i, found = self._find(k)
        if not found:
            self.filled += self.slots[i] is None
            self.used += 1
        self.slots[i] = (k, v)
        if self.filled * 3 >= len(self.slots) * 2: self._grow()
    def _grow(self):
        old = self.slots
        self.slots, self.used, self.filled = [None] * (len(old) * (2 if self.used * 2 > len(old) // 2 else 1)), 0, 0
        for s in old:
            if s is not None and s is not Table.GONE: self[s[0]] = s[1]
    def __getitem__(self, k):
        i, found = self._find(k)
        if not found: raise KeyError(k)
        return self.slots[i][1]
    def __delitem__(self, k):
        i, found = self._find(k)
        if not found: raise KeyError(k)
        self.slots[i] = Table.GONE
        self.used -= 1
    def __contains__(self, k): return self._find(k)[1]
    def __len__(self): return self.used
    def __iter__(self): return (s[0] for s in self.slots if s is not None and s is not Table.GONE)
t, d = Table(), {}
x = 7
for n in range(400):
    x = x * 1103515245 + 12345 & 0x7FFFFFFF
    k = x >> 8 & 63
    if x >> 16 & 3:
        t[k] = d[k] = n
    elif k in d:
        del t[k], d[k]
    assert len(t) == len(d) and (k in t) == (k in d)
print(len(t), sorted(t) == sorted(d), all(t[k] == v for k, v in d.items()), len(t.slots))
for f in (lambda: t[1000], lambda: t.__delitem__(1000), lambda: t[[]]):
    try:
        print(f())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
t[1.0], t["s"], t[(1, 2)], t[None] = "one", "str", "tuple", "none"
print(t[1], t["s"], t[1, 2], t[None], 1 in t, True in t)
