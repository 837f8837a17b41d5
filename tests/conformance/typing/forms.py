# The names of typing, subscripted: how they look, when they are equal.
from typing import *
import typing
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Union[int, int], Tuple[int, ...], Callable[[int, str], bool], Callable[..., int], Any, Type[int], Set["Node"], List, Iterable[str], Literal[1, "a"], ClassVar[int], Final[str], Annotated[int, "meta"])
print(List[int] == List[int], Union[int, str] == Union[str, int], Optional[int] == Union[int, None], List[int] == List[str], hash(List[int]) == hash(List[int]), Union[Union[int, str], float])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Optional[int]), get_args(Optional[int]), get_args(Callable[[int], str]), get_origin(list[int]), get_args(int | str), get_origin(int), get_args(Annotated[int, 1]))
print(isinstance([1], List), issubclass(list, Sequence), isinstance({}, Mapping), TYPE_CHECKING, cast(int, "x"), Text is str)
for bad in (lambda: isinstance([1], List[int]), lambda: Any(), lambda: List(), lambda: Optional[int](), lambda: Dict[int], lambda: isinstance(1, Any), lambda: Union[()], lambda: NoReturn[int], lambda: List[int, str]):
    try:
        print(bad())
    except TypeError as e:
        print(e)
