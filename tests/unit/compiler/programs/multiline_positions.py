result = (
    first_name
    + second_name
    * third(
        1,
        key=2,
    )
)
value = {
    'a': 1,
    'b': [
        x
        for x in y
        if x
    ],
}
text = (
    'one'
    'two'
)
def f(
    a,
    b=1,
):
    return (
        a
        if b
        else None
    )
if (
    a
    and b
): c
for x in (
    1, 2
): pass
obj.method(
    arg
).other(
    arg2
)
