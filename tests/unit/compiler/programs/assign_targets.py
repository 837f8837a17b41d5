class Box:
    pass
box = Box()
box.value = [1, 2, 3]
box.value[0] = 4
box.value[1:2] = [5, 6]
box.value[::2] = 7, 8
box.inner = box.self = box
box.inner.inner.x, box.value[-1] = 'p', 'q'
(box.y), [box.z] = 1, [2]
