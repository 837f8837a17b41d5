heap = {
    "settings": ["text"],
    "text": [],
    "left": ["right"],
    "right": ["left"],
}
roots = ["settings"]

marked = []
to_visit = list(roots)
while to_visit:
    name = to_visit.pop()
    if name not in marked:
        marked.append(name)
        to_visit.extend(heap[name])
print("marked:", marked)

swept = [name for name in heap if name not in marked]
print("swept: ", swept)
