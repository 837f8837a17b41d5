# tags: process library
# Pool: arguments and results are pickled across; results come in the order of the arguments.
import multiprocessing as mp


def square(x):
    return x * x


def power(x, n):
    return x**n


def fail(x):
    if x == 3:
        raise ValueError("three")
    return [x]


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def mirror(p):
    return Point(p.y, p.x)


if __name__ == "__main__":
    with mp.Pool(3) as pool:
        print(pool.map(square, range(20)))
        print(pool.map(square, range(7), chunksize=2), pool.map(square, []))
        print(pool.starmap(power, [(2, 3), (3, 2), (10, 0)]))
        print(pool.apply(power, (2,), {"n": 10}))
        print(list(pool.imap(square, range(5))), list(pool.imap(square, range(5), 2)))
        print(sorted(pool.imap_unordered(square, range(6))))
        points = [Point(i, -i) for i in range(3)]
        back = pool.map(mirror, points)
        print([(p.x, p.y) for p in back], back[0] is points[0])
        try:
            pool.map(fail, range(5))
        except ValueError as e:
            print(type(e), e, type(e.__cause__).__name__)
        told = []
        result = pool.apply_async(square, (9,), callback=told.append)
        print(result.get(), result.ready(), result.successful(), told)
        again = pool.map_async(square, [1, 2])
        again.wait()
        print(again.get())
        try:
            pool.apply(lambda: 1)
        except Exception as e:
            print(type(e).__name__)
    try:
        pool.map(square, [1])
    except ValueError as e:
        print(e)
    pool = mp.Pool(2)
    print(pool.map(square, [4]))
    pool.close()
    pool.join()
    print([len(mp.active_children())])
