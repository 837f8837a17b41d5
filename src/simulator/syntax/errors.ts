/**
 * Errors of compiling, as data.
 *
 * Every phase (tokens, grammar, symbol table, code generation) raises a `CompileError`; `compile()` catches it and
 * returns the `PythonSyntaxError` inside. The fields are those of Python's SyntaxError: `offset` and `end_offset`
 * count from 1, `text` is the source line, and null stands for None.
 */

export interface PythonSyntaxError {
  /** RecursionError, ValueError, OverflowError, MemoryError and SystemError come from limits, not from grammar. */
  readonly type:
    | "SyntaxError"
    | "IndentationError"
    | "TabError"
    | "RecursionError"
    | "ValueError"
    | "OverflowError"
    | "MemoryError"
    | "SystemError";
  readonly msg: string;
  readonly filename: string;
  readonly lineno: number | null;
  readonly offset: number | null;
  readonly end_lineno: number | null;
  readonly end_offset: number | null;
  readonly text: string | null;
  /** The source ends inside a construct that more lines could complete (CPython: PyCF_ALLOW_INCOMPLETE_INPUT). */
  readonly incomplete?: boolean;
  /** Set when Python is right and this model is too small: the construct is valid 3.13, but refused here. */
  readonly unsupported?: boolean;
}

/** Thrown inside the compiler only; carries the data. */
export class CompileError extends Error {
  readonly error: PythonSyntaxError;
  constructor(error: PythonSyntaxError) {
    super(error.msg);
    this.error = error;
  }
}

/** A range in the tree's coordinates: lines from 1, columns in UTF-8 bytes from 0. */
export interface SourceRange {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

/** The text of a program with its lines, for error messages and positions. */
export class SourceText {
  /** Lines end with "\n" only; the last one, too, unless `addNewline` was false. */
  readonly source: string;
  readonly filename: string;
  /** A file of that name holds the text: errors found behind the parser then quote the line, too. */
  readonly fileBacked: boolean;
  readonly isAscii: boolean;
  /** UTF-16 index at which each line starts. */
  readonly lineStarts: number[];

  /** The text is read from the file line by line, as a script's is, and not from a string. */
  readonly isScript: boolean;

  constructor(source: string, filename: string, fileBacked = true, addNewline = true, isScript = false) {
    let text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
    if (addNewline && text !== "" && !text.endsWith("\n")) text += "\n";
    this.source = text;
    this.filename = filename;
    this.fileBacked = fileBacked;
    this.isScript = isScript;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII means
    this.isAscii = /^[\x00-\x7f]*$/.test(text);
    const starts = [0];
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
    this.lineStarts = starts;
  }

  /** The line without its end, or null when there is no such line. */
  line(lineno: number): string | null {
    const start = this.lineStarts[lineno - 1];
    if (start === undefined) return null;
    const next = this.lineStarts[lineno];
    return this.source.slice(start, next === undefined ? this.source.length : next - 1);
  }

  /** The line with its end, if it has one. */
  lineWithEnd(lineno: number): string | null {
    const start = this.lineStarts[lineno - 1];
    return start === undefined
      ? null
      : this.source.slice(start, this.lineStarts[lineno] ?? this.source.length);
  }

  /** Byte column to character column within a line. */
  charColumn(lineno: number, byteColumn: number): number {
    const line = this.line(lineno);
    if (line === null) return byteColumn;
    let bytes = 0;
    let chars = 0;
    for (const ch of line) {
      if (bytes >= byteColumn) break;
      bytes += utf8Length(ch.codePointAt(0) ?? 0);
      chars++;
    }
    return chars + Math.max(0, byteColumn - bytes);
  }

  /**
   * A SyntaxError over a range of the tree. CPython: `compiler_error`, `PyErr_RangedSyntaxLocationObject`, which count
   * columns in bytes.
   */
  error(msg: string, range: SourceRange): CompileError {
    return new CompileError({
      type: "SyntaxError",
      msg,
      filename: this.filename,
      lineno: range.lineno,
      offset: range.col_offset + 1,
      end_lineno: range.end_lineno,
      end_offset: range.end_col_offset + 1,
      text: this.fileBacked ? this.lineWithEnd(range.lineno) : null,
    });
  }
}

/** How many bytes a code point takes in UTF-8 (3 for a lone surrogate, which no file can hold). */
export function utf8Length(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
