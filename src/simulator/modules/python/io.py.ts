/** Python part of the module io. */
export const source = `
__all__ = ["StringIO", "BytesIO", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "UnsupportedOperation"]

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class UnsupportedOperation(OSError, ValueError):
    pass


class _Memory:
    _closed = False

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file" + self._dot)

    @property
    def closed(self): return self._closed
    def close(self):
        self._closed = True
        self._buffer = self._buffer[:0]
    def __enter__(self):
        self._check()
        return self
    def __exit__(self, *exc): self.close()
    def __iter__(self):
        self._check()
        return self
    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line
    def readable(self):
        self._check()
        return True
    writable = seekable = readable
    def isatty(self):
        self._check()
        return False
    def flush(self): self._check()
    def fileno(self): raise UnsupportedOperation("fileno")
    def tell(self):
        self._check()
        return self._pos
    def getvalue(self):
        self._check()
        return self._buffer
    def read(self, size=-1, /):
        self._check()
        start = self._pos
        end = len(self._buffer) if size is None or size < 0 else min(start + size, len(self._buffer))
        self._pos = max(start, end)
        return self._buffer[start:end]
    def readline(self, size=-1, /):
        self._check()
        start = self._pos
        at = self._buffer.find(self._newline, start)
        end = len(self._buffer) if at < 0 else at + 1
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._pos = max(start, end)
        return self._buffer[start:end]
    def readlines(self, hint=-1, /):
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines
    def writelines(self, lines, /):
        for line in lines:
            self.write(line)
    def truncate(self, size=None, /):
        self._check()
        if size is None:
            size = self._pos
        elif size < 0:
            raise ValueError(f"{self._negative} size value {size}")
        self._buffer = self._buffer[:size]
        return size
    def _put(self, data):
        gap = self._pos - len(self._buffer)
        head = self._buffer[:self._pos] + self._zero * gap
        self._buffer = head + data + self._buffer[self._pos + len(data):]
        self._pos += len(data)
        return len(data)


class StringIO(_Memory):
    __module__ = "_io"
    _newline, _zero, _dot, _negative = "\\n", "\\0", "", "Negative"

    def __init__(self, initial_value="", newline="\\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline not in ("\\n", "", None):
            raise ValueError("only newline='\\\\n' is modelled")
        self._buffer = initial_value or ""
        self._pos = 0
    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        self._check()
        return self._put(s) if s else 0
    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 0:
            self._pos = pos
        elif whence == 2:
            self._pos = len(self._buffer)
        return self._pos
    @property
    def line_buffering(self): return False
    newlines = encoding = errors = None


class BytesIO(_Memory):
    __module__ = "_io"
    _newline, _zero, _dot, _negative = b"\\n", b"\\0", ".", "negative"

    def __init__(self, initial_bytes=b""):
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._buffer = bytes(initial_bytes or b"")
        self._pos = 0
    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))
    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        base = (0, self._pos, len(self._buffer))[whence]
        self._pos = max(0, base + pos)
        return self._pos
    read1 = _Memory.read
    def readinto(self, b, /):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)


StringIO.__qualname__, BytesIO.__qualname__ = "StringIO", "BytesIO"
`;
