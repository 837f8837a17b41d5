# tags: library
# One object stays one; cycles come back as cycles; long lists go in batches, long texts outside of frames.
import pickle
inner = [1]
a, b = pickle.loads(pickle.dumps([inner, inner]))
print(a is b, a is inner)
rec = []
rec.append((rec,))
rd = {}
rd["k"] = rd
rt = ([],)
rt[0].append(rt)
for o in (rec, rd, rt):
    for proto in range(6):
        print(pickle.dumps(o, proto))
q = pickle.loads(pickle.dumps(rec))
print(q[0][0] is q)
q = pickle.loads(pickle.dumps(rt))
print(q[0][0] is q)
for o in (list(range(1000)), list(range(1001)), ["z" * 40000, b"w" * 40000, 5], "x" * 70000, 10 ** 700):
    data = pickle.dumps(o)
    print(len(data), data[:14], data[-9:], pickle.loads(data) == o)
class Node:
    def __init__(self, n):
        self.n = n
        self.next = None
head = Node(0)
cur = head
for i in range(1, 20):
    cur.next = Node(i)
    cur = cur.next
data = pickle.dumps(head)
print(len(data))
copy = pickle.loads(data)
n = 0
while copy:
    n += copy.n
    copy = copy.next
print(n)
p = pickle.dumps("text"), pickle.dumps(["text"])
print(p)
