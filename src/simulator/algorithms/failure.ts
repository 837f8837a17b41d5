// An exception as plain data: what an algorithm answers when CPython's would raise. The object model makes
// the exception object of it. Algorithms never throw for a Python-level error.

export type FailureType =
  | "IndexError"
  | "KeyError"
  | "LookupError"
  | "MemoryError"
  | "OverflowError"
  | "TypeError"
  | "Unsupported"
  | "ValueError"
  | "ZeroDivisionError";

export class Failure {
  readonly type: FailureType;
  readonly message: string;
  /** The first of two arguments where CPython raises from C's errno: `OverflowError(34, '…')`. */
  readonly errno: number;

  constructor(type: FailureType, message: string, errno = 0) {
    this.type = type;
    this.message = message;
    this.errno = errno;
  }
}
