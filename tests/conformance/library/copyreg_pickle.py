# copyreg.pickle: how objects of a class are reduced, for copy and for pickle.
import copy
import copyreg
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


def reduce_point(p):
    print("reducing", p)
    return Point, (p.x, p.y)


p = Point(1, [2])
q = copy.copy(p)
print(q, q.y is p.y)
copyreg.pickle(Point, reduce_point)
print(copyreg.dispatch_table[Point] is reduce_point)
print(copy.copy(p), copy.deepcopy(p), pickle.loads(pickle.dumps(p)))
for wrong in (lambda: copyreg.pickle(Point, 3), lambda: copyreg.pickle(Point, reduce_point, 4), lambda: copyreg.constructor(5)):
    try:
        wrong()
    except TypeError as e:
        print(e)
copyreg.add_extension("__main__", "Point", 200)
del copyreg.dispatch_table[Point]
print(pickle.loads(pickle.dumps(Point, 2)) is Point, b"\x82\xc8" in pickle.dumps(Point, 2))
copyreg.remove_extension("__main__", "Point", 200)
print(copyreg.__newobj__(Point).__dict__)
