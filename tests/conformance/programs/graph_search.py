# Graphs as dicts of sets and lists: BFS, DFS, topological order, shortest paths.
from collections import deque
import heapq
g = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}
def bfs(g, start):
    seen, q, order = {start}, deque([start]), []
    while q:
        n = q.popleft()
        order.append(n)
        for m in g[n]:
            if m not in seen:
                seen.add(m)
                q.append(m)
    return order
def dfs(g, n, seen=None):
    seen = [] if seen is None else seen
    if n not in seen:
        seen.append(n)
        for m in g[n]: dfs(g, m, seen)
    return seen
def paths(g, a, b, path=()):
    path += (a,)
    if a == b: yield path
    for m in g[a]:
        if m not in path: yield from paths(g, m, b, path)
def topo(g):
    deg = {n: 0 for n in g}
    for ms in g.values():
        for m in ms: deg[m] += 1
    ready = sorted(n for n, d in deg.items() if d == 0)
    out = []
    while ready:
        n = ready.pop(0)
        out.append(n)
        for m in g[n]:
            deg[m] -= 1
            if deg[m] == 0: ready.append(m)
    if len(out) != len(g): raise ValueError("cycle among " + ", ".join(sorted(set(g) - set(out))))
    return out
print(bfs(g, "a"), dfs(g, "a"), list(paths(g, "a", "f")), topo(g))
try:
    topo({**g, "f": ["c"]})
except ValueError as e:
    print(e)
w = {"s": {"a": 7, "b": 2}, "a": {"t": 1}, "b": {"a": 3, "t": 8}, "t": {}}
def dijkstra(w, a, b):
    heap, best = [(0, a, [a])], {}
    while heap:
        d, n, p = heapq.heappop(heap)
        if n in best: continue
        best[n] = d
        if n == b: return d, p
        for m, c in w[n].items(): heapq.heappush(heap, (d + c, m, p + [m]))
print(dijkstra(w, "s", "t"), dijkstra(w, "t", "s"))
def components(edges):
    parent = {}
    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x
    for a, b in edges: parent[find(a)] = find(b)
    groups = {}
    for x in parent: groups.setdefault(find(x), []).append(x)
    return sorted(sorted(v) for v in groups.values())
print(components([(1, 2), (3, 4), (2, 5), (6, 6)]))
