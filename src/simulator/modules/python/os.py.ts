/** The module os, over posix. */
export const source = `
import abc
import sys
import posix
from posix import *
import posixpath as path
from _collections_abc import _check_methods, Mapping, MutableMapping

name = 'posix'
linesep = '\\n'
curdir, pardir, sep, pathsep, defpath = path.curdir, path.pardir, path.sep, path.pathsep, path.defpath
extsep, altsep, devnull = path.extsep, path.altsep, path.devnull
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
supports_bytes_environ = True
supports_dir_fd = supports_effective_ids = supports_fd = supports_follow_symlinks = frozenset()
sys.modules['os.path'] = path

GenericAlias = type(list[int])


class PathLike(abc.ABC):
    """Abstract base class for implementing the file system path protocol."""
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @classmethod
    def __subclasshook__(cls, subclass):
        return _check_methods(subclass, '__fspath__') if cls is PathLike else NotImplemented

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError


def fsencode(filename):
    """Encode filename (an os.PathLike, bytes, or str) to the filesystem encoding."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename

def fsdecode(filename):
    """Decode filename (an os.PathLike, bytes, or str) from the filesystem encoding."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class _Environ(MutableMapping):
    def __init__(self, data, encodekey, decodekey):
        self.encodekey, self.decodekey = encodekey, decodekey
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return value

    def __setitem__(self, key, value):
        self._data[self.encodekey(key)] = self.encodekey(value)

    def __delitem__(self, key):
        try:
            del self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return 'environ({' + ', '.join(f'{k!r}: {v!r}' for k, v in self._data.items()) + '})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key in self:
            return self[key]
        self[key] = value
        return self[key]

    # Of two together there is a dict; only |= changes the environment.

    def __or__(self, other):
        return {**self, **other} if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


def _text(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value

environ = _Environ({'HOME': posix.getcwd(), 'PATH': defpath, 'LANG': 'C.UTF-8'}, _text, str)


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)


def _parent_and_last(name):
    # 'a/b/' is 'a' and 'b' too.
    parent, last = path.split(name)
    return (parent, last) if last else path.split(parent)


def makedirs(name, mode=0o777, exist_ok=False):
    """makedirs(name [, mode=0o777][, exist_ok=False])"""
    parent, last = _parent_and_last(name)
    if parent and last and not path.exists(parent):
        try:
            makedirs(parent, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else was faster.
            pass
        if last == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        there = exist_ok and path.isdir(name)
        if not there:
            raise


def removedirs(name):
    """removedirs(name)"""
    rmdir(name)
    parent, last = _parent_and_last(name)
    try:
        while parent and last:
            rmdir(parent)
            parent, last = path.split(parent)
    except OSError:
        # One that is not empty: there it ends.
        pass


def renames(old, new):
    """renames(old, new)"""
    parent = all(path.split(new)) and path.dirname(new)
    if parent and not path.exists(parent):
        makedirs(parent)
    rename(old, new)
    parent = all(path.split(old)) and path.dirname(old)
    if parent:
        try:
            removedirs(parent)
        except OSError:
            pass


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return False

    is_junction = is_symlink

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def inode(self):
        return stat(self.path).st_ino


class _ScandirIterator:
    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def scandir(path='.'):
    return _ScandirIterator(fspath('.' if path is None else path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs = [n for n in names if path.isdir(path.join(top, n))]
    files = [n for n in names if n not in dirs]
    if topdown:
        yield top, dirs, files
    for n in list(dirs) if not topdown else dirs:
        yield from walk(path.join(top, n), topdown, onerror, followlinks)
    if not topdown:
        yield top, dirs, files


def get_exec_path(env=None):
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


__all__ = [n for n in globals() if n[0] != '_' and n not in ('abc', 'sys', 'posix', 'Mapping', 'MutableMapping')]
`;
