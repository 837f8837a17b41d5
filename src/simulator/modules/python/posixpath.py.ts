/** Python source of `posixpath`, which is os.path. */
export const source = `
__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
           "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists",
           "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "samefile",
           "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep",
           "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isdevdrive"]

curdir, pardir, extsep, sep, pathsep = '.', '..', '.', '/', ':'
defpath, altsep, devnull = '/bin:/usr/bin', None, '/dev/null'
supports_unicode_filenames = False

import os
import sys


def _get_sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def _check_arg_types(funcname, *args):
    kinds = set()
    for arg in args:
        if not isinstance(arg, (str, bytes)):
            raise TypeError(f'{funcname}() argument must be str, bytes, or os.PathLike object, not '
                            f'{arg.__class__.__name__!r}') from None
        kinds.add(isinstance(arg, str))
    if len(kinds) == 2:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    return os.fspath(s)


def isabs(s):
    path = os.fspath(s)
    return path.startswith(_get_sep(path))


def join(a, *p):
    joined = os.fspath(a)
    slash = _get_sep(joined)
    try:
        for part in map(os.fspath, p):
            if part.startswith(slash):
                # It begins anew.
                joined = part
            else:
                joined += part if not joined or joined.endswith(slash) else slash + part
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types('join', os.fspath(a), *p)
        raise
    return joined


def split(p):
    p = os.fspath(p)
    sep = _get_sep(p)
    i = p.rfind(sep) + 1
    head, tail = p[:i], p[i:]
    if head and head != sep * len(head):
        head = head.rstrip(sep)
    return head, tail


def splitext(p):
    p = os.fspath(p)
    sep, dot = (b'/', b'.') if isinstance(p, bytes) else ('/', '.')
    start = p.rfind(sep) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(path):
    p = os.fspath(path)
    sep = _get_sep(p)
    empty = p[:0]
    if p[:1] != sep:
        return empty, empty, p
    if p[1:2] != sep or p[2:3] == sep:
        return empty, sep, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    p = os.fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    return split(p)[0]


def _stat(path):
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    return _stat(path) is not None

lexists = exists


def isfile(path):
    st = _stat(path)
    return st is not None and st.st_mode & 0o170000 == 0o100000


def isdir(s):
    st = _stat(s)
    return st is not None and st.st_mode & 0o170000 == 0o040000


def islink(path):
    os.fspath(path)
    return False

isjunction = isdevdrive = islink


def ismount(path):
    return normpath(abspath(path)) == sep


def getsize(filename):
    return os.stat(filename).st_size

def getmtime(filename):
    return os.stat(filename).st_mtime

def getatime(filename):
    return os.stat(filename).st_atime

def getctime(filename):
    return os.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev

def samefile(f1, f2):
    return samestat(os.stat(f1), os.stat(f2))

def sameopenfile(fp1, fp2):
    return samestat(os.fstat(fp1), os.fstat(fp2))


def expanduser(path):
    path = os.fspath(path)
    tilde = b'~' if isinstance(path, bytes) else '~'
    if not path.startswith(tilde):
        return path
    home = os.environ.get('HOME', '/home/learner')
    if isinstance(path, bytes):
        home = os.fsencode(home)
    rest = path[1:]
    if rest and not rest.startswith(_get_sep(path)):
        return path
    return home.rstrip(_get_sep(path)) + rest or _get_sep(path)


def expandvars(path):
    path = os.fspath(path)
    if '$' not in path:
        return path
    out = ''
    i = 0
    while i < len(path):
        if path[i] != '$':
            out += path[i]
            i += 1
            continue
        end = i + 1
        if path[end:end + 1] == '{' and '}' in path[end:]:
            end = path.index('}', end) + 1
            name = path[i + 2:end - 1]
        else:
            while end < len(path) and (path[end].isalnum() or path[end] == '_'):
                end += 1
            name = path[i + 1:end]
        out += os.environ.get(name, path[i:end]) if name else path[i:end]
        i = end
    return out


def normpath(path):
    path = os.fspath(path)
    sep = _get_sep(path)
    dot = b'.' if isinstance(path, bytes) else '.'
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(sep):
        if not part or part == dot:
            continue
        if part != dot + dot or (not root and not parts) or (parts and parts[-1] == dot + dot):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + sep.join(parts) or dot


def abspath(path):
    path = os.fspath(path)
    if not path.startswith(_get_sep(path)):
        cwd = os.getcwdb() if isinstance(path, bytes) else os.getcwd()
        path = join(cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    path = abspath(filename)
    if strict:
        os.stat(path)
    return path


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    path = os.fspath(path)
    sep = _get_sep(path)
    dot = b'.' if isinstance(path, bytes) else '.'
    start = dot if start is None else os.fspath(start)
    try:
        a = [x for x in abspath(start).split(sep) if x]
        b = [x for x in abspath(path).split(sep) if x]
        i = len(commonprefix([a, b]))
        return sep.join([dot + dot] * (len(a) - i) + b[i:]) or dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types('relpath', path, start)
        raise


def commonprefix(m):
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    sep = _get_sep(paths[0])
    dot = b'.' if isinstance(paths[0], bytes) else '.'
    try:
        split_paths = [[c for c in p.split(sep) if c and c != dot] for p in paths]
        if len({p[:1] == sep for p in paths}) > 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        common = commonprefix(split_paths)
        return (sep if paths[0][:1] == sep else sep[:0]) + sep.join(common)
    except (TypeError, AttributeError):
        _check_arg_types('commonpath', *paths)
        raise
`;
