/**
 * From source text to a code unit: the door of the compiler (CPython: `Py_CompileStringObject`,
 * `_PyAST_Compile`). Whatever Python would refuse comes back as data.
 */

import {
  CO_FUTURE_ANNOTATIONS,
  CO_FUTURE_BARRY_AS_BDFL,
  type CompilationResult,
} from "../bytecode/code-unit.ts";
import { buildSymtable } from "../symtable/build.ts";
import type { Mod, Stmt } from "../syntax/ast.ts";
import { CompileError, type PythonSyntaxError, type SourceText } from "../syntax/errors.ts";
import { parseModule } from "../syntax/parse.ts";
import { optimizeAndAssemble } from "./assemble.ts";
import { getDocString, optimizeAst } from "./ast-opt.ts";
import { body } from "./codegen-def.ts";
import { visitExpr } from "./codegen-expr.ts";
import { Compiler } from "./unit.ts";

export type CompileMode = "exec" | "eval" | "single";

export interface CompileOptions {
  /** CO_FUTURE_* flags inherited from the code that calls `compile`, `exec` or `eval`. */
  readonly flags?: number;
  /** 0 is what `python` runs with. */
  readonly optimize?: 0 | 1 | 2;
  /**
   * Does `filename` name a file that holds the source? (true unless said otherwise.) Errors found behind the parser
   * quote their line only then: for `compile("…", "<string>", "exec")` their `text` is None.
   */
  readonly fileBacked?: boolean;
  /** Is it the script that the process runs? CPython reads that from its file, a line at a time. */
  readonly isScript?: boolean;
}

export type CompileOutcome =
  | { readonly ok: true; readonly result: CompilationResult }
  | { readonly ok: false; readonly error: PythonSyntaxError };

/** Never throws for any source text. */
export function compile(
  source: string,
  filename: string,
  mode: CompileMode = "exec",
  options: CompileOptions = {},
): CompileOutcome {
  try {
    return { ok: true, result: compileOrThrow(source, filename, mode, options) };
  } catch (e) {
    if (e instanceof CompileError) return { ok: false, error: e.error };
    // The JavaScript stack ends where CPython's recursion limit would be hit.
    if (e instanceof RangeError) {
      return {
        ok: false,
        error: {
          type: "RecursionError",
          msg: "maximum recursion depth exceeded during compilation",
          filename,
          lineno: null,
          offset: null,
          end_lineno: null,
          end_offset: null,
          text: null,
        },
      };
    }
    throw e;
  }
}

/** A program's tree without compiling it, or null if it is no program: tracebacks find their carets so. */
export function parseStatements(source: string): Stmt[] | null {
  try {
    const { tree } = parseModule(source, "<unknown>", "exec", false);
    return tree.nodeType === "Module" ? tree.body : null;
  } catch (e) {
    if (e instanceof CompileError) return null;
    throw e;
  }
}

function compileOrThrow(
  source: string,
  filename: string,
  mode: CompileMode,
  options: CompileOptions,
): CompilationResult {
  const parsed = parseModule(source, filename, mode, options.fileBacked ?? true, options.isScript ?? false);
  const optimize = options.optimize ?? 0;
  const future = futureFeatures(parsed.tree, parsed.source);
  const flags = (options.flags ?? 0) | future.flags;
  const futureAnnotations = (flags & CO_FUTURE_ANNOTATIONS) !== 0;
  optimizeAst(parsed.tree, parsed.arena, optimize, futureAnnotations);
  const symtable = buildSymtable(parsed.tree, parsed.source, futureAnnotations);
  const warnings = [...parsed.warnings];
  const c = new Compiler({
    source: parsed.source,
    symtable,
    flags,
    optimize,
    interactive: mode === "single",
    lastFutureLine: future.lastLine,
    warnings,
  });
  const tree = parsed.tree;
  if (tree.nodeType === "Expression") visitExpr(c, tree.body);
  else body(c, { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 }, tree.body);
  const unit = optimizeAndAssemble(c, tree.nodeType !== "Expression");
  return { unit, arena: parsed.arena, warnings };
}

const FEATURES: Record<string, number> = {
  nested_scopes: 0,
  generators: 0,
  division: 0,
  absolute_import: 0,
  with_statement: 0,
  print_function: 0,
  unicode_literals: 0,
  barry_as_FLUFL: CO_FUTURE_BARRY_AS_BDFL,
  generator_stop: 0,
  annotations: CO_FUTURE_ANNOTATIONS,
};

/** CPython: `Python/future.c`. Future imports stand at the top, behind at most a docstring. */
function futureFeatures(tree: Mod, source: SourceText): { flags: number; lastLine: number } {
  let flags = 0;
  let lastLine = -1;
  if (tree.nodeType === "Expression") return { flags, lastLine };
  const start = getDocString(tree.body) === null ? 0 : 1;
  for (const s of tree.body.slice(start) as Stmt[]) {
    if (s.nodeType !== "ImportFrom" || s.module !== "__future__" || s.level !== 0) break;
    for (const alias of s.names) {
      const bits = Object.hasOwn(FEATURES, alias.name) ? FEATURES[alias.name] : undefined;
      if (bits === undefined) {
        const msg = alias.name === "braces" ? "not a chance" : `future feature ${alias.name} is not defined`;
        throw new CompileError({ ...source.error(msg, s).error, end_offset: null });
      }
      flags |= bits;
    }
    lastLine = s.lineno;
  }
  return { flags, lastLine };
}
