1
'text'
None
a
a.b
a[0]
a()
(a, b)
[a, 1]
{a: 1}
a + b
a < b
lambda: 1
...
(yield_)
'first' + 'second'
f'{a}'
not a
pass
