// Written by tests/tools/record-docs.py from a native CPython 3.13.0.
// Docstrings and text signatures of CPython, as its `__doc__` and `__text_signature__` give them: Copyright (c) 2001-2024
// Python Software Foundation; All Rights Reserved. PSF-2.0, see NOTICE. docs.ts explains the form.

/** By type ("int"), attribute of a type ("int.bit_length"), function of a module ("math.sin"), "module math". */
export const texts: Readonly<Record<string, string>> = {
  ArithmeticError: "Base class for arithmetic errors.",
  "ArithmeticError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  AssertionError: "Assertion failed.",
  "AssertionError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  AttributeError: "Attribute not found.",
  "AttributeError.__getstate__": "($self, /)\u0000",
  "AttributeError.__reduce__": "($self, /)\u0000",
  "AttributeError.name": "attribute name",
  "AttributeError.obj": "object",
  BaseException: "Common base class for all exceptions",
  "BaseException.__cause__": "exception cause",
  "BaseException.__context__": "exception context",
  "BaseException.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "BaseException.__reduce__": "($self, /)\u0000",
  "BaseException.__setstate__": "($self, object, /)\u0000",
  "BaseException.add_note":
    "($self, object, /)\u0000Exception.add_note(note) --\n    add a note to the exception",
  "BaseException.with_traceback":
    "($self, object, /)\u0000Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self.",
  BaseExceptionGroup: "A combination of multiple unrelated exceptions.",
  "BaseExceptionGroup.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "BaseExceptionGroup.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "BaseExceptionGroup.derive": "($self, object, /)\u0000",
  "BaseExceptionGroup.exceptions": "nested exceptions",
  "BaseExceptionGroup.message": "exception message",
  "BaseExceptionGroup.split": "($self, object, /)\u0000",
  "BaseExceptionGroup.subgroup": "($self, object, /)\u0000",
  BlockingIOError: "I/O operation would block.",
  BrokenPipeError: "Broken pipe.",
  BufferError: "Buffer error.",
  "BufferError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  BytesWarning:
    "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.",
  "BytesWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  ChildProcessError: "Child process error.",
  ConnectionAbortedError: "Connection aborted.",
  ConnectionError: "Connection error.",
  ConnectionRefusedError: "Connection refused.",
  ConnectionResetError: "Connection reset.",
  DeprecationWarning: "Base class for warnings about deprecated features.",
  "DeprecationWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  EOFError: "Read beyond end of file.",
  "EOFError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "EncodingMap.size": "($self, /)\u0000Return the size (in bytes) of this object.",
  EncodingWarning: "Base class for warnings about encodings.",
  "EncodingWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  Exception: "Common base class for all non-exit exceptions.",
  "Exception.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "ExceptionGroup.__weakref__": "list of weak references to the object",
  FileExistsError: "File already exists.",
  FileNotFoundError: "File not found.",
  FloatingPointError: "Floating-point operation failed.",
  "FloatingPointError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "FrameLocalsProxy.__contains__": "($self, object, /)\u0000",
  "FrameLocalsProxy.__getitem__": "($self, object, /)\u0000",
  "FrameLocalsProxy.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "FrameLocalsProxy.__reversed__": "($self, /)\u0000",
  "FrameLocalsProxy.copy": "($self, /)\u0000",
  "FrameLocalsProxy.items": "($self, /)\u0000",
  "FrameLocalsProxy.keys": "($self, /)\u0000",
  "FrameLocalsProxy.update": "($self, object, /)\u0000",
  "FrameLocalsProxy.values": "($self, /)\u0000",
  FutureWarning: "Base class for warnings about constructs that will change semantically\nin the future.",
  "FutureWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  GeneratorExit: "Request that a generator exit.",
  "GeneratorExit.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  ImportError: "Import can't find module, or can't find name in module.",
  "ImportError.__reduce__": "($self, /)\u0000",
  "ImportError.msg": "exception message",
  "ImportError.name": "module name",
  "ImportError.name_from": "name imported from module",
  "ImportError.path": "module path",
  ImportWarning: "Base class for warnings about probable mistakes in module imports",
  "ImportWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  IndentationError: "Improper indentation.",
  IndexError: "Sequence index out of range.",
  "IndexError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  InstructionSequence: "InstructionSequenceType()\n--\n\nCreate a new InstructionSequence object.",
  "InstructionSequence.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "InstructionSequence.add_nested": "($self, /, nested)\u0000Add a nested sequence.",
  "InstructionSequence.addop":
    "($self, /, opcode, oparg, lineno, col_offset, end_lineno,\n      end_col_offset)\u0000Append an instruction.",
  "InstructionSequence.get_instructions":
    "($self, /)\u0000Return the instructions as a list of tuples or labels.",
  "InstructionSequence.get_nested": "($self, /)\u0000Add a nested sequence.",
  "InstructionSequence.new_label": "($self, /)\u0000Return a new label.",
  "InstructionSequence.use_label": "($self, /, label)\u0000Place label at current location.",
  InterruptedError: "Interrupted by signal.",
  IsADirectoryError: "Operation doesn't work on directories.",
  KeyError: "Mapping key not found.",
  KeyboardInterrupt: "Program interrupted by user.",
  "KeyboardInterrupt.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  LookupError: "Base class for lookup errors.",
  "LookupError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  MemoryError: "Out of memory.",
  "MemoryError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  ModuleNotFoundError: "Module not found.",
  NameError: "Name not found globally.",
  "NameError.name": "name",
  NoDefaultType: "()\u0000The type of the NoDefault singleton.",
  "NoDefaultType.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "NoDefaultType.__reduce__": "($self, /)\u0000",
  NoneType: "()\u0000The type of the None singleton.",
  "NoneType.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  NotADirectoryError: "Operation only works on directories.",
  NotImplementedError: "Method or function hasn't been implemented yet.",
  "NotImplementedError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  NotImplementedType: "()\u0000The type of the NotImplemented singleton.",
  "NotImplementedType.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "NotImplementedType.__reduce__": "($self, /)\u0000",
  OSError: "Base class for I/O related errors.",
  "OSError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "OSError.__reduce__": "($self, /)\u0000",
  "OSError.errno": "POSIX exception code",
  "OSError.filename": "exception filename",
  "OSError.filename2": "second exception filename",
  "OSError.strerror": "exception strerror",
  OverflowError: "Result too large to be represented.",
  "OverflowError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  PendingDeprecationWarning:
    "Base class for warnings about features which will be deprecated\nin the future.",
  "PendingDeprecationWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  PermissionError: "Not enough permissions.",
  ProcessLookupError: "Process not found.",
  PyCapsule:
    'Capsule objects let you wrap a C "void *" pointer in a Python\nobject.  They\'re a way of passing data through the Python interpreter\nwithout creating your own custom type.\n\nCapsules are used for communication between extension modules.\nThey provide a way for an extension module to export a C interface\nto other extension modules, so that extension modules can use the\nPython import mechanism to link to one another.\n',
  PythonFinalizationError: "Operation blocked during Python finalization.",
  "PythonFinalizationError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  RecursionError: "Recursion limit exceeded.",
  "RecursionError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  ReferenceError: "Weak ref proxy used after referent went away.",
  "ReferenceError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  ResourceWarning: "Base class for warnings about resource usage.",
  "ResourceWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  RuntimeError: "Unspecified run-time error.",
  "RuntimeError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  RuntimeWarning: "Base class for warnings about dubious runtime behavior.",
  "RuntimeWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  StopAsyncIteration: "Signal the end from iterator.__anext__().",
  "StopAsyncIteration.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  StopIteration: "Signal the end from iterator.__next__().",
  "StopIteration.value": "generator return value",
  SyntaxError: "Invalid syntax.",
  "SyntaxError.end_lineno": "exception end lineno",
  "SyntaxError.end_offset": "exception end offset",
  "SyntaxError.filename": "exception filename",
  "SyntaxError.lineno": "exception lineno",
  "SyntaxError.msg": "exception msg",
  "SyntaxError.offset": "exception offset",
  "SyntaxError.print_file_and_line": "exception print_file_and_line",
  "SyntaxError.text": "exception text",
  SyntaxWarning: "Base class for warnings about dubious syntax.",
  "SyntaxWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  SystemError:
    "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.",
  "SystemError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  SystemExit: "Request to exit from the interpreter.",
  "SystemExit.code": "exception code",
  TabError: "Improper mixture of spaces and tabs.",
  TimeoutError: "Timeout expired.",
  TypeError: "Inappropriate argument type.",
  "TypeError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  UnboundLocalError: "Local name referenced but not bound to a value.",
  UnicodeDecodeError: "Unicode decoding error.",
  "UnicodeDecodeError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "UnicodeDecodeError.encoding": "exception encoding",
  "UnicodeDecodeError.end": "exception end",
  "UnicodeDecodeError.object": "exception object",
  "UnicodeDecodeError.reason": "exception reason",
  "UnicodeDecodeError.start": "exception start",
  UnicodeEncodeError: "Unicode encoding error.",
  "UnicodeEncodeError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "UnicodeEncodeError.encoding": "exception encoding",
  "UnicodeEncodeError.end": "exception end",
  "UnicodeEncodeError.object": "exception object",
  "UnicodeEncodeError.reason": "exception reason",
  "UnicodeEncodeError.start": "exception start",
  UnicodeError: "Unicode related error.",
  "UnicodeError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  UnicodeTranslateError: "Unicode translation error.",
  "UnicodeTranslateError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "UnicodeTranslateError.encoding": "exception encoding",
  "UnicodeTranslateError.end": "exception end",
  "UnicodeTranslateError.object": "exception object",
  "UnicodeTranslateError.reason": "exception reason",
  "UnicodeTranslateError.start": "exception start",
  UnicodeWarning:
    "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.",
  "UnicodeWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  UnraisableHookArgs: "UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.",
  "UnraisableHookArgs.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "UnraisableHookArgs.__reduce__": "($self, /)\u0000",
  "UnraisableHookArgs.__replace__":
    "($self, /, **changes)\u0000Return a copy of the structure with new values for the specified fields.",
  "UnraisableHookArgs.err_msg": "Error message",
  "UnraisableHookArgs.exc_traceback": "Exception traceback",
  "UnraisableHookArgs.exc_type": "Exception type",
  "UnraisableHookArgs.exc_value": "Exception value",
  "UnraisableHookArgs.object": "Object causing the exception",
  UserWarning: "Base class for warnings generated by user code.",
  "UserWarning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  ValueError: "Inappropriate argument value (of correct type).",
  "ValueError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  Warning: "Base class for warning categories.",
  "Warning.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  ZeroDivisionError: "Second argument to a division or modulo operation was zero.",
  "ZeroDivisionError.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  _IncompleteInputError: "incomplete input.",
  "__future__._Feature.getMandatoryRelease":
    "Return release in which this feature will become mandatory.\n\nThis is a 5-tuple, of the same form as sys.version_info, or, if\nthe feature was dropped, or the release date is undetermined, is None.\n",
  "__future__._Feature.getOptionalRelease":
    "Return first release in which this feature was recognized.\n\nThis is a 5-tuple, of the same form as sys.version_info.\n",
  "_collections._count_elements":
    "($module, mapping, iterable, /)\u0000Count elements in the iterable, updating the mapping",
  "_functools.cmp_to_key":
    "($module, /, mycmp)\u0000Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.",
  "_functools.reduce":
    "reduce(function, iterable[, initial], /) -> value\n\nApply a function of two arguments cumulatively to the items of a sequence\nor iterable, from left to right, so as to reduce the iterable to a single\nvalue.  For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5]) calculates\n((((1+2)+3)+4)+5).  If initial is present, it is placed before the items\nof the iterable in the calculation, and serves as a default when the\niterable is empty.",
  "_heapq._heapify_max": "($module, heap, /)\u0000Maxheap variant of heapify.",
  "_heapq._heappop_max": "($module, heap, /)\u0000Maxheap variant of heappop.",
  "_heapq._heapreplace_max": "($module, heap, item, /)\u0000Maxheap variant of heapreplace.",
  "_heapq.heapify": "($module, heap, /)\u0000Transform list into a heap, in-place, in O(len(heap)) time.",
  "_heapq.heappop":
    "($module, heap, /)\u0000Pop the smallest item off the heap, maintaining the heap invariant.",
  "_heapq.heappush": "($module, heap, item, /)\u0000Push item onto heap, maintaining the heap invariant.",
  "_heapq.heappushpop":
    "($module, heap, item, /)\u0000Push item on the heap, then pop and return the smallest item from the heap.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop().",
  "_heapq.heapreplace":
    "($module, heap, item, /)\u0000Pop and return the current smallest value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap.  Note that the value\nreturned may be larger than item!  That constrains reasonable uses of\nthis routine unless written as part of a conditional replacement:\n\n    if item > heap[0]:\n        item = heapreplace(heap, item)",
  "_io.BufferedRWPair":
    "(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)\u0000A buffered reader and writer object together.\n\nA buffered reader object and buffered writer object put together to\nform a sequential IO object that can read and write. This is typically\nused with a socket or two-way pipe.\n\nreader and writer are RawIOBase objects that are readable and\nwriteable respectively. If the buffer_size is omitted it defaults to\nDEFAULT_BUFFER_SIZE.",
  "_io.BufferedRWPair.close": "($self, /)\u0000",
  "_io.BufferedRWPair.flush": "($self, /)\u0000",
  "_io.BufferedRWPair.isatty": "($self, /)\u0000",
  "_io.BufferedRWPair.readable": "($self, /)\u0000",
  "_io.BufferedRWPair.writable": "($self, /)\u0000",
  "_io.BufferedRandom":
    "(raw, buffer_size=DEFAULT_BUFFER_SIZE)\u0000A buffered interface to random access streams.\n\nThe constructor creates a reader and writer for a seekable stream,\nraw, given in the first argument. If the buffer_size is omitted it\ndefaults to DEFAULT_BUFFER_SIZE.",
  "_io.BufferedRandom.__reduce__": "($self, /)\u0000",
  "_io.BufferedRandom.__reduce_ex__": "($self, object, /)\u0000",
  "_io.BufferedRandom.__sizeof__": "($self, /)\u0000",
  "_io.BufferedRandom._dealloc_warn": "($self, source, /)\u0000",
  "_io.BufferedRandom.close": "($self, /)\u0000",
  "_io.BufferedRandom.detach": "($self, /)\u0000",
  "_io.BufferedRandom.fileno": "($self, /)\u0000",
  "_io.BufferedRandom.flush": "($self, /)\u0000",
  "_io.BufferedRandom.isatty": "($self, /)\u0000",
  "_io.BufferedRandom.peek": "($self, size=0, /)\u0000",
  "_io.BufferedRandom.read": "($self, size=-1, /)\u0000",
  "_io.BufferedRandom.read1": "($self, size=-1, /)\u0000",
  "_io.BufferedRandom.readable": "($self, /)\u0000",
  "_io.BufferedRandom.readinto": "($self, buffer, /)\u0000",
  "_io.BufferedRandom.readinto1": "($self, buffer, /)\u0000",
  "_io.BufferedRandom.readline": "($self, size=-1, /)\u0000",
  "_io.BufferedRandom.seek": "($self, target, whence=0, /)\u0000",
  "_io.BufferedRandom.seekable": "($self, /)\u0000",
  "_io.BufferedRandom.tell": "($self, /)\u0000",
  "_io.BufferedRandom.truncate": "($self, pos=None, /)\u0000",
  "_io.BufferedRandom.writable": "($self, /)\u0000",
  "_io.BufferedRandom.write": "($self, buffer, /)\u0000",
  "_io.BufferedReader":
    "(raw, buffer_size=DEFAULT_BUFFER_SIZE)\u0000Create a new buffered reader using the given readable raw IO object.",
  "_io.BufferedReader.__reduce__": "($self, /)\u0000",
  "_io.BufferedReader.__reduce_ex__": "($self, object, /)\u0000",
  "_io.BufferedReader.__sizeof__": "($self, /)\u0000",
  "_io.BufferedReader._dealloc_warn": "($self, source, /)\u0000",
  "_io.BufferedReader.close": "($self, /)\u0000",
  "_io.BufferedReader.detach": "($self, /)\u0000",
  "_io.BufferedReader.fileno": "($self, /)\u0000",
  "_io.BufferedReader.flush": "($self, /)\u0000",
  "_io.BufferedReader.isatty": "($self, /)\u0000",
  "_io.BufferedReader.peek": "($self, size=0, /)\u0000",
  "_io.BufferedReader.read": "($self, size=-1, /)\u0000",
  "_io.BufferedReader.read1": "($self, size=-1, /)\u0000",
  "_io.BufferedReader.readable": "($self, /)\u0000",
  "_io.BufferedReader.readinto": "($self, buffer, /)\u0000",
  "_io.BufferedReader.readinto1": "($self, buffer, /)\u0000",
  "_io.BufferedReader.readline": "($self, size=-1, /)\u0000",
  "_io.BufferedReader.seek": "($self, target, whence=0, /)\u0000",
  "_io.BufferedReader.seekable": "($self, /)\u0000",
  "_io.BufferedReader.tell": "($self, /)\u0000",
  "_io.BufferedReader.truncate": "($self, pos=None, /)\u0000",
  "_io.BufferedWriter":
    "(raw, buffer_size=DEFAULT_BUFFER_SIZE)\u0000A buffer for a writeable sequential RawIO object.\n\nThe constructor creates a BufferedWriter for the given writeable raw\nstream. If the buffer_size is not given, it defaults to\nDEFAULT_BUFFER_SIZE.",
  "_io.BufferedWriter.__reduce__": "($self, /)\u0000",
  "_io.BufferedWriter.__reduce_ex__": "($self, object, /)\u0000",
  "_io.BufferedWriter.__sizeof__": "($self, /)\u0000",
  "_io.BufferedWriter._dealloc_warn": "($self, source, /)\u0000",
  "_io.BufferedWriter.close": "($self, /)\u0000",
  "_io.BufferedWriter.detach": "($self, /)\u0000",
  "_io.BufferedWriter.fileno": "($self, /)\u0000",
  "_io.BufferedWriter.flush": "($self, /)\u0000",
  "_io.BufferedWriter.isatty": "($self, /)\u0000",
  "_io.BufferedWriter.seek": "($self, target, whence=0, /)\u0000",
  "_io.BufferedWriter.seekable": "($self, /)\u0000",
  "_io.BufferedWriter.tell": "($self, /)\u0000",
  "_io.BufferedWriter.truncate": "($self, pos=None, /)\u0000",
  "_io.BufferedWriter.writable": "($self, /)\u0000",
  "_io.BufferedWriter.write": "($self, buffer, /)\u0000",
  "_io.BytesIO": "(initial_bytes=b'')\u0000Buffered I/O implementation using an in-memory bytes buffer.",
  "_io.BytesIO.__getstate__": "($self, /)\u0000",
  "_io.BytesIO.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "_io.BytesIO.__setstate__": "($self, object, /)\u0000",
  "_io.BytesIO.__sizeof__": "($self, /)\u0000",
  "_io.BytesIO.close": "($self, /)\u0000Disable all I/O operations.",
  "_io.BytesIO.closed": "True if the file is closed.",
  "_io.BytesIO.flush": "($self, /)\u0000Does nothing.",
  "_io.BytesIO.getbuffer": "($self, /)\u0000Get a read-write view over the contents of the BytesIO object.",
  "_io.BytesIO.getvalue": "($self, /)\u0000Retrieve the entire contents of the BytesIO object.",
  "_io.BytesIO.isatty":
    "($self, /)\u0000Always returns False.\n\nBytesIO objects are not connected to a TTY-like device.",
  "_io.BytesIO.read":
    "($self, size=-1, /)\u0000Read at most size bytes, returned as a bytes object.\n\nIf the size argument is negative, read until EOF is reached.\nReturn an empty bytes object at EOF.",
  "_io.BytesIO.read1":
    "($self, size=-1, /)\u0000Read at most size bytes, returned as a bytes object.\n\nIf the size argument is negative or omitted, read until EOF is reached.\nReturn an empty bytes object at EOF.",
  "_io.BytesIO.readable": "($self, /)\u0000Returns True if the IO object can be read.",
  "_io.BytesIO.readinto":
    "($self, buffer, /)\u0000Read bytes into buffer.\n\nReturns number of bytes read (0 for EOF), or None if the object\nis set not to block and has no data to read.",
  "_io.BytesIO.readline":
    "($self, size=-1, /)\u0000Next line from the file, as a bytes object.\n\nRetain newline.  A non-negative size argument limits the maximum\nnumber of bytes to return (an incomplete line may be returned then).\nReturn an empty bytes object at EOF.",
  "_io.BytesIO.readlines":
    "($self, size=None, /)\u0000List of bytes objects, each a line from the file.\n\nCall readline() repeatedly and return a list of the lines so read.\nThe optional size argument, if given, is an approximate bound on the\ntotal number of bytes in the lines returned.",
  "_io.BytesIO.seek":
    "($self, pos, whence=0, /)\u0000Change stream position.\n\nSeek to byte offset pos relative to position indicated by whence:\n     0  Start of stream (the default).  pos should be >= 0;\n     1  Current position - pos may be negative;\n     2  End of stream - pos usually negative.\nReturns the new absolute position.",
  "_io.BytesIO.seekable": "($self, /)\u0000Returns True if the IO object can be seeked.",
  "_io.BytesIO.tell": "($self, /)\u0000Current file position, an integer.",
  "_io.BytesIO.truncate":
    "($self, size=None, /)\u0000Truncate the file to at most size bytes.\n\nSize defaults to the current file position, as returned by tell().\nThe current file position is unchanged.  Returns the new size.",
  "_io.BytesIO.writable": "($self, /)\u0000Returns True if the IO object can be written.",
  "_io.BytesIO.write": "($self, b, /)\u0000Write bytes to file.\n\nReturn the number of bytes written.",
  "_io.BytesIO.writelines":
    "($self, lines, /)\u0000Write lines to the file.\n\nNote that newlines are not added.  lines can be any iterable object\nproducing bytes-like objects. This is equivalent to calling write() for\neach element.",
  "_io.FileIO":
    "(file, mode='r', closefd=True, opener=None)\u0000Open a file.\n\nThe mode can be 'r' (default), 'w', 'x' or 'a' for reading,\nwriting, exclusive creation or appending.  The file will be created if it\ndoesn't exist when opened for writing or appending; it will be truncated\nwhen opened for writing.  A FileExistsError will be raised if it already\nexists when opened for creating. Opening a file for creating implies\nwriting so this mode behaves in a similar way to 'w'.Add a '+' to the mode\nto allow simultaneous reading and writing. A custom opener can be used by\npassing a callable as *opener*. The underlying file descriptor for the file\nobject is then obtained by calling opener with (*name*, *flags*).\n*opener* must return an open file descriptor (passing os.open as *opener*\nresults in functionality similar to passing None).",
  "_io.FileIO.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "_io.FileIO.__reduce__": "($self, /)\u0000",
  "_io.FileIO.__reduce_ex__": "($self, object, /)\u0000",
  "_io.FileIO._dealloc_warn": "($self, object, /)\u0000",
  "_io.FileIO.close":
    "($self, /)\u0000Close the file.\n\nA closed file cannot be used for further I/O operations.  close() may be\ncalled more than once without error.",
  "_io.FileIO.closed": "True if the file is closed",
  "_io.FileIO.closefd": "True if the file descriptor will be closed by close().",
  "_io.FileIO.fileno": "($self, /)\u0000Return the underlying file descriptor (an integer).",
  "_io.FileIO.isatty": "($self, /)\u0000True if the file is connected to a TTY device.",
  "_io.FileIO.mode": "String giving the file mode",
  "_io.FileIO.read":
    "($self, size=-1, /)\u0000Read at most size bytes, returned as bytes.\n\nOnly makes one system call, so less data may be returned than requested.\nIn non-blocking mode, returns None if no data is available.\nReturn an empty bytes object at EOF.",
  "_io.FileIO.readable": "($self, /)\u0000True if file was opened in a read mode.",
  "_io.FileIO.readall":
    "($self, /)\u0000Read all data from the file, returned as bytes.\n\nIn non-blocking mode, returns as much as is immediately available,\nor None if no data is available.  Return an empty bytes object at EOF.",
  "_io.FileIO.readinto": "($self, buffer, /)\u0000Same as RawIOBase.readinto().",
  "_io.FileIO.seek":
    "($self, pos, whence=0, /)\u0000Move to new file position and return the file position.\n\nArgument offset is a byte count.  Optional argument whence defaults to\nSEEK_SET or 0 (offset from start of file, offset should be >= 0); other values\nare SEEK_CUR or 1 (move relative to current position, positive or negative),\nand SEEK_END or 2 (move relative to end of file, usually negative, although\nmany platforms allow seeking beyond the end of a file).\n\nNote that not all file objects are seekable.",
  "_io.FileIO.seekable": "($self, /)\u0000True if file supports random-access.",
  "_io.FileIO.tell": "($self, /)\u0000Current file position.\n\nCan raise OSError for non seekable files.",
  "_io.FileIO.truncate":
    "($self, size=None, /)\u0000Truncate the file to at most size bytes and return the truncated size.\n\nSize defaults to the current file position, as returned by tell().\nThe current file position is changed to the value of size.",
  "_io.FileIO.writable": "($self, /)\u0000True if file was opened in a write mode.",
  "_io.FileIO.write":
    "($self, b, /)\u0000Write buffer b to file, return number of bytes written.\n\nOnly makes one system call, so not all of the data may be written.\nThe number of bytes actually written is returned.  In non-blocking mode,\nreturns None if the write would block.",
  "_io.IncrementalNewlineDecoder":
    "(decoder, translate, errors='strict')\u0000Codec used when reading a file in universal newlines mode.\n\nIt wraps another incremental decoder, translating \\r\\n and \\r into \\n.\nIt also records the types of newlines encountered.  When used with\ntranslate=False, it ensures that the newline sequence is returned in\none piece. When used with decoder=None, it expects unicode strings as\ndecode input and translates newlines without first invoking an external\ndecoder.",
  "_io.IncrementalNewlineDecoder.decode": "($self, /, input, final=False)\u0000",
  "_io.IncrementalNewlineDecoder.getstate": "($self, /)\u0000",
  "_io.IncrementalNewlineDecoder.reset": "($self, /)\u0000",
  "_io.IncrementalNewlineDecoder.setstate": "($self, state, /)\u0000",
  "_io.StringIO":
    "(initial_value='', newline='\\n')\u0000Text I/O implementation using an in-memory buffer.\n\nThe initial_value argument sets the value of object.  The newline\nargument is like the one of TextIOWrapper's constructor.",
  "_io.StringIO.__getstate__": "($self, /)\u0000",
  "_io.StringIO.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "_io.StringIO.__setstate__": "($self, state, /)\u0000",
  "_io.StringIO.close":
    "($self, /)\u0000Close the IO object.\n\nAttempting any further operation after the object is closed\nwill raise a ValueError.\n\nThis method has no effect if the file is already closed.",
  "_io.StringIO.getvalue": "($self, /)\u0000Retrieve the entire contents of the object.",
  "_io.StringIO.read":
    "($self, size=-1, /)\u0000Read at most size characters, returned as a string.\n\nIf the argument is negative or omitted, read until EOF\nis reached. Return an empty string at EOF.",
  "_io.StringIO.readable": "($self, /)\u0000Returns True if the IO object can be read.",
  "_io.StringIO.readline":
    "($self, size=-1, /)\u0000Read until newline or EOF.\n\nReturns an empty string if EOF is hit immediately.",
  "_io.StringIO.seek":
    "($self, pos, whence=0, /)\u0000Change stream position.\n\nSeek to character offset pos relative to position indicated by whence:\n    0  Start of stream (the default).  pos should be >= 0;\n    1  Current position - pos must be 0;\n    2  End of stream - pos must be 0.\nReturns the new absolute position.",
  "_io.StringIO.seekable": "($self, /)\u0000Returns True if the IO object can be seeked.",
  "_io.StringIO.tell": "($self, /)\u0000Tell the current file position.",
  "_io.StringIO.truncate":
    "($self, pos=None, /)\u0000Truncate size to pos.\n\nThe pos argument defaults to the current file position, as\nreturned by tell().  The current file position is unchanged.\nReturns the new absolute position.",
  "_io.StringIO.writable": "($self, /)\u0000Returns True if the IO object can be written.",
  "_io.StringIO.write":
    "($self, s, /)\u0000Write string to file.\n\nReturns the number of characters written, which is always equal to\nthe length of the string.",
  "_io.TextIOWrapper":
    "(buffer, encoding=None, errors=None, newline=None,\n              line_buffering=False, write_through=False)\u0000Character and line based layer over a BufferedIOBase object, buffer.\n\nencoding gives the name of the encoding that the stream will be\ndecoded or encoded with. It defaults to locale.getencoding().\n\nerrors determines the strictness of encoding and decoding (see\nhelp(codecs.Codec) or the documentation for codecs.register) and\ndefaults to \"strict\".\n\nnewline controls how line endings are handled. It can be None, '',\n'\\n', '\\r', and '\\r\\n'.  It works as follows:\n\n* On input, if newline is None, universal newlines mode is\n  enabled. Lines in the input can end in '\\n', '\\r', or '\\r\\n', and\n  these are translated into '\\n' before being returned to the\n  caller. If it is '', universal newline mode is enabled, but line\n  endings are returned to the caller untranslated. If it has any of\n  the other legal values, input lines are only terminated by the given\n  string, and the line ending is returned to the caller untranslated.\n\n* On output, if newline is None, any '\\n' characters written are\n  translated to the system default line separator, os.linesep. If\n  newline is '' or '\\n', no translation takes place. If newline is any\n  of the other legal values, any '\\n' characters written are translated\n  to the given string.\n\nIf line_buffering is True, a call to flush is implied when a call to\nwrite contains a newline character.",
  "_io.TextIOWrapper.__reduce__": "($self, /)\u0000",
  "_io.TextIOWrapper.__reduce_ex__": "($self, object, /)\u0000",
  "_io.TextIOWrapper.close": "($self, /)\u0000",
  "_io.TextIOWrapper.detach": "($self, /)\u0000",
  "_io.TextIOWrapper.fileno": "($self, /)\u0000",
  "_io.TextIOWrapper.flush": "($self, /)\u0000",
  "_io.TextIOWrapper.isatty": "($self, /)\u0000",
  "_io.TextIOWrapper.read": "($self, size=-1, /)\u0000",
  "_io.TextIOWrapper.readable": "($self, /)\u0000",
  "_io.TextIOWrapper.readline": "($self, size=-1, /)\u0000",
  "_io.TextIOWrapper.reconfigure":
    "($self, /, *, encoding=None, errors=None, newline=None,\n            line_buffering=None, write_through=None)\u0000Reconfigure the text stream with new parameters.\n\nThis also does an implicit stream flush.",
  "_io.TextIOWrapper.seek":
    "($self, cookie, whence=os.SEEK_SET, /)\u0000Set the stream position, and return the new stream position.\n\n  cookie\n    Zero or an opaque number returned by tell().\n  whence\n    The relative position to seek from.\n\nFour operations are supported, given by the following argument\ncombinations:\n\n- seek(0, SEEK_SET): Rewind to the start of the stream.\n- seek(cookie, SEEK_SET): Restore a previous position;\n  'cookie' must be a number returned by tell().\n- seek(0, SEEK_END): Fast-forward to the end of the stream.\n- seek(0, SEEK_CUR): Leave the current stream position unchanged.\n\nAny other argument combinations are invalid,\nand may raise exceptions.",
  "_io.TextIOWrapper.seekable": "($self, /)\u0000",
  "_io.TextIOWrapper.tell":
    "($self, /)\u0000Return the stream position as an opaque number.\n\nThe return value of tell() can be given as input to seek(), to restore a\nprevious stream position.",
  "_io.TextIOWrapper.truncate": "($self, pos=None, /)\u0000",
  "_io.TextIOWrapper.writable": "($self, /)\u0000",
  "_io.TextIOWrapper.write": "($self, text, /)\u0000",
  "_io._BufferedIOBase":
    "Base class for buffered IO objects.\n\nThe main difference with RawIOBase is that the read() method\nsupports omitting the size argument, and does not have a default\nimplementation that defers to readinto().\n\nIn addition, read(), readinto() and write() may raise\nBlockingIOError if the underlying raw stream is in non-blocking\nmode and not ready; unlike their raw counterparts, they will never\nreturn None.\n\nA typical implementation should not inherit from a RawIOBase\nimplementation, but wrap one.\n",
  "_io._BufferedIOBase.detach":
    "($self, /)\u0000Disconnect this buffer from its underlying raw stream and return it.\n\nAfter the raw stream has been detached, the buffer is in an unusable\nstate.",
  "_io._BufferedIOBase.read":
    "($self, size=-1, /)\u0000Read and return up to n bytes.\n\nIf the size argument is omitted, None, or negative, read and\nreturn all data until EOF.\n\nIf the size argument is positive, and the underlying raw stream is\nnot 'interactive', multiple raw reads may be issued to satisfy\nthe byte count (unless EOF is reached first).\nHowever, for interactive raw streams (as well as sockets and pipes),\nat most one raw read will be issued, and a short result does not\nimply that EOF is imminent.\n\nReturn an empty bytes object on EOF.\n\nReturn None if the underlying raw stream was open in non-blocking\nmode and no data is available at the moment.",
  "_io._BufferedIOBase.read1":
    "($self, size=-1, /)\u0000Read and return up to size bytes, with at most one read() call to the underlying raw stream.\n\nReturn an empty bytes object on EOF.\nA short result does not imply that EOF is imminent.",
  "_io._BufferedIOBase.readinto": "($self, buffer, /)\u0000",
  "_io._BufferedIOBase.readinto1": "($self, buffer, /)\u0000",
  "_io._BufferedIOBase.write":
    "($self, b, /)\u0000Write buffer b to the IO stream.\n\nReturn the number of bytes written, which is always\nthe length of b in bytes.\n\nRaise BlockingIOError if the buffer is full and the\nunderlying raw stream cannot accept more data at the moment.",
  "_io._IOBase":
    "The abstract base class for all I/O classes.\n\nThis class provides dummy implementations for many methods that\nderived classes can override selectively; the default implementations\nrepresent a file that cannot be read, written or seeked.\n\nEven though IOBase does not declare read, readinto, or write because\ntheir signatures will vary, implementations and clients should\nconsider those methods part of the interface. Also, implementations\nmay raise UnsupportedOperation when operations they do not support are\ncalled.\n\nThe basic type used for binary data read from or written to a file is\nbytes. Other bytes-like objects are accepted as method arguments too.\nIn some cases (such as readinto), a writable object is required. Text\nI/O classes work with str data.\n\nNote that calling any method (except additional calls to close(),\nwhich are ignored) on a closed stream should raise a ValueError.\n\nIOBase (and its subclasses) support the iterator protocol, meaning\nthat an IOBase object can be iterated over yielding the lines in a\nstream.\n\nIOBase also supports the :keyword:`with` statement. In this example,\nfp is closed after the suite of the with statement is complete:\n\nwith open('spam.txt', 'r') as fp:\n    fp.write('Spam and eggs!')\n",
  "_io._IOBase.__enter__": "($self, /)\u0000",
  "_io._IOBase._checkClosed": "($self, /)\u0000",
  "_io._IOBase._checkReadable": "($self, /)\u0000",
  "_io._IOBase._checkSeekable": "($self, /)\u0000",
  "_io._IOBase._checkWritable": "($self, /)\u0000",
  "_io._IOBase.close":
    "($self, /)\u0000Flush and close the IO object.\n\nThis method has no effect if the file is already closed.",
  "_io._IOBase.fileno":
    "($self, /)\u0000Return underlying file descriptor if one exists.\n\nRaise OSError if the IO object does not use a file descriptor.",
  "_io._IOBase.flush":
    "($self, /)\u0000Flush write buffers, if applicable.\n\nThis is not implemented for read-only and non-blocking streams.",
  "_io._IOBase.isatty":
    "($self, /)\u0000Return whether this is an 'interactive' stream.\n\nReturn False if it can't be determined.",
  "_io._IOBase.readable":
    "($self, /)\u0000Return whether object was opened for reading.\n\nIf False, read() will raise OSError.",
  "_io._IOBase.readline":
    "($self, size=-1, /)\u0000Read and return a line from the stream.\n\nIf size is specified, at most size bytes will be read.\n\nThe line terminator is always b'\\n' for binary files; for text\nfiles, the newlines argument to open can be used to select the line\nterminator(s) recognized.",
  "_io._IOBase.readlines":
    "($self, hint=-1, /)\u0000Return a list of lines from the stream.\n\nhint can be specified to control the number of lines read: no more\nlines will be read if the total size (in bytes/characters) of all\nlines so far exceeds hint.",
  "_io._IOBase.seek":
    "($self, offset, whence=os.SEEK_SET, /)\u0000Change the stream position to the given byte offset.\n\n  offset\n    The stream position, relative to 'whence'.\n  whence\n    The relative position to seek from.\n\nThe offset is interpreted relative to the position indicated by whence.\nValues for whence are:\n\n* os.SEEK_SET or 0 -- start of stream (the default); offset should be zero or positive\n* os.SEEK_CUR or 1 -- current stream position; offset may be negative\n* os.SEEK_END or 2 -- end of stream; offset is usually negative\n\nReturn the new absolute position.",
  "_io._IOBase.seekable":
    "($self, /)\u0000Return whether object supports random access.\n\nIf False, seek(), tell() and truncate() will raise OSError.\nThis method may need to do a test seek().",
  "_io._IOBase.tell": "($self, /)\u0000Return current stream position.",
  "_io._IOBase.truncate":
    "($self, size=None, /)\u0000Truncate file to size bytes.\n\nFile pointer is left unchanged. Size defaults to the current IO position\nas reported by tell(). Return the new size.",
  "_io._IOBase.writable":
    "($self, /)\u0000Return whether object was opened for writing.\n\nIf False, write() will raise OSError.",
  "_io._IOBase.writelines":
    "($self, lines, /)\u0000Write a list of lines to stream.\n\nLine separators are not added, so it is usual for each of the\nlines provided to have a line separator at the end.",
  "_io._RawIOBase": "Base class for raw binary I/O.",
  "_io._RawIOBase.read": "($self, size=-1, /)\u0000",
  "_io._RawIOBase.readall": "($self, /)\u0000Read until EOF, using multiple read() call.",
  "_io._TextIOBase":
    "Base class for text I/O.\n\nThis class provides a character and line based interface to stream\nI/O. There is no readinto method because Python's character strings\nare immutable.\n",
  "_io._TextIOBase.detach":
    "($self, /)\u0000Separate the underlying buffer from the TextIOBase and return it.\n\nAfter the underlying buffer has been detached, the TextIO is in an unusable state.",
  "_io._TextIOBase.encoding": "Encoding of the text stream.\n\nSubclasses should override.",
  "_io._TextIOBase.errors": "The error setting of the decoder or encoder.\n\nSubclasses should override.",
  "_io._TextIOBase.newlines":
    "Line endings translated so far.\n\nOnly line endings translated during reading are considered.\n\nSubclasses should override.",
  "_io._TextIOBase.read":
    "($self, size=-1, /)\u0000Read at most size characters from stream.\n\nRead from underlying buffer until we have size characters or we hit EOF.\nIf size is negative or omitted, read until EOF.",
  "_io._TextIOBase.readline":
    "($self, size=-1, /)\u0000Read until newline or EOF.\n\nReturn an empty string if EOF is hit immediately.\nIf size is specified, at most size characters will be read.",
  "_io._TextIOBase.write":
    "($self, s, /)\u0000Write string s to stream.\n\nReturn the number of characters written\n(which is always equal to the length of the string).",
  "_io.open":
    "($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)\u0000Open file and return a stream.  Raise OSError upon failure.\n\nfile is either a text or byte string giving the name (and the path\nif the file isn't in the current working directory) of the file to\nbe opened or an integer file descriptor of the file to be\nwrapped. (If a file descriptor is given, it is closed when the\nreturned I/O object is closed, unless closefd is set to False.)\n\nmode is an optional string that specifies the mode in which the file\nis opened. It defaults to 'r' which means open for reading in text\nmode.  Other common values are 'w' for writing (truncating the file if\nit already exists), 'x' for creating and writing to a new file, and\n'a' for appending (which on some Unix systems, means that all writes\nappend to the end of the file regardless of the current seek position).\nIn text mode, if encoding is not specified the encoding used is platform\ndependent: locale.getencoding() is called to get the current locale encoding.\n(For reading and writing raw bytes use binary mode and leave encoding\nunspecified.) The available modes are:\n\n========= ===============================================================\nCharacter Meaning\n--------- ---------------------------------------------------------------\n'r'       open for reading (default)\n'w'       open for writing, truncating the file first\n'x'       create a new file and open it for writing\n'a'       open for writing, appending to the end of the file if it exists\n'b'       binary mode\n't'       text mode (default)\n'+'       open a disk file for updating (reading and writing)\n========= ===============================================================\n\nThe default mode is 'rt' (open for reading text). For binary random\naccess, the mode 'w+b' opens and truncates the file to 0 bytes, while\n'r+b' opens the file without truncation. The 'x' mode implies 'w' and\nraises an `FileExistsError` if the file already exists.\n\nPython distinguishes between files opened in binary and text modes,\neven when the underlying operating system doesn't. Files opened in\nbinary mode (appending 'b' to the mode argument) return contents as\nbytes objects without any decoding. In text mode (the default, or when\n't' is appended to the mode argument), the contents of the file are\nreturned as strings, the bytes having been first decoded using a\nplatform-dependent encoding or using the specified encoding if given.\n\nbuffering is an optional integer used to set the buffering policy.\nPass 0 to switch buffering off (only allowed in binary mode), 1 to select\nline buffering (only usable in text mode), and an integer > 1 to indicate\nthe size of a fixed-size chunk buffer.  When no buffering argument is\ngiven, the default buffering policy works as follows:\n\n* Binary files are buffered in fixed-size chunks; the size of the buffer\n  is chosen using a heuristic trying to determine the underlying device's\n  \"block size\" and falling back on `io.DEFAULT_BUFFER_SIZE`.\n  On many systems, the buffer will typically be 4096 or 8192 bytes long.\n\n* \"Interactive\" text files (files for which isatty() returns True)\n  use line buffering.  Other text files use the policy described above\n  for binary files.\n\nencoding is the name of the encoding used to decode or encode the\nfile. This should only be used in text mode. The default encoding is\nplatform dependent, but any encoding supported by Python can be\npassed.  See the codecs module for the list of supported encodings.\n\nerrors is an optional string that specifies how encoding errors are to\nbe handled---this argument should not be used in binary mode. Pass\n'strict' to raise a ValueError exception if there is an encoding error\n(the default of None has the same effect), or pass 'ignore' to ignore\nerrors. (Note that ignoring encoding errors can lead to data loss.)\nSee the documentation for codecs.register or run 'help(codecs.Codec)'\nfor a list of the permitted encoding error strings.\n\nnewline controls how universal newlines works (it only applies to text\nmode). It can be None, '', '\\n', '\\r', and '\\r\\n'.  It works as\nfollows:\n\n* On input, if newline is None, universal newlines mode is\n  enabled. Lines in the input can end in '\\n', '\\r', or '\\r\\n', and\n  these are translated into '\\n' before being returned to the\n  caller. If it is '', universal newline mode is enabled, but line\n  endings are returned to the caller untranslated. If it has any of\n  the other legal values, input lines are only terminated by the given\n  string, and the line ending is returned to the caller untranslated.\n\n* On output, if newline is None, any '\\n' characters written are\n  translated to the system default line separator, os.linesep. If\n  newline is '' or '\\n', no translation takes place. If newline is any\n  of the other legal values, any '\\n' characters written are translated\n  to the given string.\n\nIf closefd is False, the underlying file descriptor will be kept open\nwhen the file is closed. This does not work when a file name is given\nand must be True in that case.\n\nA custom opener can be used by passing a callable as *opener*. The\nunderlying file descriptor for the file object is then obtained by\ncalling *opener* with (*file*, *flags*). *opener* must return an open\nfile descriptor (passing os.open as *opener* results in functionality\nsimilar to passing None).\n\nopen() returns a file object whose type depends on the mode, and\nthrough which the standard file operations such as reading and writing\nare performed. When open() is used to open a file in a text mode ('w',\n'r', 'wt', 'rt', etc.), it returns a TextIOWrapper. When used to open\na file in a binary mode, the returned class varies: in read binary\nmode, it returns a BufferedReader; in write binary and append binary\nmodes, it returns a BufferedWriter, and in read/write mode, it returns\na BufferedRandom.\n\nIt is also possible to use a string or bytearray as a file for both\nreading and writing. For strings StringIO can be used like a file\nopened in a text mode, and for bytes a BytesIO can be used like a file\nopened in a binary mode.",
  "_io.open_code":
    "($module, /, path)\u0000Opens the provided file with the intent to import the contents.\n\nThis may perform extra validation beyond open(), but is otherwise interchangeable\nwith calling open(path, 'rb').",
  "_io.text_encoding":
    '($module, encoding, stacklevel=2, /)\u0000A helper function to choose the text encoding.\n\nWhen encoding is not None, this function returns it.\nOtherwise, this function returns the default text encoding\n(i.e. "locale" or "utf-8" depends on UTF-8 mode).\n\nThis function emits an EncodingWarning if encoding is None and\nsys.flags.warn_default_encoding is true.\n\nThis can be used in APIs with an encoding=None parameter.\nHowever, please consider using encoding="utf-8" for new APIs.',
  "_operator._compare_digest":
    "($module, a, b, /)\u0000Return 'a == b'.\n\nThis function uses an approach designed to prevent\ntiming analysis, making it appropriate for cryptography.\n\na and b must both be of the same type: either str (ASCII only),\nor any bytes-like object.\n\nNote: If a and b are of different lengths, or if an error occurs,\na timing attack could theoretically reveal information about the\ntypes and lengths of a and b--but not their values.",
  "_operator.abs": "($module, a, /)\u0000Same as abs(a).",
  "_operator.add": "($module, a, b, /)\u0000Same as a + b.",
  "_operator.and_": "($module, a, b, /)\u0000Same as a & b.",
  "_operator.call": "($module, obj, /, *args, **kwargs)\u0000Same as obj(*args, **kwargs).",
  "_operator.concat": "($module, a, b, /)\u0000Same as a + b, for a and b sequences.",
  "_operator.contains": "($module, a, b, /)\u0000Same as b in a (note reversed operands).",
  "_operator.countOf":
    "($module, a, b, /)\u0000Return the number of items in a which are, or which equal, b.",
  "_operator.delitem": "($module, a, b, /)\u0000Same as del a[b].",
  "_operator.eq": "($module, a, b, /)\u0000Same as a == b.",
  "_operator.floordiv": "($module, a, b, /)\u0000Same as a // b.",
  "_operator.ge": "($module, a, b, /)\u0000Same as a >= b.",
  "_operator.getitem": "($module, a, b, /)\u0000Same as a[b].",
  "_operator.gt": "($module, a, b, /)\u0000Same as a > b.",
  "_operator.iadd": "($module, a, b, /)\u0000Same as a += b.",
  "_operator.iand": "($module, a, b, /)\u0000Same as a &= b.",
  "_operator.iconcat": "($module, a, b, /)\u0000Same as a += b, for a and b sequences.",
  "_operator.ifloordiv": "($module, a, b, /)\u0000Same as a //= b.",
  "_operator.ilshift": "($module, a, b, /)\u0000Same as a <<= b.",
  "_operator.imatmul": "($module, a, b, /)\u0000Same as a @= b.",
  "_operator.imod": "($module, a, b, /)\u0000Same as a %= b.",
  "_operator.imul": "($module, a, b, /)\u0000Same as a *= b.",
  "_operator.index": "($module, a, /)\u0000Same as a.__index__()",
  "_operator.indexOf": "($module, a, b, /)\u0000Return the first index of b in a.",
  "_operator.inv": "($module, a, /)\u0000Same as ~a.",
  "_operator.invert": "($module, a, /)\u0000Same as ~a.",
  "_operator.ior": "($module, a, b, /)\u0000Same as a |= b.",
  "_operator.ipow": "($module, a, b, /)\u0000Same as a **= b.",
  "_operator.irshift": "($module, a, b, /)\u0000Same as a >>= b.",
  "_operator.is_": "($module, a, b, /)\u0000Same as a is b.",
  "_operator.is_not": "($module, a, b, /)\u0000Same as a is not b.",
  "_operator.isub": "($module, a, b, /)\u0000Same as a -= b.",
  "_operator.itruediv": "($module, a, b, /)\u0000Same as a /= b.",
  "_operator.ixor": "($module, a, b, /)\u0000Same as a ^= b.",
  "_operator.le": "($module, a, b, /)\u0000Same as a <= b.",
  "_operator.length_hint":
    "($module, obj, default=0, /)\u0000Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.\nThe result will be an integer >= 0.",
  "_operator.lshift": "($module, a, b, /)\u0000Same as a << b.",
  "_operator.lt": "($module, a, b, /)\u0000Same as a < b.",
  "_operator.matmul": "($module, a, b, /)\u0000Same as a @ b.",
  "_operator.mod": "($module, a, b, /)\u0000Same as a % b.",
  "_operator.mul": "($module, a, b, /)\u0000Same as a * b.",
  "_operator.ne": "($module, a, b, /)\u0000Same as a != b.",
  "_operator.neg": "($module, a, /)\u0000Same as -a.",
  "_operator.not_": "($module, a, /)\u0000Same as not a.",
  "_operator.or_": "($module, a, b, /)\u0000Same as a | b.",
  "_operator.pos": "($module, a, /)\u0000Same as +a.",
  "_operator.pow": "($module, a, b, /)\u0000Same as a ** b.",
  "_operator.rshift": "($module, a, b, /)\u0000Same as a >> b.",
  "_operator.setitem": "($module, a, b, c, /)\u0000Same as a[b] = c.",
  "_operator.sub": "($module, a, b, /)\u0000Same as a - b.",
  "_operator.truediv": "($module, a, b, /)\u0000Same as a / b.",
  "_operator.truth": "($module, a, /)\u0000Return True if a is true, False otherwise.",
  "_operator.xor": "($module, a, b, /)\u0000Same as a ^ b.",
  "_sitebuiltins._Helper":
    "Define the builtin 'help'.\n\nThis is a wrapper around pydoc.help that provides a helpful message\nwhen 'help' is typed at the Python interactive prompt.\n\nCalling help() at the Python prompt starts an interactive help session.\nCalling help(thing) prints help for the python object 'thing'.\n",
  "_sitebuiltins._Printer":
    "interactive prompt objects for printing the license text, a list of\ncontributors and the copyright notice.",
  "_weakref._remove_dead_weakref":
    "($module, dct, key, /)\u0000Atomically remove key from dict if it points to a dead weakref.",
  "_weakref.getweakrefcount": "($module, object, /)\u0000Return the number of weak references to 'object'.",
  "_weakref.getweakrefs":
    "($module, object, /)\u0000Return a list of all weak reference objects pointing to 'object'.",
  "_weakref.proxy":
    "($module, object, callback=None, /)\u0000Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a reference to the\nproxy when 'object' is about to be finalized.",
  "abc.ABC": "Helper class that provides a standard way to create an ABC using\ninheritance.\n",
  "abc.ABCMeta":
    "Metaclass for defining Abstract Base Classes (ABCs).\n\nUse this metaclass to create an ABC.  An ABC can be subclassed\ndirectly, and then acts as a mix-in class.  You can also register\nunrelated concrete classes (even built-in classes) and unrelated\nABCs as 'virtual subclasses' -- these and their descendants will\nbe considered subclasses of the registering ABC by the built-in\nissubclass() function, but the registering ABC won't show up in\ntheir MRO (Method Resolution Order) nor will method\nimplementations defined by the registering ABC be callable (not\neven via super()).\n",
  "abc.ABCMeta.__instancecheck__": "Override for isinstance(instance, cls).",
  "abc.ABCMeta.__subclasscheck__": "Override for issubclass(subclass, cls).",
  "abc.ABCMeta._abc_caches_clear": "Clear the caches (for debugging or testing).",
  "abc.ABCMeta._abc_registry_clear": "Clear the registry (for debugging or testing).",
  "abc.ABCMeta._dump_registry": "Debug helper to print the ABC registry.",
  "abc.ABCMeta.register":
    "Register a virtual subclass of an ABC.\n\nReturns the subclass, to allow usage as a class decorator.\n",
  "abc.SignalDict.__dict__": "dictionary for instance variables",
  "abc.SignalDict.__weakref__": "list of weak references to the object",
  "abc._abc_init":
    "($module, self, /)\u0000Internal ABC helper for class set-up. Should be never used outside abc module.",
  "abc._abc_instancecheck":
    "($module, self, instance, /)\u0000Internal ABC helper for instance checks. Should be never used outside abc module.",
  "abc._abc_register":
    "($module, self, subclass, /)\u0000Internal ABC helper for subclasss registration. Should be never used outside abc module.",
  "abc._abc_subclasscheck":
    "($module, self, subclass, /)\u0000Internal ABC helper for subclasss checks. Should be never used outside abc module.",
  "abc._get_dump":
    "($module, self, /)\u0000Internal ABC helper for cache and registry debugging.\n\nReturn shallow copies of registry, of both caches, and\nnegative cache version. Don't call this function directly,\ninstead use ABC._dump_registry() for a nice repr.",
  "abc._reset_caches":
    "($module, self, /)\u0000Internal ABC helper to reset both caches of a given class.\n\nShould be only used by refleak.py",
  "abc._reset_registry":
    "($module, self, /)\u0000Internal ABC helper to reset registry of a given class.\n\nShould be only used by refleak.py",
  "abc.abstractclassmethod":
    "A decorator indicating abstract classmethods.\n\nDeprecated, use 'classmethod' with 'abstractmethod' instead:\n\n    class C(ABC):\n        @classmethod\n        @abstractmethod\n        def my_abstract_classmethod(cls, ...):\n            ...\n\n",
  "abc.abstractmethod":
    "A decorator indicating abstract methods.\n\nRequires that the metaclass is ABCMeta or derived from it.  A\nclass that has a metaclass derived from ABCMeta cannot be\ninstantiated unless all of its abstract methods are overridden.\nThe abstract methods can be called using any of the normal\n'super' call mechanisms.  abstractmethod() may be used to declare\nabstract methods for properties and descriptors.\n\nUsage:\n\n    class C(metaclass=ABCMeta):\n        @abstractmethod\n        def my_abstract_method(self, arg1, arg2, argN):\n            ...\n",
  "abc.abstractproperty":
    "A decorator indicating abstract properties.\n\nDeprecated, use 'property' with 'abstractmethod' instead:\n\n    class C(ABC):\n        @property\n        @abstractmethod\n        def my_abstract_property(self):\n            ...\n\n",
  "abc.abstractproperty.__dict__": "dictionary for instance variables",
  "abc.abstractproperty.__weakref__": "list of weak references to the object",
  "abc.abstractstaticmethod":
    "A decorator indicating abstract staticmethods.\n\nDeprecated, use 'staticmethod' with 'abstractmethod' instead:\n\n    class C(ABC):\n        @staticmethod\n        @abstractmethod\n        def my_abstract_staticmethod(...):\n            ...\n\n",
  "abc.get_cache_token":
    "($module, /)\u0000Returns the current ABC cache token.\n\nThe token is an opaque object (supporting equality testing) identifying the\ncurrent version of the ABC cache for virtual subclasses. The token changes\nwith every call to register() on any ABC.",
  "abc.update_abstractmethods":
    "Recalculate the set of abstract methods of an abstract class.\n\nIf a class has had one of its abstract methods implemented after the\nclass was created, the method will not be considered implemented until\nthis function is called. Alternatively, if a new abstract method has been\nadded to the class, it will only be considered an abstract method of the\nclass after this function is called.\n\nThis function should be called before any use is made of the class,\nusually in class decorators that add methods to the subject class.\n\nReturns cls, to allow usage as a class decorator.\n\nIf cls is not an instance of ABCMeta, does nothing.\n",
  "anext_awaitable.close": "close() -> raise GeneratorExit inside generator.",
  "anext_awaitable.send":
    "($self, object, /)\u0000send(arg) -> send 'arg' into the wrapped iterator,\nreturn next yielded value or raise StopIteration.",
  "anext_awaitable.throw":
    "throw(value)\nthrow(typ[,val[,tb]])\n\nraise exception in the wrapped iterator, return next yielded value\nor raise StopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
  "array._array_reconstructor":
    "($module, arraytype, typecode, mformat_code, items,\n                     /)\u0000Internal. Used for pickling support.",
  "array.array":
    "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\ninitialized from the optional initializer value, which must be a list,\nstring or iterable over elements of the appropriate type.\n\nArrays represent basic values and behave very much like lists, except\nthe type of objects stored in them is constrained. The type is specified\nat object creation time by using a type code, which is a single character.\nThe following type codes are defined:\n\n    Type code   C Type             Minimum size in bytes\n    'b'         signed integer     1\n    'B'         unsigned integer   1\n    'u'         Unicode character  2 (see note)\n    'h'         signed integer     2\n    'H'         unsigned integer   2\n    'i'         signed integer     2\n    'I'         unsigned integer   2\n    'l'         signed integer     4\n    'L'         unsigned integer   4\n    'q'         signed integer     8 (see note)\n    'Q'         unsigned integer   8 (see note)\n    'f'         floating-point     4\n    'd'         floating-point     8\n\nNOTE: The 'u' typecode corresponds to Python's unicode character. On\nnarrow builds this is 2-bytes on wide builds this is 4-bytes.\n\nNOTE: The 'q' and 'Q' type codes are only available if the platform\nC compiler used to build Python supports 'long long', or, on Windows,\n'__int64'.\n\nMethods:\n\nappend() -- append a new item to the end of the array\nbuffer_info() -- return information giving the current memory info\nbyteswap() -- byteswap all the items of the array\ncount() -- return number of occurrences of an object\nextend() -- extend array by appending multiple elements from an iterable\nfromfile() -- read items from a file object\nfromlist() -- append items from the list\nfrombytes() -- append items from the string\nindex() -- return index of first occurrence of an object\ninsert() -- insert a new item into the array at a provided position\npop() -- remove and return item (default last)\nremove() -- remove first occurrence of an object\nreverse() -- reverse the order of the items in the array\ntofile() -- write all items to a file object\ntolist() -- return the array converted to an ordinary list\ntobytes() -- return the array converted to a string\n\nAttributes:\n\ntypecode -- the typecode character used to create the array\nitemsize -- the length in bytes of one array item\n",
  "array.array.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "array.array.__copy__": "($self, /)\u0000Return a copy of the array.",
  "array.array.__deepcopy__": "($self, unused, /)\u0000Return a copy of the array.",
  "array.array.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "array.array.__reduce_ex__": "($self, value, /)\u0000Return state information for pickling.",
  "array.array.__sizeof__": "($self, /)\u0000Size of the array in memory, in bytes.",
  "array.array.append": "($self, v, /)\u0000Append new value v to the end of the array.",
  "array.array.buffer_info":
    "($self, /)\u0000Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.\n\nThe length should be multiplied by the itemsize attribute to calculate\nthe buffer length in bytes.",
  "array.array.byteswap":
    "($self, /)\u0000Byteswap all items of the array.\n\nIf the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is\nraised.",
  "array.array.clear": "($self, /)\u0000Remove all items from the array.",
  "array.array.count": "($self, v, /)\u0000Return number of occurrences of v in the array.",
  "array.array.extend": "($self, bb, /)\u0000Append items to the end of the array.",
  "array.array.frombytes":
    "($self, buffer, /)\u0000Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method.",
  "array.array.fromfile":
    "($self, f, n, /)\u0000Read n objects from the file object f and append them to the end of the array.",
  "array.array.fromlist": "($self, list, /)\u0000Append items to array from list.",
  "array.array.fromunicode":
    "($self, ustr, /)\u0000Extends this array with data from the unicode string ustr.\n\nThe array must be a unicode type array; otherwise a ValueError is raised.\nUse array.frombytes(ustr.encode(...)) to append Unicode data to an array of\nsome other type.",
  "array.array.index":
    "($self, v, start=0, stop=sys.maxsize, /)\u0000Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present.",
  "array.array.insert": "($self, i, v, /)\u0000Insert a new item v into the array before position i.",
  "array.array.itemsize": "the size, in bytes, of one array item",
  "array.array.pop":
    "($self, i=-1, /)\u0000Return the i-th element and delete it from the array.\n\ni defaults to -1.",
  "array.array.remove": "($self, v, /)\u0000Remove the first occurrence of v in the array.",
  "array.array.reverse": "($self, /)\u0000Reverse the order of the items in the array.",
  "array.array.tobytes":
    "($self, /)\u0000Convert the array to an array of machine values and return the bytes representation.",
  "array.array.tofile": "($self, f, /)\u0000Write all items (as machine values) to the file object f.",
  "array.array.tolist": "($self, /)\u0000Convert array to an ordinary list with the same items.",
  "array.array.tounicode":
    "($self, /)\u0000Extends this array with data from the unicode string ustr.\n\nConvert the array to a unicode string.  The array must be a unicode type array;\notherwise a ValueError is raised.  Use array.tobytes().decode() to obtain a\nunicode string from an array of some other type.",
  "array.array.typecode": "the typecode character used to create the array",
  "array.arrayiterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "array.arrayiterator.__setstate__": "($self, state, /)\u0000Set state information for unpickling.",
  "async_generator.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "async_generator.__name__": "name of the async generator",
  "async_generator.__qualname__": "qualified name of the async generator",
  "async_generator.__sizeof__": "($self, /)\u0000gen.__sizeof__() -> size of gen in memory, in bytes",
  "async_generator.aclose": "($self, /)\u0000aclose() -> raise GeneratorExit inside generator.",
  "async_generator.ag_await": "object being awaited on, or None",
  "async_generator.asend": "($self, object, /)\u0000asend(v) -> send 'v' in generator.",
  "async_generator.athrow":
    "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
  "async_generator_asend.close": "($self, /)\u0000close() -> raise GeneratorExit inside generator.",
  "async_generator_asend.send":
    "($self, object, /)\u0000send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration.",
  "async_generator_asend.throw":
    "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
  "async_generator_athrow.close": "($self, /)\u0000close() -> raise GeneratorExit inside generator.",
  "async_generator_athrow.send":
    "($self, object, /)\u0000send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration.",
  "async_generator_athrow.throw":
    "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
  asyncgen_hooks:
    "asyncgen_hooks\n\nA named tuple providing information about asynchronous\ngenerators hooks.  The attributes are read only.",
  "asyncgen_hooks.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "asyncgen_hooks.__reduce__": "($self, /)\u0000",
  "asyncgen_hooks.__replace__":
    "($self, /, **changes)\u0000Return a copy of the structure with new values for the specified fields.",
  "asyncgen_hooks.finalizer": "Hook to intercept finalization",
  "asyncgen_hooks.firstiter": "Hook to intercept first iteration",
  "atexit._clear": "($module, /)\u0000Clear the list of previously registered exit functions.",
  "atexit._ncallbacks": "($module, /)\u0000Return the number of registered exit functions.",
  "atexit._run_exitfuncs":
    "($module, /)\u0000Run all registered exit functions.\n\nIf a callback raises an exception, it is logged with sys.unraisablehook.",
  "atexit.register":
    "($module, func, /, *args, **kwargs)\u0000Register a function to be executed upon normal program termination\n\n    func - function to be called at exit\n    args - optional arguments to pass to func\n    kwargs - optional keyword arguments to pass to func\n\n    func is returned to facilitate usage as a decorator.",
  "atexit.unregister":
    "($module, func, /)\u0000Unregister an exit function which was previously registered using\natexit.register\n\n    func - function to be unregistered",
  "bisect.bisect":
    "($module, /, a, x, lo=0, hi=None, *, key=None)\u0000Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\ninsert just after the rightmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.",
  "bisect.bisect_left":
    "($module, /, a, x, lo=0, hi=None, *, key=None)\u0000Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will\ninsert just before the leftmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.",
  "bisect.bisect_right":
    "($module, /, a, x, lo=0, hi=None, *, key=None)\u0000Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\ninsert just after the rightmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.",
  "bisect.insort":
    "($module, /, a, x, lo=0, hi=None, *, key=None)\u0000Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the right of the rightmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.",
  "bisect.insort_left":
    "($module, /, a, x, lo=0, hi=None, *, key=None)\u0000Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the left of the leftmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.",
  "bisect.insort_right":
    "($module, /, a, x, lo=0, hi=None, *, key=None)\u0000Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the right of the rightmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.",
  bool: "(object=False, /)\u0000Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.",
  "bool.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "builtin_function_or_method.__reduce__": "($self, /)\u0000",
  "builtins.__build_class__":
    "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement.",
  "builtins.__import__":
    "($module, /, name, globals=None, locals=None, fromlist=(),\n           level=0)\u0000Import a module.\n\nBecause this function is meant for use by the Python\ninterpreter and not for general use, it is better to use\nimportlib.import_module() to programmatically import a module.\n\nThe globals argument is only used to determine the context;\nthey are not modified.  The locals argument is unused.  The fromlist\nshould be a list of names to emulate ``from name import ...``, or an\nempty list to emulate ``import name``.\nWhen importing a module from a package, note that __import__('A.B', ...)\nreturns package A when fromlist is empty, but its submodule B when\nfromlist is not empty.  The level argument is used to determine whether to\nperform absolute or relative imports: 0 is absolute, while a positive number\nis the number of parent directories to search relative to the current module.",
  "builtins.abs": "($module, x, /)\u0000Return the absolute value of the argument.",
  "builtins.aiter": "($module, async_iterable, /)\u0000Return an AsyncIterator for an AsyncIterable object.",
  "builtins.all":
    "($module, iterable, /)\u0000Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.",
  "builtins.anext":
    "($module, aiterator, default=<unrepresentable>, /)\u0000Return the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration.",
  "builtins.any":
    "($module, iterable, /)\u0000Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.",
  "builtins.ascii":
    "($module, obj, /)\u0000Return an ASCII-only representation of an object.\n\nAs repr(), return a string containing a printable representation of an\nobject, but escape the non-ASCII characters in the string returned by\nrepr() using \\\\x, \\\\u or \\\\U escapes. This generates a string similar\nto that returned by repr() in Python 2.",
  "builtins.bin":
    "($module, number, /)\u0000Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'",
  "builtins.breakpoint":
    "($module, /, *args, **kws)\u0000Call sys.breakpointhook(*args, **kws).  sys.breakpointhook() must accept\nwhatever arguments are passed.\n\nBy default, this drops you into the pdb debugger.",
  "builtins.callable":
    "($module, obj, /)\u0000Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are instances of classes with a\n__call__() method.",
  "builtins.chr":
    "($module, i, /)\u0000Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.",
  "builtins.compile":
    "($module, /, source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1)\u0000Compile source into a code object that can be executed by exec() or eval().\n\nThe source code may represent a Python module, statement or expression.\nThe filename will be used for run-time error messages.\nThe mode must be 'exec' to compile a module, 'single' to compile a\nsingle (interactive) statement, or 'eval' to compile an expression.\nThe flags argument, if present, controls which future statements influence\nthe compilation of the code.\nThe dont_inherit argument, if true, stops the compilation inheriting\nthe effects of any future statements in effect in the code calling\ncompile; if absent or false these statements do influence the compilation,\nin addition to any features explicitly specified.",
  "builtins.delattr":
    "($module, obj, name, /)\u0000Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
  "builtins.dir":
    "dir([object]) -> list of strings\n\nIf called without an argument, return the names in the current scope.\nElse, return an alphabetized list of names comprising (some of) the attributes\nof the given object, and of attributes reachable from it.\nIf the object supplies a method named __dir__, it will be used; otherwise\nthe default dir() logic is used and returns:\n  for a module object: the module's attributes.\n  for a class object:  its attributes, and recursively the attributes\n    of its bases.\n  for any other object: its attributes, its class's attributes, and\n    recursively the attributes of its class's base classes.",
  "builtins.divmod": "($module, x, y, /)\u0000Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.",
  "builtins.eval":
    "($module, source, /, globals=None, locals=None)\u0000Evaluate the given source in the context of globals and locals.\n\nThe source may be a string representing a Python expression\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.",
  "builtins.exec":
    "($module, source, /, globals=None, locals=None, *, closure=None)\u0000Execute the given source in the context of globals and locals.\n\nThe source may be a string representing one or more Python statements\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.\nThe closure must be a tuple of cellvars, and can only be used\nwhen source is a code object requiring exactly that many cellvars.",
  "builtins.format":
    "($module, value, format_spec='', /)\u0000Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec according to the\nFormat Specification Mini-language. See help('FORMATTING').\n\nIf type(value) does not supply a method named __format__\nand format_spec is empty, then str(value) is returned.\nSee also help('SPECIALMETHODS').",
  "builtins.getattr":
    "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\nWhen a default argument is given, it is returned when the attribute doesn't\nexist; without it, an exception is raised in that case.",
  "builtins.globals":
    "($module, /)\u0000Return the dictionary containing the current scope's global variables.\n\nNOTE: Updates to this dictionary *will* affect name lookups in the current\nglobal scope and vice-versa.",
  "builtins.hasattr":
    "($module, obj, name, /)\u0000Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.",
  "builtins.hash":
    "($module, obj, /)\u0000Return the hash value for the given object.\n\nTwo objects that compare equal must also have the same hash value, but the\nreverse is not necessarily true.",
  "builtins.hex":
    "($module, number, /)\u0000Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'",
  "builtins.id":
    "($module, obj, /)\u0000Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.\n(CPython uses the object's memory address.)",
  "builtins.input":
    "($module, prompt='', /)\u0000Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.\n\nIf the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.\nOn *nix systems, readline is used if available.",
  "builtins.isinstance":
    "($module, obj, class_or_tuple, /)\u0000Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)\nor ...`` etc.",
  "builtins.issubclass":
    "($module, cls, class_or_tuple, /)\u0000Return whether 'cls' is derived from another class or is the same class.\n\nA tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)\nor ...``.",
  "builtins.iter":
    "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nGet an iterator from an object.  In the first form, the argument must\nsupply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the sentinel.",
  "builtins.len": "($module, obj, /)\u0000Return the number of items in a container.",
  "builtins.locals":
    "($module, /)\u0000Return a dictionary containing the current scope's local variables.\n\nNOTE: Whether or not updates to this dictionary will affect name lookups in\nthe local scope and vice-versa is *implementation dependent* and not\ncovered by any backwards compatibility guarantees.",
  "builtins.max":
    "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the largest argument.",
  "builtins.min":
    "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its smallest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the smallest argument.",
  "builtins.next":
    "next(iterator[, default])\n\nReturn the next item from the iterator. If default is given and the iterator\nis exhausted, it is returned instead of raising StopIteration.",
  "builtins.oct":
    "($module, number, /)\u0000Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'",
  "builtins.open":
    "($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)\u0000Open file and return a stream.  Raise OSError upon failure.\n\nfile is either a text or byte string giving the name (and the path\nif the file isn't in the current working directory) of the file to\nbe opened or an integer file descriptor of the file to be\nwrapped. (If a file descriptor is given, it is closed when the\nreturned I/O object is closed, unless closefd is set to False.)\n\nmode is an optional string that specifies the mode in which the file\nis opened. It defaults to 'r' which means open for reading in text\nmode.  Other common values are 'w' for writing (truncating the file if\nit already exists), 'x' for creating and writing to a new file, and\n'a' for appending (which on some Unix systems, means that all writes\nappend to the end of the file regardless of the current seek position).\nIn text mode, if encoding is not specified the encoding used is platform\ndependent: locale.getencoding() is called to get the current locale encoding.\n(For reading and writing raw bytes use binary mode and leave encoding\nunspecified.) The available modes are:\n\n========= ===============================================================\nCharacter Meaning\n--------- ---------------------------------------------------------------\n'r'       open for reading (default)\n'w'       open for writing, truncating the file first\n'x'       create a new file and open it for writing\n'a'       open for writing, appending to the end of the file if it exists\n'b'       binary mode\n't'       text mode (default)\n'+'       open a disk file for updating (reading and writing)\n========= ===============================================================\n\nThe default mode is 'rt' (open for reading text). For binary random\naccess, the mode 'w+b' opens and truncates the file to 0 bytes, while\n'r+b' opens the file without truncation. The 'x' mode implies 'w' and\nraises an `FileExistsError` if the file already exists.\n\nPython distinguishes between files opened in binary and text modes,\neven when the underlying operating system doesn't. Files opened in\nbinary mode (appending 'b' to the mode argument) return contents as\nbytes objects without any decoding. In text mode (the default, or when\n't' is appended to the mode argument), the contents of the file are\nreturned as strings, the bytes having been first decoded using a\nplatform-dependent encoding or using the specified encoding if given.\n\nbuffering is an optional integer used to set the buffering policy.\nPass 0 to switch buffering off (only allowed in binary mode), 1 to select\nline buffering (only usable in text mode), and an integer > 1 to indicate\nthe size of a fixed-size chunk buffer.  When no buffering argument is\ngiven, the default buffering policy works as follows:\n\n* Binary files are buffered in fixed-size chunks; the size of the buffer\n  is chosen using a heuristic trying to determine the underlying device's\n  \"block size\" and falling back on `io.DEFAULT_BUFFER_SIZE`.\n  On many systems, the buffer will typically be 4096 or 8192 bytes long.\n\n* \"Interactive\" text files (files for which isatty() returns True)\n  use line buffering.  Other text files use the policy described above\n  for binary files.\n\nencoding is the name of the encoding used to decode or encode the\nfile. This should only be used in text mode. The default encoding is\nplatform dependent, but any encoding supported by Python can be\npassed.  See the codecs module for the list of supported encodings.\n\nerrors is an optional string that specifies how encoding errors are to\nbe handled---this argument should not be used in binary mode. Pass\n'strict' to raise a ValueError exception if there is an encoding error\n(the default of None has the same effect), or pass 'ignore' to ignore\nerrors. (Note that ignoring encoding errors can lead to data loss.)\nSee the documentation for codecs.register or run 'help(codecs.Codec)'\nfor a list of the permitted encoding error strings.\n\nnewline controls how universal newlines works (it only applies to text\nmode). It can be None, '', '\\n', '\\r', and '\\r\\n'.  It works as\nfollows:\n\n* On input, if newline is None, universal newlines mode is\n  enabled. Lines in the input can end in '\\n', '\\r', or '\\r\\n', and\n  these are translated into '\\n' before being returned to the\n  caller. If it is '', universal newline mode is enabled, but line\n  endings are returned to the caller untranslated. If it has any of\n  the other legal values, input lines are only terminated by the given\n  string, and the line ending is returned to the caller untranslated.\n\n* On output, if newline is None, any '\\n' characters written are\n  translated to the system default line separator, os.linesep. If\n  newline is '' or '\\n', no translation takes place. If newline is any\n  of the other legal values, any '\\n' characters written are translated\n  to the given string.\n\nIf closefd is False, the underlying file descriptor will be kept open\nwhen the file is closed. This does not work when a file name is given\nand must be True in that case.\n\nA custom opener can be used by passing a callable as *opener*. The\nunderlying file descriptor for the file object is then obtained by\ncalling *opener* with (*file*, *flags*). *opener* must return an open\nfile descriptor (passing os.open as *opener* results in functionality\nsimilar to passing None).\n\nopen() returns a file object whose type depends on the mode, and\nthrough which the standard file operations such as reading and writing\nare performed. When open() is used to open a file in a text mode ('w',\n'r', 'wt', 'rt', etc.), it returns a TextIOWrapper. When used to open\na file in a binary mode, the returned class varies: in read binary\nmode, it returns a BufferedReader; in write binary and append binary\nmodes, it returns a BufferedWriter, and in read/write mode, it returns\na BufferedRandom.\n\nIt is also possible to use a string or bytearray as a file for both\nreading and writing. For strings StringIO can be used like a file\nopened in a text mode, and for bytes a BytesIO can be used like a file\nopened in a binary mode.",
  "builtins.ord": "($module, c, /)\u0000Return the Unicode code point for a one-character string.",
  "builtins.pow":
    "($module, /, base, exp, mod=None)\u0000Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments\n\nSome types, such as ints, are able to use a more efficient algorithm when\ninvoked using the three argument form.",
  "builtins.print":
    "($module, /, *args, sep=' ', end='\\n', file=None, flush=False)\u0000Prints the values to a stream, or to sys.stdout by default.\n\n  sep\n    string inserted between values, default a space.\n  end\n    string appended after the last value, default a newline.\n  file\n    a file-like object (stream); defaults to the current sys.stdout.\n  flush\n    whether to forcibly flush the stream.",
  "builtins.repr":
    "($module, obj, /)\u0000Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval(repr(obj)) == obj.",
  "builtins.round":
    "($module, /, number, ndigits=None)\u0000Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or None.  Otherwise\nthe return value has the same type as the number.  ndigits may be negative.",
  "builtins.setattr":
    "($module, obj, name, value, /)\u0000Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
  "builtins.sorted":
    "($module, iterable, /, *, key=None, reverse=False)\u0000Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.",
  "builtins.sum":
    "($module, iterable, /, start=0)\u0000Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.",
  "builtins.vars":
    "vars([object]) -> dictionary\n\nWithout arguments, equivalent to locals().\nWith an argument, equivalent to object.__dict__.",
  bytearray:
    "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer",
  "bytearray.__alloc__":
    "($self, /)\u0000B.__alloc__() -> int\n\nReturn the number of bytes actually allocated.",
  "bytearray.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "bytearray.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "bytearray.__reduce_ex__": "($self, proto=0, /)\u0000Return state information for pickling.",
  "bytearray.__sizeof__": "($self, /)\u0000Returns the size of the bytearray object in memory, in bytes.",
  "bytearray.append":
    "($self, item, /)\u0000Append a single item to the end of the bytearray.\n\n  item\n    The item to be appended.",
  "bytearray.capitalize":
    "($self, /)\u0000B.capitalize() -> copy of B\n\nReturn a copy of B with only its first character capitalized (ASCII)\nand the rest lower-cased.",
  "bytearray.center":
    "($self, width, fillchar=b' ', /)\u0000Return a centered string of length width.\n\nPadding is done using the specified fill character.",
  "bytearray.clear": "($self, /)\u0000Remove all items from the bytearray.",
  "bytearray.copy": "($self, /)\u0000Return a copy of B.",
  "bytearray.count":
    "($self, sub[, start[, end]], /)\u0000Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.",
  "bytearray.decode":
    "($self, /, encoding='utf-8', errors='strict')\u0000Decode the bytearray using the codec registered for encoding.\n\n  encoding\n    The encoding with which to decode the bytearray.\n  errors\n    The error handling scheme to use for the handling of decoding errors.\n    The default is 'strict' meaning that decoding errors raise a\n    UnicodeDecodeError. Other possible values are 'ignore' and 'replace'\n    as well as any other name registered with codecs.register_error that\n    can handle UnicodeDecodeErrors.",
  "bytearray.endswith":
    "($self, suffix[, start[, end]], /)\u0000Return True if the bytearray ends with the specified suffix, False otherwise.\n\n  suffix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytearray.\n  end\n    Optional stop position. Default: end of the bytearray.",
  "bytearray.expandtabs":
    "($self, /, tabsize=8)\u0000Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.",
  "bytearray.extend":
    "($self, iterable_of_ints, /)\u0000Append all the items from the iterator or sequence to the end of the bytearray.\n\n  iterable_of_ints\n    The iterable of items to append.",
  "bytearray.find":
    "($self, sub[, start[, end]], /)\u0000Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.",
  "bytearray.fromhex":
    "($type, string, /)\u0000Create a bytearray object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted.\nExample: bytearray.fromhex('B9 01EF') -> bytearray(b'\\\\xb9\\\\x01\\\\xef')",
  "bytearray.hex":
    "($self, /, sep=<unrepresentable>, bytes_per_sep=1)\u0000Create a string of hexadecimal numbers from a bytearray object.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.\n\nExample:\n>>> value = bytearray([0xb9, 0x01, 0xef])\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'",
  "bytearray.index":
    "($self, sub[, start[, end]], /)\u0000Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nRaise ValueError if the subsection is not found.",
  "bytearray.insert":
    "($self, index, item, /)\u0000Insert a single item into the bytearray before the given index.\n\n  index\n    The index where the value is to be inserted.\n  item\n    The item to be inserted.",
  "bytearray.isalnum":
    "($self, /)\u0000B.isalnum() -> bool\n\nReturn True if all characters in B are alphanumeric\nand there is at least one character in B, False otherwise.",
  "bytearray.isalpha":
    "($self, /)\u0000B.isalpha() -> bool\n\nReturn True if all characters in B are alphabetic\nand there is at least one character in B, False otherwise.",
  "bytearray.isascii":
    "($self, /)\u0000B.isascii() -> bool\n\nReturn True if B is empty or all characters in B are ASCII,\nFalse otherwise.",
  "bytearray.isdigit":
    "($self, /)\u0000B.isdigit() -> bool\n\nReturn True if all characters in B are digits\nand there is at least one character in B, False otherwise.",
  "bytearray.islower":
    "($self, /)\u0000B.islower() -> bool\n\nReturn True if all cased characters in B are lowercase and there is\nat least one cased character in B, False otherwise.",
  "bytearray.isspace":
    "($self, /)\u0000B.isspace() -> bool\n\nReturn True if all characters in B are whitespace\nand there is at least one character in B, False otherwise.",
  "bytearray.istitle":
    "($self, /)\u0000B.istitle() -> bool\n\nReturn True if B is a titlecased string and there is at least one\ncharacter in B, i.e. uppercase characters may only follow uncased\ncharacters and lowercase characters only cased ones. Return False\notherwise.",
  "bytearray.isupper":
    "($self, /)\u0000B.isupper() -> bool\n\nReturn True if all cased characters in B are uppercase and there is\nat least one cased character in B, False otherwise.",
  "bytearray.join":
    "($self, iterable_of_bytes, /)\u0000Concatenate any number of bytes/bytearray objects.\n\nThe bytearray whose method is called is inserted in between each pair.\n\nThe result is returned as a new bytearray object.",
  "bytearray.ljust":
    "($self, width, fillchar=b' ', /)\u0000Return a left-justified string of length width.\n\nPadding is done using the specified fill character.",
  "bytearray.lower":
    "($self, /)\u0000B.lower() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to lowercase.",
  "bytearray.lstrip":
    "($self, bytes=None, /)\u0000Strip leading bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading ASCII whitespace.",
  "bytearray.maketrans":
    "(frm, to, /)\u0000Return a translation table usable for the bytes or bytearray translate method.\n\nThe returned table will be one where each byte in frm is mapped to the byte at\nthe same position in to.\n\nThe bytes objects frm and to must be of the same length.",
  "bytearray.partition":
    "($self, sep, /)\u0000Partition the bytearray into three parts using the given separator.\n\nThis will search for the separator sep in the bytearray. If the separator is\nfound, returns a 3-tuple containing the part before the separator, the\nseparator itself, and the part after it as new bytearray objects.\n\nIf the separator is not found, returns a 3-tuple containing the copy of the\noriginal bytearray object and two empty bytearray objects.",
  "bytearray.pop":
    "($self, index=-1, /)\u0000Remove and return a single item from B.\n\n  index\n    The index from where to remove the item.\n    -1 (the default value) means remove the last item.\n\nIf no index argument is given, will pop the last item.",
  "bytearray.remove":
    "($self, value, /)\u0000Remove the first occurrence of a value in the bytearray.\n\n  value\n    The value to remove.",
  "bytearray.removeprefix":
    "($self, prefix, /)\u0000Return a bytearray with the given prefix string removed if present.\n\nIf the bytearray starts with the prefix string, return\nbytearray[len(prefix):].  Otherwise, return a copy of the original\nbytearray.",
  "bytearray.removesuffix":
    "($self, suffix, /)\u0000Return a bytearray with the given suffix string removed if present.\n\nIf the bytearray ends with the suffix string and that suffix is not\nempty, return bytearray[:-len(suffix)].  Otherwise, return a copy of\nthe original bytearray.",
  "bytearray.replace":
    "($self, old, new, count=-1, /)\u0000Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.",
  "bytearray.reverse": "($self, /)\u0000Reverse the order of the values in B in place.",
  "bytearray.rfind":
    "($self, sub[, start[, end]], /)\u0000Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.",
  "bytearray.rindex":
    "($self, sub[, start[, end]], /)\u0000Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nRaise ValueError if the subsection is not found.",
  "bytearray.rjust":
    "($self, width, fillchar=b' ', /)\u0000Return a right-justified string of length width.\n\nPadding is done using the specified fill character.",
  "bytearray.rpartition":
    "($self, sep, /)\u0000Partition the bytearray into three parts using the given separator.\n\nThis will search for the separator sep in the bytearray, starting at the end.\nIf the separator is found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it as new bytearray\nobjects.\n\nIf the separator is not found, returns a 3-tuple containing two empty bytearray\nobjects and the copy of the original bytearray object.",
  "bytearray.rsplit":
    "($self, /, sep=None, maxsplit=-1)\u0000Return a list of the sections in the bytearray, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytearray.\n    None (the default value) means split on ASCII whitespace characters\n    (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.\n\nSplitting is done starting at the end of the bytearray and working to the front.",
  "bytearray.rstrip":
    "($self, bytes=None, /)\u0000Strip trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip trailing ASCII whitespace.",
  "bytearray.split":
    "($self, /, sep=None, maxsplit=-1)\u0000Return a list of the sections in the bytearray, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytearray.\n    None (the default value) means split on ASCII whitespace characters\n    (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.",
  "bytearray.splitlines":
    "($self, /, keepends=False)\u0000Return a list of the lines in the bytearray, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.",
  "bytearray.startswith":
    "($self, prefix[, start[, end]], /)\u0000Return True if the bytearray starts with the specified prefix, False otherwise.\n\n  prefix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytearray.\n  end\n    Optional stop position. Default: end of the bytearray.",
  "bytearray.strip":
    "($self, bytes=None, /)\u0000Strip leading and trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading and trailing ASCII whitespace.",
  "bytearray.swapcase":
    "($self, /)\u0000B.swapcase() -> copy of B\n\nReturn a copy of B with uppercase ASCII characters converted\nto lowercase ASCII and vice versa.",
  "bytearray.title":
    "($self, /)\u0000B.title() -> copy of B\n\nReturn a titlecased version of B, i.e. ASCII words start with uppercase\ncharacters, all remaining cased characters have lowercase.",
  "bytearray.translate":
    "($self, table, /, delete=b'')\u0000Return a copy with each character mapped by the given translation table.\n\n  table\n    Translation table, which must be a bytes object of length 256.\n\nAll characters occurring in the optional argument delete are removed.\nThe remaining characters are mapped through the given translation table.",
  "bytearray.upper":
    "($self, /)\u0000B.upper() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to uppercase.",
  "bytearray.zfill":
    "($self, width, /)\u0000Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe original string is never truncated.",
  "bytearray_iterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "bytearray_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "bytearray_iterator.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  bytes:
    "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\nConstruct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer",
  "bytes.__bytes__": "($self, /)\u0000Convert this value to exact type bytes.",
  "bytes.__getnewargs__": "($self, /)\u0000",
  "bytes.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "bytes.capitalize":
    "($self, /)\u0000B.capitalize() -> copy of B\n\nReturn a copy of B with only its first character capitalized (ASCII)\nand the rest lower-cased.",
  "bytes.center":
    "($self, width, fillchar=b' ', /)\u0000Return a centered string of length width.\n\nPadding is done using the specified fill character.",
  "bytes.count":
    "($self, sub[, start[, end]], /)\u0000Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.",
  "bytes.decode":
    "($self, /, encoding='utf-8', errors='strict')\u0000Decode the bytes using the codec registered for encoding.\n\n  encoding\n    The encoding with which to decode the bytes.\n  errors\n    The error handling scheme to use for the handling of decoding errors.\n    The default is 'strict' meaning that decoding errors raise a\n    UnicodeDecodeError. Other possible values are 'ignore' and 'replace'\n    as well as any other name registered with codecs.register_error that\n    can handle UnicodeDecodeErrors.",
  "bytes.endswith":
    "($self, suffix[, start[, end]], /)\u0000Return True if the bytes ends with the specified suffix, False otherwise.\n\n  suffix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.",
  "bytes.expandtabs":
    "($self, /, tabsize=8)\u0000Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.",
  "bytes.find":
    "($self, sub[, start[, end]], /)\u0000Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.",
  "bytes.fromhex":
    "($type, string, /)\u0000Create a bytes object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted.\nExample: bytes.fromhex('B9 01EF') -> b'\\\\xb9\\\\x01\\\\xef'.",
  "bytes.hex":
    "($self, /, sep=<unrepresentable>, bytes_per_sep=1)\u0000Create a string of hexadecimal numbers from a bytes object.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.\n\nExample:\n>>> value = b'\\xb9\\x01\\xef'\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'",
  "bytes.index":
    "($self, sub[, start[, end]], /)\u0000Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nRaise ValueError if the subsection is not found.",
  "bytes.isalnum":
    "($self, /)\u0000B.isalnum() -> bool\n\nReturn True if all characters in B are alphanumeric\nand there is at least one character in B, False otherwise.",
  "bytes.isalpha":
    "($self, /)\u0000B.isalpha() -> bool\n\nReturn True if all characters in B are alphabetic\nand there is at least one character in B, False otherwise.",
  "bytes.isascii":
    "($self, /)\u0000B.isascii() -> bool\n\nReturn True if B is empty or all characters in B are ASCII,\nFalse otherwise.",
  "bytes.isdigit":
    "($self, /)\u0000B.isdigit() -> bool\n\nReturn True if all characters in B are digits\nand there is at least one character in B, False otherwise.",
  "bytes.islower":
    "($self, /)\u0000B.islower() -> bool\n\nReturn True if all cased characters in B are lowercase and there is\nat least one cased character in B, False otherwise.",
  "bytes.isspace":
    "($self, /)\u0000B.isspace() -> bool\n\nReturn True if all characters in B are whitespace\nand there is at least one character in B, False otherwise.",
  "bytes.istitle":
    "($self, /)\u0000B.istitle() -> bool\n\nReturn True if B is a titlecased string and there is at least one\ncharacter in B, i.e. uppercase characters may only follow uncased\ncharacters and lowercase characters only cased ones. Return False\notherwise.",
  "bytes.isupper":
    "($self, /)\u0000B.isupper() -> bool\n\nReturn True if all cased characters in B are uppercase and there is\nat least one cased character in B, False otherwise.",
  "bytes.join":
    "($self, iterable_of_bytes, /)\u0000Concatenate any number of bytes objects.\n\nThe bytes whose method is called is inserted in between each pair.\n\nThe result is returned as a new bytes object.\n\nExample: b'.'.join([b'ab', b'pq', b'rs']) -> b'ab.pq.rs'.",
  "bytes.ljust":
    "($self, width, fillchar=b' ', /)\u0000Return a left-justified string of length width.\n\nPadding is done using the specified fill character.",
  "bytes.lower":
    "($self, /)\u0000B.lower() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to lowercase.",
  "bytes.lstrip":
    "($self, bytes=None, /)\u0000Strip leading bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading  ASCII whitespace.",
  "bytes.maketrans":
    "(frm, to, /)\u0000Return a translation table usable for the bytes or bytearray translate method.\n\nThe returned table will be one where each byte in frm is mapped to the byte at\nthe same position in to.\n\nThe bytes objects frm and to must be of the same length.",
  "bytes.partition":
    "($self, sep, /)\u0000Partition the bytes into three parts using the given separator.\n\nThis will search for the separator sep in the bytes. If the separator is found,\nreturns a 3-tuple containing the part before the separator, the separator\nitself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing the original bytes\nobject and two empty bytes objects.",
  "bytes.removeprefix":
    "($self, prefix, /)\u0000Return a bytes object with the given prefix string removed if present.\n\nIf the bytes starts with the prefix string, return bytes[len(prefix):].\nOtherwise, return a copy of the original bytes.",
  "bytes.removesuffix":
    "($self, suffix, /)\u0000Return a bytes object with the given suffix string removed if present.\n\nIf the bytes ends with the suffix string and that suffix is not empty,\nreturn bytes[:-len(prefix)].  Otherwise, return a copy of the original\nbytes.",
  "bytes.replace":
    "($self, old, new, count=-1, /)\u0000Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.",
  "bytes.rfind":
    "($self, sub[, start[, end]], /)\u0000Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.",
  "bytes.rindex":
    "($self, sub[, start[, end]], /)\u0000Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nRaise ValueError if the subsection is not found.",
  "bytes.rjust":
    "($self, width, fillchar=b' ', /)\u0000Return a right-justified string of length width.\n\nPadding is done using the specified fill character.",
  "bytes.rpartition":
    "($self, sep, /)\u0000Partition the bytes into three parts using the given separator.\n\nThis will search for the separator sep in the bytes, starting at the end. If\nthe separator is found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing two empty bytes\nobjects and the original bytes object.",
  "bytes.rsplit":
    "($self, /, sep=None, maxsplit=-1)\u0000Return a list of the sections in the bytes, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytes.\n    None (the default value) means split on ASCII whitespace characters\n    (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.\n\nSplitting is done starting at the end of the bytes and working to the front.",
  "bytes.rstrip":
    "($self, bytes=None, /)\u0000Strip trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip trailing ASCII whitespace.",
  "bytes.split":
    "($self, /, sep=None, maxsplit=-1)\u0000Return a list of the sections in the bytes, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytes.\n    None (the default value) means split on ASCII whitespace characters\n    (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.",
  "bytes.splitlines":
    "($self, /, keepends=False)\u0000Return a list of the lines in the bytes, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.",
  "bytes.startswith":
    "($self, prefix[, start[, end]], /)\u0000Return True if the bytes starts with the specified prefix, False otherwise.\n\n  prefix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.",
  "bytes.strip":
    "($self, bytes=None, /)\u0000Strip leading and trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading and trailing ASCII whitespace.",
  "bytes.swapcase":
    "($self, /)\u0000B.swapcase() -> copy of B\n\nReturn a copy of B with uppercase ASCII characters converted\nto lowercase ASCII and vice versa.",
  "bytes.title":
    "($self, /)\u0000B.title() -> copy of B\n\nReturn a titlecased version of B, i.e. ASCII words start with uppercase\ncharacters, all remaining cased characters have lowercase.",
  "bytes.translate":
    "($self, table, /, delete=b'')\u0000Return a copy with each character mapped by the given translation table.\n\n  table\n    Translation table, which must be a bytes object of length 256.\n\nAll characters occurring in the optional argument delete are removed.\nThe remaining characters are mapped through the given translation table.",
  "bytes.upper":
    "($self, /)\u0000B.upper() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to uppercase.",
  "bytes.zfill":
    "($self, width, /)\u0000Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe original string is never truncated.",
  "bytes_iterator.__length_hint__": "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "bytes_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "bytes_iterator.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "callable_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  cell: "([contents])\u0000Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.",
  "cell.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "class.__dict__": "dictionary for instance variables",
  "class.__weakref__": "list of weak references to the object",
  classmethod:
    "(function, /)\u0000Convert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want those, see the staticmethod builtin.",
  "classmethod.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  code: "(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,\n     flags, codestring, constants, names, varnames, filename, name,\n     qualname, firstlineno, linetable, exceptiontable, freevars=(),\n     cellvars=(), /)\u0000Create a code object.  Not for the faint of heart.",
  "code.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "code.__replace__": "($self, /, **changes)\u0000The same as replace().",
  "code.__sizeof__": "($self, /)\u0000",
  "code._varname_from_oparg":
    "($self, /, oparg)\u0000(internal-only) Return the local variable name for the given oparg.\n\nWARNING: this method is for internal use only and may change or go away.",
  "code.co_lines": "($self, /)\u0000",
  "code.co_positions": "($self, /)\u0000",
  "code.replace":
    "($self, /, **changes)\u0000Return a copy of the code object with new values for the specified fields.",
  "collections.ChainMap":
    "A ChainMap groups multiple dicts (or other mappings) together\nto create a single, updateable view.\n\nThe underlying mappings are stored in a list.  That list is public and can\nbe accessed or updated using the *maps* attribute.  There is no other\nstate.\n\nLookups search the underlying mappings successively until a key is found.\nIn contrast, writes, updates, and deletions only operate on the first\nmapping.\n\n",
  "collections.ChainMap.__init__":
    "Initialize a ChainMap by setting *maps* to the given mappings.\nIf no mappings are provided, a single empty dictionary is used.\n\n",
  "collections.ChainMap.clear": "Clear maps[0], leaving maps[1:] intact.",
  "collections.ChainMap.copy": "New ChainMap or subclass with a new copy of maps[0] and refs to maps[1:]",
  "collections.ChainMap.fromkeys": "Create a new ChainMap with keys from iterable and values set to value.",
  "collections.ChainMap.new_child":
    "New ChainMap with a new map followed by all previous maps.\nIf no map is provided, an empty dict is used.\nKeyword arguments update the map or new empty dict.\n",
  "collections.ChainMap.parents": "New ChainMap from maps[1:].",
  "collections.ChainMap.pop":
    "Remove *key* from maps[0] and return its value. Raise KeyError if *key* not in maps[0].",
  "collections.ChainMap.popitem":
    "Remove and return an item pair from maps[0]. Raise KeyError is maps[0] is empty.",
  "collections.Counter":
    "Dict subclass for counting hashable items.  Sometimes called a bag\nor multiset.  Elements are stored as dictionary keys and their counts\nare stored as dictionary values.\n\n>>> c = Counter('abcdeabcdabcaba')  # count elements from a string\n\n>>> c.most_common(3)                # three most common elements\n[('a', 5), ('b', 4), ('c', 3)]\n>>> sorted(c)                       # list all unique elements\n['a', 'b', 'c', 'd', 'e']\n>>> ''.join(sorted(c.elements()))   # list elements with repetitions\n'aaaaabbbbcccdde'\n>>> sum(c.values())                 # total of all counts\n15\n\n>>> c['a']                          # count of letter 'a'\n5\n>>> for elem in 'shazam':           # update counts from an iterable\n...     c[elem] += 1                # by adding 1 to each element's count\n>>> c['a']                          # now there are seven 'a'\n7\n>>> del c['b']                      # remove all 'b'\n>>> c['b']                          # now there are zero 'b'\n0\n\n>>> d = Counter('simsalabim')       # make another counter\n>>> c.update(d)                     # add in the second counter\n>>> c['a']                          # now there are nine 'a'\n9\n\n>>> c.clear()                       # empty the counter\n>>> c\nCounter()\n\nNote:  If a count is set to zero or reduced to zero, it will remain\nin the counter until the entry is deleted or the counter is cleared:\n\n>>> c = Counter('aaabbc')\n>>> c['b'] -= 2                     # reduce the count of 'b' by two\n>>> c.most_common()                 # 'b' is still in, but its count is zero\n[('a', 3), ('c', 1), ('b', 0)]\n\n",
  "collections.Counter.__add__":
    "Add counts from two counters.\n\n>>> Counter('abbb') + Counter('bcc')\nCounter({'b': 4, 'c': 2, 'a': 1})\n\n",
  "collections.Counter.__and__":
    "Intersection is the minimum of corresponding counts.\n\n>>> Counter('abbb') & Counter('bcc')\nCounter({'b': 1})\n\n",
  "collections.Counter.__delitem__":
    "Like dict.__delitem__() but does not raise KeyError for missing values.",
  "collections.Counter.__eq__": "True if all counts agree. Missing counts are treated as zero.",
  "collections.Counter.__ge__": "True if all counts in self are a superset of those in other.",
  "collections.Counter.__gt__": "True if all counts in self are a proper superset of those in other.",
  "collections.Counter.__iadd__":
    "Inplace add from another counter, keeping only positive counts.\n\n>>> c = Counter('abbb')\n>>> c += Counter('bcc')\n>>> c\nCounter({'b': 4, 'c': 2, 'a': 1})\n\n",
  "collections.Counter.__iand__":
    "Inplace intersection is the minimum of corresponding counts.\n\n>>> c = Counter('abbb')\n>>> c &= Counter('bcc')\n>>> c\nCounter({'b': 1})\n\n",
  "collections.Counter.__init__":
    "Create a new, empty Counter object.  And if given, count elements\nfrom an input iterable.  Or, initialize the count from another mapping\nof elements to their counts.\n\n>>> c = Counter()                           # a new, empty counter\n>>> c = Counter('gallahad')                 # a new counter from an iterable\n>>> c = Counter({'a': 4, 'b': 2})           # a new counter from a mapping\n>>> c = Counter(a=4, b=2)                   # a new counter from keyword args\n\n",
  "collections.Counter.__ior__":
    "Inplace union is the maximum of value from either counter.\n\n>>> c = Counter('abbb')\n>>> c |= Counter('bcc')\n>>> c\nCounter({'b': 3, 'c': 2, 'a': 1})\n\n",
  "collections.Counter.__isub__":
    "Inplace subtract counter, but keep only results with positive counts.\n\n>>> c = Counter('abbbc')\n>>> c -= Counter('bccd')\n>>> c\nCounter({'b': 2, 'a': 1})\n\n",
  "collections.Counter.__le__": "True if all counts in self are a subset of those in other.",
  "collections.Counter.__lt__": "True if all counts in self are a proper subset of those in other.",
  "collections.Counter.__missing__": "The count of elements not in the Counter is zero.",
  "collections.Counter.__ne__": "True if any counts disagree. Missing counts are treated as zero.",
  "collections.Counter.__neg__":
    "Subtracts from an empty counter.  Strips positive and zero counts,\nand flips the sign on negative counts.\n\n",
  "collections.Counter.__or__":
    "Union is the maximum of value in either of the input counters.\n\n>>> Counter('abbb') | Counter('bcc')\nCounter({'b': 3, 'c': 2, 'a': 1})\n\n",
  "collections.Counter.__pos__": "Adds an empty counter, effectively stripping negative and zero counts",
  "collections.Counter.__sub__":
    "Subtract count, but keep only results with positive counts.\n\n>>> Counter('abbbc') - Counter('bccd')\nCounter({'b': 2, 'a': 1})\n\n",
  "collections.Counter._keep_positive": "Internal method to strip elements with a negative or zero count",
  "collections.Counter.copy": "Return a shallow copy.",
  "collections.Counter.elements":
    "Iterator over elements repeating each as many times as its count.\n\n>>> c = Counter('ABCABC')\n>>> sorted(c.elements())\n['A', 'A', 'B', 'B', 'C', 'C']\n\nKnuth's example for prime factors of 1836:  2**2 * 3**3 * 17**1\n\n>>> import math\n>>> prime_factors = Counter({2: 2, 3: 3, 17: 1})\n>>> math.prod(prime_factors.elements())\n1836\n\nNote, if an element's count has been set to zero or is a negative\nnumber, elements() will ignore it.\n\n",
  "collections.Counter.most_common":
    "List the n most common elements and their counts from the most\ncommon to the least.  If n is None, then list all element counts.\n\n>>> Counter('abracadabra').most_common(3)\n[('a', 5), ('b', 2), ('r', 2)]\n\n",
  "collections.Counter.subtract":
    "Like dict.update() but subtracts counts instead of replacing them.\nCounts can be reduced below zero.  Both the inputs and outputs are\nallowed to contain zero and negative counts.\n\nSource can be an iterable, a dictionary, or another Counter instance.\n\n>>> c = Counter('which')\n>>> c.subtract('witch')             # subtract elements from another iterable\n>>> c.subtract(Counter('watch'))    # subtract elements from another counter\n>>> c['h']                          # 2 in which, minus 1 in witch, minus 1 in watch\n0\n>>> c['w']                          # 1 in which, minus 1 in witch, minus 1 in watch\n-1\n\n",
  "collections.Counter.total": "Sum of the counts",
  "collections.Counter.update":
    "Like dict.update() but add counts instead of replacing them.\n\nSource can be an iterable, a dictionary, or another Counter instance.\n\n>>> c = Counter('which')\n>>> c.update('witch')           # add elements from another iterable\n>>> d = Counter('watch')\n>>> c.update(d)                 # add elements from another counter\n>>> c['h']                      # four 'h' in which, witch, and watch\n4\n\n",
  "collections.OrderedDict": "Dictionary that remembers insertion order",
  "collections.OrderedDict.__reduce__": "($self, /)\u0000Return state information for pickling",
  "collections.OrderedDict.__reversed__": "($self, /)\u0000od.__reversed__() <==> reversed(od)",
  "collections.OrderedDict.__sizeof__": "($self, /)\u0000",
  "collections.OrderedDict.clear": "($self, /)\u0000od.clear() -> None.  Remove all items from od.",
  "collections.OrderedDict.copy": "($self, /)\u0000od.copy() -> a shallow copy of od",
  "collections.OrderedDict.fromkeys":
    "($type, /, iterable, value=None)\u0000Create a new ordered dictionary with keys from iterable and values set to value.",
  "collections.OrderedDict.items": "($self, /)\u0000",
  "collections.OrderedDict.keys": "($self, /)\u0000",
  "collections.OrderedDict.move_to_end":
    "($self, /, key, last=True)\u0000Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.",
  "collections.OrderedDict.pop":
    "($self, /, key, default=<unrepresentable>)\u0000od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
  "collections.OrderedDict.popitem":
    "($self, /, last=True)\u0000Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.",
  "collections.OrderedDict.setdefault":
    "($self, /, key, default=None)\u0000Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.",
  "collections.OrderedDict.values": "($self, /)\u0000",
  "collections.UserList": "A more or less complete user-defined wrapper around list objects.",
  "collections._Link.__weakref__": "list of weak references to the object",
  "collections._count_elements":
    "($module, mapping, iterable, /)\u0000Count elements in the iterable, updating the mapping",
  "collections._deque_iterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "collections._deque_iterator.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "collections._deque_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "collections._deque_reverse_iterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "collections._deque_reverse_iterator.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "collections._deque_reverse_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "collections._eq": "($module, a, b, /)\u0000Same as a == b.",
  "collections._iskeyword": "($self, object, /)\u0000x.__contains__(y) <==> y in x.",
  "collections._proxy":
    "($module, object, callback=None, /)\u0000Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a reference to the\nproxy when 'object' is about to be finalized.",
  "collections._tuplegetter.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "collections._tuplegetter.__reduce__": "($self, /)\u0000",
  "collections.abc.AsyncGenerator.__anext__":
    "Return the next item from the asynchronous generator.\nWhen exhausted, raise StopAsyncIteration.\n",
  "collections.abc.AsyncGenerator.aclose": "Raise GeneratorExit inside coroutine.\n        ",
  "collections.abc.AsyncGenerator.asend":
    "Send a value into the asynchronous generator.\nReturn next yielded value or raise StopAsyncIteration.\n",
  "collections.abc.AsyncGenerator.athrow":
    "Raise an exception in the asynchronous generator.\nReturn next yielded value or raise StopAsyncIteration.\n",
  "collections.abc.AsyncIterator.__anext__":
    "Return the next item or raise StopAsyncIteration when exhausted.",
  "collections.abc.ByteString": "This unifies bytes and bytearray.\n\nXXX Should add all their methods.\n",
  "collections.abc.Coroutine.close": "Raise GeneratorExit inside coroutine.\n        ",
  "collections.abc.Coroutine.send":
    "Send a value into the coroutine.\nReturn next yielded value or raise StopIteration.\n",
  "collections.abc.Coroutine.throw":
    "Raise an exception in the coroutine.\nReturn next yielded value or raise StopIteration.\n",
  "collections.abc.Generator.__next__":
    "Return the next item from the generator.\nWhen exhausted, raise StopIteration.\n",
  "collections.abc.Generator.close": "Raise GeneratorExit inside generator.\n        ",
  "collections.abc.Generator.send":
    "Send a value into the generator.\nReturn next yielded value or raise StopIteration.\n",
  "collections.abc.Generator.throw":
    "Raise an exception in the generator.\nReturn next yielded value or raise StopIteration.\n",
  "collections.abc.Iterator.__next__":
    "Return the next item from the iterator. When exhausted, raise StopIteration",
  "collections.abc.Mapping":
    "A Mapping is a generic container for associating key/value\npairs.\n\nThis class provides concrete generic implementations of all\nmethods except for __getitem__, __iter__, and __len__.\n",
  "collections.abc.Mapping.get": "D.get(k[,d]) -> D[k] if k in D, else d.  d defaults to None.",
  "collections.abc.Mapping.items": "D.items() -> a set-like object providing a view on D's items",
  "collections.abc.Mapping.keys": "D.keys() -> a set-like object providing a view on D's keys",
  "collections.abc.Mapping.values": "D.values() -> an object providing a view on D's values",
  "collections.abc.MutableMapping":
    "A MutableMapping is a generic container for associating\nkey/value pairs.\n\nThis class provides concrete generic implementations of all\nmethods except for __getitem__, __setitem__, __delitem__,\n__iter__, and __len__.\n",
  "collections.abc.MutableMapping.clear": "D.clear() -> None.  Remove all items from D.",
  "collections.abc.MutableMapping.pop":
    "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\nIf key is not found, d is returned if given, otherwise KeyError is raised.\n",
  "collections.abc.MutableMapping.popitem":
    "D.popitem() -> (k, v), remove and return some (key, value) pair\nas a 2-tuple; but raise KeyError if D is empty.\n",
  "collections.abc.MutableMapping.setdefault":
    "D.setdefault(k[,d]) -> D.get(k,d), also set D[k]=d if k not in D",
  "collections.abc.MutableMapping.update":
    "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E present and has a .keys() method, does:     for k in E: D[k] = E[k]\nIf E present and lacks .keys() method, does:     for (k, v) in E: D[k] = v\nIn either case, this is followed by: for k, v in F.items(): D[k] = v\n",
  "collections.abc.MutableSequence":
    "All the operations on a read-write sequence.\n\nConcrete subclasses must provide __new__ or __init__,\n__getitem__, __setitem__, __delitem__, __len__, and insert().\n",
  "collections.abc.MutableSequence.append": "S.append(value) -- append value to the end of the sequence",
  "collections.abc.MutableSequence.clear": "S.clear() -> None -- remove all items from S",
  "collections.abc.MutableSequence.extend":
    "S.extend(iterable) -- extend sequence by appending elements from the iterable",
  "collections.abc.MutableSequence.insert": "S.insert(index, value) -- insert value before index",
  "collections.abc.MutableSequence.pop":
    "S.pop([index]) -> item -- remove and return item at index (default last).\nRaise IndexError if list is empty or index is out of range.\n",
  "collections.abc.MutableSequence.remove":
    "S.remove(value) -- remove first occurrence of value.\nRaise ValueError if the value is not present.\n",
  "collections.abc.MutableSequence.reverse": "S.reverse() -- reverse *IN PLACE*",
  "collections.abc.MutableSet":
    "A mutable set is a finite, iterable container.\n\nThis class provides concrete generic implementations of all\nmethods except for __contains__, __iter__, __len__,\nadd(), and discard().\n\nTo override the comparisons (presumably for speed, as the\nsemantics are fixed), all you have to do is redefine __le__ and\nthen the other operations will automatically follow suit.\n",
  "collections.abc.MutableSet.add": "Add an element.",
  "collections.abc.MutableSet.clear": "This is slow (creates N new iterators!) but effective.",
  "collections.abc.MutableSet.discard": "Remove an element.  Do not raise an exception if absent.",
  "collections.abc.MutableSet.pop": "Return the popped value.  Raise KeyError if empty.",
  "collections.abc.MutableSet.remove": "Remove an element. If not a member, raise a KeyError.",
  "collections.abc.Sequence":
    "All the operations on a read-only sequence.\n\nConcrete subclasses must override __new__ or __init__,\n__getitem__, and __len__.\n",
  "collections.abc.Sequence.count": "S.count(value) -> integer -- return number of occurrences of value",
  "collections.abc.Sequence.index":
    "S.index(value, [start, [stop]]) -> integer -- return first index of value.\nRaises ValueError if the value is not present.\n\nSupporting start and stop arguments is optional, but\nrecommended.\n",
  "collections.abc.Set":
    "A set is a finite, iterable container.\n\nThis class provides concrete generic implementations of all\nmethods except for __contains__, __iter__ and __len__.\n\nTo override the comparisons (presumably for speed, as the\nsemantics are fixed), redefine __le__ and __ge__,\nthen the other operations will automatically follow suit.\n",
  "collections.abc.Set._from_iterable":
    "Construct an instance of the class from any iterable input.\n\nMust override this method if the class constructor signature\ndoes not accept an iterable for an input.\n",
  "collections.abc.Set._hash":
    "Compute the hash value of a set.\n\nNote that we don't define __hash__: not all sets are hashable.\nBut if you define a hashable set type, its __hash__ should\ncall this function.\n\nThis must be compatible __eq__.\n\nAll sets ought to compare equal if they contain the same\nelements, regardless of how they are implemented, and\nregardless of the order of the elements; so there's not much\nfreedom for __eq__ or __hash__.  We match the algorithm used\nby the built-in frozenset type.\n",
  "collections.abc.Set.isdisjoint": "Return True if two sets have a null intersection.",
  "collections.abc._CallableGenericAlias":
    "Represent `Callable[argtypes, resulttype]`.\n\nThis sets ``__args__`` to a tuple containing the flattened ``argtypes``\nfollowed by ``resulttype``.\n\nExample: ``Callable[[int, str], float]`` sets ``__args__`` to\n``(int, str, float)``.\n",
  "collections.abc._is_param_expr":
    "Checks if obj matches either a list of types, ``...``, ``ParamSpec`` or\n``_ConcatenateGenericAlias`` from typing.py\n",
  "collections.abc._type_repr":
    "Return the repr() of an object, special-casing types (internal helper).\n\nCopied from :mod:`typing` since collections.abc\nshouldn't depend on that module.\n(Keep this roughly in sync with the typing version.)\n",
  "collections.defaultdict":
    "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.\n",
  "collections.defaultdict.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "collections.defaultdict.__copy__": "($self, /)\u0000D.copy() -> a shallow copy of D.",
  "collections.defaultdict.__missing__":
    "($self, object, /)\u0000__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n",
  "collections.defaultdict.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "collections.defaultdict.copy": "($self, /)\u0000D.copy() -> a shallow copy of D.",
  "collections.defaultdict.default_factory": "Factory for default value called by __missing__().",
  "collections.deque":
    "([iterable[, maxlen]])\u0000A list-like sequence optimized for data accesses near its endpoints.",
  "collections.deque.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "collections.deque.__copy__": "($self, /)\u0000Return a shallow copy of a deque.",
  "collections.deque.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "collections.deque.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "collections.deque.__reversed__": "($self, /)\u0000Return a reverse iterator over the deque.",
  "collections.deque.__sizeof__": "($self, /)\u0000Return the size of the deque in memory, in bytes.",
  "collections.deque.append": "($self, item, /)\u0000Add an element to the right side of the deque.",
  "collections.deque.appendleft": "($self, item, /)\u0000Add an element to the left side of the deque.",
  "collections.deque.clear": "($self, /)\u0000Remove all elements from the deque.",
  "collections.deque.copy": "($self, /)\u0000Return a shallow copy of a deque.",
  "collections.deque.count": "($self, value, /)\u0000Return number of occurrences of value.",
  "collections.deque.extend":
    "($self, iterable, /)\u0000Extend the right side of the deque with elements from the iterable.",
  "collections.deque.extendleft":
    "($self, iterable, /)\u0000Extend the left side of the deque with elements from the iterable.",
  "collections.deque.index":
    "($self, value, [start, [stop]])\u0000Return first index of value.\n\nRaises ValueError if the value is not present.",
  "collections.deque.insert": "($self, index, value, /)\u0000Insert value before index.",
  "collections.deque.maxlen": "maximum size of a deque or None if unbounded",
  "collections.deque.pop": "($self, /)\u0000Remove and return the rightmost element.",
  "collections.deque.popleft": "($self, /)\u0000Remove and return the leftmost element.",
  "collections.deque.remove": "($self, value, /)\u0000Remove first occurrence of value.",
  "collections.deque.reverse": "($self, /)\u0000Reverse *IN PLACE*.",
  "collections.deque.rotate":
    "($self, n=1, /)\u0000Rotate the deque n steps to the right.  If n is negative, rotates left.",
  "collections.namedtuple":
    "Returns a new subclass of tuple with named fields.\n\n>>> Point = namedtuple('Point', ['x', 'y'])\n>>> Point.__doc__                   # docstring for the new class\n'Point(x, y)'\n>>> p = Point(11, y=22)             # instantiate with positional args or keywords\n>>> p[0] + p[1]                     # indexable like a plain tuple\n33\n>>> x, y = p                        # unpack like a regular tuple\n>>> x, y\n(11, 22)\n>>> p.x + p.y                       # fields also accessible by name\n33\n>>> d = p._asdict()                 # convert to a dictionary\n>>> d['x']\n11\n>>> Point(**d)                      # convert from a dictionary\nPoint(x=11, y=22)\n>>> p._replace(x=100)               # _replace() is like str.replace() but targets named fields\nPoint(x=100, y=22)\n\n",
  complex:
    "(real=0, imag=0)\u0000Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\nIf a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\nwith the specified real and imaginary components.",
  "complex.__complex__": "($self, /)\u0000Convert this value to exact type complex.",
  "complex.__format__": "($self, format_spec, /)\u0000Convert to a string according to format_spec.",
  "complex.__getnewargs__": "($self, /)\u0000",
  "complex.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "complex.conjugate":
    "($self, /)\u0000Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.",
  "complex.imag": "the imaginary part of a complex number",
  "complex.real": "the real part of a complex number",
  "contextlib.AbstractAsyncContextManager": "An abstract base class for asynchronous context managers.",
  "contextlib.AbstractAsyncContextManager.__aenter__": "Return `self` upon entering the runtime context.",
  "contextlib.AbstractAsyncContextManager.__aexit__":
    "Raise any exception triggered within the runtime context.",
  "contextlib.AbstractContextManager": "An abstract base class for context managers.",
  "contextlib.AbstractContextManager.__enter__": "Return `self` upon entering the runtime context.",
  "contextlib.AbstractContextManager.__exit__": "Raise any exception triggered within the runtime context.",
  "contextlib.AsyncContextDecorator":
    "A base class or mixin that enables async context managers to work as decorators.",
  "contextlib.AsyncContextDecorator._recreate_cm": "Return a recreated instance of self.\n        ",
  "contextlib.AsyncExitStack":
    "Async context manager for dynamic management of a stack of exit\ncallbacks.\n\nFor example:\n    async with AsyncExitStack() as stack:\n        connections = [await stack.enter_async_context(get_connection())\n            for i in range(5)]\n        # All opened connections will automatically be released at the\n        # end of the async with statement, even if attempts to open a\n        # connection later in the list raise an exception.\n",
  "contextlib.AsyncExitStack._push_async_cm_exit":
    "Helper to correctly register coroutine function to __aexit__\nmethod.",
  "contextlib.AsyncExitStack.aclose": "Immediately unwind the context stack.",
  "contextlib.AsyncExitStack.enter_async_context":
    "Enters the supplied async context manager.\n\nIf successful, also pushes its __aexit__ method as a callback and\nreturns the result of the __aenter__ method.\n",
  "contextlib.AsyncExitStack.push_async_callback":
    "Registers an arbitrary coroutine function and arguments.\n\nCannot suppress exceptions.\n",
  "contextlib.AsyncExitStack.push_async_exit":
    "Registers a coroutine function with the standard __aexit__ method\nsignature.\n\nCan suppress exceptions the same way __aexit__ method can.\nAlso accepts any object with an __aexit__ method (registering a call\nto the method instead of the object itself).\n",
  "contextlib.ContextDecorator": "A base class or mixin that enables context managers to work as decorators.",
  "contextlib.ContextDecorator._recreate_cm":
    "Return a recreated instance of self.\n\nAllows an otherwise one-shot context manager like\n_GeneratorContextManager to support use as\na decorator via implicit recreation.\n\nThis is a private interface just for _GeneratorContextManager.\nSee issue #11647 for details.\n",
  "contextlib.ExitStack":
    "Context manager for dynamic management of a stack of exit callbacks.\n\nFor example:\n    with ExitStack() as stack:\n        files = [stack.enter_context(open(fname)) for fname in filenames]\n        # All opened files will automatically be closed at the end of\n        # the with statement, even if attempts to open files later\n        # in the list raise an exception.\n",
  "contextlib.ExitStack.close": "Immediately unwind the context stack.",
  "contextlib._AsyncGeneratorContextManager": "Helper for @asynccontextmanager decorator.",
  "contextlib._BaseExitStack": "A base class for ExitStack and AsyncExitStack.",
  "contextlib._BaseExitStack._push_cm_exit": "Helper to correctly register callbacks to __exit__ methods.",
  "contextlib._BaseExitStack.callback":
    "Registers an arbitrary callback and arguments.\n\nCannot suppress exceptions.\n",
  "contextlib._BaseExitStack.enter_context":
    "Enters the supplied context manager.\n\nIf successful, also pushes its __exit__ method as a callback and\nreturns the result of the __enter__ method.\n",
  "contextlib._BaseExitStack.pop_all": "Preserve the context stack by transferring it to a new instance.",
  "contextlib._BaseExitStack.push":
    "Registers a callback with the standard __exit__ method signature.\n\nCan suppress exceptions the same way __exit__ method can.\nAlso accepts any object with an __exit__ method (registering a call\nto the method instead of the object itself).\n",
  "contextlib._GeneratorContextManager": "Helper for @contextmanager decorator.",
  "contextlib._GeneratorContextManagerBase":
    "Shared functionality for @contextmanager and @asynccontextmanager.",
  "contextlib.aclosing":
    "Async context manager for safely finalizing an asynchronously cleaned-up\nresource such as an async generator, calling its ``aclose()`` method.\n\nCode like this:\n\n    async with aclosing(<module>.fetch(<arguments>)) as agen:\n        <block>\n\nis equivalent to this:\n\n    agen = <module>.fetch(<arguments>)\n    try:\n        <block>\n    finally:\n        await agen.aclose()\n\n",
  "contextlib.asynccontextmanager":
    "@asynccontextmanager decorator.\n\nTypical usage:\n\n    @asynccontextmanager\n    async def some_async_generator(<arguments>):\n        <setup>\n        try:\n            yield <value>\n        finally:\n            <cleanup>\n\nThis makes this:\n\n    async with some_async_generator(<arguments>) as <variable>:\n        <body>\n\nequivalent to this:\n\n    <setup>\n    try:\n        <variable> = <value>\n        <body>\n    finally:\n        <cleanup>\n",
  "contextlib.chdir": "Non thread-safe context manager to change the current working directory.",
  "contextlib.closing":
    "Context to automatically close something at the end of a block.\n\nCode like this:\n\n    with closing(<module>.open(<arguments>)) as f:\n        <block>\n\nis equivalent to this:\n\n    f = <module>.open(<arguments>)\n    try:\n        <block>\n    finally:\n        f.close()\n\n",
  "contextlib.contextmanager":
    "@contextmanager decorator.\n\nTypical usage:\n\n    @contextmanager\n    def some_generator(<arguments>):\n        <setup>\n        try:\n            yield <value>\n        finally:\n            <cleanup>\n\nThis makes this:\n\n    with some_generator(<arguments>) as <variable>:\n        <body>\n\nequivalent to this:\n\n    <setup>\n    try:\n        <variable> = <value>\n        <body>\n    finally:\n        <cleanup>\n",
  "contextlib.nullcontext":
    "Context manager that does no additional processing.\n\nUsed as a stand-in for a normal context manager, when a particular\nblock of code is only sometimes used with a normal context manager:\n\ncm = optional_cm if condition else nullcontext()\nwith cm:\n    # Perform operation, using optional_cm if condition is True\n",
  "contextlib.redirect_stderr": "Context manager for temporarily redirecting stderr to another file.",
  "contextlib.redirect_stdout":
    "Context manager for temporarily redirecting stdout to another file.\n\n# How to send help() to stderr\nwith redirect_stdout(sys.stderr):\n    help(dir)\n\n# How to write help() to a file\nwith open('help.txt', 'w') as f:\n    with redirect_stdout(f):\n        help(pow)\n",
  "contextlib.suppress":
    "Context manager to suppress specified exceptions\n\nAfter the exception is suppressed, execution proceeds with the next\nstatement following the with statement.\n\n     with suppress(FileNotFoundError):\n         os.remove(somefile)\n     # Execution still resumes here if the file was already removed\n",
  "copy.Error.__weakref__": "list of weak references to the object",
  "copy._keep_alive":
    "Keeps a reference to the object x in the memo.\n\nBecause we remember objects by their id, we have\nto assure that possibly temporary objects are kept\nalive by referencing them.\nWe store a reference at the id of the memo, which should\nnormally not be used unless someone tries to deepcopy\nthe memo itself...\n",
  "copy.copy":
    "Shallow copy operation on arbitrary Python objects.\n\nSee the module's __doc__ string for more info.\n",
  "copy.deepcopy":
    "Deep copy operation on arbitrary Python objects.\n\nSee the module's __doc__ string for more info.\n",
  "copy.replace":
    "Return a new object replacing specified fields with new values.\n\nThis is especially useful for immutable objects, like named tuples or\nfrozen dataclasses.\n",
  "copyreg.__newobj_ex__":
    "Used by pickle protocol 4, instead of __newobj__ to allow classes with\nkeyword-only arguments to be pickled correctly.\n",
  "copyreg._slotnames":
    "Return a list of slot names for a given class.\n\nThis needs to find slots defined by the class and its bases, so we\ncan't simply return the __slots__ attribute.  We must walk down\nthe Method Resolution Order and concatenate the __slots__ of each\nclass found there.  (This assumes classes don't modify their\n__slots__ attribute to misrepresent their slots after the class is\ndefined.)\n",
  "copyreg.add_extension": "Register an extension code.",
  "copyreg.remove_extension": "Unregister an extension code.  For testing only.",
  "coroutine.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "coroutine.__name__": "name of the coroutine",
  "coroutine.__qualname__": "qualified name of the coroutine",
  "coroutine.__sizeof__": "($self, /)\u0000gen.__sizeof__() -> size of gen in memory, in bytes",
  "coroutine.close": "($self, /)\u0000close() -> raise GeneratorExit inside coroutine.",
  "coroutine.cr_await": "object being awaited on, or None",
  "coroutine.send":
    "($self, object, /)\u0000send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.",
  "coroutine.throw":
    "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
  coroutine_wrapper: "A wrapper object implementing __await__ for coroutines.",
  "coroutine_wrapper.close": "($self, /)\u0000close() -> raise GeneratorExit inside coroutine.",
  "coroutine_wrapper.send":
    "($self, object, /)\u0000send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.",
  "coroutine_wrapper.throw":
    "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
  "ctypes.ArgumentError.__weakref__": "list of weak references to the object",
  "ctypes.CDLL":
    "An instance of this class represents a loaded dll/shared\nlibrary, exporting functions using the standard C calling\nconvention (named 'cdecl' on Windows).\n\nThe exported functions can be accessed as attributes, or by\nindexing with the function name.  Examples:\n\n<obj>.qsort -> callable object\n<obj>['qsort'] -> callable object\n\nCalling the functions releases the Python GIL during the call and\nreacquires it afterwards.\n",
  "ctypes.CDLL.__init__.<locals>._FuncPtr.__dict__": "dictionary for instance variables",
  "ctypes.CDLL.__init__.<locals>._FuncPtr.__weakref__": "list of weak references to the object",
  "ctypes.CFUNCTYPE":
    "CFUNCTYPE(restype, *argtypes,\n             use_errno=False, use_last_error=False) -> function prototype.\n\nrestype: the result type\nargtypes: a sequence specifying the argument types\n\nThe function prototype can be called in different ways to create a\ncallable object:\n\nprototype(integer address) -> foreign function\nprototype(callable) -> create and return a C callable function from callable\nprototype(integer index, method name[, paramflags]) -> foreign function calling a COM method\nprototype((ordinal number, dll object)[, paramflags]) -> foreign function exported by ordinal\nprototype((function name, dll object)[, paramflags]) -> foreign function exported by name\n",
  "ctypes.CFUNCTYPE.<locals>.CFunctionType.__dict__": "dictionary for instance variables",
  "ctypes.CFUNCTYPE.<locals>.CFunctionType.__weakref__": "list of weak references to the object",
  "ctypes.LP_c_char.__dict__": "dictionary for instance variables",
  "ctypes.LP_c_char.__weakref__": "list of weak references to the object",
  "ctypes.LP_c_char.from_param": "($self, value, /)\u0000",
  "ctypes.LP_c_wchar.__dict__": "dictionary for instance variables",
  "ctypes.LP_c_wchar.__weakref__": "list of weak references to the object",
  "ctypes.LP_c_wchar.from_param": "($self, value, /)\u0000",
  "ctypes.POINTER":
    "($module, type, /)\u0000Create and return a new ctypes pointer type.\n\n  type\n    A ctypes type.\n\nPointer types are cached and reused internally,\nso calling this function repeatedly is cheap.",
  "ctypes.PYFUNCTYPE.<locals>.CFunctionType.__dict__": "dictionary for instance variables",
  "ctypes.PYFUNCTYPE.<locals>.CFunctionType.__weakref__": "list of weak references to the object",
  "ctypes.PyDLL":
    "This class represents the Python library itself.  It allows\naccessing Python API functions.  The GIL is not released, and\nPython exceptions are handled correctly.\n",
  "ctypes._calcsize":
    "($module, format, /)\u0000Return size in bytes of the struct described by the format string.",
  "ctypes._dlopen": "dlopen(name, flag={RTLD_GLOBAL|RTLD_LOCAL}) open a shared library",
  "ctypes.addressof":
    "($self, object, /)\u0000addressof(C instance) -> integer\nReturn the address of the C instance internal buffer",
  "ctypes.alignment":
    "($self, object, /)\u0000alignment(C type) -> integer\nalignment(C instance) -> integer\nReturn the alignment requirements of a C instance",
  "ctypes.byref":
    "byref(C instance[, offset=0]) -> byref-object\nReturn a pointer lookalike to a C instance, only usable\nas function argument",
  "ctypes.c_bool.__dict__": "dictionary for instance variables",
  "ctypes.c_bool.__weakref__": "list of weak references to the object",
  "ctypes.c_byte.__dict__": "dictionary for instance variables",
  "ctypes.c_byte.__weakref__": "list of weak references to the object",
  "ctypes.c_char.__dict__": "dictionary for instance variables",
  "ctypes.c_char.__weakref__": "list of weak references to the object",
  "ctypes.c_double.__dict__": "dictionary for instance variables",
  "ctypes.c_double.__weakref__": "list of weak references to the object",
  "ctypes.c_float.__dict__": "dictionary for instance variables",
  "ctypes.c_float.__weakref__": "list of weak references to the object",
  "ctypes.c_int.__dict__": "dictionary for instance variables",
  "ctypes.c_int.__weakref__": "list of weak references to the object",
  "ctypes.c_long.__dict__": "dictionary for instance variables",
  "ctypes.c_long.__weakref__": "list of weak references to the object",
  "ctypes.c_longdouble.__dict__": "dictionary for instance variables",
  "ctypes.c_longdouble.__weakref__": "list of weak references to the object",
  "ctypes.c_short.__dict__": "dictionary for instance variables",
  "ctypes.c_short.__weakref__": "list of weak references to the object",
  "ctypes.c_ubyte.__dict__": "dictionary for instance variables",
  "ctypes.c_ubyte.__weakref__": "list of weak references to the object",
  "ctypes.c_uint.__dict__": "dictionary for instance variables",
  "ctypes.c_uint.__weakref__": "list of weak references to the object",
  "ctypes.c_ulong.__dict__": "dictionary for instance variables",
  "ctypes.c_ulong.__weakref__": "list of weak references to the object",
  "ctypes.c_ushort.__dict__": "dictionary for instance variables",
  "ctypes.c_ushort.__weakref__": "list of weak references to the object",
  "ctypes.c_void_p.__dict__": "dictionary for instance variables",
  "ctypes.c_void_p.__weakref__": "list of weak references to the object",
  "ctypes.c_void_p.from_param": "($self, value, /)\u0000",
  "ctypes.c_wchar.__dict__": "dictionary for instance variables",
  "ctypes.c_wchar.__weakref__": "list of weak references to the object",
  "ctypes.create_string_buffer":
    "create_string_buffer(aBytes) -> character array\ncreate_string_buffer(anInteger) -> character array\ncreate_string_buffer(aBytes, anInteger) -> character array\n",
  "ctypes.create_unicode_buffer":
    "create_unicode_buffer(aString) -> character array\ncreate_unicode_buffer(anInteger) -> character array\ncreate_unicode_buffer(aString, anInteger) -> character array\n",
  "ctypes.get_errno": "($self, /)\u0000",
  "ctypes.pointer":
    "($module, obj, /)\u0000Create a new pointer instance, pointing to 'obj'.\n\nThe returned object is of the type POINTER(type(obj)). Note that if you\njust want to pass a pointer to an object to a foreign function call, you\nshould use byref(obj) which is much faster.",
  "ctypes.resize": "Resize the memory buffer of a ctypes instance",
  "ctypes.sizeof":
    "($self, object, /)\u0000sizeof(C type) -> integer\nsizeof(C instance) -> integer\nReturn the size in bytes of a C instance",
  "ctypes.string_at": "string_at(ptr[, size]) -> string\n\nReturn the byte string at void *ptr.",
  "ctypes.wstring_at": "wstring_at(ptr[, size]) -> string\n\nReturn the wide-character string at void *ptr.",
  dict: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
  "dict.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "dict.__contains__": "($self, key, /)\u0000True if the dictionary has the specified key, else False.",
  "dict.__getitem__": "($self, key, /)\u0000Return self[key].",
  "dict.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "dict.__reversed__": "($self, /)\u0000Return a reverse iterator over the dict keys.",
  "dict.__sizeof__": "($self, /)\u0000Return the size of the dict in memory, in bytes.",
  "dict.clear": "($self, /)\u0000Remove all items from the dict.",
  "dict.copy": "($self, /)\u0000Return a shallow copy of the dict.",
  "dict.fromkeys":
    "($type, iterable, value=None, /)\u0000Create a new dictionary with keys from iterable and values set to value.",
  "dict.get":
    "($self, key, default=None, /)\u0000Return the value for key if key is in the dictionary, else default.",
  "dict.items": "($self, /)\u0000Return a set-like object providing a view on the dict's items.",
  "dict.keys": "($self, /)\u0000Return a set-like object providing a view on the dict's keys.",
  "dict.pop":
    "($self, key, default=<unrepresentable>, /)\u0000D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
  "dict.popitem":
    "($self, /)\u0000Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.",
  "dict.setdefault":
    "($self, key, default=None, /)\u0000Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.",
  "dict.update":
    "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E: D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]",
  "dict.values": "($self, /)\u0000Return an object providing a view on the dict's values.",
  "dict_itemiterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "dict_itemiterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "dict_items.__reversed__": "($self, /)\u0000Return a reverse iterator over the dict items.",
  "dict_items.isdisjoint":
    "($self, object, /)\u0000Return True if the view and the given iterable have a null intersection.",
  "dict_items.mapping": "dictionary that this view refers to",
  "dict_keyiterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "dict_keyiterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "dict_keys.__reversed__": "($self, /)\u0000Return a reverse iterator over the dict keys.",
  "dict_keys.isdisjoint":
    "($self, object, /)\u0000Return True if the view and the given iterable have a null intersection.",
  "dict_keys.mapping": "dictionary that this view refers to",
  "dict_reverseitemiterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "dict_reverseitemiterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "dict_reversekeyiterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "dict_reversekeyiterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "dict_reversevalueiterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "dict_reversevalueiterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "dict_valueiterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "dict_valueiterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "dict_values.__reversed__": "($self, /)\u0000Return a reverse iterator over the dict values.",
  "dict_values.mapping": "dictionary that this view refers to",
  "dis.Bytecode":
    "The bytecode operations of a piece of code\n\nInstantiate this with a function, method, other compiled object, string of\ncode, or a code object (as returned by compile()).\n\nIterating over this yields the bytecode operations as Instruction instances.\n",
  "dis.Bytecode.dis": "Return a formatted view of the bytecode operations.",
  "dis.Bytecode.from_traceback": "Construct a Bytecode from the given traceback ",
  "dis.Bytecode.info": "Return formatted information about the code object.",
  "dis.Formatter.__init__":
    "Create a Formatter\n\n*file* where to write the output\n*lineno_width* sets the width of the line number field (0 omits it)\n*offset_width* sets the width of the instruction offset field\n*label_width* sets the width of the label field\n*show_caches* is a boolean indicating whether to display cache lines\n\n",
  "dis.Formatter.print_instruction_line": "Format instruction details for inclusion in disassembly output.",
  "dis.Instruction":
    "Details for a bytecode operation.\n\nDefined fields:\n  opname - human readable name for operation\n  opcode - numeric code for operation\n  arg - numeric argument to operation (if any), otherwise None\n  argval - resolved arg value (if known), otherwise same as arg\n  argrepr - human readable description of operation argument\n  offset - start index of operation within bytecode sequence\n  start_offset - start index of operation within bytecode sequence including extended args if present;\n                 otherwise equal to Instruction.offset\n  starts_line - True if this opcode starts a source line, otherwise False\n  line_number - source line number associated with this opcode (if any), otherwise None\n  label - A label if this instruction is a jump target, otherwise None\n  positions - Optional dis.Positions object holding the span of source code\n              covered by this instruction\n  cache_info - information about the format and content of the instruction's cache\n                 entries (if any)\n",
  "dis.Instruction.baseopcode":
    "Numeric code for the base operation if operation is specialized.\n\nOtherwise equal to Instruction.opcode.\n",
  "dis.Instruction.baseopname":
    "Human readable name for the base operation if operation is specialized.\n\nOtherwise equal to Instruction.opname.\n",
  "dis.Instruction.cache_offset": "Start index of the cache entries following the operation.",
  "dis.Instruction.end_offset": "End index of the cache entries following the operation.",
  "dis.Instruction.is_jump_target": "True if other code jumps to here, otherwise False",
  "dis.Instruction.jump_target":
    "Bytecode index of the jump target if this is a jump operation.\n\nOtherwise return None.\n",
  "dis.Instruction.oparg": "Alias for Instruction.arg.",
  "dis.Positions": "Positions(lineno, end_lineno, col_offset, end_col_offset)",
  "dis._ExceptionTableEntry.__dict__": "dictionary for instance variables",
  "dis._ExceptionTableEntryBase": "_ExceptionTableEntryBase(start, end, target, depth, lasti)",
  "dis._Instruction":
    "_Instruction(opname, opcode, arg, argval, argrepr, offset, start_offset, starts_line, line_number, label, positions, cache_info)",
  "dis._disassemble_str": "Compile the source string, then disassemble the code object.",
  "dis._find_imports":
    "Find import statements in the code\n\nGenerate triplets (name, level, fromlist) where\nname is the imported module and level, fromlist are\nthe corresponding args to __import__.\n",
  "dis._find_store_names":
    "Find names of variables which are written in the code\n\nGenerate sequence of strings\n",
  "dis._get_code_object": "Helper to handle methods, compiled or raw code objects, and strings.",
  "dis._get_const_info":
    "Helper to get optional details about const references\n\nReturns the dereferenced constant and its repr if the value\ncan be calculated.\nOtherwise returns the sentinel value dis.UNKNOWN for the value\nand an empty string for its repr.\n",
  "dis._get_const_value":
    "Helper to get the value of the const in a hasconst op.\n\nReturns the dereferenced constant if this is possible.\nOtherwise (if it is a LOAD_CONST and co_consts is not\nprovided) returns the dis.UNKNOWN sentinel.\n",
  "dis._get_instructions_bytes":
    "Iterate over the instructions in a bytecode string.\n\nGenerates a sequence of Instruction namedtuples giving the details of each\nopcode.\n\n",
  "dis._get_jump_target":
    "Gets the bytecode offset of the jump target if this is a jump instruction.\n\nOtherwise return None.\n",
  "dis._get_name_info":
    "Helper to get optional details about named references\n\nReturns the dereferenced name as both value and repr if the name\nlist is defined.\nOtherwise returns the sentinel value dis.UNKNOWN for the value\nand an empty string for its repr.\n",
  "dis._try_compile":
    "Attempts to compile the given source, first as an expression and\nthen as a statement if the first approach fails.\n\nUtility function to accept strings in functions that otherwise\nexpect code objects\n",
  "dis.code_info": "Formatted details of methods, functions, or code.",
  "dis.dis":
    "Disassemble classes, methods, functions, and other compiled objects.\n\nWith no argument, disassemble the last traceback.\n\nCompiled objects currently include generator objects, async generator\nobjects, and coroutine objects, all of which store their code object\nin a special attribute.\n",
  "dis.disassemble": "Disassemble a code object.",
  "dis.distb": "Disassemble a traceback (default: last traceback).",
  "dis.findlabels":
    "Detect all offsets in a byte code which are jump targets.\n\nReturn the list of offsets.\n\n",
  "dis.findlinestarts":
    "Find the offsets in a byte code which are start of lines in the source.\n\nGenerate pairs (offset, lineno)\nlineno will be an integer or None the offset does not have a source line.\n",
  "dis.get_executor":
    "($module, /, code, offset)\u0000Return the executor object at offset in code if exists, None otherwise.",
  "dis.get_instructions":
    "Iterator for the opcodes in methods, functions or code\n\nGenerates a series of Instruction named tuples giving the details of\neach operations in the supplied code.\n\nIf *first_line* is not None, it indicates the line number that should\nbe reported for the first source line in the disassembled code.\nOtherwise, the source line information (if any) is taken directly from\nthe disassembled code object.\n",
  "dis.pretty_flags": "Return pretty representation of code flags.",
  "dis.show_code":
    "Print details of methods, functions, or code to *file*.\n\nIf *file* is not provided, the output is printed on stdout.\n",
  "dis.stack_effect":
    "($module, opcode, oparg=None, /, *, jump=None)\u0000Compute the stack effect of the opcode.",
  ellipsis: "()\u0000The type of the Ellipsis singleton.",
  "ellipsis.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "ellipsis.__reduce__": "($self, /)\u0000",
  enumerate:
    "(iterable, start=0)\u0000Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
  "enumerate.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "enumerate.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "enumerate.__reduce__": "($self, /)\u0000Return state information for pickling.",
  filter:
    "(function, iterable, /)\u0000Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.",
  "filter.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "filter.__reduce__": "($self, /)\u0000Return state information for pickling.",
  float: "(x=0, /)\u0000Convert a string or number to a floating-point number, if possible.",
  "float.__ceil__": "($self, /)\u0000Return the ceiling as an Integral.",
  "float.__floor__": "($self, /)\u0000Return the floor as an Integral.",
  "float.__format__": "($self, format_spec, /)\u0000Formats the float according to format_spec.",
  "float.__getformat__":
    "($type, typestr, /)\u0000You probably don't want to use this function.\n\n  typestr\n    Must be 'double' or 'float'.\n\nIt exists mainly to be used in Python's test suite.\n\nThis function returns whichever of 'unknown', 'IEEE, big-endian' or 'IEEE,\nlittle-endian' best describes the format of floating-point numbers used by the\nC type named by typestr.",
  "float.__getnewargs__": "($self, /)\u0000",
  "float.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "float.__round__":
    "($self, ndigits=None, /)\u0000Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits).",
  "float.__trunc__": "($self, /)\u0000Return the Integral closest to x between 0 and x.",
  "float.as_integer_ratio":
    "($self, /)\u0000Return a pair of integers, whose ratio is exactly equal to the original float.\n\nThe ratio is in lowest terms and has a positive denominator.  Raise\nOverflowError on infinities and a ValueError on NaNs.\n\n>>> (10.0).as_integer_ratio()\n(10, 1)\n>>> (0.0).as_integer_ratio()\n(0, 1)\n>>> (-.25).as_integer_ratio()\n(-1, 4)",
  "float.conjugate": "($self, /)\u0000Return self, the complex conjugate of any float.",
  "float.fromhex":
    "($type, string, /)\u0000Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375\n>>> float.fromhex('-0x1p-1074')\n-5e-324",
  "float.hex":
    "($self, /)\u0000Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'",
  "float.imag": "the imaginary part of a complex number",
  "float.is_integer": "($self, /)\u0000Return True if the float is an integer.",
  "float.real": "the real part of a complex number",
  "fractions.Fraction":
    "This class implements rational numbers.\n\nIn the two-argument form of the constructor, Fraction(8, 6) will\nproduce a rational number equivalent to 4/3. Both arguments must\nbe Rational. The numerator defaults to 0 and the denominator\ndefaults to 1 so that Fraction(3) == 3 and Fraction() == 0.\n\nFractions can also be constructed from:\n\n  - numeric strings similar to those accepted by the\n    float constructor (for example, '-2.3' or '1e10')\n\n  - strings of the form '123/456'\n\n  - float and Decimal instances\n\n  - other Rational instances (including integers)\n\n",
  "fractions.Fraction.__abs__": "abs(a)",
  "fractions.Fraction.__bool__": "a != 0",
  "fractions.Fraction.__ceil__": "math.ceil(a)",
  "fractions.Fraction.__eq__": "a == b",
  "fractions.Fraction.__floor__": "math.floor(a)",
  "fractions.Fraction.__format__": "Format this fraction according to the given format specification.",
  "fractions.Fraction.__ge__": "a >= b",
  "fractions.Fraction.__gt__": "a > b",
  "fractions.Fraction.__hash__": "hash(self)",
  "fractions.Fraction.__int__": "int(a)",
  "fractions.Fraction.__le__": "a <= b",
  "fractions.Fraction.__lt__": "a < b",
  "fractions.Fraction.__neg__": "-a",
  "fractions.Fraction.__new__":
    "Constructs a Rational.\n\nTakes a string like '3/2' or '1.5', another Rational instance, a\nnumerator/denominator pair, or a float.\n\nExamples\n--------\n\n>>> Fraction(10, -8)\nFraction(-5, 4)\n>>> Fraction(Fraction(1, 7), 5)\nFraction(1, 35)\n>>> Fraction(Fraction(1, 7), Fraction(2, 3))\nFraction(3, 14)\n>>> Fraction('314')\nFraction(314, 1)\n>>> Fraction('-35/4')\nFraction(-35, 4)\n>>> Fraction('3.1415') # conversion from numeric string\nFraction(6283, 2000)\n>>> Fraction('-47e-2') # string may include a decimal exponent\nFraction(-47, 100)\n>>> Fraction(1.47)  # direct construction from float (exact conversion)\nFraction(6620291452234629, 4503599627370496)\n>>> Fraction(2.25)\nFraction(9, 4)\n>>> Fraction(Decimal('1.47'))\nFraction(147, 100)\n\n",
  "fractions.Fraction.__pos__": "+a: Coerces a subclass instance to Fraction",
  "fractions.Fraction.__pow__":
    "a ** b\n\nIf b is not an integer, the result will be a float or complex\nsince roots are generally irrational. If b is an integer, the\nresult will be rational.\n\n",
  "fractions.Fraction.__repr__": "repr(self)",
  "fractions.Fraction.__round__": "round(self, ndigits)\n\nRounds half toward even.\n",
  "fractions.Fraction.__rpow__": "a ** b",
  "fractions.Fraction.__str__": "str(self)",
  "fractions.Fraction.__trunc__": "math.trunc(a)",
  "fractions.Fraction._add": "a + b",
  "fractions.Fraction._div": "a / b",
  "fractions.Fraction._divmod": "(a // b, a % b)",
  "fractions.Fraction._floordiv": "a // b",
  "fractions.Fraction._format_float_style": "Helper method for __format__; handles float presentation types.",
  "fractions.Fraction._format_general":
    "Helper method for __format__.\n\nHandles fill, alignment, signs, and thousands separators in the\ncase of no presentation type.\n",
  "fractions.Fraction._from_coprime_ints":
    "Convert a pair of ints to a rational number, for internal use.\n\nThe ratio of integers should be in lowest terms and the denominator\nshould be positive.\n",
  "fractions.Fraction._mod": "a % b",
  "fractions.Fraction._mul": "a * b",
  "fractions.Fraction._operator_fallbacks":
    "Generates forward and reverse operators given a purely-rational\noperator and a function from the operator module.\n\nUse this like:\n__op__, __rop__ = _operator_fallbacks(just_rational_op, operator.op)\n\nIn general, we want to implement the arithmetic operations so\nthat mixed-mode operations either call an implementation whose\nauthor knew about the types of both arguments, or convert both\nto the nearest built in type and do the operation there. In\nFraction, that means that we define __add__ and __radd__ as:\n\n    def __add__(self, other):\n        # Both types have numerators/denominator attributes,\n        # so do the operation directly\n        if isinstance(other, (int, Fraction)):\n            return Fraction(self.numerator * other.denominator +\n                            other.numerator * self.denominator,\n                            self.denominator * other.denominator)\n        # float and complex don't have those operations, but we\n        # know about those types, so special case them.\n        elif isinstance(other, float):\n            return float(self) + other\n        elif isinstance(other, complex):\n            return complex(self) + other\n        # Let the other type take over.\n        return NotImplemented\n\n    def __radd__(self, other):\n        # radd handles more types than add because there's\n        # nothing left to fall back to.\n        if isinstance(other, numbers.Rational):\n            return Fraction(self.numerator * other.denominator +\n                            other.numerator * self.denominator,\n                            self.denominator * other.denominator)\n        elif isinstance(other, Real):\n            return float(other) + float(self)\n        elif isinstance(other, Complex):\n            return complex(other) + complex(self)\n        return NotImplemented\n\n\nThere are 5 different cases for a mixed-type addition on\nFraction. I'll refer to all of the above code that doesn't\nrefer to Fraction, float, or complex as \"boilerplate\". 'r'\nwill be an instance of Fraction, which is a subtype of\nRational (r : Fraction <: Rational), and b : B <:\nComplex. The first three involve 'r + b':\n\n    1. If B <: Fraction, int, float, or complex, we handle\n       that specially, and all is well.\n    2. If Fraction falls back to the boilerplate code, and it\n       were to return a value from __add__, we'd miss the\n       possibility that B defines a more intelligent __radd__,\n       so the boilerplate should return NotImplemented from\n       __add__. In particular, we don't handle Rational\n       here, even though we could get an exact answer, in case\n       the other type wants to do something special.\n    3. If B <: Fraction, Python tries B.__radd__ before\n       Fraction.__add__. This is ok, because it was\n       implemented with knowledge of Fraction, so it can\n       handle those instances before delegating to Real or\n       Complex.\n\nThe next two situations describe 'b + r'. We assume that b\ndidn't know about Fraction in its implementation, and that it\nuses similar boilerplate code:\n\n    4. If B <: Rational, then __radd_ converts both to the\n       builtin rational type (hey look, that's us) and\n       proceeds.\n    5. Otherwise, __radd__ tries to find the nearest common\n       base ABC, and fall back to its builtin type. Since this\n       class doesn't subclass a concrete type, there's no\n       implementation to fall back to, so we need to try as\n       hard as possible to return an actual value, or the user\n       will get a TypeError.\n\n",
  "fractions.Fraction._operator_fallbacks.<locals>.forward": "a + b",
  "fractions.Fraction._operator_fallbacks.<locals>.reverse": "a + b",
  "fractions.Fraction._richcmp":
    "Helper for comparison operators, for internal use only.\n\nImplement comparison between a Rational instance `self`, and\neither another Rational instance or a float `other`.  If\n`other` is not a Rational instance or a float, return\nNotImplemented. `op` should be one of the six standard\ncomparison operators.\n\n",
  "fractions.Fraction._sub": "a - b",
  "fractions.Fraction.as_integer_ratio":
    "Return a pair of integers, whose ratio is equal to the original Fraction.\n\nThe ratio is in lowest terms and has a positive denominator.\n",
  "fractions.Fraction.from_decimal": "Converts a finite Decimal instance to a rational number, exactly.",
  "fractions.Fraction.from_float":
    "Converts a finite float to a rational number, exactly.\n\nBeware that Fraction.from_float(0.3) != Fraction(3, 10).\n\n",
  "fractions.Fraction.is_integer": "Return True if the Fraction is an integer.",
  "fractions.Fraction.limit_denominator":
    "Closest Fraction to self with denominator at most max_denominator.\n\n>>> Fraction('3.141592653589793').limit_denominator(10)\nFraction(22, 7)\n>>> Fraction('3.141592653589793').limit_denominator(100)\nFraction(311, 99)\n>>> Fraction(4321, 8765).limit_denominator(10000)\nFraction(4321, 8765)\n\n",
  "fractions._FLOAT_FORMAT_SPECIFICATION_MATCHER": "($self, /, string, pos=0, endpos=sys.maxsize)\u0000",
  "fractions._GENERAL_FORMAT_SPECIFICATION_MATCHER": "($self, /, string, pos=0, endpos=sys.maxsize)\u0000",
  "fractions._round_to_exponent":
    "Round a rational number to the nearest multiple of a given power of 10.\n\nRounds the rational number n/d to the nearest integer multiple of\n10**exponent, rounding to the nearest even integer multiple in the case of\na tie. Returns a pair (sign: bool, significand: int) representing the\nrounded value (-1)**sign * significand * 10**exponent.\n\nIf no_neg_zero is true, then the returned sign will always be False when\nthe significand is zero. Otherwise, the sign reflects the sign of the\ninput.\n\nd must be positive, but n and d need not be relatively prime.\n",
  "fractions._round_to_figures":
    "Round a rational number to a given number of significant figures.\n\nRounds the rational number n/d to the given number of significant figures\nusing the round-ties-to-even rule, and returns a triple\n(sign: bool, significand: int, exponent: int) representing the rounded\nvalue (-1)**sign * significand * 10**exponent.\n\nIn the special case where n = 0, returns a significand of zero and\nan exponent of 1 - figures, for compatibility with formatting.\nOtherwise, the returned significand satisfies\n10**(figures - 1) <= significand < 10**figures.\n\nd must be positive, but n and d need not be relatively prime.\nfigures must be positive.\n",
  "frame.__sizeof__": "($self, /)\u0000F.__sizeof__() -> size of F in memory, in bytes",
  "frame.clear": "($self, /)\u0000F.clear(): clear most references held by the frame",
  frozenset: "(iterable=(), /)\u0000Build an immutable unordered collection of unique elements.",
  "frozenset.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "frozenset.__contains__": "($self, object, /)\u0000x.__contains__(y) <==> y in x.",
  "frozenset.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "frozenset.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "frozenset.__sizeof__": "($self, /)\u0000S.__sizeof__() -> size of S in memory, in bytes.",
  "frozenset.copy": "($self, /)\u0000Return a shallow copy of a set.",
  "frozenset.difference":
    "($self, /, *others)\u0000Return a new set with elements in the set that are not in the others.",
  "frozenset.intersection":
    "($self, /, *others)\u0000Return a new set with elements common to the set and all others.",
  "frozenset.isdisjoint": "($self, other, /)\u0000Return True if two sets have a null intersection.",
  "frozenset.issubset": "($self, other, /)\u0000Report whether another set contains this set.",
  "frozenset.issuperset": "($self, other, /)\u0000Report whether this set contains another set.",
  "frozenset.symmetric_difference":
    "($self, other, /)\u0000Return a new set with elements in either the set or other but not both.",
  "frozenset.union": "($self, /, *others)\u0000Return a new set with elements from the set and all others.",
  function:
    "(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)\u0000Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n  closure\n    a tuple that supplies the bindings for free variables\n  kwdefaults\n    a dictionary that specifies the default keyword argument values",
  "function.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "functools.CacheInfo": "CacheInfo(hits, misses, maxsize, currsize)",
  "functools.KeyWrapper.obj": "Value wrapped by a key function.",
  "functools._HashedSeq":
    "This class guarantees that hash() will be called no more than once\nper element.  This is important because the lru_cache() will hash\nthe key multiple times on a cache miss.\n\n",
  "functools._c3_merge":
    "Merges MROs in *sequences* to a single MRO using the C3 algorithm.\n\nAdapted from https://docs.python.org/3/howto/mro.html.\n\n",
  "functools._c3_mro":
    "Computes the method resolution order using extended C3 linearization.\n\nIf no *abcs* are given, the algorithm works exactly like the built-in C3\nlinearization used for method resolution.\n\nIf given, *abcs* is a list of abstract base classes that should be inserted\ninto the resulting MRO. Unrelated ABCs are ignored and don't end up in the\nresult. The algorithm inserts ABCs where their functionality is introduced,\ni.e. issubclass(cls, abc) returns True for the class itself but returns\nFalse for all its direct base classes. Implicit ABCs for a given class\n(either registered or inferred from the presence of a special method like\n__len__) are inserted directly after the last ABC explicitly listed in the\nMRO of said class. If two implicit ABCs end up next to each other in the\nresulting MRO, their ordering depends on the order of types in *abcs*.\n\n",
  "functools._compose_mro":
    "Calculates the method resolution order for a given class *cls*.\n\nIncludes relevant abstract base classes (with their respective bases) from\nthe *types* iterable. Uses a modified C3 linearization algorithm.\n\n",
  "functools._find_impl":
    "Returns the best matching implementation from *registry* for type *cls*.\n\nWhere there is no registered implementation for a specific type, its method\nresolution order is used to find a more generic implementation.\n\nNote: if *registry* does not contain an implementation for the base\n*object* type, this function may return None.\n\n",
  "functools._ge_from_gt": "Return a >= b.  Computed by @total_ordering from (a > b) or (a == b).",
  "functools._ge_from_le": "Return a >= b.  Computed by @total_ordering from (not a <= b) or (a == b).",
  "functools._ge_from_lt": "Return a >= b.  Computed by @total_ordering from (not a < b).",
  "functools._gt_from_ge": "Return a > b.  Computed by @total_ordering from (a >= b) and (a != b).",
  "functools._gt_from_le": "Return a > b.  Computed by @total_ordering from (not a <= b).",
  "functools._gt_from_lt": "Return a > b.  Computed by @total_ordering from (not a < b) and (a != b).",
  "functools._le_from_ge": "Return a <= b.  Computed by @total_ordering from (not a >= b) or (a == b).",
  "functools._le_from_gt": "Return a <= b.  Computed by @total_ordering from (not a > b).",
  "functools._le_from_lt": "Return a <= b.  Computed by @total_ordering from (a < b) or (a == b).",
  "functools._lru_cache_wrapper":
    "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n",
  "functools._lru_cache_wrapper.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "functools._lru_cache_wrapper.__reduce__": "($self, /)\u0000",
  "functools._lru_cache_wrapper.cache_clear": "($self, /)\u0000Clear the cache and cache statistics",
  "functools._lru_cache_wrapper.cache_info": "($self, /)\u0000Report cache statistics",
  "functools._lt_from_ge": "Return a < b.  Computed by @total_ordering from (not a >= b).",
  "functools._lt_from_gt": "Return a < b.  Computed by @total_ordering from (not a > b) and (a != b).",
  "functools._lt_from_le": "Return a < b.  Computed by @total_ordering from (a <= b) and (a != b).",
  "functools._make_key":
    "Make a cache key from optionally typed positional and keyword arguments\n\nThe key is constructed in a way that is flat as possible rather than\nas a nested structure that would take more memory.\n\nIf there is only a single argument and its data type is known to cache\nits hash value, then that argument is returned without a wrapper.  This\nsaves space and improves lookup speed.\n\n",
  "functools.cache": 'Simple lightweight unbounded cache.  Sometimes called "memoize".',
  "functools.cmp_to_key":
    "($module, /, mycmp)\u0000Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.",
  "functools.get_cache_token":
    "($module, /)\u0000Returns the current ABC cache token.\n\nThe token is an opaque object (supporting equality testing) identifying the\ncurrent version of the ABC cache for virtual subclasses. The token changes\nwith every call to register() on any ABC.",
  "functools.lru_cache":
    'Least-recently-used cache decorator.\n\nIf *maxsize* is set to None, the LRU features are disabled and the cache\ncan grow without bound.\n\nIf *typed* is True, arguments of different types will be cached separately.\nFor example, f(decimal.Decimal("3.0")) and f(3.0) will be treated as\ndistinct calls with distinct results. Some types such as str and int may\nbe cached separately even when typed is false.\n\nArguments to the cached function must be hashable.\n\nView the cache statistics named tuple (hits, misses, maxsize, currsize)\nwith f.cache_info().  Clear the cache and statistics with f.cache_clear().\nAccess the underlying function with f.__wrapped__.\n\nSee:  https://en.wikipedia.org/wiki/Cache_replacement_policies#Least_recently_used_(LRU)\n\n',
  "functools.partial":
    "(func, /, *args, **keywords)\u0000Create a new function with partial application of the given arguments\nand keywords.",
  "functools.partial.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "functools.partial.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "functools.partial.__reduce__": "($self, /)\u0000",
  "functools.partial.__setstate__": "($self, object, /)\u0000",
  "functools.partial.args": "tuple of arguments to future partial calls",
  "functools.partial.func": "function object to use in future partial calls",
  "functools.partial.keywords": "dictionary of keyword arguments to future partial calls",
  "functools.partialmethod":
    "Method descriptor with partial application of the given arguments\nand keywords.\n\nSupports wrapping existing descriptors and handles non-descriptor\ncallables as instance methods.\n",
  "functools.reduce":
    "reduce(function, iterable[, initial], /) -> value\n\nApply a function of two arguments cumulatively to the items of a sequence\nor iterable, from left to right, so as to reduce the iterable to a single\nvalue.  For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5]) calculates\n((((1+2)+3)+4)+5).  If initial is present, it is placed before the items\nof the iterable in the calculation, and serves as a default when the\niterable is empty.",
  "functools.singledispatch":
    "Single-dispatch generic function decorator.\n\nTransforms a function into a generic function, which can have different\nbehaviours depending upon the type of its first argument. The decorated\nfunction acts as the default implementation, and additional\nimplementations can be registered using the register() attribute of the\ngeneric function.\n",
  "functools.singledispatchmethod":
    "Single-dispatch generic method descriptor.\n\nSupports wrapping existing descriptors and handles non-descriptor\ncallables as instance methods.\n",
  "functools.singledispatchmethod.register":
    "generic_method.register(cls, func) -> func\n\nRegisters a new implementation for the given *cls* on a *generic_method*.\n",
  "functools.total_ordering": "Class decorator that fills in missing ordering methods",
  "functools.update_wrapper":
    "Update a wrapper function to look like the wrapped function\n\nwrapper is the function to be updated\nwrapped is the original function\nassigned is a tuple naming the attributes assigned directly\nfrom the wrapped function to the wrapper function (defaults to\nfunctools.WRAPPER_ASSIGNMENTS)\nupdated is a tuple naming the attributes of the wrapper that\nare updated with the corresponding attribute from the wrapped\nfunction (defaults to functools.WRAPPER_UPDATES)\n",
  "functools.wraps":
    "Decorator factory to apply update_wrapper() to a wrapper function\n\nReturns a decorator that invokes update_wrapper() with the decorated\nfunction as the wrapper argument and the arguments to wraps() as the\nremaining arguments. Default arguments are as for update_wrapper().\nThis is a convenience function to simplify applying partial() to\nupdate_wrapper().\n",
  "gc.collect":
    "($module, /, generation=2)\u0000Run the garbage collector.\n\nWith no arguments, run a full collection.  The optional argument\nmay be an integer specifying which generation to collect.  A ValueError\nis raised if the generation number is invalid.\n\nThe number of unreachable objects is returned.",
  "gc.disable": "($module, /)\u0000Disable automatic garbage collection.",
  "gc.enable": "($module, /)\u0000Enable automatic garbage collection.",
  "gc.freeze":
    "($module, /)\u0000Freeze all current tracked objects and ignore them for future collections.\n\nThis can be used before a POSIX fork() call to make the gc copy-on-write friendly.\nNote: collection before a POSIX fork() call may free pages for future allocation\nwhich can cause copy-on-write.",
  "gc.get_count": "($module, /)\u0000Return a three-tuple of the current collection counts.",
  "gc.get_debug": "($module, /)\u0000Get the garbage collection debugging flags.",
  "gc.get_freeze_count": "($module, /)\u0000Return the number of objects in the permanent generation.",
  "gc.get_objects":
    "($module, /, generation=None)\u0000Return a list of objects tracked by the collector (excluding the list returned).\n\n  generation\n    Generation to extract the objects from.\n\nIf generation is not None, return only the objects tracked by the collector\nthat are in that generation.",
  "gc.get_referents":
    "($module, /, *objs)\u0000Return the list of objects that are directly referred to by 'objs'.",
  "gc.get_referrers":
    "($module, /, *objs)\u0000Return the list of objects that directly refer to any of 'objs'.",
  "gc.get_stats": "($module, /)\u0000Return a list of dictionaries containing per-generation statistics.",
  "gc.get_threshold": "($module, /)\u0000Return the current collection thresholds.",
  "gc.is_finalized":
    "($module, obj, /)\u0000Returns true if the object has been already finalized by the GC.",
  "gc.is_tracked":
    "($module, obj, /)\u0000Returns true if the object is tracked by the garbage collector.\n\nSimple atomic objects will return false.",
  "gc.isenabled": "($module, /)\u0000Returns true if automatic garbage collection is enabled.",
  "gc.set_debug":
    "($module, flags, /)\u0000Set the garbage collection debugging flags.\n\n  flags\n    An integer that can have the following bits turned on:\n      DEBUG_STATS - Print statistics during collection.\n      DEBUG_COLLECTABLE - Print collectable objects found.\n      DEBUG_UNCOLLECTABLE - Print unreachable but uncollectable objects\n        found.\n      DEBUG_SAVEALL - Save objects to gc.garbage rather than freeing them.\n      DEBUG_LEAK - Debug leaking programs (everything but STATS).\n\nDebugging information is written to sys.stderr.",
  "gc.set_threshold":
    "set_threshold(threshold0, [threshold1, [threshold2]])\nSet the collection thresholds (the collection frequency).\n\nSetting 'threshold0' to zero disables collection.",
  "gc.unfreeze":
    "($module, /)\u0000Unfreeze all objects in the permanent generation.\n\nPut all objects in the permanent generation back into oldest generation.",
  "generator.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "generator.__name__": "name of the generator",
  "generator.__qualname__": "qualified name of the generator",
  "generator.__sizeof__": "($self, /)\u0000gen.__sizeof__() -> size of gen in memory, in bytes",
  "generator.close": "($self, /)\u0000close() -> raise GeneratorExit inside generator.",
  "generator.gi_yieldfrom": "object being iterated by yield from, or None",
  "generator.send":
    "($self, object, /)\u0000send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration.",
  "generator.throw":
    "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
  "generic_alias_iterator.__reduce__": "($self, /)\u0000",
  "hamt.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "hamt.delete": "($self, object, /)\u0000",
  "hamt.items": "($self, /)\u0000",
  "hamt.keys": "($self, /)\u0000",
  "hamt.values": "($self, /)\u0000",
  "heapq._heapify_max": "($module, heap, /)\u0000Maxheap variant of heapify.",
  "heapq._heappop_max": "($module, heap, /)\u0000Maxheap variant of heappop.",
  "heapq._heapreplace_max": "($module, heap, item, /)\u0000Maxheap variant of heapreplace.",
  "heapq._siftdown_max": "Maxheap variant of _siftdown",
  "heapq._siftup_max": "Maxheap variant of _siftup",
  "heapq.heapify": "($module, heap, /)\u0000Transform list into a heap, in-place, in O(len(heap)) time.",
  "heapq.heappop":
    "($module, heap, /)\u0000Pop the smallest item off the heap, maintaining the heap invariant.",
  "heapq.heappush": "($module, heap, item, /)\u0000Push item onto heap, maintaining the heap invariant.",
  "heapq.heappushpop":
    "($module, heap, item, /)\u0000Push item on the heap, then pop and return the smallest item from the heap.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop().",
  "heapq.heapreplace":
    "($module, heap, item, /)\u0000Pop and return the current smallest value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap.  Note that the value\nreturned may be larger than item!  That constrains reasonable uses of\nthis routine unless written as part of a conditional replacement:\n\n    if item > heap[0]:\n        item = heapreplace(heap, item)",
  "heapq.merge":
    "Merge multiple sorted inputs into a single sorted output.\n\nSimilar to sorted(itertools.chain(*iterables)) but returns a generator,\ndoes not pull the data into memory all at once, and assumes that each of\nthe input streams is already sorted (smallest to largest).\n\n>>> list(merge([1,3,5,7], [0,2,4,8], [5,10,15,20], [], [25]))\n[0, 1, 2, 3, 4, 5, 5, 7, 8, 10, 15, 20, 25]\n\nIf *key* is not None, applies a key function to each element to determine\nits sort order.\n\n>>> list(merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len))\n['dog', 'cat', 'fish', 'horse', 'kangaroo']\n\n",
  "heapq.nlargest":
    "Find the n largest elements in a dataset.\n\nEquivalent to:  sorted(iterable, key=key, reverse=True)[:n]\n",
  "heapq.nsmallest":
    "Find the n smallest elements in a dataset.\n\nEquivalent to:  sorted(iterable, key=key)[:n]\n",
  instancemethod: "(function, /)\u0000Bind a function to a class.",
  "instancemethod.__func__": "the function (or other callable) implementing a method",
  "instancemethod.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  int: "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\nare given.  If x is a number, return x.__int__().  For floating-point\nnumbers, this truncates towards zero.\n\nIf x is not a number or if base is given, then x must be a string,\nbytes, or bytearray instance representing an integer literal in the\ngiven base.  The literal can be preceded by '+' or '-' and be surrounded\nby whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\nBase 0 means to interpret the base from the string as an integer literal.\n>>> int('0b100', base=0)\n4",
  "int.__ceil__": "($self, /)\u0000Ceiling of an Integral returns itself.",
  "int.__floor__": "($self, /)\u0000Flooring an Integral returns itself.",
  "int.__format__": "($self, format_spec, /)\u0000Convert to a string according to format_spec.",
  "int.__getnewargs__": "($self, /)\u0000",
  "int.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "int.__round__":
    "($self, ndigits=<unrepresentable>, /)\u0000Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer.",
  "int.__sizeof__": "($self, /)\u0000Returns size in memory, in bytes.",
  "int.__trunc__": "($self, /)\u0000Truncating an Integral returns itself.",
  "int.as_integer_ratio":
    "($self, /)\u0000Return a pair of integers, whose ratio is equal to the original int.\n\nThe ratio is in lowest terms and has a positive denominator.\n\n>>> (10).as_integer_ratio()\n(10, 1)\n>>> (-10).as_integer_ratio()\n(-10, 1)\n>>> (0).as_integer_ratio()\n(0, 1)",
  "int.bit_count":
    "($self, /)\u0000Number of ones in the binary representation of the absolute value of self.\n\nAlso known as the population count.\n\n>>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3",
  "int.bit_length":
    "($self, /)\u0000Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6",
  "int.conjugate": "($self, /)\u0000Returns self, the complex conjugate of any int.",
  "int.denominator": "the denominator of a rational number in lowest terms",
  "int.from_bytes":
    "($type, /, bytes, byteorder='big', *, signed=False)\u0000Return the integer represented by the given array of bytes.\n\n  bytes\n    Holds the array of bytes to convert.  The argument must either\n    support the buffer protocol or be an iterable object producing bytes.\n    Bytes and bytearray are examples of built-in objects that support the\n    buffer protocol.\n  byteorder\n    The byte order used to represent the integer.  If byteorder is 'big',\n    the most significant byte is at the beginning of the byte array.  If\n    byteorder is 'little', the most significant byte is at the end of the\n    byte array.  To request the native byte order of the host system, use\n    sys.byteorder as the byte order value.  Default is to use 'big'.\n  signed\n    Indicates whether two's complement is used to represent the integer.",
  "int.imag": "the imaginary part of a complex number",
  "int.is_integer": "($self, /)\u0000Returns True. Exists for duck type compatibility with float.is_integer.",
  "int.numerator": "the numerator of a rational number in lowest terms",
  "int.real": "the real part of a complex number",
  "int.to_bytes":
    "($self, /, length=1, byteorder='big', *, signed=False)\u0000Return an array of bytes representing an integer.\n\n  length\n    Length of bytes object to use.  An OverflowError is raised if the\n    integer is not representable with the given number of bytes.  Default\n    is length 1.\n  byteorder\n    The byte order used to represent the integer.  If byteorder is 'big',\n    the most significant byte is at the beginning of the byte array.  If\n    byteorder is 'little', the most significant byte is at the end of the\n    byte array.  To request the native byte order of the host system, use\n    sys.byteorder as the byte order value.  Default is to use 'big'.\n  signed\n    Determines whether two's complement is used to represent the integer.\n    If signed is False and a negative integer is given, an OverflowError\n    is raised.",
  "io.BufferedIOBase":
    "Base class for buffered IO objects.\n\nThe main difference with RawIOBase is that the read() method\nsupports omitting the size argument, and does not have a default\nimplementation that defers to readinto().\n\nIn addition, read(), readinto() and write() may raise\nBlockingIOError if the underlying raw stream is in non-blocking\nmode and not ready; unlike their raw counterparts, they will never\nreturn None.\n\nA typical implementation should not inherit from a RawIOBase\nimplementation, but wrap one.\n",
  "io.IOBase":
    "The abstract base class for all I/O classes.\n\nThis class provides dummy implementations for many methods that\nderived classes can override selectively; the default implementations\nrepresent a file that cannot be read, written or seeked.\n\nEven though IOBase does not declare read, readinto, or write because\ntheir signatures will vary, implementations and clients should\nconsider those methods part of the interface. Also, implementations\nmay raise UnsupportedOperation when operations they do not support are\ncalled.\n\nThe basic type used for binary data read from or written to a file is\nbytes. Other bytes-like objects are accepted as method arguments too.\nIn some cases (such as readinto), a writable object is required. Text\nI/O classes work with str data.\n\nNote that calling any method (except additional calls to close(),\nwhich are ignored) on a closed stream should raise a ValueError.\n\nIOBase (and its subclasses) support the iterator protocol, meaning\nthat an IOBase object can be iterated over yielding the lines in a\nstream.\n\nIOBase also supports the :keyword:`with` statement. In this example,\nfp is closed after the suite of the with statement is complete:\n\nwith open('spam.txt', 'r') as fp:\n    fp.write('Spam and eggs!')\n",
  "io.RawIOBase": "Base class for raw binary I/O.",
  "io.TextIOBase":
    "Base class for text I/O.\n\nThis class provides a character and line based interface to stream\nI/O. There is no readinto method because Python's character strings\nare immutable.\n",
  "io.UnsupportedOperation.__weakref__": "list of weak references to the object",
  "io.open":
    "($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)\u0000Open file and return a stream.  Raise OSError upon failure.\n\nfile is either a text or byte string giving the name (and the path\nif the file isn't in the current working directory) of the file to\nbe opened or an integer file descriptor of the file to be\nwrapped. (If a file descriptor is given, it is closed when the\nreturned I/O object is closed, unless closefd is set to False.)\n\nmode is an optional string that specifies the mode in which the file\nis opened. It defaults to 'r' which means open for reading in text\nmode.  Other common values are 'w' for writing (truncating the file if\nit already exists), 'x' for creating and writing to a new file, and\n'a' for appending (which on some Unix systems, means that all writes\nappend to the end of the file regardless of the current seek position).\nIn text mode, if encoding is not specified the encoding used is platform\ndependent: locale.getencoding() is called to get the current locale encoding.\n(For reading and writing raw bytes use binary mode and leave encoding\nunspecified.) The available modes are:\n\n========= ===============================================================\nCharacter Meaning\n--------- ---------------------------------------------------------------\n'r'       open for reading (default)\n'w'       open for writing, truncating the file first\n'x'       create a new file and open it for writing\n'a'       open for writing, appending to the end of the file if it exists\n'b'       binary mode\n't'       text mode (default)\n'+'       open a disk file for updating (reading and writing)\n========= ===============================================================\n\nThe default mode is 'rt' (open for reading text). For binary random\naccess, the mode 'w+b' opens and truncates the file to 0 bytes, while\n'r+b' opens the file without truncation. The 'x' mode implies 'w' and\nraises an `FileExistsError` if the file already exists.\n\nPython distinguishes between files opened in binary and text modes,\neven when the underlying operating system doesn't. Files opened in\nbinary mode (appending 'b' to the mode argument) return contents as\nbytes objects without any decoding. In text mode (the default, or when\n't' is appended to the mode argument), the contents of the file are\nreturned as strings, the bytes having been first decoded using a\nplatform-dependent encoding or using the specified encoding if given.\n\nbuffering is an optional integer used to set the buffering policy.\nPass 0 to switch buffering off (only allowed in binary mode), 1 to select\nline buffering (only usable in text mode), and an integer > 1 to indicate\nthe size of a fixed-size chunk buffer.  When no buffering argument is\ngiven, the default buffering policy works as follows:\n\n* Binary files are buffered in fixed-size chunks; the size of the buffer\n  is chosen using a heuristic trying to determine the underlying device's\n  \"block size\" and falling back on `io.DEFAULT_BUFFER_SIZE`.\n  On many systems, the buffer will typically be 4096 or 8192 bytes long.\n\n* \"Interactive\" text files (files for which isatty() returns True)\n  use line buffering.  Other text files use the policy described above\n  for binary files.\n\nencoding is the name of the encoding used to decode or encode the\nfile. This should only be used in text mode. The default encoding is\nplatform dependent, but any encoding supported by Python can be\npassed.  See the codecs module for the list of supported encodings.\n\nerrors is an optional string that specifies how encoding errors are to\nbe handled---this argument should not be used in binary mode. Pass\n'strict' to raise a ValueError exception if there is an encoding error\n(the default of None has the same effect), or pass 'ignore' to ignore\nerrors. (Note that ignoring encoding errors can lead to data loss.)\nSee the documentation for codecs.register or run 'help(codecs.Codec)'\nfor a list of the permitted encoding error strings.\n\nnewline controls how universal newlines works (it only applies to text\nmode). It can be None, '', '\\n', '\\r', and '\\r\\n'.  It works as\nfollows:\n\n* On input, if newline is None, universal newlines mode is\n  enabled. Lines in the input can end in '\\n', '\\r', or '\\r\\n', and\n  these are translated into '\\n' before being returned to the\n  caller. If it is '', universal newline mode is enabled, but line\n  endings are returned to the caller untranslated. If it has any of\n  the other legal values, input lines are only terminated by the given\n  string, and the line ending is returned to the caller untranslated.\n\n* On output, if newline is None, any '\\n' characters written are\n  translated to the system default line separator, os.linesep. If\n  newline is '' or '\\n', no translation takes place. If newline is any\n  of the other legal values, any '\\n' characters written are translated\n  to the given string.\n\nIf closefd is False, the underlying file descriptor will be kept open\nwhen the file is closed. This does not work when a file name is given\nand must be True in that case.\n\nA custom opener can be used by passing a callable as *opener*. The\nunderlying file descriptor for the file object is then obtained by\ncalling *opener* with (*file*, *flags*). *opener* must return an open\nfile descriptor (passing os.open as *opener* results in functionality\nsimilar to passing None).\n\nopen() returns a file object whose type depends on the mode, and\nthrough which the standard file operations such as reading and writing\nare performed. When open() is used to open a file in a text mode ('w',\n'r', 'wt', 'rt', etc.), it returns a TextIOWrapper. When used to open\na file in a binary mode, the returned class varies: in read binary\nmode, it returns a BufferedReader; in write binary and append binary\nmodes, it returns a BufferedWriter, and in read/write mode, it returns\na BufferedRandom.\n\nIt is also possible to use a string or bytearray as a file for both\nreading and writing. For strings StringIO can be used like a file\nopened in a text mode, and for bytes a BytesIO can be used like a file\nopened in a binary mode.",
  "io.open_code":
    "($module, /, path)\u0000Opens the provided file with the intent to import the contents.\n\nThis may perform extra validation beyond open(), but is otherwise interchangeable\nwith calling open(path, 'rb').",
  "io.text_encoding":
    '($module, encoding, stacklevel=2, /)\u0000A helper function to choose the text encoding.\n\nWhen encoding is not None, this function returns it.\nOtherwise, this function returns the default text encoding\n(i.e. "locale" or "utf-8" depends on UTF-8 mode).\n\nThis function emits an EncodingWarning if encoding is None and\nsys.flags.warn_default_encoding is true.\n\nThis can be used in APIs with an encoding=None parameter.\nHowever, please consider using encoding="utf-8" for new APIs.',
  "iterator.__length_hint__": "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "iterator.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools._grouper.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools._grouper.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools._tee": "(iterable, /)\u0000Iterator wrapped to make it copyable.",
  "itertools._tee.__copy__": "($self, /)\u0000Returns an independent iterator.",
  "itertools._tee.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools._tee.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools._tee.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools._tee_dataobject":
    "teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee objects.",
  "itertools._tee_dataobject.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools._tee_dataobject.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.accumulate":
    "(iterable, func=None, *, initial=None)\u0000Return series of accumulated sums (or other binary function results).",
  "itertools.accumulate.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.accumulate.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.accumulate.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.batched":
    "(iterable, n, *, strict=False)\u0000Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.",
  "itertools.batched.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.chain":
    "(*iterables)\u0000Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.",
  "itertools.chain.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "itertools.chain.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.chain.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.chain.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.chain.from_iterable":
    "($type, iterable, /)\u0000Alternative chain() constructor taking a single iterable argument that evaluates lazily.",
  "itertools.combinations":
    "(iterable, r)\u0000Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)",
  "itertools.combinations.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.combinations.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.combinations.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.combinations.__sizeof__": "($self, /)\u0000Returns size in memory, in bytes.",
  "itertools.combinations_with_replacement":
    "(iterable, r)\u0000Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
  "itertools.combinations_with_replacement.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.combinations_with_replacement.__reduce__":
    "($self, /)\u0000Return state information for pickling.",
  "itertools.combinations_with_replacement.__setstate__":
    "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.combinations_with_replacement.__sizeof__": "($self, /)\u0000Returns size in memory, in bytes.",
  "itertools.compress":
    "(data, selectors)\u0000Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.",
  "itertools.compress.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.compress.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.count":
    "(start=0, step=1)\u0000Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step",
  "itertools.count.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.count.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.cycle":
    "(iterable, /)\u0000Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.",
  "itertools.cycle.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.cycle.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.cycle.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.dropwhile":
    "(predicate, iterable, /)\u0000Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.",
  "itertools.dropwhile.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.dropwhile.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.dropwhile.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.filterfalse":
    "(function, iterable, /)\u0000Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.",
  "itertools.filterfalse.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.filterfalse.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.groupby":
    "(iterable, key=None)\u0000make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.",
  "itertools.groupby.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.groupby.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.groupby.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.islice":
    "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.",
  "itertools.islice.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.islice.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.islice.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.pairwise":
    "(iterable, /)\u0000Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...",
  "itertools.pairwise.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.permutations":
    "(iterable, r=None)\u0000Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)",
  "itertools.permutations.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.permutations.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.permutations.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.permutations.__sizeof__": "($self, /)\u0000Returns size in memory, in bytes.",
  "itertools.product":
    "(*iterables, repeat=1)\u0000Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...",
  "itertools.product.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.product.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.product.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.product.__sizeof__": "($self, /)\u0000Returns size in memory, in bytes.",
  "itertools.repeat":
    "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.",
  "itertools.repeat.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "itertools.repeat.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.repeat.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.starmap":
    "(function, iterable, /)\u0000Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.",
  "itertools.starmap.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.starmap.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.takewhile":
    "(predicate, iterable, /)\u0000Return successive entries from an iterable as long as the predicate evaluates to true for each entry.",
  "itertools.takewhile.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.takewhile.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.takewhile.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "itertools.tee": "($module, iterable, n=2, /)\u0000Returns a tuple of n independent iterators.",
  "itertools.zip_longest":
    "(*iterables, fillvalue=None)\u0000Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.\n",
  "itertools.zip_longest.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "itertools.zip_longest.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "itertools.zip_longest.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "keyword.iskeyword": "($self, object, /)\u0000x.__contains__(y) <==> y in x.",
  "keyword.issoftkeyword": "($self, object, /)\u0000x.__contains__(y) <==> y in x.",
  list: "(iterable=(), /)\u0000Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.",
  "list.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "list.__getitem__": "($self, index, /)\u0000Return self[index].",
  "list.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "list.__reversed__": "($self, /)\u0000Return a reverse iterator over the list.",
  "list.__sizeof__": "($self, /)\u0000Return the size of the list in memory, in bytes.",
  "list.append": "($self, object, /)\u0000Append object to the end of the list.",
  "list.clear": "($self, /)\u0000Remove all items from list.",
  "list.copy": "($self, /)\u0000Return a shallow copy of the list.",
  "list.count": "($self, value, /)\u0000Return number of occurrences of value.",
  "list.extend": "($self, iterable, /)\u0000Extend list by appending elements from the iterable.",
  "list.index":
    "($self, value, start=0, stop=sys.maxsize, /)\u0000Return first index of value.\n\nRaises ValueError if the value is not present.",
  "list.insert": "($self, index, object, /)\u0000Insert object before index.",
  "list.pop":
    "($self, index=-1, /)\u0000Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.",
  "list.remove":
    "($self, value, /)\u0000Remove first occurrence of value.\n\nRaises ValueError if the value is not present.",
  "list.reverse": "($self, /)\u0000Reverse *IN PLACE*.",
  "list.sort":
    "($self, /, *, key=None, reverse=False)\u0000Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.",
  "list_iterator.__length_hint__": "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "list_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "list_iterator.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "list_reverseiterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "list_reverseiterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "list_reverseiterator.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "longrange_iterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "longrange_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "longrange_iterator.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  map: "(function, iterable, /, *iterables)\u0000Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.",
  "map.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "map.__reduce__": "($self, /)\u0000Return state information for pickling.",
  mappingproxy: "(mapping)\u0000Read-only proxy of a mapping.",
  "mappingproxy.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "mappingproxy.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "mappingproxy.__reversed__": "($self, /)\u0000D.__reversed__() -> reverse iterator",
  "mappingproxy.copy": "($self, /)\u0000D.copy() -> a shallow copy of D",
  "mappingproxy.get":
    "($self, key, default=None, /)\u0000Return the value for key if key is in the mapping, else default.",
  "mappingproxy.items": "($self, /)\u0000D.items() -> a set-like object providing a view on D's items",
  "mappingproxy.keys": "($self, /)\u0000D.keys() -> a set-like object providing a view on D's keys",
  "mappingproxy.values": "($self, /)\u0000D.values() -> an object providing a view on D's values",
  "math.acos":
    "($module, x, /)\u0000Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.",
  "math.acosh": "($module, x, /)\u0000Return the inverse hyperbolic cosine of x.",
  "math.asin":
    "($module, x, /)\u0000Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.",
  "math.asinh": "($module, x, /)\u0000Return the inverse hyperbolic sine of x.",
  "math.atan":
    "($module, x, /)\u0000Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.",
  "math.atan2":
    "($module, y, x, /)\u0000Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.",
  "math.atanh": "($module, x, /)\u0000Return the inverse hyperbolic tangent of x.",
  "math.cbrt": "($module, x, /)\u0000Return the cube root of x.",
  "math.ceil":
    "($module, x, /)\u0000Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.",
  "math.comb":
    "($module, n, k, /)\u0000Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n.\n\nAlso called the binomial coefficient because it is equivalent\nto the coefficient of k-th term in polynomial expansion of the\nexpression (1 + x)**n.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.",
  "math.copysign":
    "($module, x, y, /)\u0000Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n",
  "math.cos": "($module, x, /)\u0000Return the cosine of x (measured in radians).",
  "math.cosh": "($module, x, /)\u0000Return the hyperbolic cosine of x.",
  "math.degrees": "($module, x, /)\u0000Convert angle x from radians to degrees.",
  "math.dist":
    "($module, p, q, /)\u0000Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  Both inputs must have the same dimension.\n\nRoughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))",
  "math.erf": "($module, x, /)\u0000Error function at x.",
  "math.erfc": "($module, x, /)\u0000Complementary error function at x.",
  "math.exp": "($module, x, /)\u0000Return e raised to the power of x.",
  "math.exp2": "($module, x, /)\u0000Return 2 raised to the power of x.",
  "math.expm1":
    "($module, x, /)\u0000Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.",
  "math.fabs": "($module, x, /)\u0000Return the absolute value of the float x.",
  "math.factorial": "($module, n, /)\u0000Find n!.\n\nRaise a ValueError if x is negative or non-integral.",
  "math.floor":
    "($module, x, /)\u0000Return the floor of x as an Integral.\n\nThis is the largest integer <= x.",
  "math.fma":
    "($module, x, y, z, /)\u0000Fused multiply-add operation.\n\nCompute (x * y) + z with a single round.",
  "math.fmod": "($module, x, y, /)\u0000Return fmod(x, y), according to platform C.\n\nx % y may differ.",
  "math.frexp":
    "($module, x, /)\u0000Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.",
  "math.fsum":
    "($module, seq, /)\u0000Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic.",
  "math.gamma": "($module, x, /)\u0000Gamma function at x.",
  "math.gcd": "($module, *integers)\u0000Greatest Common Divisor.",
  "math.hypot":
    "hypot(*coordinates) -> value\n\nMultidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))\n\nFor a two dimensional point (x, y), gives the hypotenuse\nusing the Pythagorean theorem:  sqrt(x*x + y*y).\n\nFor example, the hypotenuse of a 3/4/5 right triangle is:\n\n    >>> hypot(3.0, 4.0)\n    5.0\n",
  "math.isclose":
    '($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)\u0000Determine whether two floating-point numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered "close", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered "close", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\nFor the values to be considered close, the difference between them\nmust be smaller than at least one of the tolerances.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard.  That\nis, NaN is not close to anything, even itself.  inf and -inf are\nonly close to themselves.',
  "math.isfinite":
    "($module, x, /)\u0000Return True if x is neither an infinity nor a NaN, and False otherwise.",
  "math.isinf":
    "($module, x, /)\u0000Return True if x is a positive or negative infinity, and False otherwise.",
  "math.isnan": "($module, x, /)\u0000Return True if x is a NaN (not a number), and False otherwise.",
  "math.isqrt": "($module, n, /)\u0000Return the integer part of the square root of the input.",
  "math.lcm": "($module, *integers)\u0000Least Common Multiple.",
  "math.ldexp": "($module, x, i, /)\u0000Return x * (2**i).\n\nThis is essentially the inverse of frexp().",
  "math.lgamma": "($module, x, /)\u0000Natural logarithm of absolute value of Gamma function at x.",
  "math.log":
    "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x.",
  "math.log10": "($module, x, /)\u0000Return the base 10 logarithm of x.",
  "math.log1p":
    "($module, x, /)\u0000Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.",
  "math.log2": "($module, x, /)\u0000Return the base 2 logarithm of x.",
  "math.modf":
    "($module, x, /)\u0000Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.",
  "math.nextafter":
    "($module, x, y, /, *, steps=None)\u0000Return the floating-point value the given number of steps after x towards y.\n\nIf steps is not specified or is None, it defaults to 1.\n\nRaises a TypeError, if x or y is not a double, or if steps is not an integer.\nRaises ValueError if steps is negative.",
  "math.perm":
    "($module, n, k=None, /)\u0000Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n.\n\nIf k is not specified or is None, then k defaults to n\nand the function returns n!.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.",
  "math.pow": "($module, x, y, /)\u0000Return x**y (x to the power of y).",
  "math.prod":
    "($module, iterable, /, *, start=1)\u0000Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1.\n\nWhen the iterable is empty, return the start value.  This function is\nintended specifically for use with numeric values and may reject\nnon-numeric types.",
  "math.radians": "($module, x, /)\u0000Convert angle x from degrees to radians.",
  "math.remainder":
    "($module, x, y, /)\u0000Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\nIn the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact.",
  "math.sin": "($module, x, /)\u0000Return the sine of x (measured in radians).",
  "math.sinh": "($module, x, /)\u0000Return the hyperbolic sine of x.",
  "math.sqrt": "($module, x, /)\u0000Return the square root of x.",
  "math.sumprod":
    "($module, p, q, /)\u0000Return the sum of products of values from two iterables p and q.\n\nRoughly equivalent to:\n\n    sum(itertools.starmap(operator.mul, zip(p, q, strict=True)))\n\nFor float and mixed int/float inputs, the intermediate products\nand sums are computed with extended precision.",
  "math.tan": "($module, x, /)\u0000Return the tangent of x (measured in radians).",
  "math.tanh": "($module, x, /)\u0000Return the hyperbolic tangent of x.",
  "math.trunc":
    "($module, x, /)\u0000Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.",
  "math.ulp": "($module, x, /)\u0000Return the value of the least significant bit of the float x.",
  "member_descriptor.__reduce__": "($self, /)\u0000",
  memoryview: "(object)\u0000Create a new memoryview object which references the given object.",
  "memoryview.__enter__": "($self, /)\u0000",
  "memoryview.__exit__":
    "($self, /, *exc_info)\u0000Release the underlying buffer exposed by the memoryview object.",
  "memoryview.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "memoryview._from_flags":
    "($type, /, object, flags)\u0000Create a new memoryview object which references the given object.",
  "memoryview.c_contiguous": "A bool indicating whether the memory is C contiguous.",
  "memoryview.cast":
    "($self, /, format, shape=<unrepresentable>)\u0000Cast a memoryview to a new format or shape.",
  "memoryview.contiguous": "A bool indicating whether the memory is contiguous.",
  "memoryview.f_contiguous": "A bool indicating whether the memory is Fortran contiguous.",
  "memoryview.format":
    "A string containing the format (in struct module style)\n for each element in the view.",
  "memoryview.hex":
    "($self, /, sep=<unrepresentable>, bytes_per_sep=1)\u0000Return the data in the buffer as a str of hexadecimal numbers.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.\n\nExample:\n>>> value = memoryview(b'\\xb9\\x01\\xef')\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'",
  "memoryview.itemsize": "The size in bytes of each element of the memoryview.",
  "memoryview.nbytes":
    "The amount of space in bytes that the array would use in\n a contiguous representation.",
  "memoryview.ndim":
    "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.",
  "memoryview.obj": "The underlying object of the memoryview.",
  "memoryview.readonly": "A bool indicating whether the memory is read only.",
  "memoryview.release": "($self, /)\u0000Release the underlying buffer exposed by the memoryview object.",
  "memoryview.shape": "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.",
  "memoryview.strides":
    "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array.",
  "memoryview.suboffsets": "A tuple of integers used internally for PIL-style arrays.",
  "memoryview.tobytes":
    "($self, /, order='C')\u0000Return the data in the buffer as a byte string.\n\nOrder can be {'C', 'F', 'A'}. When order is 'C' or 'F', the data of the\noriginal array is converted to C or Fortran order. For contiguous views,\n'A' returns an exact copy of the physical memory. In particular, in-memory\nFortran order is preserved. For non-contiguous views, the data is converted\nto C first. order=None is the same as order='C'.",
  "memoryview.tolist": "($self, /)\u0000Return the data in the buffer as a list of elements.",
  "memoryview.toreadonly": "($self, /)\u0000Return a readonly version of the memoryview.",
  method: "(function, instance, /)\u0000Create a bound instance method object.",
  "method-wrapper.__reduce__": "($self, /)\u0000",
  "method.__func__": "the function (or other callable) implementing a method",
  "method.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "method.__reduce__": "($self, /)\u0000",
  "method.__self__": "the instance to which a method is bound",
  "method_descriptor.__reduce__": "($self, /)\u0000",
  module:
    "(name, doc=None)\u0000Create a module object.\n\nThe name must be a string; the optional doc argument can have any type.",
  "module __future__":
    'Record of phased-in incompatible language changes.\n\nEach line is of the form:\n\n    FeatureName = "_Feature(" OptionalRelease "," MandatoryRelease ","\n                              CompilerFlag ")"\n\nwhere, normally, OptionalRelease < MandatoryRelease, and both are 5-tuples\nof the same form as sys.version_info:\n\n    (PY_MAJOR_VERSION, # the 2 in 2.1.0a3; an int\n     PY_MINOR_VERSION, # the 1; an int\n     PY_MICRO_VERSION, # the 0; an int\n     PY_RELEASE_LEVEL, # "alpha", "beta", "candidate" or "final"; string\n     PY_RELEASE_SERIAL # the 3; an int\n    )\n\nOptionalRelease records the first release in which\n\n    from __future__ import FeatureName\n\nwas accepted.\n\nIn the case of MandatoryReleases that have not yet occurred,\nMandatoryRelease predicts the release in which the feature will become part\nof the language.\n\nElse MandatoryRelease records when the feature became part of the language;\nin releases at or after that, modules no longer need\n\n    from __future__ import FeatureName\n\nto use the feature in question, but may continue to use such imports.\n\nMandatoryRelease may also be None, meaning that a planned feature got\ndropped or that the release version is undetermined.\n\nInstances of class _Feature have two corresponding methods,\n.getOptionalRelease() and .getMandatoryRelease().\n\nCompilerFlag is the (bitfield) flag that should be passed in the fourth\nargument to the builtin function compile() to enable the feature in\ndynamically compiled code.  This flag is stored in the .compiler_flag\nattribute on _Future instances.  These values must match the appropriate\n#defines of CO_xxx flags in Include/cpython/compile.h.\n\nNo feature line is ever to be deleted from this file.\n',
  "module _collections":
    "High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n",
  "module _functools": "Tools that operate on functions.",
  "module _heapq":
    "Heap queue algorithm (a.k.a. priority queue).\n\nHeaps are arrays for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for\nall k, counting elements from 0.  For the sake of comparison,\nnon-existing elements are considered to be infinite.  The interesting\nproperty of a heap is that a[0] is always its smallest element.\n\nUsage:\n\nheap = []            # creates an empty heap\nheappush(heap, item) # pushes a new item on the heap\nitem = heappop(heap) # pops the smallest item from the heap\nitem = heap[0]       # smallest item on the heap without popping it\nheapify(x)           # transforms list into a heap, in-place, in linear time\nitem = heapreplace(heap, item) # pops and returns smallest item, and adds\n                               # new item; the heap size is unchanged\n\nOur API differs from textbook heap algorithms as follows:\n\n- We use 0-based indexing.  This makes the relationship between the\n  index for a node and the indexes for its children slightly less\n  obvious, but is more suitable since Python uses 0-based indexing.\n\n- Our heappop() method returns the smallest item, not the largest.\n\nThese two make it possible to view the heap as a regular Python list\nwithout surprises: heap[0] is the smallest item, and heap.sort()\nmaintains the heap invariant!\n",
  "module _io":
    "The io module provides the Python interfaces to stream handling. The\nbuiltin open function is defined in this module.\n\nAt the top of the I/O hierarchy is the abstract base class IOBase. It\ndefines the basic interface to a stream. Note, however, that there is no\nseparation between reading and writing to streams; implementations are\nallowed to raise an OSError if they do not support a given operation.\n\nExtending IOBase is RawIOBase which deals simply with the reading and\nwriting of raw bytes to a stream. FileIO subclasses RawIOBase to provide\nan interface to OS files.\n\nBufferedIOBase deals with buffering on a raw byte stream (RawIOBase). Its\nsubclasses, BufferedWriter, BufferedReader, and BufferedRWPair buffer\nstreams that are readable, writable, and both respectively.\nBufferedRandom provides a buffered interface to random access\nstreams. BytesIO is a simple stream of in-memory bytes.\n\nAnother IOBase subclass, TextIOBase, deals with the encoding and decoding\nof streams into text. TextIOWrapper, which extends it, is a buffered text\ninterface to a buffered raw stream (`BufferedIOBase`). Finally, StringIO\nis an in-memory stream for text.\n\nArgument names are not part of the specification, and only the arguments\nof open() are intended to be used as keyword arguments.\n\ndata:\n\nDEFAULT_BUFFER_SIZE\n\n   An int containing the default buffer size used by the module's buffered\n   I/O classes. open() uses the file's blksize (as obtained by os.stat) if\n   possible.\n",
  "module _operator":
    "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.  The function names are those\nused for special methods; variants without leading and trailing\n'__' are also provided for convenience.",
  "module _sitebuiltins": "\nThe objects used by the site module to add custom builtins.\n",
  "module _weakref": "Weak-reference support module.",
  "module abc": "Abstract Base Classes (ABCs) according to PEP 3119.",
  "module array":
    "This module defines an object type which can efficiently represent\nan array of basic values: characters, integers, floating-point\nnumbers.  Arrays are sequence types and behave very much like lists,\nexcept that the type of objects stored in them is constrained.\n",
  "module atexit":
    "allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n",
  "module bisect": "Bisection algorithms.",
  "module builtins":
    "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().\n\nThis module is not normally accessed explicitly by most\napplications, but can be useful in modules that provide\nobjects with the same name as a built-in value, but in\nwhich the built-in of that name is also needed.",
  "module collections":
    "This module implements specialized container datatypes providing\nalternatives to Python's general purpose built-in containers, dict,\nlist, set, and tuple.\n\n* namedtuple   factory function for creating tuple subclasses with named fields\n* deque        list-like container with fast appends and pops on either end\n* ChainMap     dict-like class for creating a single view of multiple mappings\n* Counter      dict subclass for counting hashable objects\n* OrderedDict  dict subclass that remembers the order entries were added\n* defaultdict  dict subclass that calls a factory function to supply missing values\n* UserDict     wrapper around dictionary objects for easier dict subclassing\n* UserList     wrapper around list objects for easier list subclassing\n* UserString   wrapper around string objects for easier string subclassing\n\n",
  "module collections.abc":
    "Abstract Base Classes (ABCs) for collections, according to PEP 3119.\n\nUnit tests are in test_collections.\n",
  "module contextlib": "Utilities for with-statement contexts.  See PEP 343.",
  "module copy":
    "Generic (shallow and deep) copying operations.\n\nInterface summary:\n\n        import copy\n\n        x = copy.copy(y)                # make a shallow copy of y\n        x = copy.deepcopy(y)            # make a deep copy of y\n        x = copy.replace(y, a=1, b=2)   # new object with fields replaced, as defined by `__replace__`\n\nFor module specific errors, copy.Error is raised.\n\nThe difference between shallow and deep copying is only relevant for\ncompound objects (objects that contain other objects, like lists or\nclass instances).\n\n- A shallow copy constructs a new compound object and then (to the\n  extent possible) inserts *the same objects* into it that the\n  original contains.\n\n- A deep copy constructs a new compound object and then, recursively,\n  inserts *copies* into it of the objects found in the original.\n\nTwo problems often exist with deep copy operations that don't exist\nwith shallow copy operations:\n\n a) recursive objects (compound objects that, directly or indirectly,\n    contain a reference to themselves) may cause a recursive loop\n\n b) because deep copy copies *everything* it may copy too much, e.g.\n    administrative data structures that should be shared even between\n    copies\n\nPython's deep copy operation avoids these problems by:\n\n a) keeping a table of objects already copied during the current\n    copying pass\n\n b) letting user-defined classes override the copying operation or the\n    set of components copied\n\nThis version does not copy types like module, class, function, method,\nnor stack trace, stack frame, nor file, socket, window, nor any\nsimilar types.\n\nClasses can use the same interfaces to control copying that they use\nto control pickling: they can define methods called __getinitargs__(),\n__getstate__() and __setstate__().  See the documentation for module\n\"pickle\" for information on these methods.\n",
  "module copyreg":
    "Helper to provide extensibility for pickle.\n\nThis is only useful to add pickle support for extension types defined in\nC, not for instances of user-defined classes.\n",
  "module ctypes": "create and manipulate C data types in Python",
  "module dis": "Disassembler of Python byte code into mnemonics.",
  "module errno":
    "This module makes available standard errno system symbols.\n\nThe value of each symbol is the corresponding integer value,\ne.g., on most systems, errno.ENOENT equals the integer 2.\n\nThe dictionary errno.errorcode maps numeric codes to symbol names,\ne.g., errno.errorcode[2] could be the string 'ENOENT'.\n\nSymbols that are not relevant to the underlying system are not defined.\n\nTo map error codes to error messages, use the function os.strerror(),\ne.g. os.strerror(2) could return 'No such file or directory'.",
  "module fractions": "Fraction, infinite-precision, rational numbers.",
  "module functools": "functools.py - Tools for working with functions and callable objects\n",
  "module gc":
    "This module provides access to the garbage collector for reference cycles.\n\nenable() -- Enable automatic garbage collection.\ndisable() -- Disable automatic garbage collection.\nisenabled() -- Returns true if automatic collection is enabled.\ncollect() -- Do a full collection right now.\nget_count() -- Return the current collection counts.\nget_stats() -- Return list of dictionaries containing per-generation stats.\nset_debug() -- Set debugging flags.\nget_debug() -- Get debugging flags.\nset_threshold() -- Set the collection thresholds.\nget_threshold() -- Return the current the collection thresholds.\nget_objects() -- Return a list of all objects tracked by the collector.\nis_tracked() -- Returns true if a given object is tracked.\nis_finalized() -- Returns true if a given object has been already finalized.\nget_referrers() -- Return the list of objects that refer to an object.\nget_referents() -- Return the list of objects that an object refers to.\nfreeze() -- Freeze all tracked objects and ignore them for future collections.\nunfreeze() -- Unfreeze all objects in the permanent generation.\nget_freeze_count() -- Return the number of objects in the permanent generation.\n",
  "module heapq":
    "Heap queue algorithm (a.k.a. priority queue).\n\nHeaps are arrays for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for\nall k, counting elements from 0.  For the sake of comparison,\nnon-existing elements are considered to be infinite.  The interesting\nproperty of a heap is that a[0] is always its smallest element.\n\nUsage:\n\nheap = []            # creates an empty heap\nheappush(heap, item) # pushes a new item on the heap\nitem = heappop(heap) # pops the smallest item from the heap\nitem = heap[0]       # smallest item on the heap without popping it\nheapify(x)           # transforms list into a heap, in-place, in linear time\nitem = heappushpop(heap, item) # pushes a new item and then returns\n                               # the smallest item; the heap size is unchanged\nitem = heapreplace(heap, item) # pops and returns smallest item, and adds\n                               # new item; the heap size is unchanged\n\nOur API differs from textbook heap algorithms as follows:\n\n- We use 0-based indexing.  This makes the relationship between the\n  index for a node and the indexes for its children slightly less\n  obvious, but is more suitable since Python uses 0-based indexing.\n\n- Our heappop() method returns the smallest item, not the largest.\n\nThese two make it possible to view the heap as a regular Python list\nwithout surprises: heap[0] is the smallest item, and heap.sort()\nmaintains the heap invariant!\n",
  "module io":
    "The io module provides the Python interfaces to stream handling. The\nbuiltin open function is defined in this module.\n\nAt the top of the I/O hierarchy is the abstract base class IOBase. It\ndefines the basic interface to a stream. Note, however, that there is no\nseparation between reading and writing to streams; implementations are\nallowed to raise an OSError if they do not support a given operation.\n\nExtending IOBase is RawIOBase which deals simply with the reading and\nwriting of raw bytes to a stream. FileIO subclasses RawIOBase to provide\nan interface to OS files.\n\nBufferedIOBase deals with buffering on a raw byte stream (RawIOBase). Its\nsubclasses, BufferedWriter, BufferedReader, and BufferedRWPair buffer\nstreams that are readable, writable, and both respectively.\nBufferedRandom provides a buffered interface to random access\nstreams. BytesIO is a simple stream of in-memory bytes.\n\nAnother IOBase subclass, TextIOBase, deals with the encoding and decoding\nof streams into text. TextIOWrapper, which extends it, is a buffered text\ninterface to a buffered raw stream (`BufferedIOBase`). Finally, StringIO\nis an in-memory stream for text.\n\nArgument names are not part of the specification, and only the arguments\nof open() are intended to be used as keyword arguments.\n\ndata:\n\nDEFAULT_BUFFER_SIZE\n\n   An int containing the default buffer size used by the module's buffered\n   I/O classes. open() uses the file's blksize (as obtained by os.stat) if\n   possible.\n",
  "module itertools":
    "Functional tools for creating and using iterators.\n\nInfinite iterators:\ncount(start=0, step=1) --> start, start+step, start+2*step, ...\ncycle(p) --> p0, p1, ... plast, p0, p1, ...\nrepeat(elem [,n]) --> elem, elem, elem, ... endlessly or up to n times\n\nIterators terminating on the shortest input sequence:\naccumulate(p[, func]) --> p0, p0+p1, p0+p1+p2\nbatched(p, n) --> [p0, p1, ..., p_n-1], [p_n, p_n+1, ..., p_2n-1], ...\nchain(p, q, ...) --> p0, p1, ... plast, q0, q1, ...\nchain.from_iterable([p, q, ...]) --> p0, p1, ... plast, q0, q1, ...\ncompress(data, selectors) --> (d[0] if s[0]), (d[1] if s[1]), ...\ndropwhile(predicate, seq) --> seq[n], seq[n+1], starting when predicate fails\ngroupby(iterable[, keyfunc]) --> sub-iterators grouped by value of keyfunc(v)\nfilterfalse(predicate, seq) --> elements of seq where predicate(elem) is False\nislice(seq, [start,] stop [, step]) --> elements from\n       seq[start:stop:step]\npairwise(s) --> (s[0],s[1]), (s[1],s[2]), (s[2], s[3]), ...\nstarmap(fun, seq) --> fun(*seq[0]), fun(*seq[1]), ...\ntee(it, n=2) --> (it1, it2 , ... itn) splits one iterator into n\ntakewhile(predicate, seq) --> seq[0], seq[1], until predicate fails\nzip_longest(p, q, ...) --> (p[0], q[0]), (p[1], q[1]), ...\n\nCombinatoric generators:\nproduct(p, q, ... [repeat=1]) --> cartesian product\npermutations(p[, r])\ncombinations(p, r)\ncombinations_with_replacement(p, r)\n",
  "module keyword":
    "Keywords (from \"Grammar/python.gram\")\n\nThis file is automatically generated; please don't muck it up!\n\nTo update the symbols in this file, 'cd' to the top directory of\nthe python source tree and run:\n\n    PYTHONPATH=Tools/peg_generator python3 -m pegen.keywordgen         Grammar/python.gram         Grammar/Tokens         Lib/keyword.py\n\nAlternatively, you can run 'make regen-keyword'.\n",
  "module math": "This module provides access to the mathematical functions\ndefined by the C standard.",
  "module numbers":
    "Abstract Base Classes (ABCs) for numbers, according to PEP 3141.\n\nTODO: Fill out more detailed documentation on the operators.",
  "module operator":
    "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.  The function names are those\nused for special methods; variants without leading and trailing\n'__' are also provided for convenience.",
  "module re":
    'Support for regular expressions (RE).\n\nThis module provides regular expression matching operations similar to\nthose found in Perl.  It supports both 8-bit and Unicode strings; both\nthe pattern and the strings being processed can contain null bytes and\ncharacters outside the US ASCII range.\n\nRegular expressions can contain both special and ordinary characters.\nMost ordinary characters, like "A", "a", or "0", are the simplest\nregular expressions; they simply match themselves.  You can\nconcatenate ordinary characters, so last matches the string \'last\'.\n\nThe special characters are:\n    "."      Matches any character except a newline.\n    "^"      Matches the start of the string.\n    "$"      Matches the end of the string or just before the newline at\n             the end of the string.\n    "*"      Matches 0 or more (greedy) repetitions of the preceding RE.\n             Greedy means that it will match as many repetitions as possible.\n    "+"      Matches 1 or more (greedy) repetitions of the preceding RE.\n    "?"      Matches 0 or 1 (greedy) of the preceding RE.\n    *?,+?,?? Non-greedy versions of the previous three special characters.\n    {m,n}    Matches from m to n repetitions of the preceding RE.\n    {m,n}?   Non-greedy version of the above.\n    "\\\\"     Either escapes special characters or signals a special sequence.\n    []       Indicates a set of characters.\n             A "^" as the first character indicates a complementing set.\n    "|"      A|B, creates an RE that will match either A or B.\n    (...)    Matches the RE inside the parentheses.\n             The contents can be retrieved or matched later in the string.\n    (?aiLmsux) The letters set the corresponding flags defined below.\n    (?:...)  Non-grouping version of regular parentheses.\n    (?P<name>...) The substring matched by the group is accessible by name.\n    (?P=name)     Matches the text matched earlier by the group named name.\n    (?#...)  A comment; ignored.\n    (?=...)  Matches if ... matches next, but doesn\'t consume the string.\n    (?!...)  Matches if ... doesn\'t match next.\n    (?<=...) Matches if preceded by ... (must be fixed length).\n    (?<!...) Matches if not preceded by ... (must be fixed length).\n    (?(id/name)yes|no) Matches yes pattern if the group with id/name matched,\n                       the (optional) no pattern otherwise.\n\nThe special sequences consist of "\\\\" and a character from the list\nbelow.  If the ordinary character is not on the list, then the\nresulting RE will match the second character.\n    \\number  Matches the contents of the group of the same number.\n    \\A       Matches only at the start of the string.\n    \\Z       Matches only at the end of the string.\n    \\b       Matches the empty string, but only at the start or end of a word.\n    \\B       Matches the empty string, but not at the start or end of a word.\n    \\d       Matches any decimal digit; equivalent to the set [0-9] in\n             bytes patterns or string patterns with the ASCII flag.\n             In string patterns without the ASCII flag, it will match the whole\n             range of Unicode digits.\n    \\D       Matches any non-digit character; equivalent to [^\\d].\n    \\s       Matches any whitespace character; equivalent to [ \\t\\n\\r\\f\\v] in\n             bytes patterns or string patterns with the ASCII flag.\n             In string patterns without the ASCII flag, it will match the whole\n             range of Unicode whitespace characters.\n    \\S       Matches any non-whitespace character; equivalent to [^\\s].\n    \\w       Matches any alphanumeric character; equivalent to [a-zA-Z0-9_]\n             in bytes patterns or string patterns with the ASCII flag.\n             In string patterns without the ASCII flag, it will match the\n             range of Unicode alphanumeric characters (letters plus digits\n             plus underscore).\n             With LOCALE, it will match the set [0-9_] plus characters defined\n             as letters for the current locale.\n    \\W       Matches the complement of \\w.\n    \\\\       Matches a literal backslash.\n\nThis module exports the following functions:\n    match     Match a regular expression pattern to the beginning of a string.\n    fullmatch Match a regular expression pattern to all of a string.\n    search    Search a string for the presence of a pattern.\n    sub       Substitute occurrences of a pattern found in a string.\n    subn      Same as sub, but also return the number of substitutions made.\n    split     Split a string by the occurrences of a pattern.\n    findall   Find all occurrences of a pattern in a string.\n    finditer  Return an iterator yielding a Match object for each match.\n    compile   Compile a pattern into a Pattern object.\n    purge     Clear the regular expression cache.\n    escape    Backslash all non-alphanumerics in a string.\n\nEach function other than purge and escape can take an optional \'flags\' argument\nconsisting of one or more of the following module constants, joined by "|".\nA, L, and U are mutually exclusive.\n    A  ASCII       For string patterns, make \\w, \\W, \\b, \\B, \\d, \\D\n                   match the corresponding ASCII character categories\n                   (rather than the whole Unicode categories, which is the\n                   default).\n                   For bytes patterns, this flag is the only available\n                   behaviour and needn\'t be specified.\n    I  IGNORECASE  Perform case-insensitive matching.\n    L  LOCALE      Make \\w, \\W, \\b, \\B, dependent on the current locale.\n    M  MULTILINE   "^" matches the beginning of lines (after a newline)\n                   as well as the string.\n                   "$" matches the end of lines (before a newline) as well\n                   as the end of the string.\n    S  DOTALL      "." matches any character at all, including the newline.\n    X  VERBOSE     Ignore whitespace and comments for nicer looking RE\'s.\n    U  UNICODE     For compatibility only. Ignored for string patterns (it\n                   is the default), and forbidden for bytes patterns.\n\nThis module also defines exception \'PatternError\', aliased to \'error\' for\nbackward compatibility.\n\n',
  "module struct":
    "Functions to convert between Python values and C structs.\nPython bytes objects are used to hold the data representing the C struct\nand also as format strings (explained below) to describe the layout of data\nin the C struct.\n\nThe optional first format char indicates byte order, size and alignment:\n  @: native order, size & alignment (default)\n  =: native order, std. size & alignment\n  <: little-endian, std. size & alignment\n  >: big-endian, std. size & alignment\n  !: same as >\n\nThe remaining chars indicate types of args and must match exactly;\nthese can be preceded by a decimal repeat count:\n  x: pad byte (no data); c:char; b:signed byte; B:unsigned byte;\n  ?: _Bool (requires C99; if not available, char is used instead)\n  h:short; H:unsigned short; i:int; I:unsigned int;\n  l:long; L:unsigned long; f:float; d:double; e:half-float.\nSpecial cases (preceding decimal count indicates length):\n  s:string (array of char); p: pascal string (with count byte).\nSpecial cases (only available in native format):\n  n:ssize_t; N:size_t;\n  P:an integer type that is wide enough to hold a pointer.\nSpecial case (not in native mode unless 'long long' in platform C):\n  q:long long; Q:unsigned long long\nWhitespace between formats is ignored.\n\nThe variable struct.error is an exception raised on errors.\n",
  "module sys":
    "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.\n\nDynamic objects:\n\nargv -- command line arguments; argv[0] is the script pathname if known\npath -- module search path; path[0] is the script directory, else ''\nmodules -- dictionary of loaded modules\n\ndisplayhook -- called to show results in an interactive session\nexcepthook -- called to handle any uncaught exception other than SystemExit\n  To customize printing in an interactive session or to install a custom\n  top-level exception handler, assign other functions to replace these.\n\nstdin -- standard input file object; used by input()\nstdout -- standard output file object; used by print()\nstderr -- standard error object; used for error messages\n  By assigning other file objects (or objects that behave like files)\n  to these, it is possible to redirect all of the interpreter's I/O.\n\nlast_exc - the last uncaught exception\n  Only available in an interactive session after a\n  traceback has been printed.\nlast_type -- type of last uncaught exception\nlast_value -- value of last uncaught exception\nlast_traceback -- traceback of last uncaught exception\n  These three are the (deprecated) legacy representation of last_exc.\n\nStatic objects:\n\nbuiltin_module_names -- tuple of module names built into this interpreter\ncopyright -- copyright notice pertaining to this interpreter\nexec_prefix -- prefix used to find the machine-specific Python library\nexecutable -- absolute path of the executable binary of the Python interpreter\nfloat_info -- a named tuple with information about the float implementation.\nfloat_repr_style -- string indicating the style of repr() output for floats\nhash_info -- a named tuple with information about the hash algorithm.\nhexversion -- version information encoded as a single integer\nimplementation -- Python implementation information.\nint_info -- a named tuple with information about the int implementation.\nmaxsize -- the largest supported length of containers.\nmaxunicode -- the value of the largest Unicode code point\nplatform -- platform identifier\nprefix -- prefix used to find the Python library\nthread_info -- a named tuple with information about the thread implementation.\nversion -- the version of this interpreter as a string\nversion_info -- version information as a named tuple\n__stdin__ -- the original stdin; don't touch!\n__stdout__ -- the original stdout; don't touch!\n__stderr__ -- the original stderr; don't touch!\n__displayhook__ -- the original displayhook; don't touch!\n__excepthook__ -- the original excepthook; don't touch!\n\nFunctions:\n\ndisplayhook() -- print an object to the screen, and save it in builtins._\nexcepthook() -- print an exception and its traceback to sys.stderr\nexception() -- return the current thread's active exception\nexc_info() -- return information about the current thread's active exception\nexit() -- exit the interpreter by raising SystemExit\ngetdlopenflags() -- returns flags to be used for dlopen() calls\ngetprofile() -- get the global profiling function\ngetrefcount() -- return the reference count for an object (plus one :-)\ngetrecursionlimit() -- return the max recursion depth for the interpreter\ngetsizeof() -- return the size of an object in bytes\ngettrace() -- get the global debug tracing function\nsetdlopenflags() -- set the flags to be used for dlopen() calls\nsetprofile() -- set the global profiling function\nsetrecursionlimit() -- set the max recursion depth for the interpreter\nsettrace() -- set the global debug tracing function\n",
  "module time":
    "This module provides various functions to manipulate time values.\n\nThere are two standard representations of time.  One is the number\nof seconds since the Epoch, in UTC (a.k.a. GMT).  It may be an integer\nor a floating-point number (to represent fractions of seconds).\nThe epoch is the point where the time starts, the return value of time.gmtime(0).\nIt is January 1, 1970, 00:00:00 (UTC) on all platforms.\n\nThe other representation is a tuple of 9 integers giving local time.\nThe tuple items are:\n  year (including century, e.g. 1998)\n  month (1-12)\n  day (1-31)\n  hours (0-23)\n  minutes (0-59)\n  seconds (0-59)\n  weekday (0-6, Monday is 0)\n  Julian day (day in the year, 1-366)\n  DST (Daylight Savings Time) flag (-1, 0 or 1)\nIf the DST flag is 0, the time is given in the regular time zone;\nif it is 1, the time is given in the DST time zone;\nif it is -1, mktime() should guess based on the date and time.\n",
  "module traceback": "Extract, format and print information about Python stack traces.",
  "module types": "\nDefine names for built-in types that aren't directly accessible as a builtin.\n",
  "module typing":
    '\nThe typing module: Support for gradual typing as defined by PEP 484 and subsequent PEPs.\n\nAmong other things, the module includes the following:\n* Generic, Protocol, and internal machinery to support generic aliases.\n  All subscripted types like X[int], Union[int, str] are generic aliases.\n* Various "special forms" that have unique meanings in type annotations:\n  NoReturn, Never, ClassVar, Self, Concatenate, Unpack, and others.\n* Classes whose instances can be type arguments to generic classes and functions:\n  TypeVar, ParamSpec, TypeVarTuple.\n* Public helper functions: get_type_hints, overload, cast, final, and others.\n* Several protocols to support duck-typing:\n  SupportsFloat, SupportsIndex, SupportsAbs, and others.\n* Special types: NewType, NamedTuple, TypedDict.\n* Deprecated aliases for builtin types and collections.abc ABCs.\n\nAny name not present in __all__ is an implementation detail\nthat may be changed without notice. Use at your own risk!\n',
  "module warnings": "Python part of the warnings subsystem.",
  "module weakref":
    "Weak reference support for Python.\n\nThis module is an implementation of PEP 205:\n\nhttps://peps.python.org/pep-0205/\n",
  "module.__dir__": "($self, /)\u0000__dir__() -> list\nspecialized dir() implementation",
  "module.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "numbers.Complex":
    "Complex defines the operations that work on the builtin complex type.\n\nIn short, those are: a conversion to complex, .real, .imag, +, -,\n*, /, **, abs(), .conjugate, ==, and !=.\n\nIf it is given heterogeneous arguments, and doesn't have special\nknowledge about them, it should fall back to the builtin complex\ntype as described below.\n",
  "numbers.Complex.__abs__": "Returns the Real distance from 0. Called for abs(self).",
  "numbers.Complex.__add__": "self + other",
  "numbers.Complex.__bool__": "True if self != 0. Called for bool(self).",
  "numbers.Complex.__complex__": "Return a builtin complex instance. Called for complex(self).",
  "numbers.Complex.__eq__": "self == other",
  "numbers.Complex.__mul__": "self * other",
  "numbers.Complex.__neg__": "-self",
  "numbers.Complex.__pos__": "+self",
  "numbers.Complex.__pow__": "self ** exponent; should promote to float or complex when necessary.",
  "numbers.Complex.__radd__": "other + self",
  "numbers.Complex.__rmul__": "other * self",
  "numbers.Complex.__rpow__": "base ** self",
  "numbers.Complex.__rsub__": "other - self",
  "numbers.Complex.__rtruediv__": "other / self",
  "numbers.Complex.__sub__": "self - other",
  "numbers.Complex.__truediv__": "self / other: Should promote to float when necessary.",
  "numbers.Complex.conjugate": "(x+y*i).conjugate() returns (x-y*i).",
  "numbers.Complex.imag": "Retrieve the imaginary component of this number.\n\nThis should subclass Real.\n",
  "numbers.Complex.real": "Retrieve the real component of this number.\n\nThis should subclass Real.\n",
  "numbers.Integral":
    "Integral adds methods that work on integral numbers.\n\nIn short, these are conversion to int, pow with modulus, and the\nbit-string operations.\n",
  "numbers.Integral.__and__": "self & other",
  "numbers.Integral.__float__": "float(self) == float(int(self))",
  "numbers.Integral.__index__": "Called whenever an index is needed, such as in slicing",
  "numbers.Integral.__int__": "int(self)",
  "numbers.Integral.__invert__": "~self",
  "numbers.Integral.__lshift__": "self << other",
  "numbers.Integral.__or__": "self | other",
  "numbers.Integral.__pow__":
    "self ** exponent % modulus, but maybe faster.\n\nAccept the modulus argument if you want to support the\n3-argument version of pow(). Raise a TypeError if exponent < 0\nor any argument isn't Integral. Otherwise, just implement the\n2-argument version described in Complex.\n",
  "numbers.Integral.__rand__": "other & self",
  "numbers.Integral.__rlshift__": "other << self",
  "numbers.Integral.__ror__": "other | self",
  "numbers.Integral.__rrshift__": "other >> self",
  "numbers.Integral.__rshift__": "self >> other",
  "numbers.Integral.__rxor__": "other ^ self",
  "numbers.Integral.__xor__": "self ^ other",
  "numbers.Integral.denominator": "Integers have a denominator of 1.",
  "numbers.Integral.numerator": "Integers are their own numerators.",
  "numbers.Number":
    "All numbers inherit from this class.\n\nIf you just want to check if an argument x is a number, without\ncaring what kind, use isinstance(x, Number).\n",
  "numbers.Rational": ".numerator and .denominator should be in lowest terms.",
  "numbers.Rational.__float__":
    "float(self) = self.numerator / self.denominator\n\nIt's important that this conversion use the integer's \"true\"\ndivision rather than casting one side to float before dividing\nso that ratios of huge integers convert without overflowing.\n\n",
  "numbers.Real":
    "To Complex, Real adds the operations that work on real numbers.\n\nIn short, those are: a conversion to float, trunc(), divmod,\n%, <, <=, >, and >=.\n\nReal also provides defaults for the derived operations.\n",
  "numbers.Real.__ceil__": "Finds the least Integral >= self.",
  "numbers.Real.__complex__": "complex(self) == complex(float(self), 0)",
  "numbers.Real.__divmod__":
    "divmod(self, other): The pair (self // other, self % other).\n\nSometimes this can be computed faster than the pair of\noperations.\n",
  "numbers.Real.__float__": "Any Real can be converted to a native float object.\n\nCalled for float(self).",
  "numbers.Real.__floor__": "Finds the greatest Integral <= self.",
  "numbers.Real.__floordiv__": "self // other: The floor() of self/other.",
  "numbers.Real.__le__": "self <= other",
  "numbers.Real.__lt__": "self < other\n\n< on Reals defines a total ordering, except perhaps for NaN.",
  "numbers.Real.__mod__": "self % other",
  "numbers.Real.__rdivmod__":
    "divmod(other, self): The pair (other // self, other % self).\n\nSometimes this can be computed faster than the pair of\noperations.\n",
  "numbers.Real.__rfloordiv__": "other // self: The floor() of other/self.",
  "numbers.Real.__rmod__": "other % self",
  "numbers.Real.__round__":
    "Rounds self to ndigits decimal places, defaulting to 0.\n\nIf ndigits is omitted or None, returns an Integral, otherwise\nreturns a Real. Rounds half toward even.\n",
  "numbers.Real.__trunc__":
    'trunc(self): Truncates self to an Integral.\n\nReturns an Integral i such that:\n  * i > 0 iff self > 0;\n  * abs(i) <= abs(self);\n  * for any Integral j satisfying the first two conditions,\n    abs(i) >= abs(j) [i.e. i has "maximal" abs among those].\ni.e. "truncate towards 0".\n',
  "numbers.Real.conjugate": "Conjugate is a no-op for Reals.",
  "numbers.Real.imag": "Real numbers have no imaginary component.",
  "numbers.Real.real": "Real numbers are their real component.",
  object:
    "()\u0000The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
  "object.__class__": "the object's class",
  "object.__dir__": "($self, /)\u0000Default dir() implementation.",
  "object.__format__":
    "($self, format_spec, /)\u0000Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.",
  "object.__getstate__": "($self, /)\u0000Helper for pickle.",
  "object.__init_subclass__":
    "($type, /)\u0000This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.\n",
  "object.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "object.__reduce__": "($self, /)\u0000Helper for pickle.",
  "object.__reduce_ex__": "($self, protocol, /)\u0000Helper for pickle.",
  "object.__sizeof__": "($self, /)\u0000Size of object in memory, in bytes.",
  "object.__subclasshook__":
    "($type, object, /)\u0000Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).\n",
  "odict_items.__reversed__": "($self, /)\u0000",
  "odict_iterator.__reduce__": "($self, /)\u0000Return state information for pickling",
  "odict_keys.__reversed__": "($self, /)\u0000",
  "odict_values.__reversed__": "($self, /)\u0000",
  "operator.__abs__": "($module, a, /)\u0000Same as abs(a).",
  "operator.__add__": "($module, a, b, /)\u0000Same as a + b.",
  "operator.__and__": "($module, a, b, /)\u0000Same as a & b.",
  "operator.__call__": "($module, obj, /, *args, **kwargs)\u0000Same as obj(*args, **kwargs).",
  "operator.__concat__": "($module, a, b, /)\u0000Same as a + b, for a and b sequences.",
  "operator.__contains__": "($module, a, b, /)\u0000Same as b in a (note reversed operands).",
  "operator.__delitem__": "($module, a, b, /)\u0000Same as del a[b].",
  "operator.__eq__": "($module, a, b, /)\u0000Same as a == b.",
  "operator.__floordiv__": "($module, a, b, /)\u0000Same as a // b.",
  "operator.__ge__": "($module, a, b, /)\u0000Same as a >= b.",
  "operator.__getitem__": "($module, a, b, /)\u0000Same as a[b].",
  "operator.__gt__": "($module, a, b, /)\u0000Same as a > b.",
  "operator.__iadd__": "($module, a, b, /)\u0000Same as a += b.",
  "operator.__iand__": "($module, a, b, /)\u0000Same as a &= b.",
  "operator.__iconcat__": "($module, a, b, /)\u0000Same as a += b, for a and b sequences.",
  "operator.__ifloordiv__": "($module, a, b, /)\u0000Same as a //= b.",
  "operator.__ilshift__": "($module, a, b, /)\u0000Same as a <<= b.",
  "operator.__imatmul__": "($module, a, b, /)\u0000Same as a @= b.",
  "operator.__imod__": "($module, a, b, /)\u0000Same as a %= b.",
  "operator.__imul__": "($module, a, b, /)\u0000Same as a *= b.",
  "operator.__index__": "($module, a, /)\u0000Same as a.__index__()",
  "operator.__inv__": "($module, a, /)\u0000Same as ~a.",
  "operator.__invert__": "($module, a, /)\u0000Same as ~a.",
  "operator.__ior__": "($module, a, b, /)\u0000Same as a |= b.",
  "operator.__ipow__": "($module, a, b, /)\u0000Same as a **= b.",
  "operator.__irshift__": "($module, a, b, /)\u0000Same as a >>= b.",
  "operator.__isub__": "($module, a, b, /)\u0000Same as a -= b.",
  "operator.__itruediv__": "($module, a, b, /)\u0000Same as a /= b.",
  "operator.__ixor__": "($module, a, b, /)\u0000Same as a ^= b.",
  "operator.__le__": "($module, a, b, /)\u0000Same as a <= b.",
  "operator.__lshift__": "($module, a, b, /)\u0000Same as a << b.",
  "operator.__lt__": "($module, a, b, /)\u0000Same as a < b.",
  "operator.__matmul__": "($module, a, b, /)\u0000Same as a @ b.",
  "operator.__mod__": "($module, a, b, /)\u0000Same as a % b.",
  "operator.__mul__": "($module, a, b, /)\u0000Same as a * b.",
  "operator.__ne__": "($module, a, b, /)\u0000Same as a != b.",
  "operator.__neg__": "($module, a, /)\u0000Same as -a.",
  "operator.__not__": "($module, a, /)\u0000Same as not a.",
  "operator.__or__": "($module, a, b, /)\u0000Same as a | b.",
  "operator.__pos__": "($module, a, /)\u0000Same as +a.",
  "operator.__pow__": "($module, a, b, /)\u0000Same as a ** b.",
  "operator.__rshift__": "($module, a, b, /)\u0000Same as a >> b.",
  "operator.__setitem__": "($module, a, b, c, /)\u0000Same as a[b] = c.",
  "operator.__sub__": "($module, a, b, /)\u0000Same as a - b.",
  "operator.__truediv__": "($module, a, b, /)\u0000Same as a / b.",
  "operator.__xor__": "($module, a, b, /)\u0000Same as a ^ b.",
  "operator._abs": "($module, x, /)\u0000Return the absolute value of the argument.",
  "operator.abs": "($module, a, /)\u0000Same as abs(a).",
  "operator.add": "($module, a, b, /)\u0000Same as a + b.",
  "operator.and_": "($module, a, b, /)\u0000Same as a & b.",
  "operator.attrgetter":
    "(attr, /, *attrs)\u0000Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).",
  "operator.attrgetter.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "operator.attrgetter.__reduce__": "($self, /)\u0000Return state information for pickling",
  "operator.call": "($module, obj, /, *args, **kwargs)\u0000Same as obj(*args, **kwargs).",
  "operator.concat": "($module, a, b, /)\u0000Same as a + b, for a and b sequences.",
  "operator.contains": "($module, a, b, /)\u0000Same as b in a (note reversed operands).",
  "operator.countOf": "($module, a, b, /)\u0000Return the number of items in a which are, or which equal, b.",
  "operator.delitem": "($module, a, b, /)\u0000Same as del a[b].",
  "operator.eq": "($module, a, b, /)\u0000Same as a == b.",
  "operator.floordiv": "($module, a, b, /)\u0000Same as a // b.",
  "operator.ge": "($module, a, b, /)\u0000Same as a >= b.",
  "operator.getitem": "($module, a, b, /)\u0000Same as a[b].",
  "operator.gt": "($module, a, b, /)\u0000Same as a > b.",
  "operator.iadd": "($module, a, b, /)\u0000Same as a += b.",
  "operator.iand": "($module, a, b, /)\u0000Same as a &= b.",
  "operator.iconcat": "($module, a, b, /)\u0000Same as a += b, for a and b sequences.",
  "operator.ifloordiv": "($module, a, b, /)\u0000Same as a //= b.",
  "operator.ilshift": "($module, a, b, /)\u0000Same as a <<= b.",
  "operator.imatmul": "($module, a, b, /)\u0000Same as a @= b.",
  "operator.imod": "($module, a, b, /)\u0000Same as a %= b.",
  "operator.imul": "($module, a, b, /)\u0000Same as a *= b.",
  "operator.index": "($module, a, /)\u0000Same as a.__index__()",
  "operator.indexOf": "($module, a, b, /)\u0000Return the first index of b in a.",
  "operator.inv": "($module, a, /)\u0000Same as ~a.",
  "operator.invert": "($module, a, /)\u0000Same as ~a.",
  "operator.ior": "($module, a, b, /)\u0000Same as a |= b.",
  "operator.ipow": "($module, a, b, /)\u0000Same as a **= b.",
  "operator.irshift": "($module, a, b, /)\u0000Same as a >>= b.",
  "operator.is_": "($module, a, b, /)\u0000Same as a is b.",
  "operator.is_not": "($module, a, b, /)\u0000Same as a is not b.",
  "operator.isub": "($module, a, b, /)\u0000Same as a -= b.",
  "operator.itemgetter":
    "(item, /, *items)\u0000Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])",
  "operator.itemgetter.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "operator.itemgetter.__reduce__": "($self, /)\u0000Return state information for pickling",
  "operator.itruediv": "($module, a, b, /)\u0000Same as a /= b.",
  "operator.ixor": "($module, a, b, /)\u0000Same as a ^= b.",
  "operator.le": "($module, a, b, /)\u0000Same as a <= b.",
  "operator.length_hint":
    "($module, obj, default=0, /)\u0000Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.\nThe result will be an integer >= 0.",
  "operator.lshift": "($module, a, b, /)\u0000Same as a << b.",
  "operator.lt": "($module, a, b, /)\u0000Same as a < b.",
  "operator.matmul": "($module, a, b, /)\u0000Same as a @ b.",
  "operator.methodcaller":
    "(name, /, *args, **kwargs)\u0000Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).",
  "operator.methodcaller.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "operator.methodcaller.__reduce__": "($self, /)\u0000Return state information for pickling",
  "operator.mod": "($module, a, b, /)\u0000Same as a % b.",
  "operator.mul": "($module, a, b, /)\u0000Same as a * b.",
  "operator.ne": "($module, a, b, /)\u0000Same as a != b.",
  "operator.neg": "($module, a, /)\u0000Same as -a.",
  "operator.not_": "($module, a, /)\u0000Same as not a.",
  "operator.or_": "($module, a, b, /)\u0000Same as a | b.",
  "operator.pos": "($module, a, /)\u0000Same as +a.",
  "operator.pow": "($module, a, b, /)\u0000Same as a ** b.",
  "operator.rshift": "($module, a, b, /)\u0000Same as a >> b.",
  "operator.setitem": "($module, a, b, c, /)\u0000Same as a[b] = c.",
  "operator.sub": "($module, a, b, /)\u0000Same as a - b.",
  "operator.truediv": "($module, a, b, /)\u0000Same as a / b.",
  "operator.truth": "($module, a, /)\u0000Return True if a is true, False otherwise.",
  "operator.xor": "($module, a, b, /)\u0000Same as a ^ b.",
  property:
    "(fget=None, fset=None, fdel=None, doc=None)\u0000Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x",
  "property.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "property.__set_name__": "($self, owner, name, /)\u0000Method to set name of a property.",
  "property.deleter":
    "($self, object, /)\u0000Descriptor to obtain a copy of the property with a different deleter.",
  "property.getter":
    "($self, object, /)\u0000Descriptor to obtain a copy of the property with a different getter.",
  "property.setter":
    "($self, object, /)\u0000Descriptor to obtain a copy of the property with a different setter.",
  range:
    "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).",
  "range.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "range.__reduce__": "($self, /)\u0000",
  "range.__reversed__": "($self, /)\u0000Return a reverse iterator.",
  "range.count":
    "($self, object, /)\u0000rangeobject.count(value) -> integer -- return number of occurrences of value",
  "range.index":
    "($self, object, /)\u0000rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.",
  "range_iterator.__length_hint__": "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "range_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "range_iterator.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "re.Match": "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
  "re.Match.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "re.Match.__copy__": "($self, /)\u0000",
  "re.Match.__deepcopy__": "($self, memo, /)\u0000",
  "re.Match.end": "($self, group=0, /)\u0000Return index of the end of the substring matched by group.",
  "re.Match.endpos": "The index into the string beyond which the RE engine will not go.",
  "re.Match.expand":
    "($self, /, template)\u0000Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.",
  "re.Match.group":
    "group([group1, ...]) -> str or tuple.\n    Return subgroup(s) of the match by indices or names.\n    For 0 returns the entire match.",
  "re.Match.groupdict":
    "($self, /, default=None)\u0000Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.\n\n  default\n    Is used for groups that did not participate in the match.",
  "re.Match.groups":
    "($self, /, default=None)\u0000Return a tuple containing all the subgroups of the match, from 1.\n\n  default\n    Is used for groups that did not participate in the match.",
  "re.Match.lastgroup": "The name of the last matched capturing group.",
  "re.Match.lastindex": "The integer index of the last matched capturing group.",
  "re.Match.pos": "The index into the string at which the RE engine started looking for a match.",
  "re.Match.re": "The regular expression object.",
  "re.Match.span":
    "($self, group=0, /)\u0000For match object m, return the 2-tuple (m.start(group), m.end(group)).",
  "re.Match.start": "($self, group=0, /)\u0000Return index of the start of the substring matched by group.",
  "re.Match.string": "The string passed to match() or search().",
  "re.Pattern": "Compiled regular expression object.",
  "re.Pattern.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "re.Pattern.__copy__": "($self, /)\u0000",
  "re.Pattern.__deepcopy__": "($self, memo, /)\u0000",
  "re.Pattern.findall":
    "($self, /, string, pos=0, endpos=sys.maxsize)\u0000Return a list of all non-overlapping matches of pattern in string.",
  "re.Pattern.finditer":
    "($self, /, string, pos=0, endpos=sys.maxsize)\u0000Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.",
  "re.Pattern.flags": "The regex matching flags.",
  "re.Pattern.fullmatch":
    "($self, /, string, pos=0, endpos=sys.maxsize)\u0000Matches against all of the string.",
  "re.Pattern.groupindex": "A dictionary mapping group names to group numbers.",
  "re.Pattern.groups": "The number of capturing groups in the pattern.",
  "re.Pattern.match":
    "($self, /, string, pos=0, endpos=sys.maxsize)\u0000Matches zero or more characters at the beginning of the string.",
  "re.Pattern.pattern": "The pattern string from which the RE object was compiled.",
  "re.Pattern.scanner": "($self, /, string, pos=0, endpos=sys.maxsize)\u0000",
  "re.Pattern.search":
    "($self, /, string, pos=0, endpos=sys.maxsize)\u0000Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.",
  "re.Pattern.split": "($self, /, string, maxsplit=0)\u0000Split string by the occurrences of pattern.",
  "re.Pattern.sub":
    "($self, /, repl, string, count=0)\u0000Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.",
  "re.Pattern.subn":
    "($self, /, repl, string, count=0)\u0000Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.",
  "re.PatternError":
    "Exception raised for invalid regular expressions.\n\nAttributes:\n\n    msg: The unformatted error message\n    pattern: The regular expression pattern\n    pos: The index in the pattern where compilation failed (may be None)\n    lineno: The line corresponding to pos (may be None)\n    colno: The column corresponding to pos (may be None)\n",
  "re.RegexFlag": "An enumeration.",
  "re._ZeroSentinel.__dict__": "dictionary for instance variables",
  "re.compile": "Compile a regular expression pattern, returning a Pattern object.",
  "re.escape": "\nEscape special characters in a string.\n",
  "re.findall":
    "Return a list of all non-overlapping matches in the string.\n\nIf one or more capturing groups are present in the pattern, return\na list of groups; this will be a list of tuples if the pattern\nhas more than one group.\n\nEmpty matches are included in the result.",
  "re.finditer":
    "Return an iterator over all non-overlapping matches in the\nstring.  For each match, the iterator returns a Match object.\n\nEmpty matches are included in the result.",
  "re.fullmatch":
    "Try to apply the pattern to all of the string, returning\na Match object, or None if no match was found.",
  "re.match":
    "Try to apply the pattern at the start of the string, returning\na Match object, or None if no match was found.",
  "re.purge": "Clear the regular expression caches",
  "re.search":
    "Scan through string looking for a match to the pattern, returning\na Match object, or None if no match was found.",
  "re.split":
    "Split the source string by the occurrences of the pattern,\nreturning a list containing the resulting substrings.  If\ncapturing parentheses are used in pattern, then the text of all\ngroups in the pattern are also returned as part of the resulting\nlist.  If maxsplit is nonzero, at most maxsplit splits occur,\nand the remainder of the string is returned as the final element\nof the list.",
  "re.sub":
    "Return the string obtained by replacing the leftmost\nnon-overlapping occurrences of the pattern in string by the\nreplacement repl.  repl can be either a string or a callable;\nif a string, backslash escapes in it are processed.  If it is\na callable, it's passed the Match object and must return\na replacement string to be used.",
  "re.subn":
    "Return a 2-tuple containing (new_string, number).\nnew_string is the string obtained by replacing the leftmost\nnon-overlapping occurrences of the pattern in the source\nstring by the replacement repl.  number is the number of\nsubstitutions that were made. repl can be either a string or a\ncallable; if a string, backslash escapes in it are processed.\nIf it is a callable, it's passed the Match object and must\nreturn a replacement string to be used.",
  reversed: "(sequence, /)\u0000Return a reverse iterator over the values of the given sequence.",
  "reversed.__length_hint__": "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "reversed.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "reversed.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "reversed.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  set: "(iterable=(), /)\u0000Build an unordered collection of unique elements.",
  "set.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "set.__contains__": "($self, object, /)\u0000x.__contains__(y) <==> y in x.",
  "set.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "set.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "set.__sizeof__": "($self, /)\u0000S.__sizeof__() -> size of S in memory, in bytes.",
  "set.add":
    "($self, object, /)\u0000Add an element to a set.\n\nThis has no effect if the element is already present.",
  "set.clear": "($self, /)\u0000Remove all elements from this set.",
  "set.copy": "($self, /)\u0000Return a shallow copy of a set.",
  "set.difference":
    "($self, /, *others)\u0000Return a new set with elements in the set that are not in the others.",
  "set.difference_update": "($self, /, *others)\u0000Update the set, removing elements found in others.",
  "set.discard":
    "($self, object, /)\u0000Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.",
  "set.intersection":
    "($self, /, *others)\u0000Return a new set with elements common to the set and all others.",
  "set.intersection_update":
    "($self, /, *others)\u0000Update the set, keeping only elements found in it and all others.",
  "set.isdisjoint": "($self, other, /)\u0000Return True if two sets have a null intersection.",
  "set.issubset": "($self, other, /)\u0000Report whether another set contains this set.",
  "set.issuperset": "($self, other, /)\u0000Report whether this set contains another set.",
  "set.pop":
    "($self, /)\u0000Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.",
  "set.remove":
    "($self, object, /)\u0000Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.",
  "set.symmetric_difference":
    "($self, other, /)\u0000Return a new set with elements in either the set or other but not both.",
  "set.symmetric_difference_update":
    "($self, other, /)\u0000Update the set, keeping only elements found in either set, but not in both.",
  "set.union": "($self, /, *others)\u0000Return a new set with elements from the set and all others.",
  "set.update": "($self, /, *others)\u0000Update the set, adding elements from all others.",
  "set_iterator.__length_hint__": "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "set_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  slice:
    "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
  "slice.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "slice.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "slice.indices":
    "($self, object, /)\u0000S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.",
  staticmethod:
    "(function, /)\u0000Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.",
  "staticmethod.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "stderrprinter.close": "($self, /)\u0000",
  "stderrprinter.closed": "True if the file is closed",
  "stderrprinter.encoding": "Encoding of the file",
  "stderrprinter.fileno": "($self, /)\u0000",
  "stderrprinter.flush": "($self, /)\u0000",
  "stderrprinter.isatty": "($self, /)\u0000",
  "stderrprinter.mode": "String giving the file mode",
  str: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\nthat will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\nor repr(object).\nencoding defaults to 'utf-8'.\nerrors defaults to 'strict'.",
  "str.__format__":
    "($self, format_spec, /)\u0000Return a formatted version of the string as described by format_spec.",
  "str.__getnewargs__": "($self, /)\u0000",
  "str.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "str.__sizeof__": "($self, /)\u0000Return the size of the string in memory, in bytes.",
  "str.capitalize":
    "($self, /)\u0000Return a capitalized version of the string.\n\nMore specifically, make the first character have upper case and the rest lower\ncase.",
  "str.casefold": "($self, /)\u0000Return a version of the string suitable for caseless comparisons.",
  "str.center":
    "($self, width, fillchar=' ', /)\u0000Return a centered string of length width.\n\nPadding is done using the specified fill character (default is a space).",
  "str.count":
    "($self, sub[, start[, end]], /)\u0000Return the number of non-overlapping occurrences of substring sub in string S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.",
  "str.encode":
    "($self, /, encoding='utf-8', errors='strict')\u0000Encode the string using the codec registered for encoding.\n\n  encoding\n    The encoding in which to encode the string.\n  errors\n    The error handling scheme to use for encoding errors.\n    The default is 'strict' meaning that encoding errors raise a\n    UnicodeEncodeError.  Other possible values are 'ignore', 'replace' and\n    'xmlcharrefreplace' as well as any other name registered with\n    codecs.register_error that can handle UnicodeEncodeErrors.",
  "str.endswith":
    "($self, suffix[, start[, end]], /)\u0000Return True if the string ends with the specified suffix, False otherwise.\n\n  suffix\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string.",
  "str.expandtabs":
    "($self, /, tabsize=8)\u0000Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.",
  "str.find":
    "($self, sub[, start[, end]], /)\u0000Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nReturn -1 on failure.",
  "str.format":
    "($self, /, *args, **kwargs)\u0000Return a formatted version of the string, using substitutions from args and kwargs.\nThe substitutions are identified by braces ('{' and '}').",
  "str.format_map":
    "($self, mapping, /)\u0000Return a formatted version of the string, using substitutions from mapping.\nThe substitutions are identified by braces ('{' and '}').",
  "str.index":
    "($self, sub[, start[, end]], /)\u0000Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nRaises ValueError when the substring is not found.",
  "str.isalnum":
    "($self, /)\u0000Return True if the string is an alpha-numeric string, False otherwise.\n\nA string is alpha-numeric if all characters in the string are alpha-numeric and\nthere is at least one character in the string.",
  "str.isalpha":
    "($self, /)\u0000Return True if the string is an alphabetic string, False otherwise.\n\nA string is alphabetic if all characters in the string are alphabetic and there\nis at least one character in the string.",
  "str.isascii":
    "($self, /)\u0000Return True if all characters in the string are ASCII, False otherwise.\n\nASCII characters have code points in the range U+0000-U+007F.\nEmpty string is ASCII too.",
  "str.isdecimal":
    "($self, /)\u0000Return True if the string is a decimal string, False otherwise.\n\nA string is a decimal string if all characters in the string are decimal and\nthere is at least one character in the string.",
  "str.isdigit":
    "($self, /)\u0000Return True if the string is a digit string, False otherwise.\n\nA string is a digit string if all characters in the string are digits and there\nis at least one character in the string.",
  "str.isidentifier":
    '($self, /)\u0000Return True if the string is a valid Python identifier, False otherwise.\n\nCall keyword.iskeyword(s) to test whether string s is a reserved identifier,\nsuch as "def" or "class".',
  "str.islower":
    "($self, /)\u0000Return True if the string is a lowercase string, False otherwise.\n\nA string is lowercase if all cased characters in the string are lowercase and\nthere is at least one cased character in the string.",
  "str.isnumeric":
    "($self, /)\u0000Return True if the string is a numeric string, False otherwise.\n\nA string is numeric if all characters in the string are numeric and there is at\nleast one character in the string.",
  "str.isprintable":
    "($self, /)\u0000Return True if the string is printable, False otherwise.\n\nA string is printable if all of its characters are considered printable in\nrepr() or if it is empty.",
  "str.isspace":
    "($self, /)\u0000Return True if the string is a whitespace string, False otherwise.\n\nA string is whitespace if all characters in the string are whitespace and there\nis at least one character in the string.",
  "str.istitle":
    "($self, /)\u0000Return True if the string is a title-cased string, False otherwise.\n\nIn a title-cased string, upper- and title-case characters may only\nfollow uncased characters and lowercase characters only cased ones.",
  "str.isupper":
    "($self, /)\u0000Return True if the string is an uppercase string, False otherwise.\n\nA string is uppercase if all cased characters in the string are uppercase and\nthere is at least one cased character in the string.",
  "str.join":
    "($self, iterable, /)\u0000Concatenate any number of strings.\n\nThe string whose method is called is inserted in between each given string.\nThe result is returned as a new string.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'",
  "str.ljust":
    "($self, width, fillchar=' ', /)\u0000Return a left-justified string of length width.\n\nPadding is done using the specified fill character (default is a space).",
  "str.lower": "($self, /)\u0000Return a copy of the string converted to lowercase.",
  "str.lstrip":
    "($self, chars=None, /)\u0000Return a copy of the string with leading whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.",
  "str.maketrans":
    "(x, y=<unrepresentable>, z=<unrepresentable>, /)\u0000Return a translation table usable for str.translate().\n\nIf there is only one argument, it must be a dictionary mapping Unicode\nordinals (integers) or characters to Unicode ordinals, strings or None.\nCharacter keys will be then converted to ordinals.\nIf there are two arguments, they must be strings of equal length, and\nin the resulting dictionary, each character in x will be mapped to the\ncharacter at the same position in y. If there is a third argument, it\nmust be a string, whose characters will be mapped to None in the result.",
  "str.partition":
    "($self, sep, /)\u0000Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string.  If the separator is found,\nreturns a 3-tuple containing the part before the separator, the separator\nitself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing the original string\nand two empty strings.",
  "str.removeprefix":
    "($self, prefix, /)\u0000Return a str with the given prefix string removed if present.\n\nIf the string starts with the prefix string, return string[len(prefix):].\nOtherwise, return a copy of the original string.",
  "str.removesuffix":
    "($self, suffix, /)\u0000Return a str with the given suffix string removed if present.\n\nIf the string ends with the suffix string and that suffix is not empty,\nreturn string[:-len(suffix)]. Otherwise, return a copy of the original\nstring.",
  "str.replace":
    "($self, old, new, /, count=-1)\u0000Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.",
  "str.rfind":
    "($self, sub[, start[, end]], /)\u0000Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nReturn -1 on failure.",
  "str.rindex":
    "($self, sub[, start[, end]], /)\u0000Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nRaises ValueError when the substring is not found.",
  "str.rjust":
    "($self, width, fillchar=' ', /)\u0000Return a right-justified string of length width.\n\nPadding is done using the specified fill character (default is a space).",
  "str.rpartition":
    "($self, sep, /)\u0000Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string, starting at the end. If\nthe separator is found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing two empty strings\nand the original string.",
  "str.rsplit":
    "($self, /, sep=None, maxsplit=-1)\u0000Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any whitespace\n    character (including \\n \\r \\t \\f and spaces) and will discard\n    empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit.\n\nSplitting starts at the end of the string and works to the front.",
  "str.rstrip":
    "($self, chars=None, /)\u0000Return a copy of the string with trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.",
  "str.split":
    "($self, /, sep=None, maxsplit=-1)\u0000Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any whitespace\n    character (including \\n \\r \\t \\f and spaces) and will discard\n    empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit.\n\nSplitting starts at the front of the string and works to the end.\n\nNote, str.split() is mainly useful for data that has been intentionally\ndelimited.  With natural text that includes punctuation, consider using\nthe regular expression module.",
  "str.splitlines":
    "($self, /, keepends=False)\u0000Return a list of the lines in the string, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.",
  "str.startswith":
    "($self, prefix[, start[, end]], /)\u0000Return True if the string starts with the specified prefix, False otherwise.\n\n  prefix\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string.",
  "str.strip":
    "($self, chars=None, /)\u0000Return a copy of the string with leading and trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.",
  "str.swapcase":
    "($self, /)\u0000Convert uppercase characters to lowercase and lowercase characters to uppercase.",
  "str.title":
    "($self, /)\u0000Return a version of the string where each word is titlecased.\n\nMore specifically, words start with uppercased characters and all remaining\ncased characters have lower case.",
  "str.translate":
    "($self, table, /)\u0000Replace each character in the string using the given translation table.\n\n  table\n    Translation table, which must be a mapping of Unicode ordinals to\n    Unicode ordinals, strings, or None.\n\nThe table must implement lookup/indexing via __getitem__, for instance a\ndictionary or list.  If this operation raises LookupError, the character is\nleft untouched.  Characters mapped to None are deleted.",
  "str.upper": "($self, /)\u0000Return a copy of the string converted to uppercase.",
  "str.zfill":
    "($self, width, /)\u0000Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe string is never truncated.",
  "str_ascii_iterator.__length_hint__":
    "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "str_ascii_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "str_ascii_iterator.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "str_iterator.__length_hint__": "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "str_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "str_iterator.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  "struct._clearcache": "($module, /)\u0000Clear the internal cache.",
  "struct.calcsize":
    "($module, format, /)\u0000Return size in bytes of the struct described by the format string.",
  "struct.error.__weakref__": "list of weak references to the object",
  "struct.iter_unpack":
    "($module, format, buffer, /)\u0000Return an iterator yielding tuples unpacked from the given bytes.\n\nThe bytes are unpacked according to the format string, like\na repeated invocation of unpack_from().\n\nRequires that the bytes length be a multiple of the format struct size.",
  "struct.pack":
    "pack(format, v1, v2, ...) -> bytes\n\nReturn a bytes object containing the values v1, v2, ... packed according\nto the format string.  See help(struct) for more on format strings.",
  "struct.pack_into":
    "pack_into(format, buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string and write\nthe packed bytes into the writable buffer buf starting at offset.  Note\nthat the offset is a required argument.  See help(struct) for more\non format strings.",
  "struct.unpack":
    "($module, format, buffer, /)\u0000Return a tuple containing values unpacked according to the format string.\n\nThe buffer's size in bytes must be calcsize(format).\n\nSee help(struct) for more on format strings.",
  "struct.unpack_from":
    "($module, format, /, buffer, offset=0)\u0000Return a tuple containing values unpacked according to the format string.\n\nThe buffer's size, minus offset, must be at least calcsize(format).\n\nSee help(struct) for more on format strings.",
  super:
    "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n",
  "super.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "super.__self__": "the instance invoking super(); may be None",
  "super.__self_class__": "the type of the instance invoking super(); may be None",
  "super.__thisclass__": "the class invoking super()",
  "sys.__breakpointhook__":
    "($module, /, *args, **kwargs)\u0000This hook function is called by built-in breakpoint().\n",
  "sys.__displayhook__":
    "($module, object, /)\u0000Print an object to sys.stdout and also save it in builtins._",
  "sys.__excepthook__":
    "($module, exctype, value, traceback, /)\u0000Handle an exception by displaying it with a traceback on sys.stderr.",
  "sys.__unraisablehook__":
    "($module, unraisable, /)\u0000Handle an unraisable exception.\n\nThe unraisable argument has the following attributes:\n\n* exc_type: Exception type.\n* exc_value: Exception value, can be None.\n* exc_traceback: Exception traceback, can be None.\n* err_msg: Error message, can be None.\n* object: Object causing the exception, can be None.",
  "sys._baserepl": "($module, /)\u0000Private function for getting the base REPL",
  "sys._clear_internal_caches": "($module, /)\u0000Clear all internal performance-related caches.",
  "sys._clear_type_cache": "($module, /)\u0000Clear the internal type lookup cache.",
  "sys._current_exceptions":
    "($module, /)\u0000Return a dict mapping each thread's identifier to its current raised exception.\n\nThis function should be used for specialized purposes only.",
  "sys._current_frames":
    "($module, /)\u0000Return a dict mapping each thread's thread id to its current stack frame.\n\nThis function should be used for specialized purposes only.",
  "sys._debugmallocstats":
    "($module, /)\u0000Print summary info to stderr about the state of pymalloc's structures.\n\nIn Py_DEBUG mode, also perform some expensive internal consistency\nchecks.",
  "sys._get_cpu_count_config": "($module, /)\u0000Private function for getting PyConfig.cpu_count",
  "sys._getframe":
    "($module, depth=0, /)\u0000Return a frame object from the call stack.\n\nIf optional integer depth is given, return the frame object that many\ncalls below the top of the stack.  If that is deeper than the call\nstack, ValueError is raised.  The default for depth is zero, returning\nthe frame at the top of the call stack.\n\nThis function should be used for internal and specialized purposes\nonly.",
  "sys._getframemodulename":
    "($module, /, depth=0)\u0000Return the name of the module for a calling frame.\n\nThe default depth returns the module containing the call to this API.\nA more typical use in a library will pass a depth of 1 to get the user's\nmodule rather than the library module.\n\nIf no frame, module, or name can be found, returns None.",
  "sys._is_gil_enabled": "($module, /)\u0000Return True if the GIL is currently enabled and False otherwise.",
  "sys._is_interned": '($module, string, /)\u0000Return True if the given string is "interned".',
  "sys._setprofileallthreads":
    "($module, function, /)\u0000Set the profiling function in all running threads belonging to the current interpreter.\n\nIt will be called on each function call and return.  See the profiler\nchapter in the library manual.",
  "sys._settraceallthreads":
    "($module, function, /)\u0000Set the global debug tracing function in all running threads belonging to the current interpreter.\n\nIt will be called on each function call. See the debugger chapter\nin the library manual.",
  "sys.activate_stack_trampoline": "($module, backend, /)\u0000Activate stack profiler trampoline *backend*.",
  "sys.addaudithook": "($module, /, hook)\u0000Adds a new audit hook callback.",
  "sys.audit": "($module, event, /, *args)\u0000Passes the event to any audit hooks that are attached.",
  "sys.breakpointhook":
    "($module, /, *args, **kwargs)\u0000This hook function is called by built-in breakpoint().\n",
  "sys.call_tracing":
    "($module, func, args, /)\u0000Call func(*args), while tracing is enabled.\n\nThe tracing state is saved, and restored afterwards.  This is intended\nto be called from a debugger from a checkpoint, to recursively debug\nsome other code.",
  "sys.deactivate_stack_trampoline":
    "($module, /)\u0000Deactivate the current stack profiler trampoline backend.\n\nIf no stack profiler is activated, this function has no effect.",
  "sys.displayhook": "($module, object, /)\u0000Print an object to sys.stdout and also save it in builtins._",
  "sys.exc_info":
    "($module, /)\u0000Return current exception information: (type, value, traceback).\n\nReturn information about the most recent exception caught by an except\nclause in the current stack frame or in an older stack frame.",
  "sys.excepthook":
    "($module, exctype, value, traceback, /)\u0000Handle an exception by displaying it with a traceback on sys.stderr.",
  "sys.exception":
    "($module, /)\u0000Return the current exception.\n\nReturn the most recent exception caught by an except clause\nin the current stack frame or in an older stack frame, or None\nif no such exception exists.",
  "sys.exit":
    "($module, status=None, /)\u0000Exit the interpreter by raising SystemExit(status).\n\nIf the status is omitted or None, it defaults to zero (i.e., success).\nIf the status is an integer, it will be used as the system exit status.\nIf it is another kind of object, it will be printed and the system\nexit status will be one (i.e., failure).",
  "sys.flags": "sys.flags\n\nFlags provided through command line arguments or environment vars.",
  "sys.flags.__reduce__": "($self, /)\u0000",
  "sys.flags.__replace__":
    "($self, /, **changes)\u0000Return a copy of the structure with new values for the specified fields.",
  "sys.flags.bytes_warning": "-b",
  "sys.flags.debug": "-d",
  "sys.flags.dev_mode": "-X dev",
  "sys.flags.dont_write_bytecode": "-B",
  "sys.flags.gil": "-X gil",
  "sys.flags.hash_randomization": "-R",
  "sys.flags.ignore_environment": "-E",
  "sys.flags.inspect": "-i",
  "sys.flags.int_max_str_digits": "-X int_max_str_digits",
  "sys.flags.interactive": "-i",
  "sys.flags.isolated": "-I",
  "sys.flags.no_site": "-S",
  "sys.flags.no_user_site": "-s",
  "sys.flags.optimize": "-O or -OO",
  "sys.flags.quiet": "-q",
  "sys.flags.safe_path": "-P",
  "sys.flags.utf8_mode": "-X utf8",
  "sys.flags.verbose": "-v",
  "sys.flags.warn_default_encoding": "-X warn_default_encoding",
  "sys.float_info":
    "sys.float_info\n\nA named tuple holding information about the float type. It contains low level\ninformation about the precision and internal representation. Please study\nyour system's :file:`float.h` for more information.",
  "sys.float_info.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "sys.float_info.__reduce__": "($self, /)\u0000",
  "sys.float_info.__replace__":
    "($self, /, **changes)\u0000Return a copy of the structure with new values for the specified fields.",
  "sys.float_info.dig":
    "DBL_DIG -- maximum number of decimal digits that can be faithfully represented in a float",
  "sys.float_info.epsilon": "DBL_EPSILON -- Difference between 1 and the next representable float",
  "sys.float_info.mant_dig": "DBL_MANT_DIG -- mantissa digits",
  "sys.float_info.max": "DBL_MAX -- maximum representable finite float",
  "sys.float_info.max_10_exp": "DBL_MAX_10_EXP -- maximum int e such that 10**e is representable",
  "sys.float_info.max_exp": "DBL_MAX_EXP -- maximum int e such that radix**(e-1) is representable",
  "sys.float_info.min": "DBL_MIN -- Minimum positive normalized float",
  "sys.float_info.min_10_exp": "DBL_MIN_10_EXP -- minimum int e such that 10**e is a normalized float",
  "sys.float_info.min_exp": "DBL_MIN_EXP -- minimum int e such that radix**(e-1) is a normalized float",
  "sys.float_info.radix": "FLT_RADIX -- radix of exponent",
  "sys.float_info.rounds": "FLT_ROUNDS -- rounding mode used for arithmetic operations",
  "sys.get_asyncgen_hooks":
    "($module, /)\u0000Return the installed asynchronous generators hooks.\n\nThis returns a namedtuple of the form (firstiter, finalizer).",
  "sys.get_coroutine_origin_tracking_depth":
    "($module, /)\u0000Check status of origin tracking for coroutine objects in this thread.",
  "sys.get_int_max_str_digits":
    "($module, /)\u0000Return the maximum string digits limit for non-binary int<->str conversions.",
  "sys.getallocatedblocks": "($module, /)\u0000Return the number of memory blocks currently allocated.",
  "sys.getdefaultencoding":
    "($module, /)\u0000Return the current default encoding used by the Unicode implementation.",
  "sys.getdlopenflags":
    "($module, /)\u0000Return the current value of the flags that are used for dlopen calls.\n\nThe flag constants are defined in the os module.",
  "sys.getfilesystemencodeerrors":
    "($module, /)\u0000Return the error mode used Unicode to OS filename conversion.",
  "sys.getfilesystemencoding":
    "($module, /)\u0000Return the encoding used to convert Unicode filenames to OS filenames.",
  "sys.getprofile":
    "($module, /)\u0000Return the profiling function set with sys.setprofile.\n\nSee the profiler chapter in the library manual.",
  "sys.getrecursionlimit":
    "($module, /)\u0000Return the current value of the recursion limit.\n\nThe recursion limit is the maximum depth of the Python interpreter\nstack.  This limit prevents infinite recursion from causing an overflow\nof the C stack and crashing Python.",
  "sys.getrefcount":
    "($module, object, /)\u0000Return the reference count of object.\n\nThe count returned is generally one higher than you might expect,\nbecause it includes the (temporary) reference as an argument to\ngetrefcount().",
  "sys.getsizeof": "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes.",
  "sys.getswitchinterval":
    "($module, /)\u0000Return the current thread switch interval; see sys.setswitchinterval().",
  "sys.gettrace":
    "($module, /)\u0000Return the global debug tracing function set with sys.settrace.\n\nSee the debugger chapter in the library manual.",
  "sys.getunicodeinternedsize":
    "($module, /, *, _only_immortal=False)\u0000Return the number of elements of the unicode interned dictionary",
  "sys.hash_info":
    "hash_info\n\nA named tuple providing parameters used for computing\nhashes. The attributes are read only.",
  "sys.hash_info.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "sys.hash_info.__reduce__": "($self, /)\u0000",
  "sys.hash_info.__replace__":
    "($self, /, **changes)\u0000Return a copy of the structure with new values for the specified fields.",
  "sys.hash_info.algorithm": "name of the algorithm for hashing of str, bytes and memoryviews",
  "sys.hash_info.cutoff": "small string optimization cutoff",
  "sys.hash_info.hash_bits": "internal output size of hash algorithm",
  "sys.hash_info.imag": "multiplier used for the imaginary part of a complex number",
  "sys.hash_info.inf": "value to be used for hash of a positive infinity",
  "sys.hash_info.modulus": "prime number giving the modulus on which the hash function is based",
  "sys.hash_info.nan": "value to be used for hash of a nan",
  "sys.hash_info.seed_bits": "seed size of hash algorithm",
  "sys.hash_info.width": "width of the type used for hashing, in bits",
  "sys.int_info":
    "sys.int_info\n\nA named tuple that holds information about Python's\ninternal representation of integers.  The attributes are read only.",
  "sys.int_info.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "sys.int_info.__reduce__": "($self, /)\u0000",
  "sys.int_info.__replace__":
    "($self, /, **changes)\u0000Return a copy of the structure with new values for the specified fields.",
  "sys.int_info.bits_per_digit": "size of a digit in bits",
  "sys.int_info.default_max_str_digits": "maximum string conversion digits limitation",
  "sys.int_info.sizeof_digit": "size in bytes of the C type used to represent a digit",
  "sys.int_info.str_digits_check_threshold": "minimum positive value for int_max_str_digits",
  "sys.intern":
    "($module, string, /)\u0000``Intern'' the given string.\n\nThis enters the string in the (global) table of interned strings whose\npurpose is to speed up dictionary lookups. Return the string itself or\nthe previously interned string object with the same value.",
  "sys.is_finalizing": "($module, /)\u0000Return True if Python is exiting.",
  "sys.is_stack_trampoline_active":
    "($module, /)\u0000Return *True* if a stack profiler trampoline is active.",
  "sys.set_asyncgen_hooks":
    "set_asyncgen_hooks([firstiter] [, finalizer])\n\nSet a finalizer for async generators objects.",
  "sys.set_coroutine_origin_tracking_depth":
    "($module, /, depth)\u0000Enable or disable origin tracking for coroutine objects in this thread.\n\nCoroutine objects will track 'depth' frames of traceback information\nabout where they came from, available in their cr_origin attribute.\n\nSet a depth of 0 to disable.",
  "sys.set_int_max_str_digits":
    "($module, /, maxdigits)\u0000Set the maximum string digits limit for non-binary int<->str conversions.",
  "sys.setdlopenflags":
    "($module, flags, /)\u0000Set the flags used by the interpreter for dlopen calls.\n\nThis is used, for example, when the interpreter loads extension\nmodules. Among other things, this will enable a lazy resolving of\nsymbols when importing a module, if called as sys.setdlopenflags(0).\nTo share symbols across extension modules, call as\nsys.setdlopenflags(os.RTLD_GLOBAL).  Symbolic names for the flag\nmodules can be found in the os module (RTLD_xxx constants, e.g.\nos.RTLD_LAZY).",
  "sys.setprofile":
    "($module, function, /)\u0000Set the profiling function.\n\nIt will be called on each function call and return.  See the profiler\nchapter in the library manual.",
  "sys.setrecursionlimit":
    "($module, limit, /)\u0000Set the maximum depth of the Python interpreter stack to n.\n\nThis limit prevents infinite recursion from causing an overflow of the C\nstack and crashing Python.  The highest possible limit is platform-\ndependent.",
  "sys.setswitchinterval":
    "($module, interval, /)\u0000Set the ideal thread switching delay inside the Python interpreter.\n\nThe actual frequency of switching threads can be lower if the\ninterpreter executes long sequences of uninterruptible code\n(this is implementation-specific and workload-dependent).\n\nThe parameter must represent the desired switching delay in seconds\nA typical value is 0.005 (5 milliseconds).",
  "sys.settrace":
    "($module, function, /)\u0000Set the global debug tracing function.\n\nIt will be called on each function call.  See the debugger chapter\nin the library manual.",
  "sys.thread_info": "sys.thread_info\n\nA named tuple holding information about the thread implementation.",
  "sys.thread_info.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "sys.thread_info.__reduce__": "($self, /)\u0000",
  "sys.thread_info.__replace__":
    "($self, /, **changes)\u0000Return a copy of the structure with new values for the specified fields.",
  "sys.thread_info.lock": "name of the lock implementation",
  "sys.thread_info.name": "name of the thread implementation",
  "sys.thread_info.version": "name and version of the thread library",
  "sys.unraisablehook":
    "($module, unraisable, /)\u0000Handle an unraisable exception.\n\nThe unraisable argument has the following attributes:\n\n* exc_type: Exception type.\n* exc_value: Exception value, can be None.\n* exc_traceback: Exception traceback, can be None.\n* err_msg: Error message, can be None.\n* object: Object causing the exception, can be None.",
  "sys.version_info": "sys.version_info\n\nVersion information as a named tuple.",
  "sys.version_info.__reduce__": "($self, /)\u0000",
  "sys.version_info.__replace__":
    "($self, /, **changes)\u0000Return a copy of the structure with new values for the specified fields.",
  "sys.version_info.major": "Major release number",
  "sys.version_info.micro": "Patch release number",
  "sys.version_info.minor": "Minor release number",
  "sys.version_info.releaselevel": "'alpha', 'beta', 'candidate', or 'final'",
  "sys.version_info.serial": "Serial release number",
  "time.asctime":
    "asctime([tuple]) -> string\n\nConvert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.\nWhen the time tuple is not present, current time as returned by localtime()\nis used.",
  "time.clock_getres":
    "clock_getres(clk_id) -> floating-point number\n\nReturn the resolution (precision) of the specified clock clk_id.",
  "time.clock_gettime": "($module, clk_id, /)\u0000Return the time of the specified clock clk_id as a float.",
  "time.clock_gettime_ns":
    "($module, clk_id, /)\u0000Return the time of the specified clock clk_id as nanoseconds (int).",
  "time.clock_settime": "clock_settime(clk_id, time)\n\nSet the time of the specified clock clk_id.",
  "time.clock_settime_ns":
    "clock_settime_ns(clk_id, time)\n\nSet the time of the specified clock clk_id with nanoseconds.",
  "time.ctime":
    "ctime(seconds) -> string\n\nConvert a time in seconds since the Epoch to a string in local time.\nThis is equivalent to asctime(localtime(seconds)). When the time tuple is\nnot present, current time as returned by localtime() is used.",
  "time.get_clock_info": "get_clock_info(name: str) -> dict\n\nGet information of the specified clock.",
  "time.gmtime":
    "gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,\n                       tm_sec, tm_wday, tm_yday, tm_isdst)\n\nConvert seconds since the Epoch to a time tuple expressing UTC (a.k.a.\nGMT).  When 'seconds' is not passed in, convert the current time instead.\n\nIf the platform supports the tm_gmtoff and tm_zone, they are available as\nattributes only.",
  "time.localtime":
    "localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,\n                          tm_sec,tm_wday,tm_yday,tm_isdst)\n\nConvert seconds since the Epoch to a time tuple expressing local time.\nWhen 'seconds' is not passed in, convert the current time instead.",
  "time.mktime":
    "($self, object, /)\u0000mktime(tuple) -> floating-point number\n\nConvert a time tuple in local time to seconds since the Epoch.\nNote that mktime(gmtime(0)) will not generally return zero for most\ntime zones; instead the returned value will either be equal to that\nof the timezone or altzone attributes on the time module.",
  "time.monotonic": "($self, /)\u0000monotonic() -> float\n\nMonotonic clock, cannot go backward.",
  "time.monotonic_ns":
    "($self, /)\u0000monotonic_ns() -> int\n\nMonotonic clock, cannot go backward, as nanoseconds.",
  "time.perf_counter": "($self, /)\u0000perf_counter() -> float\n\nPerformance counter for benchmarking.",
  "time.perf_counter_ns":
    "($self, /)\u0000perf_counter_ns() -> int\n\nPerformance counter for benchmarking as nanoseconds.",
  "time.process_time":
    "($self, /)\u0000process_time() -> float\n\nProcess time for profiling: sum of the kernel and user-space CPU time.",
  "time.process_time_ns":
    "($self, /)\u0000process_time() -> int\n\nProcess time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time.",
  "time.pthread_getcpuclockid":
    "pthread_getcpuclockid(thread_id) -> int\n\nReturn the clk_id of a thread's CPU time clock.",
  "time.sleep":
    "($self, object, /)\u0000sleep(seconds)\n\nDelay execution for a given number of seconds.  The argument may be\na floating-point number for subsecond precision.",
  "time.strftime":
    "strftime(format[, tuple]) -> string\n\nConvert a time tuple to a string according to a format specification.\nSee the library reference manual for formatting codes. When the time tuple\nis not present, current time as returned by localtime() is used.\n\nCommonly used format codes:\n\n%Y  Year with century as a decimal number.\n%m  Month as a decimal number [01,12].\n%d  Day of the month as a decimal number [01,31].\n%H  Hour (24-hour clock) as a decimal number [00,23].\n%M  Minute as a decimal number [00,59].\n%S  Second as a decimal number [00,61].\n%z  Time zone offset from UTC.\n%a  Locale's abbreviated weekday name.\n%A  Locale's full weekday name.\n%b  Locale's abbreviated month name.\n%B  Locale's full month name.\n%c  Locale's appropriate date and time representation.\n%I  Hour (12-hour clock) as a decimal number [01,12].\n%p  Locale's equivalent of either AM or PM.\n\nOther codes may be available on your platform.  See documentation for\nthe C library strftime function.\n",
  "time.strptime":
    "strptime(string, format) -> struct_time\n\nParse a string to a time tuple according to a format specification.\nSee the library reference manual for formatting codes (same as\nstrftime()).\n\nCommonly used format codes:\n\n%Y  Year with century as a decimal number.\n%m  Month as a decimal number [01,12].\n%d  Day of the month as a decimal number [01,31].\n%H  Hour (24-hour clock) as a decimal number [00,23].\n%M  Minute as a decimal number [00,59].\n%S  Second as a decimal number [00,61].\n%z  Time zone offset from UTC.\n%a  Locale's abbreviated weekday name.\n%A  Locale's full weekday name.\n%b  Locale's abbreviated month name.\n%B  Locale's full month name.\n%c  Locale's appropriate date and time representation.\n%I  Hour (12-hour clock) as a decimal number [01,12].\n%p  Locale's equivalent of either AM or PM.\n\nOther codes may be available on your platform.  See documentation for\nthe C library strftime function.\n",
  "time.struct_time":
    "The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().  May be considered as a\n sequence of 9 integers.\n\n Note that several fields' values are not the same as those defined by\n the C language standard for struct tm.  For example, the value of the\n field tm_year is the actual year, not year - 1900.  See individual\n fields' descriptions for details.",
  "time.struct_time.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "time.struct_time.__reduce__": "($self, /)\u0000",
  "time.struct_time.__replace__":
    "($self, /, **changes)\u0000Return a copy of the structure with new values for the specified fields.",
  "time.struct_time.tm_gmtoff": "offset from UTC in seconds",
  "time.struct_time.tm_hour": "hours, range [0, 23]",
  "time.struct_time.tm_isdst": "1 if summer time is in effect, 0 if not, and -1 if unknown",
  "time.struct_time.tm_mday": "day of month, range [1, 31]",
  "time.struct_time.tm_min": "minutes, range [0, 59]",
  "time.struct_time.tm_mon": "month of year, range [1, 12]",
  "time.struct_time.tm_sec": "seconds, range [0, 61])",
  "time.struct_time.tm_wday": "day of week, range [0, 6], Monday is 0",
  "time.struct_time.tm_yday": "day of year, range [1, 366]",
  "time.struct_time.tm_year": "year, for example, 1993",
  "time.struct_time.tm_zone": "abbreviation of timezone name",
  "time.thread_time":
    "($self, /)\u0000thread_time() -> float\n\nThread time for profiling: sum of the kernel and user-space CPU time.",
  "time.thread_time_ns":
    "($self, /)\u0000thread_time() -> int\n\nThread time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time.",
  "time.time":
    "($self, /)\u0000time() -> floating-point number\n\nReturn the current time in seconds since the Epoch.\nFractions of a second may be present if the system clock provides them.",
  "time.time_ns":
    "($self, /)\u0000time_ns() -> int\n\nReturn the current time in nanoseconds since the Epoch.",
  "time.tzset":
    "($self, /)\u0000tzset()\n\nInitialize, or reinitialize, the local timezone to the value stored in\nos.environ['TZ']. The TZ environment variable should be specified in\nstandard Unix timezone format as documented in the tzset man page\n(eg. 'US/Eastern', 'Europe/Amsterdam'). Unknown timezones will silently\nfall back to UTC. If the TZ environment variable is not set, the local\ntimezone is set to the systems best guess of wallclock time.\nChanging the TZ environment variable without calling tzset *may* change\nthe local timezone used by methods such as localtime, but this behaviour\nshould not be relied on.",
  traceback: "(tb_next, tb_frame, tb_lasti, tb_lineno)\u0000Create a new traceback object.",
  "traceback.FrameSummary":
    "Information about a single frame from a traceback.\n\n- :attr:`filename` The filename for the frame.\n- :attr:`lineno` The line within filename for the frame that was\n  active when the frame was captured.\n- :attr:`name` The name of the function or method that was executing\n  when the frame was captured.\n- :attr:`line` The text from the linecache module for the\n  of code that was running when the frame was captured.\n- :attr:`locals` Either None if locals were not supplied, or a dict\n  mapping the name to the repr() of the variable.\n",
  "traceback.FrameSummary.__init__":
    "Construct a FrameSummary.\n\n:param lookup_line: If True, `linecache` is consulted for the source\n    code line. Otherwise, the line will be looked up when first needed.\n:param locals: If supplied the frame locals, which will be captured as\n    object representations.\n:param line: If provided, use this instead of looking up the line in\n    the linecache.\n",
  "traceback.StackSummary": "A list of FrameSummary objects, representing a stack of frames.",
  "traceback.StackSummary.extract":
    "Create a StackSummary from a traceback or stack object.\n\n:param frame_gen: A generator that yields (frame, lineno) tuples\n    whose summaries are to be included in the stack.\n:param limit: None to include all frames or the number of frames to\n    include.\n:param lookup_lines: If True, lookup lines for each frame immediately,\n    otherwise lookup is deferred until the frame is rendered.\n:param capture_locals: If True, the local variables from each frame will\n    be captured as object representations into the FrameSummary.\n",
  "traceback.StackSummary.format":
    "Format the stack ready for printing.\n\nReturns a list of strings ready for printing.  Each string in the\nresulting list corresponds to a single frame from the stack.\nEach string ends in a newline; the strings may contain internal\nnewlines as well, for those items with source text lines.\n\nFor long sequences of the same frame and line, the first few\nrepetitions are shown, followed by a summary line stating the exact\nnumber of further repetitions.\n",
  "traceback.StackSummary.format_frame_summary":
    "Format the lines for a single FrameSummary.\n\nReturns a string representing one frame involved in the stack. This\ngets called for every frame to be printed in the stack summary.\n",
  "traceback.StackSummary.from_list":
    "\nCreate a StackSummary object from a supplied list of\nFrameSummary objects or old-style list of tuples.\n",
  "traceback.TracebackException":
    "An exception ready for rendering.\n\nThe traceback module captures enough attributes from the original exception\nto this intermediary form to ensure that no references are held, while\nstill being able to fully print or format it.\n\nmax_group_width and max_group_depth control the formatting of exception\ngroups. The depth refers to the nesting level of the group, and the width\nrefers to the size of a single exception group's exceptions array. The\nformatted output is truncated when either limit is exceeded.\n\nUse `from_exception` to create TracebackException instances from exception\nobjects, or the constructor to create TracebackException instances from\nindividual components.\n\n- :attr:`__cause__` A TracebackException of the original *__cause__*.\n- :attr:`__context__` A TracebackException of the original *__context__*.\n- :attr:`exceptions` For exception groups - a list of TracebackException\n  instances for the nested *exceptions*.  ``None`` for other exceptions.\n- :attr:`__suppress_context__` The *__suppress_context__* value from the\n  original exception.\n- :attr:`stack` A `StackSummary` representing the traceback.\n- :attr:`exc_type` (deprecated) The class of the original traceback.\n- :attr:`exc_type_str` String display of exc_type\n- :attr:`filename` For syntax errors - the filename where the error\n  occurred.\n- :attr:`lineno` For syntax errors - the linenumber where the error\n  occurred.\n- :attr:`end_lineno` For syntax errors - the end linenumber where the error\n  occurred. Can be `None` if not present.\n- :attr:`text` For syntax errors - the text where the error\n  occurred.\n- :attr:`offset` For syntax errors - the offset into the text where the\n  error occurred.\n- :attr:`end_offset` For syntax errors - the end offset into the text where\n  the error occurred. Can be `None` if not present.\n- :attr:`msg` For syntax errors - the compiler error message.\n",
  "traceback.TracebackException._format_syntax_error": "Format SyntaxError exceptions (internal helper).",
  "traceback.TracebackException._load_lines": "Private API. force all lines in the stack to be loaded.",
  "traceback.TracebackException.format":
    "Format the exception.\n\nIf chain is not *True*, *__cause__* and *__context__* will not be formatted.\n\nThe return value is a generator of strings, each ending in a newline and\nsome containing internal newlines. `print_exception` is a wrapper around\nthis method which just prints the lines to a file.\n\nThe message indicating which exception occurred is always the last\nstring in the output.\n",
  "traceback.TracebackException.format_exception_only":
    "Format the exception part of the traceback.\n\nThe return value is a generator of strings, each ending in a newline.\n\nGenerator yields the exception message.\nFor :exc:`SyntaxError` exceptions, it\nalso yields (before the exception message)\nseveral lines that (when printed)\ndisplay detailed information about where the syntax error occurred.\nFollowing the message, generator also yields\nall the exception's ``__notes__``.\n\nWhen *show_group* is ``True``, and the exception is an instance of\n:exc:`BaseExceptionGroup`, the nested exceptions are included as\nwell, recursively, with indentation relative to their nesting depth.\n",
  "traceback.TracebackException.from_exception": "Create a TracebackException from an exception.",
  "traceback.TracebackException.print": "Print the result of self.format(chain=chain) to 'file'.",
  "traceback._Anchors":
    "_Anchors(left_end_lineno, left_end_offset, right_start_lineno, right_start_offset, primary_char, secondary_char)",
  "traceback.__dir__": "($self, /)\u0000",
  "traceback.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "traceback._display_width":
    "Calculate the extra amount of width space the given source\ncode segment might take if it were to be displayed on a fixed\nwidth output device. Supports wide unicode characters and emojis.",
  "traceback._extract_caret_anchors_from_line_segment":
    "\nGiven source code `segment` corresponding to a FrameSummary, determine:\n    - for binary ops, the location of the binary op\n    - for indexing and function calls, the location of the brackets.\n`segment` is expected to be a valid Python expression.\n",
  "traceback.clear_frames": "Clear all references to local variables in the frames of a traceback.",
  "traceback.extract_stack":
    "Extract the raw traceback from the current stack frame.\n\nThe return value has the same format as for extract_tb().  The\noptional 'f' and 'limit' arguments have the same meaning as for\nprint_stack().  Each item in the list is a quadruple (filename,\nline number, function name, text), and the entries are in order\nfrom oldest to newest stack frame.\n",
  "traceback.extract_tb":
    "\nReturn a StackSummary object representing a list of\npre-processed entries from traceback.\n\nThis is useful for alternate formatting of stack traces.  If\n'limit' is omitted or None, all entries are extracted.  A\npre-processed stack trace entry is a FrameSummary object\ncontaining attributes filename, lineno, name, and line\nrepresenting the information that is usually printed for a stack\ntrace.  The line is a string with leading and trailing\nwhitespace stripped; if the source is not available it is None.\n",
  "traceback.format_exc": "Like print_exc() but return a string.",
  "traceback.format_exception":
    "Format a stack trace and the exception information.\n\nThe arguments have the same meaning as the corresponding arguments\nto print_exception().  The return value is a list of strings, each\nending in a newline and some containing internal newlines.  When\nthese lines are concatenated and printed, exactly the same text is\nprinted as does print_exception().\n",
  "traceback.format_exception_only":
    "Format the exception part of a traceback.\n\nThe return value is a list of strings, each ending in a newline.\n\nThe list contains the exception's message, which is\nnormally a single string; however, for :exc:`SyntaxError` exceptions, it\ncontains several lines that (when printed) display detailed information\nabout where the syntax error occurred. Following the message, the list\ncontains the exception's ``__notes__``.\n\nWhen *show_group* is ``True``, and the exception is an instance of\n:exc:`BaseExceptionGroup`, the nested exceptions are included as\nwell, recursively, with indentation relative to their nesting depth.\n",
  "traceback.format_list":
    "Format a list of tuples or FrameSummary objects for printing.\n\nGiven a list of tuples or FrameSummary objects as returned by\nextract_tb() or extract_stack(), return a list of strings ready\nfor printing.\n\nEach string in the resulting list corresponds to the item with the\nsame index in the argument list.  Each string ends in a newline;\nthe strings may contain internal newlines as well, for those items\nwhose source text line is not None.\n",
  "traceback.format_stack": "Shorthand for 'format_list(extract_stack(f, limit))'.",
  "traceback.format_tb": "A shorthand for 'format_list(extract_tb(tb, limit))'.",
  "traceback.print_exc": "Shorthand for 'print_exception(sys.exception(), limit, file, chain)'.",
  "traceback.print_exception":
    "Print exception up to 'limit' stack trace entries from 'tb' to 'file'.\n\nThis differs from print_tb() in the following ways: (1) if\ntraceback is not None, it prints a header \"Traceback (most recent\ncall last):\"; (2) it prints the exception type and value after the\nstack trace; (3) if type is SyntaxError and value has the\nappropriate format, it prints the line where the syntax error\noccurred with a caret on the next line indicating the approximate\nposition of the error.\n",
  "traceback.print_last": "This is a shorthand for 'print_exception(sys.last_exc, limit, file, chain)'.",
  "traceback.print_list":
    "Print the list of tuples as returned by extract_tb() or\nextract_stack() as a formatted stack trace to the given file.",
  "traceback.print_stack":
    "Print a stack trace from its invocation point.\n\nThe optional 'f' argument can be used to specify an alternate\nstack frame at which to start. The optional 'limit' and 'file'\narguments have the same meaning as for print_exception().\n",
  "traceback.print_tb":
    "Print up to 'limit' stack trace entries from the traceback 'tb'.\n\nIf 'limit' is omitted or None, all entries are printed.  If 'file'\nis omitted or None, the output goes to sys.stderr; otherwise\n'file' should be an open file or file-like object with a write()\nmethod.\n",
  "traceback.walk_stack":
    "Walk a stack yielding the frame and line number for each frame.\n\nThis will follow f.f_back from the given frame. If no frame is given, the\ncurrent stack is used. Usually used with StackSummary.extract.\n",
  "traceback.walk_tb":
    "Walk a traceback yielding the frame and line number for each frame.\n\nThis will follow tb.tb_next (and thus is in the opposite order to\nwalk_stack). Usually used with StackSummary.extract.\n",
  "tracemalloc.Frame": "\nFrame of a traceback.\n",
  "tracemalloc.Snapshot": "\nSnapshot of traces of memory blocks allocated by Python.\n",
  "tracemalloc.Snapshot.compare_to":
    "\nCompute the differences with an old snapshot old_snapshot. Get\nstatistics as a sorted list of StatisticDiff instances, grouped by\ngroup_by.\n",
  "tracemalloc.Snapshot.dump": "\nWrite the snapshot into a file.\n",
  "tracemalloc.Snapshot.filter_traces":
    "\nCreate a new Snapshot instance with a filtered traces sequence, filters\nis a list of Filter or DomainFilter instances.  If filters is an empty\nlist, return a new Snapshot instance with a copy of the traces.\n",
  "tracemalloc.Snapshot.load": "\nLoad a snapshot from a file.\n",
  "tracemalloc.Snapshot.statistics":
    "\nGroup statistics by key_type. Return a sorted list of Statistic\ninstances.\n",
  "tracemalloc.Statistic": "\nStatistic difference on memory allocations between two Snapshot instance.\n",
  "tracemalloc.StatisticDiff":
    "\nStatistic difference on memory allocations between an old and a new\nSnapshot instance.\n",
  "tracemalloc.Trace": "\nTrace of a memory block.\n",
  "tracemalloc.Traceback":
    "\nSequence of Frame instances sorted from the oldest frame\nto the most recent frame.\n",
  "tracemalloc._get_object_traceback":
    "($module, obj, /)\u0000Get the traceback where the Python object obj was allocated.\n\nReturn a tuple of (filename: str, lineno: int) tuples.\nReturn None if the tracemalloc module is disabled or did not\ntrace the allocation of the object.",
  "tracemalloc._get_traces":
    "($module, /)\u0000Get traces of all memory blocks allocated by Python.\n\nReturn a list of (size: int, traceback: tuple) tuples.\ntraceback is a tuple of (filename: str, lineno: int) tuples.\n\nReturn an empty list if the tracemalloc module is disabled.",
  "tracemalloc.clear_traces": "($module, /)\u0000Clear traces of memory blocks allocated by Python.",
  "tracemalloc.get_object_traceback":
    "\nGet the traceback where the Python object *obj* was allocated.\nReturn a Traceback instance.\n\nReturn None if the tracemalloc module is not tracing memory allocations or\ndid not trace the allocation of the object.\n",
  "tracemalloc.get_traceback_limit":
    "($module, /)\u0000Get the maximum number of frames stored in the traceback of a trace.\n\nBy default, a trace of an allocated memory block only stores\nthe most recent frame: the limit is 1.",
  "tracemalloc.get_traced_memory":
    "($module, /)\u0000Get the current size and peak size of memory blocks traced by tracemalloc.\n\nReturns a tuple: (current: int, peak: int).",
  "tracemalloc.get_tracemalloc_memory":
    "($module, /)\u0000Get the memory usage in bytes of the tracemalloc module.\n\nThis memory is used internally to trace memory allocations.",
  "tracemalloc.is_tracing":
    "($module, /)\u0000Return True if the tracemalloc module is tracing Python memory allocations.",
  "tracemalloc.reset_peak":
    "($module, /)\u0000Set the peak size of memory blocks traced by tracemalloc to the current size.\n\nDo nothing if the tracemalloc module is not tracing memory allocations.",
  "tracemalloc.start":
    "($module, nframe=1, /)\u0000Start tracing Python memory allocations.\n\nAlso set the maximum number of frames stored in the traceback of a\ntrace to nframe.",
  "tracemalloc.stop":
    "($module, /)\u0000Stop tracing Python memory allocations.\n\nAlso clear traces of memory blocks allocated by Python.",
  "tracemalloc.take_snapshot": "\nTake a snapshot of traces of memory blocks allocated by Python.\n",
  tuple:
    "(iterable=(), /)\u0000Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
  "tuple.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "tuple.__getnewargs__": "($self, /)\u0000",
  "tuple.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "tuple.count": "($self, value, /)\u0000Return number of occurrences of value.",
  "tuple.index":
    "($self, value, start=0, stop=sys.maxsize, /)\u0000Return first index of value.\n\nRaises ValueError if the value is not present.",
  "tuple_iterator.__length_hint__": "($self, /)\u0000Private method returning an estimate of len(list(it)).",
  "tuple_iterator.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "tuple_iterator.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
  type: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
  "type.__dir__": "($self, /)\u0000Specialized __dir__ implementation for types.",
  "type.__instancecheck__": "($self, instance, /)\u0000Check if an object is an instance.",
  "type.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "type.__prepare__": "($cls, name, bases, /, **kwds)\u0000Create the namespace for the class statement",
  "type.__sizeof__": "($self, /)\u0000Return memory consumption of the type object.",
  "type.__subclasscheck__": "($self, subclass, /)\u0000Check if a class is a subclass.",
  "type.__subclasses__": "($self, /)\u0000Return a list of immediate subclasses.",
  "type.mro": "($self, /)\u0000Return a type's method resolution order.",
  "types.DynamicClassAttribute":
    "Route attribute access on a class to __getattr__.\n\nThis is a descriptor, used to define attributes that act differently when\naccessed through an instance and through a class.  Instance access remains\nnormal, but access to an attribute through a class will be routed to the\nclass's __getattr__ method; this is done by raising AttributeError.\n\nThis allows one to have properties active on an instance, and have virtual\nattributes on the class with the same name.  (Enum used this between Python\nversions 3.4 - 3.9 .)\n\nSubclass from this to use a different method of accessing virtual attributes\nand still be treated properly by the inspect module. (Enum uses this since\nPython 3.10 .)\n\n",
  "types.GenericAlias":
    "(origin, args, /)\u0000Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
  "types.GenericAlias.__dir__": "($self, /)\u0000",
  "types.GenericAlias.__instancecheck__": "($self, object, /)\u0000",
  "types.GenericAlias.__mro_entries__": "($self, object, /)\u0000",
  "types.GenericAlias.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "types.GenericAlias.__parameters__": "Type variables in the GenericAlias.",
  "types.GenericAlias.__reduce__": "($self, /)\u0000",
  "types.GenericAlias.__subclasscheck__": "($self, object, /)\u0000",
  "types.SimpleNamespace": "(mapping_or_iterable=(), /, **kwargs)\u0000A simple attribute-based namespace.",
  "types.SimpleNamespace.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "types.SimpleNamespace.__reduce__": "($self, /)\u0000Return state information for pickling",
  "types.SimpleNamespace.__replace__":
    "($self, /, **changes)\u0000Return a copy of the namespace object with new values for the specified attributes.",
  "types.UnionType": "Represent a PEP 604 union type\n\nE.g. for int | str",
  "types.UnionType.__parameters__": "Type variables in the types.UnionType.",
  "types._calculate_meta": "Calculate the most derived metaclass.",
  "types.coroutine": "Convert regular generator function to a coroutine.",
  "types.get_original_bases":
    'Return the class\'s "original" bases prior to modification by `__mro_entries__`.\n\nExamples::\n\n    from typing import TypeVar, Generic, NamedTuple, TypedDict\n\n    T = TypeVar("T")\n    class Foo(Generic[T]): ...\n    class Bar(Foo[int], float): ...\n    class Baz(list[str]): ...\n    Eggs = NamedTuple("Eggs", [("a", int), ("b", str)])\n    Spam = TypedDict("Spam", {"a": int, "b": str})\n\n    assert get_original_bases(Bar) == (Foo[int], float)\n    assert get_original_bases(Baz) == (list[str],)\n    assert get_original_bases(Eggs) == (NamedTuple,)\n    assert get_original_bases(Spam) == (TypedDict,)\n    assert get_original_bases(int) == (object,)\n',
  "types.new_class": "Create a class object dynamically using the appropriate metaclass.",
  "types.prepare_class":
    "Call the __prepare__ method of the appropriate metaclass.\n\nReturns (metaclass, namespace, kwds) as a 3-tuple\n\n*metaclass* is the appropriate metaclass\n*namespace* is the prepared class namespace\n*kwds* is an updated copy of the passed in kwds argument with any\n'metaclass' entry removed. If no kwds argument is passed in, this will\nbe an empty dict.\n",
  "types.resolve_bases": "Resolve MRO entries dynamically as specified by PEP 560.",
  "typing.Any":
    "Special type indicating an unconstrained type.\n\n- Any is compatible with every type.\n- Any assumed to have all methods.\n- All values assumed to be instances of Any.\n\nNote that all the above statements are true from the point of view of\nstatic type checkers. At runtime, Any should not be used with instance\nchecks.\n",
  "typing.Any.__dict__": "dictionary for instance variables",
  "typing.Any.__weakref__": "list of weak references to the object",
  "typing.Generic":
    "Abstract base class for generic types.\n\nOn Python 3.12 and newer, generic classes implicitly inherit from\nGeneric when they declare a parameter list after the class's name::\n\n    class Mapping[KT, VT]:\n        def __getitem__(self, key: KT) -> VT:\n            ...\n        # Etc.\n\nOn older versions of Python, however, generic classes have to\nexplicitly inherit from Generic.\n\nAfter a class has been declared to be generic, it can then be used as\nfollows::\n\n    def lookup_name[KT, VT](mapping: Mapping[KT, VT], key: KT, default: VT) -> VT:\n        try:\n            return mapping[key]\n        except KeyError:\n            return default\n",
  "typing.Generic.__class_getitem__":
    "Parameterizes a generic class.\n\nAt least, parameterizing a generic class is the *main* thing this\nmethod does. For example, for some generic class `Foo`, this is called\nwhen we do `Foo[int]` - there, with `cls=Foo` and `params=int`.\n\nHowever, note that this method is also called when defining generic\nclasses in the first place with `class Foo[T]: ...`.\n",
  "typing.Generic.__init_subclass__": "Function to initialize subclasses.",
  "typing.NamedTuple.__dict__": "dictionary for instance variables",
  "typing.NamedTuple.__weakref__": "list of weak references to the object",
  "typing.ParamSpec":
    "Parameter specification variable.\n\nThe preferred way to construct a parameter specification is via the\ndedicated syntax for generic functions, classes, and type aliases,\nwhere the use of '**' creates a parameter specification::\n\n    type IntFunc[**P] = Callable[P, int]\n\nThe following syntax creates a parameter specification that defaults\nto a callable accepting two positional-only arguments of types int\nand str:\n\n    type IntFuncDefault[**P = (int, str)] = Callable[P, int]\n\nFor compatibility with Python 3.11 and earlier, ParamSpec objects\ncan also be created as follows::\n\n    P = ParamSpec('P')\n    DefaultP = ParamSpec('DefaultP', default=(int, str))\n\nParameter specification variables exist primarily for the benefit of\nstatic type checkers.  They are used to forward the parameter types of\none callable to another callable, a pattern commonly found in\nhigher-order functions and decorators.  They are only valid when used\nin ``Concatenate``, or as the first argument to ``Callable``, or as\nparameters for user-defined Generics. See class Generic for more\ninformation on generic types.\n\nAn example for annotating a decorator::\n\n    def add_logging[**P, T](f: Callable[P, T]) -> Callable[P, T]:\n        '''A type-safe decorator to add logging to a function.'''\n        def inner(*args: P.args, **kwargs: P.kwargs) -> T:\n            logging.info(f'{f.__name__} was called')\n            return f(*args, **kwargs)\n        return inner\n\n    @add_logging\n    def add_two(x: float, y: float) -> float:\n        '''Add two numbers together.'''\n        return x + y\n\nParameter specification variables can be introspected. e.g.::\n\n    >>> P = ParamSpec(\"P\")\n    >>> P.__name__\n    'P'\n\nNote that only parameter specification variables defined in the global\nscope can be pickled.\n",
  "typing.ParamSpec.__default__": "The default value for this ParamSpec.",
  "typing.ParamSpec.__mro_entries__": "($self, object, /)\u0000",
  "typing.ParamSpec.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "typing.ParamSpec.__reduce__": "($self, /)\u0000",
  "typing.ParamSpec.__typing_prepare_subst__": "($self, alias, args, /)\u0000",
  "typing.ParamSpec.__typing_subst__": "($self, arg, /)\u0000",
  "typing.ParamSpec.args": "Represents positional arguments.",
  "typing.ParamSpec.has_default": "($self, /)\u0000",
  "typing.ParamSpec.kwargs": "Represents keyword arguments.",
  "typing.ParamSpecArgs":
    'The args for a ParamSpec object.\n\nGiven a ParamSpec object P, P.args is an instance of ParamSpecArgs.\n\nParamSpecArgs objects have a reference back to their ParamSpec::\n\n    >>> P = ParamSpec("P")\n    >>> P.args.__origin__ is P\n    True\n\nThis type is meant for runtime introspection and has no special meaning\nto static type checkers.\n',
  "typing.ParamSpecArgs.__mro_entries__": "($self, object, /)\u0000",
  "typing.ParamSpecArgs.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "typing.ParamSpecKwargs":
    'The kwargs for a ParamSpec object.\n\nGiven a ParamSpec object P, P.kwargs is an instance of ParamSpecKwargs.\n\nParamSpecKwargs objects have a reference back to their ParamSpec::\n\n    >>> P = ParamSpec("P")\n    >>> P.kwargs.__origin__ is P\n    True\n\nThis type is meant for runtime introspection and has no special meaning\nto static type checkers.\n',
  "typing.ParamSpecKwargs.__mro_entries__": "($self, object, /)\u0000",
  "typing.ParamSpecKwargs.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "typing.Protocol":
    "Base class for protocol classes.\n\nProtocol classes are defined as::\n\n    class Proto(Protocol):\n        def meth(self) -> int:\n            ...\n\nSuch classes are primarily used with static type checkers that recognize\nstructural subtyping (static duck-typing).\n\nFor example::\n\n    class C:\n        def meth(self) -> int:\n            return 0\n\n    def func(x: Proto) -> int:\n        return x.meth()\n\n    func(C())  # Passes static type check\n\nSee PEP 544 for details. Protocol classes decorated with\n@typing.runtime_checkable act as simple-minded runtime protocols that check\nonly the presence of given attributes, ignoring their type signatures.\nProtocol classes can be generic, they are defined as::\n\n    class GenProto[T](Protocol):\n        def meth(self) -> T:\n            ...\n",
  "typing.TypeAliasType":
    "Type alias.\n\nType aliases are created through the type statement::\n\n    type Alias = int\n\nIn this example, Alias and int will be treated equivalently by static\ntype checkers.\n\nAt runtime, Alias is an instance of TypeAliasType. The __name__\nattribute holds the name of the type alias. The value of the type alias\nis stored in the __value__ attribute. It is evaluated lazily, so the\nvalue is computed only if the attribute is accessed.\n\nType aliases can also be generic::\n\n    type ListOrSet[T] = list[T] | set[T]\n\nIn this case, the type parameters of the alias are stored in the\n__type_params__ attribute.\n\nSee PEP 695 for more information.\n",
  "typing.TypeAliasType.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "typing.TypeAliasType.__reduce__": "($self, /)\u0000",
  "typing.TypeVar":
    "Type variable.\n\nThe preferred way to construct a type variable is via the dedicated\nsyntax for generic functions, classes, and type aliases::\n\n    class Sequence[T]:  # T is a TypeVar\n        ...\n\nThis syntax can also be used to create bound and constrained type\nvariables::\n\n    # S is a TypeVar bound to str\n    class StrSequence[S: str]:\n        ...\n\n    # A is a TypeVar constrained to str or bytes\n    class StrOrBytesSequence[A: (str, bytes)]:\n        ...\n\nType variables can also have defaults:\n\n    class IntDefault[T = int]:\n        ...\n\nHowever, if desired, reusable type variables can also be constructed\nmanually, like so::\n\n   T = TypeVar('T')  # Can be anything\n   S = TypeVar('S', bound=str)  # Can be any subtype of str\n   A = TypeVar('A', str, bytes)  # Must be exactly str or bytes\n   D = TypeVar('D', default=int)  # Defaults to int\n\nType variables exist primarily for the benefit of static type\ncheckers.  They serve as the parameters for generic types as well\nas for generic function and type alias definitions.\n\nThe variance of type variables is inferred by type checkers when they\nare created through the type parameter syntax and when\n``infer_variance=True`` is passed. Manually created type variables may\nbe explicitly marked covariant or contravariant by passing\n``covariant=True`` or ``contravariant=True``. By default, manually\ncreated type variables are invariant. See PEP 484 and PEP 695 for more\ndetails.\n",
  "typing.TypeVar.__mro_entries__": "($self, object, /)\u0000",
  "typing.TypeVar.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "typing.TypeVar.__reduce__": "($self, /)\u0000",
  "typing.TypeVar.__typing_prepare_subst__": "($self, alias, args, /)\u0000",
  "typing.TypeVar.__typing_subst__": "($self, arg, /)\u0000",
  "typing.TypeVar.has_default": "($self, /)\u0000",
  "typing.TypeVarTuple":
    "Type variable tuple. A specialized form of type variable that enables\nvariadic generics.\n\nThe preferred way to construct a type variable tuple is via the\ndedicated syntax for generic functions, classes, and type aliases,\nwhere a single '*' indicates a type variable tuple::\n\n    def move_first_element_to_last[T, *Ts](tup: tuple[T, *Ts]) -> tuple[*Ts, T]:\n        return (*tup[1:], tup[0])\n\nType variables tuples can have default values:\n\n    type AliasWithDefault[*Ts = (str, int)] = tuple[*Ts]\n\nFor compatibility with Python 3.11 and earlier, TypeVarTuple objects\ncan also be created as follows::\n\n    Ts = TypeVarTuple('Ts')  # Can be given any name\n    DefaultTs = TypeVarTuple('Ts', default=(str, int))\n\nJust as a TypeVar (type variable) is a placeholder for a single type,\na TypeVarTuple is a placeholder for an *arbitrary* number of types. For\nexample, if we define a generic class using a TypeVarTuple::\n\n    class C[*Ts]: ...\n\nThen we can parameterize that class with an arbitrary number of type\narguments::\n\n    C[int]       # Fine\n    C[int, str]  # Also fine\n    C[()]        # Even this is fine\n\nFor more details, see PEP 646.\n\nNote that only TypeVarTuples defined in the global scope can be\npickled.\n",
  "typing.TypeVarTuple.__default__": "The default value for this TypeVarTuple.",
  "typing.TypeVarTuple.__mro_entries__": "($self, object, /)\u0000",
  "typing.TypeVarTuple.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "typing.TypeVarTuple.__reduce__": "($self, /)\u0000",
  "typing.TypeVarTuple.__typing_prepare_subst__": "($self, alias, args, /)\u0000",
  "typing.TypeVarTuple.__typing_subst__": "($self, arg, /)\u0000",
  "typing.TypeVarTuple.has_default": "($self, /)\u0000",
  "typing.TypedDict.__dict__": "dictionary for instance variables",
  "typing.TypedDict.__weakref__": "list of weak references to the object",
  "typing._Final": "Mixin to prohibit subclassing.",
  "typing._Final.__weakref__": "list of weak references to the object",
  "typing._NotIterable":
    "Mixin to prevent iteration, without being compatible with Iterable.\n\nThat is, we could do::\n\n    def __iter__(self): raise TypeError()\n\nBut this would make users of this mixin duck type-compatible with\ncollections.abc.Iterable - isinstance(foo, Iterable) would be True.\n\nLuckily, we can instead prevent iteration by setting __iter__ to None, which\nis treated specially.\n",
  "typing._TypingEllipsis": "Internal placeholder for ... (ellipsis).",
  "typing._TypingEllipsis.__dict__": "dictionary for instance variables",
  "typing._TypingEllipsis.__weakref__": "list of weak references to the object",
  "typing.__getattr__":
    "Improve the import time of the typing module.\n\nSoft-deprecated objects which are costly to create\nare only created on-demand here.\n",
  "typing._allow_reckless_class_checks":
    "Allow instance and class checks for special stdlib modules.\n\nThe abc and functools modules indiscriminately call isinstance() and\nissubclass() on the whole MRO of a user class, which may contain protocols.\n",
  "typing._check_generic_specialization":
    "Check correct count for parameters of a generic cls (internal helper).\n\nThis gives a nice error message in case of count mismatch.\n",
  "typing._collect_type_parameters":
    "Collect all type parameters in args\nin order of first appearance (lexicographic order).\n\nFor example::\n\n    >>> P = ParamSpec('P')\n    >>> T = TypeVar('T')\n    >>> _collect_type_parameters((T, Callable[P, T]))\n    (~T, ~P)\n",
  "typing._eval_type":
    "Evaluate all forward references in the given type t.\n\nFor use of globalns and localns see the docstring for get_type_hints().\nrecursive_guard is used to prevent infinite recursion with a recursive\nForwardRef.\n",
  "typing._flatten_literal_params":
    "Internal helper for Literal creation: flatten Literals among parameters.",
  "typing._generic_class_getitem":
    "Parameterizes a generic class.\n\nAt least, parameterizing a generic class is the *main* thing this method\ndoes. For example, for some generic class `Foo`, this is called when we\ndo `Foo[int]` - there, with `cls=Foo` and `args=int`.\n\nHowever, note that this method is also called when defining generic\nclasses in the first place with `class Foo(Generic[T]): ...`.\n",
  "typing._get_protocol_attrs":
    "Collect protocol members from a protocol class objects.\n\nThis includes names actually defined in the class dictionary, as well\nas names that appear in annotations. Special names (above) are skipped.\n",
  "typing._idfunc": "($module, x, /)\u0000",
  "typing._make_union":
    "Used from the C implementation of TypeVar.\n\nTypeVar.__or__ calls this instead of returning types.UnionType\nbecause we want to allow unions between TypeVars and strings\n(forward references).\n",
  "typing._overload_dummy": "Helper for @overload to raise when called.",
  "typing._remove_dups_flatten":
    "Internal helper for Union creation and substitution.\n\nFlatten Unions among parameters, then remove duplicates.\n",
  "typing._should_unflatten_callable_args":
    "Internal helper for munging collections.abc.Callable's __args__.\n\nThe canonical representation for a Callable's __args__ flattens the\nargument types, see https://github.com/python/cpython/issues/86361.\n\nFor example::\n\n    >>> import collections.abc\n    >>> P = ParamSpec('P')\n    >>> collections.abc.Callable[[int, int], str].__args__ == (int, int, str)\n    True\n    >>> collections.abc.Callable[P, str].__args__ == (P, str)\n    True\n\nAs a result, if we need to reconstruct the Callable from its __args__,\nwe need to unflatten it.\n",
  "typing._strip_annotations": "Strip the annotations from a given type.",
  "typing._tp_cache":
    "Internal wrapper caching __getitem__ of generic types.\n\nFor non-hashable arguments, the original function is used as a fallback.\n",
  "typing._type_check":
    'Check that the argument is a type, and return it (internal helper).\n\nAs a special case, accept None and return type(None) instead. Also wrap strings\ninto ForwardRef instances. Consider several corner cases, for example plain\nspecial forms like Union are not valid, while Union[int, str] is OK, etc.\nThe msg argument is a human-readable error message, e.g.::\n\n    "Union[arg, ...]: arg should be a type."\n\nWe append the repr() of the actual value (truncated to 100 chars).\n',
  "typing._type_check_issubclass_arg_1":
    "Raise TypeError if `arg` is not an instance of `type`\nin `issubclass(arg, <protocol>)`.\n\nIn most cases, this is verified by type.__subclasscheck__.\nChecking it again unnecessarily would slow down issubclass() checks,\nso, we don't perform this check unless we absolutely have to.\n\nFor various error paths, however,\nwe want to ensure that *this* error message is shown to the user\nwhere relevant, rather than a typing.py-specific error message.\n",
  "typing._type_convert": "For converting None to type(None), and strings to ForwardRef.",
  "typing._type_repr":
    "Return the repr() of an object, special-casing types (internal helper).\n\nIf obj is a type, we return a shorter version than the default\ntype.__repr__, based on the module and qualified name, which is\ntypically enough to uniquely identify a type.  For everything\nelse, we fall back on repr(obj).\n",
  "typing.assert_never":
    'Statically assert that a line of code is unreachable.\n\nExample::\n\n    def int_or_str(arg: int | str) -> None:\n        match arg:\n            case int():\n                print("It\'s an int")\n            case str():\n                print("It\'s a str")\n            case _:\n                assert_never(arg)\n\nIf a type checker finds that a call to assert_never() is\nreachable, it will emit an error.\n\nAt runtime, this throws an exception when called.\n',
  "typing.assert_type":
    "Ask a static type checker to confirm that the value is of the given type.\n\nAt runtime this does nothing: it returns the first argument unchanged with no\nchecks or side effects, no matter the actual type of the argument.\n\nWhen a static type checker encounters a call to assert_type(), it\nemits an error if the value is not of the specified type::\n\n    def greet(name: str) -> None:\n        assert_type(name, str)  # OK\n        assert_type(name, int)  # type checker error\n",
  "typing.cast":
    "Cast a value to a type.\n\nThis returns the value unchanged.  To the type checker this\nsignals that the return value has the designated type, but at\nruntime we intentionally don't check anything (we want this\nto be as fast as possible).\n",
  "typing.clear_overloads": "Clear all overloads in the registry.",
  "typing.dataclass_transform":
    "Decorator to mark an object as providing dataclass-like behaviour.\n\nThe decorator can be applied to a function, class, or metaclass.\n\nExample usage with a decorator function::\n\n    @dataclass_transform()\n    def create_model[T](cls: type[T]) -> type[T]:\n        ...\n        return cls\n\n    @create_model\n    class CustomerModel:\n        id: int\n        name: str\n\nOn a base class::\n\n    @dataclass_transform()\n    class ModelBase: ...\n\n    class CustomerModel(ModelBase):\n        id: int\n        name: str\n\nOn a metaclass::\n\n    @dataclass_transform()\n    class ModelMeta(type): ...\n\n    class ModelBase(metaclass=ModelMeta): ...\n\n    class CustomerModel(ModelBase):\n        id: int\n        name: str\n\nThe ``CustomerModel`` classes defined above will\nbe treated by type checkers similarly to classes created with\n``@dataclasses.dataclass``.\nFor example, type checkers will assume these classes have\n``__init__`` methods that accept ``id`` and ``name``.\n\nThe arguments to this decorator can be used to customize this behavior:\n- ``eq_default`` indicates whether the ``eq`` parameter is assumed to be\n    ``True`` or ``False`` if it is omitted by the caller.\n- ``order_default`` indicates whether the ``order`` parameter is\n    assumed to be True or False if it is omitted by the caller.\n- ``kw_only_default`` indicates whether the ``kw_only`` parameter is\n    assumed to be True or False if it is omitted by the caller.\n- ``frozen_default`` indicates whether the ``frozen`` parameter is\n    assumed to be True or False if it is omitted by the caller.\n- ``field_specifiers`` specifies a static list of supported classes\n    or functions that describe fields, similar to ``dataclasses.field()``.\n- Arbitrary other keyword arguments are accepted in order to allow for\n    possible future extensions.\n\nAt runtime, this decorator records its arguments in the\n``__dataclass_transform__`` attribute on the decorated object.\nIt has no other runtime effect.\n\nSee PEP 681 for more details.\n",
  "typing.final":
    "Decorator to indicate final methods and final classes.\n\nUse this decorator to indicate to type checkers that the decorated\nmethod cannot be overridden, and decorated class cannot be subclassed.\n\nFor example::\n\n    class Base:\n        @final\n        def done(self) -> None:\n            ...\n    class Sub(Base):\n        def done(self) -> None:  # Error reported by type checker\n            ...\n\n    @final\n    class Leaf:\n        ...\n    class Other(Leaf):  # Error reported by type checker\n        ...\n\nThere is no runtime checking of these properties. The decorator\nattempts to set the ``__final__`` attribute to ``True`` on the decorated\nobject to allow runtime introspection.\n",
  "typing.get_args":
    "Get type arguments with all substitutions performed.\n\nFor unions, basic simplifications used by Union constructor are performed.\n\nExamples::\n\n    >>> T = TypeVar('T')\n    >>> assert get_args(Dict[str, int]) == (str, int)\n    >>> assert get_args(int) == ()\n    >>> assert get_args(Union[int, Union[T, int], str][int]) == (int, str)\n    >>> assert get_args(Union[int, Tuple[T, int]][str]) == (int, Tuple[str, int])\n    >>> assert get_args(Callable[[], T][int]) == ([], int)\n",
  "typing.get_origin":
    "Get the unsubscripted version of a type.\n\nThis supports generic types, Callable, Tuple, Union, Literal, Final, ClassVar,\nAnnotated, and others. Return None for unsupported types.\n\nExamples::\n\n    >>> P = ParamSpec('P')\n    >>> assert get_origin(Literal[42]) is Literal\n    >>> assert get_origin(int) is None\n    >>> assert get_origin(ClassVar[int]) is ClassVar\n    >>> assert get_origin(Generic) is Generic\n    >>> assert get_origin(Generic[T]) is Generic\n    >>> assert get_origin(Union[T, int]) is Union\n    >>> assert get_origin(List[Tuple[T, T]][int]) is list\n    >>> assert get_origin(P.args) is P\n",
  "typing.get_overloads": "Return all defined overloads for *func* as a sequence.",
  "typing.get_protocol_members":
    "Return the set of members defined in a Protocol.\n\nExample::\n\n    >>> from typing import Protocol, get_protocol_members\n    >>> class P(Protocol):\n    ...     def a(self) -> str: ...\n    ...     b: int\n    >>> get_protocol_members(P) == frozenset({'a', 'b'})\n    True\n\nRaise a TypeError for arguments that are not Protocols.\n",
  "typing.get_type_hints":
    "Return type hints for an object.\n\nThis is often the same as obj.__annotations__, but it handles\nforward references encoded as string literals and recursively replaces all\n'Annotated[T, ...]' with 'T' (unless 'include_extras=True').\n\nThe argument may be a module, class, method, or function. The annotations\nare returned as a dictionary. For classes, annotations include also\ninherited members.\n\nTypeError is raised if the argument is not of a type that can contain\nannotations, and an empty dictionary is returned if no annotations are\npresent.\n\nBEWARE -- the behavior of globalns and localns is counterintuitive\n(unless you are familiar with how eval() and exec() work).  The\nsearch order is locals first, then globals.\n\n- If no dict arguments are passed, an attempt is made to use the\n  globals from obj (or the respective module's globals for classes),\n  and these are also used as the locals.  If the object does not appear\n  to have globals, an empty dictionary is used.  For classes, the search\n  order is globals first then locals.\n\n- If one dict argument is passed, it is used for both globals and\n  locals.\n\n- If two dict arguments are passed, they specify globals and\n  locals, respectively.\n",
  "typing.is_protocol":
    "Return True if the given type is a Protocol.\n\nExample::\n\n    >>> from typing import Protocol, is_protocol\n    >>> class P(Protocol):\n    ...     def a(self) -> str: ...\n    ...     b: int\n    >>> is_protocol(P)\n    True\n    >>> is_protocol(int)\n    False\n",
  "typing.is_typeddict":
    "Check if an annotation is a TypedDict class.\n\nFor example::\n\n    >>> from typing import TypedDict\n    >>> class Film(TypedDict):\n    ...     title: str\n    ...     year: int\n    ...\n    >>> is_typeddict(Film)\n    True\n    >>> is_typeddict(dict)\n    False\n",
  "typing.no_type_check":
    "Decorator to indicate that annotations are not type hints.\n\nThe argument must be a class or function; if it is a class, it\napplies recursively to all methods and classes defined in that class\n(but not to methods defined in its superclasses or subclasses).\n\nThis mutates the function(s) or class(es) in place.\n",
  "typing.no_type_check_decorator":
    "Decorator to give another decorator the @no_type_check effect.\n\nThis wraps the decorator with something that wraps the decorated\nfunction in @no_type_check.\n",
  "typing.overload":
    "Decorator for overloaded functions/methods.\n\nIn a stub file, place two or more stub definitions for the same\nfunction in a row, each decorated with @overload.\n\nFor example::\n\n    @overload\n    def utf8(value: None) -> None: ...\n    @overload\n    def utf8(value: bytes) -> bytes: ...\n    @overload\n    def utf8(value: str) -> bytes: ...\n\nIn a non-stub file (i.e. a regular .py file), do the same but\nfollow it with an implementation.  The implementation should *not*\nbe decorated with @overload::\n\n    @overload\n    def utf8(value: None) -> None: ...\n    @overload\n    def utf8(value: bytes) -> bytes: ...\n    @overload\n    def utf8(value: str) -> bytes: ...\n    def utf8(value):\n        ...  # implementation goes here\n\nThe overloads for a function can be retrieved at runtime using the\nget_overloads() function.\n",
  "typing.override":
    "Indicate that a method is intended to override a method in a base class.\n\nUsage::\n\n    class Base:\n        def method(self) -> None:\n            pass\n\n    class Child(Base):\n        @override\n        def method(self) -> None:\n            super().method()\n\nWhen this decorator is applied to a method, the type checker will\nvalidate that it overrides a method or attribute with the same name on a\nbase class.  This helps prevent bugs that may occur when a base class is\nchanged without an equivalent change to a child class.\n\nThere is no runtime checking of this property. The decorator attempts to\nset the ``__override__`` attribute to ``True`` on the decorated object to\nallow runtime introspection.\n\nSee PEP 698 for details.\n",
  "typing.reveal_type":
    "Ask a static type checker to reveal the inferred type of an expression.\n\nWhen a static type checker encounters a call to ``reveal_type()``,\nit will emit the inferred type of the argument::\n\n    x: int = 1\n    reveal_type(x)\n\nRunning a static type checker (e.g., mypy) on this example\nwill produce output similar to 'Revealed type is \"builtins.int\"'.\n\nAt runtime, the function prints the runtime type of the\nargument and returns the argument unchanged.\n",
  "typing.runtime_checkable":
    "Mark a protocol class as a runtime protocol.\n\nSuch protocol can be used with isinstance() and issubclass().\nRaise TypeError if applied to a non-protocol class.\nThis allows a simple-minded structural check very similar to\none trick ponies in collections.abc such as Iterable.\n\nFor example::\n\n    @runtime_checkable\n    class Closable(Protocol):\n        def close(self): ...\n\n    assert isinstance(open('/some/file'), Closable)\n\nWarning: this will check only the presence of the required methods,\nnot their type signatures!\n",
  "warnings._OptionError": "Exception used by option processing helpers.",
  "warnings._OptionError.__weakref__": "list of weak references to the object",
  "warnings._deprecated":
    "Warn that *name* is deprecated or should be removed.\n\nRuntimeError is raised if *remove* specifies a major/minor tuple older than\nthe current Python version or the same version but past the alpha.\n\nThe *message* argument is formatted with *name* and *remove* as a Python\nversion tuple (e.g. (3, 11)).\n\n",
  "warnings._filters_mutated": "($module, /)\u0000",
  "warnings._formatwarnmsg": "Function to format a warning the standard way.",
  "warnings._is_internal_frame": "Signal whether the frame is an internal CPython implementation detail.",
  "warnings._next_external_frame": "Find the next frame that doesn't involve Python or user internals.",
  "warnings._showwarnmsg": "Hook to write a warning to a file; replace if you like.",
  "warnings.catch_warnings":
    "A context manager that copies and restores the warnings filter upon\nexiting the context.\n\nThe 'record' argument specifies whether warnings should be captured by a\ncustom implementation of warnings.showwarning() and be appended to a list\nreturned by the context manager. Otherwise None is returned by the context\nmanager. The objects appended to the list are arguments whose attributes\nmirror the arguments to showwarning().\n\nThe 'module' argument is to specify an alternative module to the module\nnamed 'warnings' and imported under that name. This argument is only useful\nwhen testing the warnings module itself.\n\nIf the 'action' argument is not None, the remaining arguments are passed\nto warnings.simplefilter() as if it were called immediately on entering the\ncontext.\n",
  "warnings.catch_warnings.__init__":
    "Specify whether to record warnings and if an alternative module\nshould be used other than sys.modules['warnings'].\n\nFor compatibility with Python 3.0, please consider all arguments to be\nkeyword-only.\n\n",
  "warnings.deprecated":
    'Indicate that a class, function or overload is deprecated.\n\nWhen this decorator is applied to an object, the type checker\nwill generate a diagnostic on usage of the deprecated object.\n\nUsage:\n\n    @deprecated("Use B instead")\n    class A:\n        pass\n\n    @deprecated("Use g instead")\n    def f():\n        pass\n\n    @overload\n    @deprecated("int support is deprecated")\n    def g(x: int) -> int: ...\n    @overload\n    def g(x: str) -> int: ...\n\nThe warning specified by *category* will be emitted at runtime\non use of deprecated objects. For functions, that happens on calls;\nfor classes, on instantiation and on creation of subclasses.\nIf the *category* is ``None``, no warning is emitted at runtime.\nThe *stacklevel* determines where the\nwarning is emitted. If it is ``1`` (the default), the warning\nis emitted at the direct caller of the deprecated object; if it\nis higher, it is emitted further up the stack.\nStatic type checker behavior is not affected by the *category*\nand *stacklevel* arguments.\n\nThe deprecation message passed to the decorator is saved in the\n``__deprecated__`` attribute on the decorated object.\nIf applied to an overload, the decorator\nmust be after the ``@overload`` decorator for the attribute to\nexist on the overload as returned by ``get_overloads()``.\n\nSee PEP 702 for details.\n\n',
  "warnings.filterwarnings":
    "Insert an entry into the list of warnings filters (at the front).\n\n'action' -- one of \"error\", \"ignore\", \"always\", \"default\", \"module\",\n            or \"once\"\n'message' -- a regex that the warning message must match\n'category' -- a class that the warning must be a subclass of\n'module' -- a regex that the module name must match\n'lineno' -- an integer line number, 0 matches all warnings\n'append' -- if true, append to the list of filters\n",
  "warnings.formatwarning": "Function to format a warning the standard way.",
  "warnings.resetwarnings": "Clear the list of warning filters, so that no filters are active.",
  "warnings.showwarning": "Hook to write a warning to a file; replace if you like.",
  "warnings.simplefilter":
    'Insert a simple entry into the list of warnings filters (at the front).\n\nA simple filter matches all modules and messages.\n\'action\' -- one of "error", "ignore", "always", "default", "module",\n            or "once"\n\'category\' -- a class that the warning must be a subclass of\n\'lineno\' -- an integer line number, 0 matches all warnings\n\'append\' -- if true, append to the list of filters\n',
  "warnings.warn":
    "($module, /, message, category=None, stacklevel=1, source=None, *,\n     skip_file_prefixes=<unrepresentable>)\u0000Issue a warning, or maybe ignore it or raise an exception.\n\n  message\n    Text of the warning message.\n  category\n    The Warning category subclass. Defaults to UserWarning.\n  stacklevel\n    How far up the call stack to make this warning appear. A value of 2 for\n    example attributes the warning to the caller of the code calling warn().\n  source\n    If supplied, the destroyed object which emitted a ResourceWarning\n  skip_file_prefixes\n    An optional tuple of module filename prefixes indicating frames to skip\n    during stacklevel computations for stack frame attribution.",
  "warnings.warn_explicit":
    "($module, /, message, category, filename, lineno,\n              module=<unrepresentable>, registry=None,\n              module_globals=None, source=None)\u0000Issue a warning, or maybe ignore it or raise an exception.",
  "weakref.CallableProxyType.__iadd__": "($self, value, /)\u0000Return self+=value.",
  "weakref.CallableProxyType.__imul__": "($self, value, /)\u0000Return self*=value.",
  "weakref.KeyedRef":
    "Specialized reference that includes a key corresponding to the value.\n\nThis is used in the WeakValueDictionary to avoid having to create\na function object for each key stored in the mapping.  A shared\ncallback object can use the 'key' attribute of a KeyedRef instead\nof getting a reference to the key from an enclosing scope.\n\n",
  "weakref.ProxyType.__bytes__": "($self, /)\u0000",
  "weakref.ProxyType.__iadd__": "($self, value, /)\u0000Return self+=value.",
  "weakref.ProxyType.__imul__": "($self, value, /)\u0000Return self*=value.",
  "weakref.ProxyType.__reversed__": "($self, /)\u0000",
  "weakref.ReferenceType.__class_getitem__": "($type, object, /)\u0000See PEP 585",
  "weakref.ReferenceType.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "weakref.WeakKeyDictionary":
    "Mapping class that references keys weakly.\n\nEntries in the dictionary will be discarded when there is no\nlonger a strong reference to the key. This can be used to\nassociate additional data with an object owned by other parts of\nan application without adding attributes to those objects. This\ncan be especially useful with objects that override attribute\naccesses.\n",
  "weakref.WeakKeyDictionary.keyrefs":
    "Return a list of weak references to the keys.\n\nThe references are not guaranteed to be 'live' at the time\nthey are used, so the result of calling the references needs\nto be checked before being used.  This can be used to avoid\ncreating references that will cause the garbage collector to\nkeep the keys around longer than needed.\n\n",
  "weakref.WeakMethod":
    "\nA custom `weakref.ref` subclass which simulates a weak reference to\na bound method, working around the lifetime problem of bound methods.\n",
  "weakref.WeakValueDictionary":
    "Mapping class that references values weakly.\n\nEntries in the dictionary will be discarded when no strong\nreference to the value exists anymore\n",
  "weakref.WeakValueDictionary.itervaluerefs":
    "Return an iterator that yields the weak references to the values.\n\nThe references are not guaranteed to be 'live' at the time\nthey are used, so the result of calling the references needs\nto be checked before being used.  This can be used to avoid\ncreating references that will cause the garbage collector to\nkeep the values around longer than needed.\n\n",
  "weakref.WeakValueDictionary.valuerefs":
    "Return a list of weak references to the values.\n\nThe references are not guaranteed to be 'live' at the time\nthey are used, so the result of calling the references needs\nto be checked before being used.  This can be used to avoid\ncreating references that will cause the garbage collector to\nkeep the values around longer than needed.\n\n",
  "weakref._remove_dead_weakref":
    "($module, dct, key, /)\u0000Atomically remove key from dict if it points to a dead weakref.",
  "weakref.finalize":
    "Class for finalization of weakrefable objects\n\nfinalize(obj, func, *args, **kwargs) returns a callable finalizer\nobject which will be called when obj is garbage collected. The\nfirst time the finalizer is called it evaluates func(*arg, **kwargs)\nand returns the result. After this the finalizer is dead, and\ncalling it just returns None.\n\nWhen the program exits any remaining finalizers for which the\natexit attribute is true will be run in reverse order of creation.\nBy default atexit is true.\n",
  "weakref.finalize.__call__":
    "If alive then mark as dead and return func(*args, **kwargs);\notherwise return None",
  "weakref.finalize.alive": "Whether finalizer is alive",
  "weakref.finalize.atexit": "Whether finalizer should be called at exit",
  "weakref.finalize.detach":
    "If alive then mark as dead and return (obj, func, args, kwargs);\notherwise return None",
  "weakref.finalize.peek": "If alive then return (obj, func, args, kwargs);\notherwise return None",
  "weakref.getweakrefcount": "($module, object, /)\u0000Return the number of weak references to 'object'.",
  "weakref.getweakrefs":
    "($module, object, /)\u0000Return a list of all weak reference objects pointing to 'object'.",
  "weakref.proxy":
    "($module, object, callback=None, /)\u0000Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a reference to the\nproxy when 'object' is about to be finalized.",
  "wrapper_descriptor.__reduce__": "($self, /)\u0000",
  zip: "(*iterables, strict=False)\u0000The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
  "zip.__new__":
    "($type, *args, **kwargs)\u0000Create and return a new object.  See help(type) for accurate signature.",
  "zip.__reduce__": "($self, /)\u0000Return state information for pickling.",
  "zip.__setstate__": "($self, object, /)\u0000Set state information for unpickling.",
};

/** Slot wrappers, by name, unless `texts` has another one for the type. */
export const wrappers: Readonly<Record<string, string>> = {
  __abs__: "($self, /)\u0000abs(self)",
  __add__: "($self, value, /)\u0000Return self+value.",
  __aiter__: "($self, /)\u0000Return an awaitable, that resolves in asynchronous iterator.",
  __and__: "($self, value, /)\u0000Return self&value.",
  __anext__: "($self, /)\u0000Return a value or raise StopAsyncIteration.",
  __await__: "($self, /)\u0000Return an iterator to be used in await expression.",
  __bool__: "($self, /)\u0000True if self else False",
  __buffer__:
    "($self, flags, /)\u0000Return a buffer object that exposes the underlying memory of the object.",
  __call__: "($self, /, *args, **kwargs)\u0000Call self as a function.",
  __contains__: "($self, key, /)\u0000Return bool(key in self).",
  __del__: "($self, /)\u0000Called when the instance is about to be destroyed.",
  __delattr__: "($self, name, /)\u0000Implement delattr(self, name).",
  __delete__: "($self, instance, /)\u0000Delete an attribute of instance.",
  __delitem__: "($self, key, /)\u0000Delete self[key].",
  __divmod__: "($self, value, /)\u0000Return divmod(self, value).",
  __eq__: "($self, value, /)\u0000Return self==value.",
  __float__: "($self, /)\u0000float(self)",
  __floordiv__: "($self, value, /)\u0000Return self//value.",
  __ge__: "($self, value, /)\u0000Return self>=value.",
  __get__: "($self, instance, owner=None, /)\u0000Return an attribute of instance, which is of type owner.",
  __getattribute__: "($self, name, /)\u0000Return getattr(self, name).",
  __getitem__: "($self, key, /)\u0000Return self[key].",
  __gt__: "($self, value, /)\u0000Return self>value.",
  __hash__: "($self, /)\u0000Return hash(self).",
  __iadd__: "($self, value, /)\u0000Implement self+=value.",
  __iand__: "($self, value, /)\u0000Return self&=value.",
  __ifloordiv__: "($self, value, /)\u0000Return self//=value.",
  __ilshift__: "($self, value, /)\u0000Return self<<=value.",
  __imatmul__: "($self, value, /)\u0000Return self@=value.",
  __imod__: "($self, value, /)\u0000Return self%=value.",
  __imul__: "($self, value, /)\u0000Implement self*=value.",
  __index__:
    "($self, /)\u0000Return self converted to an integer, if self is suitable for use as an index into a list.",
  __init__: "($self, /, *args, **kwargs)\u0000Initialize self.  See help(type(self)) for accurate signature.",
  __int__: "($self, /)\u0000int(self)",
  __invert__: "($self, /)\u0000~self",
  __ior__: "($self, value, /)\u0000Return self|=value.",
  __ipow__: "($self, value, /)\u0000Return self**=value.",
  __irshift__: "($self, value, /)\u0000Return self>>=value.",
  __isub__: "($self, value, /)\u0000Return self-=value.",
  __iter__: "($self, /)\u0000Implement iter(self).",
  __itruediv__: "($self, value, /)\u0000Return self/=value.",
  __ixor__: "($self, value, /)\u0000Return self^=value.",
  __le__: "($self, value, /)\u0000Return self<=value.",
  __len__: "($self, /)\u0000Return len(self).",
  __lshift__: "($self, value, /)\u0000Return self<<value.",
  __lt__: "($self, value, /)\u0000Return self<value.",
  __matmul__: "($self, value, /)\u0000Return self@value.",
  __mod__: "($self, value, /)\u0000Return self%value.",
  __mul__: "($self, value, /)\u0000Return self*value.",
  __ne__: "($self, value, /)\u0000Return self!=value.",
  __neg__: "($self, /)\u0000-self",
  __next__: "($self, /)\u0000Implement next(self).",
  __or__: "($self, value, /)\u0000Return self|value.",
  __pos__: "($self, /)\u0000+self",
  __pow__: "($self, value, mod=None, /)\u0000Return pow(self, value, mod).",
  __radd__: "($self, value, /)\u0000Return value+self.",
  __rand__: "($self, value, /)\u0000Return value&self.",
  __rdivmod__: "($self, value, /)\u0000Return divmod(value, self).",
  __release_buffer__:
    "($self, buffer, /)\u0000Release the buffer object that exposes the underlying memory of the object.",
  __repr__: "($self, /)\u0000Return repr(self).",
  __rfloordiv__: "($self, value, /)\u0000Return value//self.",
  __rlshift__: "($self, value, /)\u0000Return value<<self.",
  __rmatmul__: "($self, value, /)\u0000Return value@self.",
  __rmod__: "($self, value, /)\u0000Return value%self.",
  __rmul__: "($self, value, /)\u0000Return value*self.",
  __ror__: "($self, value, /)\u0000Return value|self.",
  __rpow__: "($self, value, mod=None, /)\u0000Return pow(value, self, mod).",
  __rrshift__: "($self, value, /)\u0000Return value>>self.",
  __rshift__: "($self, value, /)\u0000Return self>>value.",
  __rsub__: "($self, value, /)\u0000Return value-self.",
  __rtruediv__: "($self, value, /)\u0000Return value/self.",
  __rxor__: "($self, value, /)\u0000Return value^self.",
  __set__: "($self, instance, value, /)\u0000Set an attribute of instance to value.",
  __setattr__: "($self, name, value, /)\u0000Implement setattr(self, name, value).",
  __setitem__: "($self, key, value, /)\u0000Set self[key] to value.",
  __str__: "($self, /)\u0000Return str(self).",
  __sub__: "($self, value, /)\u0000Return self-value.",
  __truediv__: "($self, value, /)\u0000Return self/value.",
  __xor__: "($self, value, /)\u0000Return self^value.",
};

/** What has no docstring. */
export const none: readonly string[] =
  "BaseException.__dict__|BaseException.__suppress_context__|BaseException.__traceback__|BaseException.args|EncodingMap|ExceptionGroup|FrameLocalsProxy|FrameLocalsProxy.get|FrameLocalsProxy.setdefault|OSError.characters_written|__future__._Feature|__future__._Feature.__init__|__future__._Feature.__repr__|_buffer_wrapper|_io.BufferedRWPair.closed|_io.BufferedRWPair.peek|_io.BufferedRWPair.read|_io.BufferedRWPair.read1|_io.BufferedRWPair.readinto|_io.BufferedRWPair.readinto1|_io.BufferedRWPair.write|_io.BufferedRandom._finalizing|_io.BufferedRandom.closed|_io.BufferedRandom.mode|_io.BufferedRandom.name|_io.BufferedRandom.raw|_io.BufferedReader._finalizing|_io.BufferedReader.closed|_io.BufferedReader.mode|_io.BufferedReader.name|_io.BufferedReader.raw|_io.BufferedWriter._finalizing|_io.BufferedWriter.closed|_io.BufferedWriter.mode|_io.BufferedWriter.name|_io.BufferedWriter.raw|_io.FileIO._blksize|_io.FileIO._finalizing|_io.IncrementalNewlineDecoder.newlines|_io.StringIO.closed|_io.StringIO.line_buffering|_io.StringIO.newlines|_io.TextIOWrapper._CHUNK_SIZE|_io.TextIOWrapper._finalizing|_io.TextIOWrapper.buffer|_io.TextIOWrapper.closed|_io.TextIOWrapper.encoding|_io.TextIOWrapper.errors|_io.TextIOWrapper.line_buffering|_io.TextIOWrapper.name|_io.TextIOWrapper.newlines|_io.TextIOWrapper.write_through|_io._BytesIOBuffer|_io._IOBase.__dict__|_io._IOBase.__exit__|_io._IOBase.closed|_io._RawIOBase.readinto|_io._RawIOBase.write|_sitebuiltins.Quitter|_sitebuiltins.Quitter.__call__|_sitebuiltins.Quitter.__init__|_sitebuiltins.Quitter.__repr__|_sitebuiltins._Helper.__call__|_sitebuiltins._Helper.__repr__|_sitebuiltins._Printer.__call__|_sitebuiltins._Printer.__init__|_sitebuiltins._Printer.__repr__|_sitebuiltins._Printer.__setup|_weakrefset.WeakSet|_weakrefset.WeakSet.__contains__|_weakrefset.WeakSet.__eq__|_weakrefset.WeakSet.__gt__|_weakrefset.WeakSet.__iand__|_weakrefset.WeakSet.__init__|_weakrefset.WeakSet.__ior__|_weakrefset.WeakSet.__isub__|_weakrefset.WeakSet.__iter__|_weakrefset.WeakSet.__ixor__|_weakrefset.WeakSet.__len__|_weakrefset.WeakSet.__lt__|_weakrefset.WeakSet.__reduce__|_weakrefset.WeakSet.__repr__|_weakrefset.WeakSet._commit_removals|_weakrefset.WeakSet.add|_weakrefset.WeakSet.clear|_weakrefset.WeakSet.copy|_weakrefset.WeakSet.difference|_weakrefset.WeakSet.difference_update|_weakrefset.WeakSet.discard|_weakrefset.WeakSet.intersection|_weakrefset.WeakSet.intersection_update|_weakrefset.WeakSet.isdisjoint|_weakrefset.WeakSet.issubset|_weakrefset.WeakSet.issuperset|_weakrefset.WeakSet.pop|_weakrefset.WeakSet.remove|_weakrefset.WeakSet.symmetric_difference|_weakrefset.WeakSet.symmetric_difference_update|_weakrefset.WeakSet.union|_weakrefset.WeakSet.update|_weakrefset._IterationGuard|_weakrefset._IterationGuard.__enter__|_weakrefset._IterationGuard.__exit__|_weakrefset._IterationGuard.__init__|abc.ABCMeta.__new__|abc.SignalDict|abc.abstractclassmethod.__init__|abc.abstractstaticmethod.__init__|anext_awaitable|array.arrayiterator|async_generator|async_generator.ag_code|async_generator.ag_frame|async_generator.ag_running|async_generator.ag_suspended|async_generator_asend|async_generator_athrow|async_generator_wrapped_value|builtin_function_or_method|builtin_function_or_method.__doc__|builtin_function_or_method.__module__|builtin_function_or_method.__name__|builtin_function_or_method.__qualname__|builtin_function_or_method.__self__|builtin_function_or_method.__text_signature__|builtin_method|bytearray_iterator|bytes_iterator|callable_iterator|cell.cell_contents|classmethod.__dict__|classmethod.__func__|classmethod.__isabstractmethod__|classmethod.__wrapped__|classmethod_descriptor|classmethod_descriptor.__doc__|classmethod_descriptor.__name__|classmethod_descriptor.__objclass__|classmethod_descriptor.__qualname__|classmethod_descriptor.__text_signature__|code._co_code_adaptive|code.co_argcount|code.co_cellvars|code.co_code|code.co_consts|code.co_exceptiontable|code.co_filename|code.co_firstlineno|code.co_flags|code.co_freevars|code.co_kwonlyargcount|code.co_linetable|code.co_lnotab|code.co_name|code.co_names|code.co_nlocals|code.co_posonlyargcount|code.co_qualname|code.co_stacksize|code.co_varnames|collections.ChainMap.__bool__|collections.ChainMap.__contains__|collections.ChainMap.__delitem__|collections.ChainMap.__getitem__|collections.ChainMap.__ior__|collections.ChainMap.__iter__|collections.ChainMap.__len__|collections.ChainMap.__missing__|collections.ChainMap.__or__|collections.ChainMap.__repr__|collections.ChainMap.__ror__|collections.ChainMap.__setitem__|collections.ChainMap.get|collections.Counter.__reduce__|collections.Counter.__repr__|collections.Counter.fromkeys|collections.OrderedDict.__dict__|collections.OrderedDict.update|collections.UserDict|collections.UserDict.__contains__|collections.UserDict.__copy__|collections.UserDict.__delitem__|collections.UserDict.__getitem__|collections.UserDict.__init__|collections.UserDict.__ior__|collections.UserDict.__iter__|collections.UserDict.__len__|collections.UserDict.__or__|collections.UserDict.__repr__|collections.UserDict.__ror__|collections.UserDict.__setitem__|collections.UserDict.copy|collections.UserDict.fromkeys|collections.UserDict.get|collections.UserList.__add__|collections.UserList.__cast|collections.UserList.__contains__|collections.UserList.__copy__|collections.UserList.__delitem__|collections.UserList.__eq__|collections.UserList.__ge__|collections.UserList.__getitem__|collections.UserList.__gt__|collections.UserList.__iadd__|collections.UserList.__imul__|collections.UserList.__init__|collections.UserList.__le__|collections.UserList.__len__|collections.UserList.__lt__|collections.UserList.__mul__|collections.UserList.__radd__|collections.UserList.__repr__|collections.UserList.__setitem__|collections.UserList.append|collections.UserList.clear|collections.UserList.copy|collections.UserList.count|collections.UserList.extend|collections.UserList.index|collections.UserList.insert|collections.UserList.pop|collections.UserList.remove|collections.UserList.reverse|collections.UserList.sort|collections.UserString|collections.UserString.__add__|collections.UserString.__complex__|collections.UserString.__contains__|collections.UserString.__eq__|collections.UserString.__float__|collections.UserString.__ge__|collections.UserString.__getitem__|collections.UserString.__getnewargs__|collections.UserString.__gt__|collections.UserString.__hash__|collections.UserString.__init__|collections.UserString.__int__|collections.UserString.__le__|collections.UserString.__len__|collections.UserString.__lt__|collections.UserString.__mod__|collections.UserString.__mul__|collections.UserString.__radd__|collections.UserString.__repr__|collections.UserString.__rmod__|collections.UserString.__str__|collections.UserString.capitalize|collections.UserString.casefold|collections.UserString.center|collections.UserString.count|collections.UserString.encode|collections.UserString.endswith|collections.UserString.expandtabs|collections.UserString.find|collections.UserString.format|collections.UserString.format_map|collections.UserString.index|collections.UserString.isalnum|collections.UserString.isalpha|collections.UserString.isascii|collections.UserString.isdecimal|collections.UserString.isdigit|collections.UserString.isidentifier|collections.UserString.islower|collections.UserString.isnumeric|collections.UserString.isprintable|collections.UserString.isspace|collections.UserString.istitle|collections.UserString.isupper|collections.UserString.join|collections.UserString.ljust|collections.UserString.lower|collections.UserString.lstrip|collections.UserString.partition|collections.UserString.removeprefix|collections.UserString.removesuffix|collections.UserString.replace|collections.UserString.rfind|collections.UserString.rindex|collections.UserString.rjust|collections.UserString.rpartition|collections.UserString.rsplit|collections.UserString.rstrip|collections.UserString.split|collections.UserString.splitlines|collections.UserString.startswith|collections.UserString.strip|collections.UserString.swapcase|collections.UserString.title|collections.UserString.translate|collections.UserString.upper|collections.UserString.zfill|collections._Link|collections._Link.key|collections._Link.next|collections._Link.prev|collections._OrderedDictItemsView|collections._OrderedDictItemsView.__reversed__|collections._OrderedDictKeysView|collections._OrderedDictKeysView.__reversed__|collections._OrderedDictValuesView|collections._OrderedDictValuesView.__reversed__|collections._deque_iterator|collections._deque_reverse_iterator|collections._tuplegetter|collections._tuplegetter.__doc__|collections.abc.AsyncGenerator|collections.abc.AsyncGenerator.__subclasshook__|collections.abc.AsyncIterable|collections.abc.AsyncIterable.__aiter__|collections.abc.AsyncIterable.__subclasshook__|collections.abc.AsyncIterator|collections.abc.AsyncIterator.__aiter__|collections.abc.AsyncIterator.__subclasshook__|collections.abc.Awaitable|collections.abc.Awaitable.__await__|collections.abc.Awaitable.__subclasshook__|collections.abc.Buffer|collections.abc.Buffer.__buffer__|collections.abc.Buffer.__subclasshook__|collections.abc.Callable|collections.abc.Callable.__call__|collections.abc.Callable.__subclasshook__|collections.abc.Collection|collections.abc.Container|collections.abc.Container.__contains__|collections.abc.Container.__subclasshook__|collections.abc.Coroutine|collections.abc.Coroutine.__subclasshook__|collections.abc.Generator|collections.abc.Generator.__subclasshook__|collections.abc.Hashable|collections.abc.Hashable.__hash__|collections.abc.Hashable.__subclasshook__|collections.abc.ItemsView|collections.abc.ItemsView.__contains__|collections.abc.ItemsView.__iter__|collections.abc.ItemsView._from_iterable|collections.abc.Iterable|collections.abc.Iterable.__iter__|collections.abc.Iterable.__subclasshook__|collections.abc.Iterator|collections.abc.Iterator.__iter__|collections.abc.Iterator.__subclasshook__|collections.abc.KeysView|collections.abc.KeysView.__contains__|collections.abc.KeysView.__iter__|collections.abc.KeysView._from_iterable|collections.abc.Mapping.__contains__|collections.abc.Mapping.__eq__|collections.abc.Mapping.__getitem__|collections.abc.MappingView|collections.abc.MappingView.__init__|collections.abc.MappingView.__len__|collections.abc.MappingView.__repr__|collections.abc.MutableMapping.__delitem__|collections.abc.MutableMapping.__setitem__|collections.abc.MutableSequence.__delitem__|collections.abc.MutableSequence.__iadd__|collections.abc.MutableSequence.__setitem__|collections.abc.MutableSet.__iand__|collections.abc.MutableSet.__ior__|collections.abc.MutableSet.__isub__|collections.abc.MutableSet.__ixor__|collections.abc.Reversible|collections.abc.Reversible.__reversed__|collections.abc.Reversible.__subclasshook__|collections.abc.Sequence.__contains__|collections.abc.Sequence.__getitem__|collections.abc.Sequence.__iter__|collections.abc.Sequence.__reversed__|collections.abc.Set.__and__|collections.abc.Set.__eq__|collections.abc.Set.__ge__|collections.abc.Set.__gt__|collections.abc.Set.__le__|collections.abc.Set.__lt__|collections.abc.Set.__or__|collections.abc.Set.__rsub__|collections.abc.Set.__sub__|collections.abc.Set.__xor__|collections.abc.Sized|collections.abc.Sized.__len__|collections.abc.Sized.__subclasshook__|collections.abc.ValuesView|collections.abc.ValuesView.__contains__|collections.abc.ValuesView.__iter__|collections.abc._CallableGenericAlias.__getitem__|collections.abc._CallableGenericAlias.__new__|collections.abc._CallableGenericAlias.__reduce__|collections.abc._CallableGenericAlias.__repr__|collections.abc._DeprecateByteStringMeta|collections.abc._DeprecateByteStringMeta.__instancecheck__|collections.abc._DeprecateByteStringMeta.__new__|collections.abc._check_methods|contextlib.AbstractAsyncContextManager.__subclasshook__|contextlib.AbstractContextManager.__subclasshook__|contextlib.AsyncContextDecorator.__call__|contextlib.AsyncExitStack.__aenter__|contextlib.AsyncExitStack.__aexit__|contextlib.AsyncExitStack._create_async_cb_wrapper|contextlib.AsyncExitStack._create_async_exit_wrapper|contextlib.ContextDecorator.__call__|contextlib.ExitStack.__enter__|contextlib.ExitStack.__exit__|contextlib._AsyncGeneratorContextManager.__aenter__|contextlib._AsyncGeneratorContextManager.__aexit__|contextlib._BaseExitStack.__init__|contextlib._BaseExitStack._create_cb_wrapper|contextlib._BaseExitStack._create_exit_wrapper|contextlib._BaseExitStack._push_exit_callback|contextlib._GeneratorContextManager.__enter__|contextlib._GeneratorContextManager.__exit__|contextlib._GeneratorContextManagerBase.__init__|contextlib._GeneratorContextManagerBase._recreate_cm|contextlib._RedirectStream|contextlib._RedirectStream.__enter__|contextlib._RedirectStream.__exit__|contextlib._RedirectStream.__init__|contextlib.aclosing.__aenter__|contextlib.aclosing.__aexit__|contextlib.aclosing.__init__|contextlib.chdir.__enter__|contextlib.chdir.__exit__|contextlib.chdir.__init__|contextlib.closing.__enter__|contextlib.closing.__exit__|contextlib.closing.__init__|contextlib.nullcontext.__aenter__|contextlib.nullcontext.__aexit__|contextlib.nullcontext.__enter__|contextlib.nullcontext.__exit__|contextlib.nullcontext.__init__|contextlib.suppress.__enter__|contextlib.suppress.__exit__|contextlib.suppress.__init__|copy.Error|copy._copy_immutable|copy._deepcopy_atomic|copy._deepcopy_dict|copy._deepcopy_list|copy._deepcopy_method|copy._deepcopy_tuple|copy._reconstruct|copyreg.__newobj__|copyreg._reconstructor|copyreg._reduce_ex|copyreg.clear_extension_cache|copyreg.constructor|copyreg.pickle|copyreg.pickle_complex|copyreg.pickle_union|coroutine|coroutine.cr_code|coroutine.cr_frame|coroutine.cr_origin|coroutine.cr_running|coroutine.cr_suspended|ctypes.ARRAY|ctypes.ArgumentError|ctypes.CDLL.__getattr__|ctypes.CDLL.__getitem__|ctypes.CDLL.__init__|ctypes.CDLL.__init__.<locals>._FuncPtr|ctypes.CDLL.__repr__|ctypes.CFUNCTYPE.<locals>.CFunctionType|ctypes.LP_c_char|ctypes.LP_c_wchar|ctypes.LibraryLoader|ctypes.LibraryLoader.LoadLibrary|ctypes.LibraryLoader.__getattr__|ctypes.LibraryLoader.__getitem__|ctypes.LibraryLoader.__init__|ctypes.PYFUNCTYPE|ctypes.PYFUNCTYPE.<locals>.CFunctionType|ctypes.SetPointerType|ctypes._check_size|ctypes._reset_cache|ctypes.c_bool|ctypes.c_byte|ctypes.c_char|ctypes.c_char_p|ctypes.c_char_p.__repr__|ctypes.c_double|ctypes.c_float|ctypes.c_int|ctypes.c_long|ctypes.c_longdouble|ctypes.c_short|ctypes.c_ubyte|ctypes.c_uint|ctypes.c_ulong|ctypes.c_ushort|ctypes.c_void_p|ctypes.c_wchar|ctypes.c_wchar_p|ctypes.c_wchar_p.__repr__|ctypes.cast|ctypes.py_object|ctypes.py_object.__repr__|ctypes.set_errno|dict_itemiterator|dict_items|dict_keyiterator|dict_keys|dict_reverseitemiterator|dict_reversekeyiterator|dict_reversevalueiterator|dict_valueiterator|dict_values|dis.ArgResolver|dis.ArgResolver.__init__|dis.ArgResolver.get_argval_argrepr|dis.ArgResolver.get_label_for_offset|dis.ArgResolver.offset_from_jump_arg|dis.Bytecode.__init__|dis.Bytecode.__iter__|dis.Bytecode.__repr__|dis.Formatter|dis.Formatter.print_exception_table|dis.Formatter.print_instruction|dis.Instruction.__str__|dis._ExceptionTableEntry|dis._Unknown|dis._Unknown.__repr__|dis._deoptop|dis._disassemble_bytes|dis._disassemble_recursive|dis._format_code_info|dis._get_cache_size|dis._get_code_array|dis._get_lineno_width|dis._is_backward_jump|dis._make_labels_map|dis._parse_exception_table|dis._parse_varint|dis._unpack_opargs|dis.main|dis.print_instructions|fieldnameiterator|formatteriterator|fractions.Fraction.__copy__|fractions.Fraction.__deepcopy__|fractions.Fraction.__reduce__|fractions.Fraction.denominator|fractions.Fraction.numerator|frame|frame.f_back|frame.f_builtins|frame.f_code|frame.f_globals|frame.f_lasti|frame.f_lineno|frame.f_locals|frame.f_trace|frame.f_trace_lines|frame.f_trace_opcodes|function.__annotations__|function.__builtins__|function.__closure__|function.__code__|function.__defaults__|function.__dict__|function.__doc__|function.__globals__|function.__kwdefaults__|function.__module__|function.__name__|function.__qualname__|function.__type_params__|functools.KeyWrapper|functools.KeyWrapper.__text_signature__|functools._HashedSeq.__hash__|functools._HashedSeq.__init__|functools._lru_cache_wrapper.__copy__|functools._lru_cache_wrapper.__deepcopy__|functools._lru_cache_wrapper.__dict__|functools._lru_list_elem|functools._unwrap_partial|functools._unwrap_partialmethod|functools.cached_property|functools.cached_property.__get__|functools.cached_property.__init__|functools.cached_property.__set_name__|functools.partial.__dict__|functools.partial.__vectorcalloffset__|functools.partialmethod.__get__|functools.partialmethod.__init__|functools.partialmethod.__isabstractmethod__|functools.partialmethod.__repr__|functools.partialmethod._make_unbound_method|functools.singledispatchmethod.__get__|functools.singledispatchmethod.__init__|functools.singledispatchmethod.__isabstractmethod__|generator|generator.gi_code|generator.gi_frame|generator.gi_running|generator.gi_suspended|generic_alias_iterator|getset_descriptor|getset_descriptor.__doc__|getset_descriptor.__name__|getset_descriptor.__objclass__|getset_descriptor.__qualname__|hamt|hamt.get|hamt.set|hamt_array_node|hamt_bitmap_node|hamt_collision_node|heapq._siftdown|heapq._siftup|instancemethod.__doc__|io.UnsupportedOperation|items|iterator|itertools._grouper|keys|line_iterator|list_iterator|list_reverseiterator|longrange_iterator|managedbuffer|member_descriptor|member_descriptor.__doc__|member_descriptor.__name__|member_descriptor.__objclass__|member_descriptor.__qualname__|memory_iterator|method-wrapper|method-wrapper.__doc__|method-wrapper.__name__|method-wrapper.__objclass__|method-wrapper.__qualname__|method-wrapper.__self__|method-wrapper.__text_signature__|method.__doc__|method_descriptor|method_descriptor.__doc__|method_descriptor.__name__|method_descriptor.__objclass__|method_descriptor.__qualname__|method_descriptor.__text_signature__|module _weakrefset|module tracemalloc|module.__annotations__|module.__dict__|moduledef|numbers.Rational.denominator|numbers.Rational.numerator|odict_items|odict_iterator|odict_keys|odict_values|operator.attrgetter.__text_signature__|operator.attrgetter.__vectorcalloffset__|operator.itemgetter.__text_signature__|operator.itemgetter.__vectorcalloffset__|operator.methodcaller.__text_signature__|operator.methodcaller.__vectorcalloffset__|positions_iterator|property.__doc__|property.__isabstractmethod__|property.__name__|property.fdel|property.fget|property.fset|range.start|range.step|range.stop|range_iterator|re.Match.regs|re.Scanner|re.Scanner.__init__|re.Scanner.scan|re._ZeroSentinel|re._compile|re._pickle|set_iterator|slice.start|slice.step|slice.stop|staticmethod.__dict__|staticmethod.__func__|staticmethod.__isabstractmethod__|staticmethod.__wrapped__|stderrprinter|stderrprinter.write|str_ascii_iterator|str_iterator|struct.error|symtable entry|symtable entry.children|symtable entry.id|symtable entry.lineno|symtable entry.name|symtable entry.nested|symtable entry.symbols|symtable entry.type|symtable entry.varnames|sys.legacy_event_handler|traceback.FrameSummary.__eq__|traceback.FrameSummary.__getitem__|traceback.FrameSummary.__iter__|traceback.FrameSummary.__len__|traceback.FrameSummary.__repr__|traceback.FrameSummary._dedented_lines|traceback.FrameSummary._original_lines|traceback.FrameSummary._set_lines|traceback.FrameSummary.line|traceback.StackSummary._extract_from_extended_frame_gen|traceback.StackSummary._should_show_carets|traceback.TracebackException.__eq__|traceback.TracebackException.__init__|traceback.TracebackException.__str__|traceback.TracebackException.exc_type|traceback.TracebackException.exc_type_str|traceback._ExceptionPrintContext|traceback._ExceptionPrintContext.__init__|traceback._ExceptionPrintContext.emit|traceback._ExceptionPrintContext.indent|traceback._Sentinel|traceback._Sentinel.__repr__|traceback._byte_offset_to_character_offset|traceback._compute_suggestion_error|traceback._format_final_exc_line|traceback._get_code_position|traceback._levenshtein_distance|traceback._parse_value_tb|traceback._print_exception_bltin|traceback._safe_string|traceback._substitution_cost|traceback._walk_tb_with_full_positions|traceback.tb_frame|traceback.tb_lasti|traceback.tb_lineno|traceback.tb_next|tracemalloc.BaseFilter|tracemalloc.BaseFilter.__init__|tracemalloc.BaseFilter._match|tracemalloc.DomainFilter|tracemalloc.DomainFilter.__init__|tracemalloc.DomainFilter._match|tracemalloc.DomainFilter.domain|tracemalloc.Filter|tracemalloc.Filter.__init__|tracemalloc.Filter._match|tracemalloc.Filter._match_frame|tracemalloc.Filter._match_frame_impl|tracemalloc.Filter._match_traceback|tracemalloc.Filter.filename_pattern|tracemalloc.Frame.__eq__|tracemalloc.Frame.__hash__|tracemalloc.Frame.__init__|tracemalloc.Frame.__lt__|tracemalloc.Frame.__repr__|tracemalloc.Frame.__str__|tracemalloc.Frame.filename|tracemalloc.Frame.lineno|tracemalloc.Snapshot.__init__|tracemalloc.Snapshot._filter_trace|tracemalloc.Snapshot._group_by|tracemalloc.Statistic.__eq__|tracemalloc.Statistic.__hash__|tracemalloc.Statistic.__init__|tracemalloc.Statistic.__repr__|tracemalloc.Statistic.__str__|tracemalloc.Statistic._sort_key|tracemalloc.StatisticDiff.__eq__|tracemalloc.StatisticDiff.__hash__|tracemalloc.StatisticDiff.__init__|tracemalloc.StatisticDiff.__repr__|tracemalloc.StatisticDiff.__str__|tracemalloc.StatisticDiff._sort_key|tracemalloc.Trace.__eq__|tracemalloc.Trace.__hash__|tracemalloc.Trace.__init__|tracemalloc.Trace.__repr__|tracemalloc.Trace.__str__|tracemalloc.Trace.domain|tracemalloc.Trace.size|tracemalloc.Trace.traceback|tracemalloc.Traceback.__contains__|tracemalloc.Traceback.__eq__|tracemalloc.Traceback.__getitem__|tracemalloc.Traceback.__hash__|tracemalloc.Traceback.__init__|tracemalloc.Traceback.__len__|tracemalloc.Traceback.__lt__|tracemalloc.Traceback.__repr__|tracemalloc.Traceback.__str__|tracemalloc.Traceback.format|tracemalloc.Traceback.total_nframe|tracemalloc._Traces|tracemalloc._Traces.__contains__|tracemalloc._Traces.__eq__|tracemalloc._Traces.__getitem__|tracemalloc._Traces.__init__|tracemalloc._Traces.__len__|tracemalloc._Traces.__repr__|tracemalloc._compare_grouped_stats|tracemalloc._format_size|tracemalloc._normalize_filename|tuple_iterator|type.__abstractmethods__|type.__annotations__|type.__base__|type.__bases__|type.__basicsize__|type.__dict__|type.__dictoffset__|type.__doc__|type.__flags__|type.__itemsize__|type.__module__|type.__mro__|type.__name__|type.__qualname__|type.__text_signature__|type.__type_params__|type.__weakrefoffset__|types.DynamicClassAttribute.__delete__|types.DynamicClassAttribute.__get__|types.DynamicClassAttribute.__init__|types.DynamicClassAttribute.__set__|types.DynamicClassAttribute.deleter|types.DynamicClassAttribute.getter|types.DynamicClassAttribute.setter|types.GenericAlias.__args__|types.GenericAlias.__origin__|types.GenericAlias.__typing_unpacked_tuple_args__|types.GenericAlias.__unpacked__|types.SimpleNamespace.__dict__|types.UnionType.__args__|types._GeneratorWrapper|types._GeneratorWrapper.__init__|types._GeneratorWrapper.__iter__|types._GeneratorWrapper.__next__|types._GeneratorWrapper.close|types._GeneratorWrapper.cr_await|types._GeneratorWrapper.cr_code|types._GeneratorWrapper.cr_frame|types._GeneratorWrapper.cr_running|types._GeneratorWrapper.gi_code|types._GeneratorWrapper.gi_frame|types._GeneratorWrapper.gi_running|types._GeneratorWrapper.gi_yieldfrom|types._GeneratorWrapper.send|types._GeneratorWrapper.throw|types.__getattr__|typing.NamedTuple|typing.NamedTupleMeta|typing.ParamSpec.__bound__|typing.ParamSpec.__contravariant__|typing.ParamSpec.__covariant__|typing.ParamSpec.__infer_variance__|typing.ParamSpec.__name__|typing.ParamSpecArgs.__origin__|typing.ParamSpecKwargs.__origin__|typing.TypeAliasType.__module__|typing.TypeAliasType.__name__|typing.TypeAliasType.__parameters__|typing.TypeAliasType.__type_params__|typing.TypeAliasType.__value__|typing.TypeVar.__bound__|typing.TypeVar.__constraints__|typing.TypeVar.__contravariant__|typing.TypeVar.__covariant__|typing.TypeVar.__default__|typing.TypeVar.__infer_variance__|typing.TypeVar.__name__|typing.TypeVarTuple.__name__|typing.TypedDict|typing._caller|typing._compare_args_orderless|typing._deduplicate|typing._deduplicate_unhashable|typing._deprecation_warning_for_no_type_params_passed|typing._generic_init_subclass|typing._get_typeddict_qualifiers|typing._is_dunder|typing._is_param_expr|typing._is_typevar_like|typing._is_unpacked_typevartuple|typing._make_nmtuple|typing._namedtuple_mro_entries|typing._no_init_or_replace_init|typing._paramspec_prepare_subst|typing._paramspec_subst|typing._typevar_subst|typing._typevartuple_prepare_subst|typing._unpack_args|typing._value_and_type_iter|values|warnings.WarningMessage|warnings.WarningMessage.__init__|warnings.WarningMessage.__str__|warnings._add_filter|warnings._formatwarnmsg_impl|warnings._getaction|warnings._getcategory|warnings._is_filename_to_skip|warnings._is_internal_filename|warnings._processoptions|warnings._setoption|warnings._showwarnmsg_impl|warnings._warn_unawaited_coroutine|warnings.catch_warnings.__enter__|warnings.catch_warnings.__exit__|warnings.catch_warnings.__repr__|warnings.deprecated.__call__|warnings.deprecated.__init__|weakref.CallableProxyType|weakref.KeyedRef.__init__|weakref.KeyedRef.__new__|weakref.ProxyType|weakref.ReferenceType|weakref.ReferenceType.__callback__|weakref.WeakKeyDictionary.__contains__|weakref.WeakKeyDictionary.__deepcopy__|weakref.WeakKeyDictionary.__delitem__|weakref.WeakKeyDictionary.__getitem__|weakref.WeakKeyDictionary.__init__|weakref.WeakKeyDictionary.__ior__|weakref.WeakKeyDictionary.__len__|weakref.WeakKeyDictionary.__or__|weakref.WeakKeyDictionary.__repr__|weakref.WeakKeyDictionary.__ror__|weakref.WeakKeyDictionary.__setitem__|weakref.WeakKeyDictionary._commit_removals|weakref.WeakKeyDictionary._scrub_removals|weakref.WeakKeyDictionary.copy|weakref.WeakKeyDictionary.get|weakref.WeakKeyDictionary.items|weakref.WeakKeyDictionary.keys|weakref.WeakKeyDictionary.pop|weakref.WeakKeyDictionary.popitem|weakref.WeakKeyDictionary.setdefault|weakref.WeakKeyDictionary.update|weakref.WeakKeyDictionary.values|weakref.WeakMethod.__call__|weakref.WeakMethod.__eq__|weakref.WeakMethod.__ne__|weakref.WeakMethod.__new__|weakref.WeakValueDictionary.__contains__|weakref.WeakValueDictionary.__deepcopy__|weakref.WeakValueDictionary.__delitem__|weakref.WeakValueDictionary.__getitem__|weakref.WeakValueDictionary.__init__|weakref.WeakValueDictionary.__ior__|weakref.WeakValueDictionary.__len__|weakref.WeakValueDictionary.__or__|weakref.WeakValueDictionary.__repr__|weakref.WeakValueDictionary.__ror__|weakref.WeakValueDictionary.__setitem__|weakref.WeakValueDictionary._commit_removals|weakref.WeakValueDictionary.copy|weakref.WeakValueDictionary.get|weakref.WeakValueDictionary.items|weakref.WeakValueDictionary.keys|weakref.WeakValueDictionary.pop|weakref.WeakValueDictionary.popitem|weakref.WeakValueDictionary.setdefault|weakref.WeakValueDictionary.update|weakref.WeakValueDictionary.values|weakref.finalize._Info|weakref.finalize._Info.args|weakref.finalize._Info.atexit|weakref.finalize._Info.func|weakref.finalize._Info.index|weakref.finalize._Info.kwargs|weakref.finalize._Info.weakref|weakref.finalize.__init__|weakref.finalize.__repr__|weakref.finalize._exitfunc|weakref.finalize._select_for_exit|wrapper_descriptor|wrapper_descriptor.__doc__|wrapper_descriptor.__name__|wrapper_descriptor.__objclass__|wrapper_descriptor.__qualname__|wrapper_descriptor.__text_signature__".split(
    "|",
  );
