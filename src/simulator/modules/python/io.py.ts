/** Python part of the module io: the names of _io, and the abstract classes over them. */
export const source = `
import _io
import abc
from _io import (DEFAULT_BUFFER_SIZE, UnsupportedOperation, BlockingIOError, open, open_code,
                 FileIO, BytesIO, StringIO, BufferedReader, BufferedWriter, BufferedRWPair,
                 BufferedRandom, TextIOWrapper, IncrementalNewlineDecoder, text_encoding)

__author__ = "The Python development team"
__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO",
           "StringIO", "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair",
           "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder"]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    """The abstract base class for all I/O classes."""

class RawIOBase(_io._RawIOBase, IOBase):
    """Base class for raw binary I/O."""

class BufferedIOBase(_io._BufferedIOBase, IOBase):
    """Base class for buffered IO objects."""

class TextIOBase(_io._TextIOBase, IOBase):
    """Base class for text I/O."""

for base, kinds in ((RawIOBase, [FileIO]), (BufferedIOBase, [BytesIO, BufferedReader, BufferedWriter, BufferedRandom]),
                    (TextIOBase, [StringIO, TextIOWrapper])):
    for kind in kinds:
        base.register(kind)
del base, kinds, kind
`;
