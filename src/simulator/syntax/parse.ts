/**
 * Source text to tree: the door of this folder.
 *
 * The parser proper is fast and says only that something does not fit; then `diagnose.ts` reads the same tokens
 * again, the way CPython does in its second pass, to say what.
 */

import type { CompileWarning, Const } from "../bytecode/code-unit.ts";
import type { Mod } from "./ast.ts";
import { diagnose } from "./diagnose.ts";
import { CompileError, SourceText } from "./errors.ts";
import { GiveUp } from "./parser-base.ts";
import { StmtParser } from "./parser-stmt.ts";
import { type Token, tokenize } from "./tokenizer.ts";

export interface ParseResult {
  tree: Mod;
  arena: Const[];
  warnings: CompileWarning[];
  source: SourceText;
}

export type ParseMode = "exec" | "eval" | "single";

/**
 * Parses a program; throws CompileError. Mode "eval" wants one expression and, like `compile()`, no blanks before it
 * (`eval()` strips them itself); mode "single" wants one statement.
 */
export function parseModule(
  text: string,
  filename: string,
  mode: ParseMode = "exec",
  fileBacked = true,
  isScript = false,
): ParseResult {
  if (text.includes("\0")) throw nullBytes(filename, fileBacked);
  const source = new SourceText(text, filename, fileBacked, mode === "exec", isScript);
  const stream = tokenize(source, mode === "single");
  const warnings = [...stream.warnings];
  const parser = new StmtParser(source, stream, warnings);
  try {
    let tree: Mod;
    switch (mode) {
      case "exec":
        tree = { nodeType: "Module", body: parser.file() };
        break;
      case "eval":
        tree = { nodeType: "Expression", body: parser.eval() };
        break;
      case "single":
        tree = { nodeType: "Interactive", body: parser.interactive() };
        break;
    }
    if (mode === "single") refuseMore(source, parser.last);
    return { tree, arena: parser.arena, warnings, source };
  } catch (e) {
    // Also for errors already worded, as of an escape sequence: a later fault of the tokenizer goes first.
    if (e instanceof GiveUp || (e instanceof CompileError && !(e instanceof MoreStatements))) {
      throw diagnose(source, stream, mode);
    }
    // The JavaScript stack ends about where CPython's parser gives up.
    if (e instanceof RangeError) throw tooComplex(filename);
    throw e;
  }
}

class MoreStatements extends CompileError {}

/** CPython: `bad_single_statement`. Only comments and empty lines may follow. */
function refuseMore(source: SourceText, last: Token): void {
  if (source.source.slice(last.cur).replace(/#.*/g, "").trim() === "") return;
  throw new MoreStatements({
    type: "SyntaxError",
    msg: "multiple statements found while compiling a single statement",
    filename: source.filename,
    lineno: last.lineno,
    offset: source.charColumn(last.lineno, last.col) + 1,
    end_lineno: last.endLineno,
    end_offset: source.charColumn(last.endLineno, last.endCol) + 1,
    text: source.lineWithEnd(last.lineno),
  });
}

function nullBytes(filename: string, fileBacked: boolean): CompileError {
  return new CompileError({
    type: "SyntaxError",
    msg: fileBacked
      ? "source code cannot contain null bytes"
      : "source code string cannot contain null bytes",
    filename,
    lineno: null,
    offset: null,
    end_lineno: null,
    end_offset: null,
    text: null,
  });
}

function tooComplex(filename: string): CompileError {
  return new CompileError({
    type: "MemoryError",
    msg: "Parser stack overflowed - Python source too complex to parse",
    filename,
    lineno: null,
    offset: null,
    end_lineno: null,
    end_offset: null,
    text: null,
  });
}
