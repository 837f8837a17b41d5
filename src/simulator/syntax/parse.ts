/**
 * Source text to tree.
 *
 * py-ast reads the grammar; what comes back is brought into this project's own form (`ast.ts`): contexts and
 * operators become strings, absent fields null, columns UTF-8 bytes, and constants are read again from the source
 * text, because a JavaScript value cannot tell 1 from 1.0. Each literal becomes a fresh `Const`, entered into the
 * arena in the parser's order.
 */

import { parse as pyAstParse, PyComplex } from "py-ast";
import type { CompileWarning, Const } from "../bytecode/code-unit.ts";
import { ELLIPSIS, FALSE, intValue, NONE, TRUE } from "../bytecode/constants.ts";
import type { AnyNode, Mod, Module } from "./ast.ts";
import { CompileError, SourceText, utf8Length } from "./errors.ts";

export interface ParseResult {
  tree: Mod;
  arena: Const[];
  warnings: CompileWarning[];
  source: SourceText;
}

interface RawNode {
  [key: string]: unknown;
  nodeType: string;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

const RENAMED: Record<string, string> = {
  Arguments: "arguments",
  Arg: "arg",
  Keyword: "keyword",
  Alias: "alias",
  WithItem: "withitem",
  MatchCase: "match_case",
  Comprehension: "comprehension",
};

/** Optional fields that py-ast leaves out and the tree writes as null. */
const OPTIONAL: Record<string, readonly string[]> = {
  FunctionDef: ["returns"],
  AsyncFunctionDef: ["returns"],
  Return: ["value"],
  AnnAssign: ["value"],
  Raise: ["exc", "cause"],
  Assert: ["msg"],
  ImportFrom: ["module"],
  Yield: ["value"],
  FormattedValue: ["format_spec"],
  Slice: ["lower", "upper", "step"],
  ExceptHandler: ["type", "name"],
  arguments: ["vararg", "kwarg"],
  arg: ["annotation"],
  keyword: ["arg"],
  alias: ["asname"],
  withitem: ["optional_vars"],
  match_case: ["guard"],
  MatchMapping: ["rest"],
  MatchStar: ["name"],
  MatchAs: ["pattern", "name"],
  TypeVar: ["bound", "default_value"],
  ParamSpec: ["default_value"],
  TypeVarTuple: ["default_value"],
};

class Converter {
  readonly text: SourceText;
  readonly arena: Const[] = [];
  readonly ascii: boolean;

  constructor(text: SourceText) {
    this.text = text;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII means
    this.ascii = /^[\x00-\x7f]*$/.test(text.source);
  }

  /** py-ast counts UTF-16 units. */
  byteColumn(lineno: number, column: number): number {
    if (this.ascii) return column;
    const line = this.text.line(lineno) ?? "";
    let bytes = 0;
    for (const ch of line.slice(0, column)) bytes += utf8Length(ch.codePointAt(0) ?? 0);
    return bytes;
  }

  convert(value: unknown): unknown {
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) value[i] = this.convert(value[i]);
      return value;
    }
    if (value === undefined) return null;
    if (value === null || typeof value !== "object") return value;
    const node = value as RawNode;
    switch (node.nodeType) {
      case undefined:
        return value;
      case "Constant":
        node.value = this.constant(node);
        break;
      case "MatchSingleton":
        node.value = node.value === null ? NONE : node.value === true ? TRUE : FALSE;
        break;
    }
    const renamed = RENAMED[node.nodeType];
    if (renamed !== undefined) node.nodeType = renamed;
    for (const key of OPTIONAL[node.nodeType] ?? []) if (node[key] === undefined) node[key] = null;
    if (node.lineno !== undefined) {
      node.col_offset = this.byteColumn(node.lineno, node.col_offset);
      node.end_col_offset = this.byteColumn(node.end_lineno, node.end_col_offset);
    }
    for (const key of Object.keys(node)) {
      const child = node[key];
      if (key === "ctx" || key === "op") node[key] = (child as RawNode).nodeType;
      else if (key === "ops") node[key] = (child as RawNode[]).map((op) => op.nodeType);
      else if (key !== "value" || (node.nodeType !== "Constant" && node.nodeType !== "MatchSingleton")) {
        if (child !== null && typeof child === "object") node[key] = this.convert(child);
      }
    }
    return node;
  }

  constant(node: RawNode): Const {
    const value: unknown = node.value;
    if (value === null) return NONE;
    if (value === true) return TRUE;
    if (value === false) return FALSE;
    let made: Const;
    if (typeof value === "number" || typeof value === "bigint") {
      const start = (this.text.lineStarts[node.lineno - 1] ?? 0) + node.col_offset;
      made = readNumber(this.text.source, start, value);
    } else if (value instanceof PyComplex) {
      made = { kind: "complex", re: 0, im: value.imag };
    } else if (typeof value === "string") {
      if (
        value === "..." &&
        this.text.source.startsWith("...", (this.text.lineStarts[node.lineno - 1] ?? 0) + node.col_offset)
      )
        return ELLIPSIS;
      const style = String(node.quote_style ?? "");
      if (/[bB]/.test(style)) {
        made = { kind: "bytes", value: Uint8Array.from(value, (c) => c.charCodeAt(0)) };
        this.arena.push(made);
      } else made = { kind: "str", value };
    } else return ELLIPSIS;
    this.arena.push(made);
    return made;
  }
}

function readNumber(source: string, start: number, value: number | bigint): Const {
  const m = /^(0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|[0-9._]+(?:[eE][+-]?[0-9_]+)?)/.exec(
    source.slice(start, start + 5000),
  );
  const digits = (m?.[0] ?? String(value)).replaceAll("_", "");
  if (/^0[xXoObB]/.test(digits) || /^[0-9]+$/.test(digits)) {
    const big = BigInt(digits);
    return { kind: "int", value: intValue(big) };
  }
  return { kind: "float", value: Number(digits) };
}

/** Parses a program; throws CompileError. */
export function parseModule(
  source: string,
  filename: string,
  mode: "exec" | "eval" | "single" = "exec",
): ParseResult {
  const text = new SourceText(source, filename);
  let raw: unknown;
  try {
    raw = pyAstParse(mode === "eval" ? source.trim() : source);
  } catch (e) {
    const fault = e as { message?: string; lineno?: number; col_offset?: number };
    const lineno = fault.lineno ?? 1;
    throw new CompileError({
      type: "SyntaxError",
      msg: "invalid syntax",
      filename,
      lineno,
      offset: (fault.col_offset ?? 0) + 1,
      end_lineno: lineno,
      end_offset: (fault.col_offset ?? 0) + 1,
      text: text.line(lineno),
    });
  }
  const converter = new Converter(text);
  const module = converter.convert(raw) as AnyNode as Module;
  let tree: Mod = module;
  if (mode === "single") tree = { nodeType: "Interactive", body: module.body };
  else if (mode === "eval") {
    const first = module.body[0];
    if (module.body.length !== 1 || first === undefined || first.nodeType !== "Expr") {
      throw text.error("invalid syntax", { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 });
    }
    tree = { nodeType: "Expression", body: first.value };
  }
  return { tree, arena: converter.arena, warnings: [], source: text };
}
