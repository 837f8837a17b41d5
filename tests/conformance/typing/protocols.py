# Protocols and abstract names.
from typing import Protocol, runtime_checkable, SupportsInt, Iterable, Sized
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class File:
    def close(self): return "closed"
class Other: pass
print(isinstance(File(), Closer), isinstance(Other(), Closer), isinstance(5, SupportsInt), isinstance("x", SupportsInt), isinstance([], Iterable), isinstance([], Sized))
class Plain(Protocol):
    name: str
for bad in (lambda: Plain(), lambda: isinstance(5, Plain)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
class Explicit(Closer):
    pass
print(Explicit().close(), isinstance(Explicit(), Closer))
