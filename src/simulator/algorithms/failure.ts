// An exception as plain data: what an algorithm answers when CPython's would raise. The object model makes
// the exception object of it. Algorithms never throw for a Python-level error.

export type FailureType =
  | "IndexError"
  | "LookupError"
  | "MemoryError"
  | "OverflowError"
  | "TypeError"
  | "UnicodeDecodeError"
  | "UnicodeEncodeError"
  | "ValueError"
  | "ZeroDivisionError";

export class Failure {
  readonly type: FailureType;
  readonly message: string;

  constructor(type: FailureType, message: string) {
    this.type = type;
    this.message = message;
  }
}
