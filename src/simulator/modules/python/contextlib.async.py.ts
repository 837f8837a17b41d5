/** The asynchronous half of the Python source of `contextlib`, run in its namespace. */
export const source = `
import abc
from _collections_abc import _check_methods

class AbstractAsyncContextManager(abc.ABC):
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        return _check_methods(C, "__aenter__", "__aexit__") if cls is AbstractAsyncContextManager else NotImplemented


class AsyncContextDecorator(object):
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return _dressed(inner, func)


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager,
                                    AsyncContextDecorator):
    async def __aenter__(self):
        # A manager that is entered needs its function no longer.
        del self.func, self.args, self.kwds
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is not None:
            if value is None:
                value = typ()
            try:
                await self.gen.athrow(value)
            except StopAsyncIteration as end:
                return end is not value
            except BaseException as raised:
                # The end of an iteration that the block raised comes back wrapped.
                wrapped = (isinstance(value, (StopIteration, StopAsyncIteration)) and isinstance(raised, RuntimeError)
                           and raised.__cause__ is value)
                if raised is not value and not wrapped:
                    raise
                value.__traceback__ = traceback
                return False
            complaint = "generator didn't stop after athrow()"
        else:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            complaint = "generator didn't stop"
        try:
            raise RuntimeError(complaint)
        finally:
            await self.gen.aclose()


def asynccontextmanager(func):
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return _dressed(helper, func)


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()

    async def __aenter__(self):
        return self.thing


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    def _push_async_cm_exit(self, cm, cm_exit):
        self._push_exit_callback(MethodType(cm_exit, cm), False)

    def push_async_callback(self, callback, /, *args, **kwds):
        async def _exit_wrapper(*exc_details):
            await callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push_exit_callback(_exit_wrapper, False)
        return callback

    def push_async_exit(self, exit):
        leave = getattr(type(exit), "__aexit__", None)
        if leave is not None:
            self._push_async_cm_exit(exit, leave)
        else:
            self._push_exit_callback(exit, False)
        return exit

    async def enter_async_context(self, cm):
        kind = type(cm)
        try:
            enter, leave = kind.__aenter__, kind.__aexit__
        except AttributeError:
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the asynchronous context "
                            f"manager protocol") from None
        entered = await enter(cm)
        self._push_async_cm_exit(cm, leave)
        return entered

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        exc, outer = exc_details[1], sys.exception()
        received = exc is not None
        swallowed = failed = False
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                answer = leave(*_details(exc))
                if not is_sync:
                    answer = await answer
                if answer:
                    swallowed, failed, exc = True, False, None
            except BaseException as new:
                _link_contexts(new, exc, outer)
                failed, exc = True, new
        if failed:
            context = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return swallowed and received
`;
