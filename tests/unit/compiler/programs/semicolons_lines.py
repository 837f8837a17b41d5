a = 1; b = 2; c = 3
if a: b; c
for i in a: b; c;
while a: pass; break
class C: x = 1; y = 2
def f(): x = 1; return x;
try: a; b
finally: c; d
x = \
    1
y = a + \
  b
with a: b; c
