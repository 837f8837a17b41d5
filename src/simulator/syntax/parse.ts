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
import { ENDMARKER, NEWLINE, tokenize } from "./tokenizer.ts";

export interface ParseResult {
  tree: Mod;
  arena: Const[];
  warnings: CompileWarning[];
  source: SourceText;
}

export type ParseMode = "exec" | "eval" | "single";

/** Parses a program; throws CompileError. */
export function parseModule(
  text: string,
  filename: string,
  mode: ParseMode = "exec",
  fileBacked = true,
): ParseResult {
  const source = new SourceText(mode === "eval" ? text.replace(/^[ \t]+/, "") : text, filename, fileBacked);
  if (text.includes("\0")) throw nullBytes(filename, fileBacked);
  const stream = tokenize(source);
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
        while (parser.tok.type === NEWLINE) parser.advance();
        if (parser.tok.type !== ENDMARKER) throw multipleStatements(source);
        break;
    }
    return { tree, arena: parser.arena, warnings, source };
  } catch (e) {
    if (e instanceof GiveUp) throw diagnose(source, stream, mode);
    throw e;
  }
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

function multipleStatements(source: SourceText): CompileError {
  return source.error("multiple statements found while compiling a single statement", {
    lineno: 1,
    col_offset: 0,
    end_lineno: 1,
    end_col_offset: 0,
  });
}
