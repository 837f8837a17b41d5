import a
import a.b.c
import a as b
import a.b as c
import a.b.c as d, e, f.g
from a import b
from a import b as c, d
from a import (e, f as g,)
from a.b import c
from . import x
from .. import y
from .z import w
from ...p.q import r as s
from m import *
def f():
    import local
    from local import name
    return local, name
