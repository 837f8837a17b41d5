def make(depth):
    return None if depth == 0 else [make(depth - 1), depth, make(depth - 1)]


def size(tree):
    return 0 if tree is None else size(tree[0]) + 1 + size(tree[2])


print([size(make(d)) for d in range(13)])
