# from __future__: the features, what they say of themselves, and what annotations become.
from __future__ import annotations, division, print_function
import __future__

for name in __future__.all_feature_names:
    f = getattr(__future__, name)
    print(name, f, f.getOptionalRelease(), f.getMandatoryRelease(), f.compiler_flag)
print(__future__.__all__ == ["all_feature_names"] + __future__.all_feature_names)
print(sorted(n for n in vars(__future__) if n.startswith("CO_")), annotations is __future__.annotations)


def f(a: unknown, *args: [int, "str"], k: 1 + 2 = 5) -> lambda x: x:
    pass


class C:
    x: missing.name
    y: int = 3


print(f.__annotations__)
print(C.__annotations__)
z: undefined[0]
print(__annotations__)
print(hex(f.__code__.co_flags & 0x1000000), 7 / 2)
try:
    exec("from __future__ import braces")
except SyntaxError as e:
    print(e.msg)
try:
    exec("from __future__ import nothing")
except SyntaxError as e:
    print(e.msg)
try:
    exec("1\nfrom __future__ import division")
except SyntaxError as e:
    print(e.msg)
