# What the helpers of objgraph answer about a program's own objects; `_objgraph.py` is their source.
import gc
import io
import sys
import _objgraph as objgraph


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []


class Leaf:
    __slots__ = ("up",)


a, b = Node("a"), Node("b")
a.links.append(b)
leaf = Leaf()
leaf.up = b
print(objgraph.count("Node"), objgraph.count("Leaf"), objgraph.count("Nothing"))
print(objgraph.typestats([a, b, leaf, 1, "x"]))
print(objgraph.most_common_types(2, [a, b, leaf, 1, 2, 3]))
print([node.name for node in objgraph.by_type("Node")])
print(objgraph.at(id(a)) is a, objgraph.at(1))
objgraph.show_most_common_types(objects=[a, b, leaf])


def own(o):
    return type(o) in (Node, Leaf)


peaks = {}
print(sorted(objgraph.growth(peak_stats=peaks, filter=own)))
print(objgraph.growth(peak_stats=peaks, filter=own))
more = [Node(i) for i in range(3)]
ring = Node("ring")
ring.links.append(ring)
del ring
out = io.StringIO()
objgraph.show_growth(peak_stats=peaks, file=out, filter=own)
print(out.getvalue().split())

del b
chain = objgraph.find_backref_chain(a.links[0], lambda o: o is leaf)
print([type(o).__name__ for o in chain])
chain = objgraph.find_ref_chain(a, lambda o: o == "b")
print([type(o).__name__ for o in chain], chain[0] is a)
print([type(o).__name__ for o in objgraph.find_ref_chain(leaf, lambda o: o is a, max_depth=1)])
print(objgraph.is_proper_module(gc), objgraph.is_proper_module(a))
print(sys.getrefcount(a.links[0]))
