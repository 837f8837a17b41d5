/**
 * Expressions back to text, as `from __future__ import annotations` stores them (CPython: `Python/ast_unparse.c`).
 */

import { codePointsOf, concatStr, strOfCodePoints } from "../bytecode/constants.ts";
import type { Const, ConstStr } from "../bytecode/code-unit.ts";
import type { Arguments, CmpOperator, Comprehension, Expr, Operator } from "../syntax/ast.ts";
import { reprConst, reprStr } from "./repr.ts";

/** Precedence levels, loosest first. */
const PR_TUPLE = 0;
const PR_TEST = 1;
const PR_OR = 2;
const PR_AND = 3;
const PR_NOT = 4;
const PR_CMP = 5;
const PR_BOR = 6;
const PR_BXOR = 7;
const PR_BAND = 8;
const PR_SHIFT = 9;
const PR_ARITH = 10;
const PR_TERM = 11;
const PR_FACTOR = 12;
const PR_POWER = 13;
const PR_AWAIT = 14;
const PR_ATOM = 15;

const BINARY: Record<Operator, readonly [symbol: string, level: number, rightAssociative?: boolean]> = {
  Add: [" + ", PR_ARITH],
  Sub: [" - ", PR_ARITH],
  Mult: [" * ", PR_TERM],
  MatMult: [" @ ", PR_TERM],
  Div: [" / ", PR_TERM],
  Mod: [" % ", PR_TERM],
  LShift: [" << ", PR_SHIFT],
  RShift: [" >> ", PR_SHIFT],
  BitOr: [" | ", PR_BOR],
  BitXor: [" ^ ", PR_BXOR],
  BitAnd: [" & ", PR_BAND],
  FloorDiv: [" // ", PR_TERM],
  Pow: [" ** ", PR_POWER, true],
};

const COMPARE: Record<CmpOperator, string> = {
  Eq: " == ",
  NotEq: " != ",
  Lt: " < ",
  LtE: " <= ",
  Gt: " > ",
  GtE: " >= ",
  Is: " is ",
  IsNot: " is not ",
  In: " in ",
  NotIn: " not in ",
};

export function unparse(e: Expr): string {
  return expr(e, PR_TEST);
}

function parens(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

function list(elts: readonly Expr[], level: number): string {
  return elts.map((e) => expr(e, level)).join(", ");
}

function constant(c: Const): string {
  if (c.kind === "ellipsis") return "...";
  if (c.kind === "tuple") {
    const items = c.items.map(constant);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
  }
  // Infinity has no literal: a number too large for a float stands for it.
  const text = reprConst(c);
  return c.kind === "float" || c.kind === "complex" ? text.replaceAll("inf", "1e309") : text;
}

function expr(e: Expr, level: number): string {
  switch (e.nodeType) {
    case "BoolOp": {
      const own = e.op === "And" ? PR_AND : PR_OR;
      const text = e.values.map((v) => expr(v, own + 1)).join(e.op === "And" ? " and " : " or ");
      return parens(text, level > own);
    }
    case "BinOp": {
      const [symbol, own, right] = BINARY[e.op];
      const text = expr(e.left, own + (right ? 1 : 0)) + symbol + expr(e.right, own + (right ? 0 : 1));
      return parens(text, level > own);
    }
    case "UnaryOp": {
      const own = e.op === "Not" ? PR_NOT : PR_FACTOR;
      const symbol = { Invert: "~", Not: "not ", UAdd: "+", USub: "-" }[e.op];
      return parens(symbol + expr(e.operand, own), level > own);
    }
    case "Lambda": {
      const params = args(e.args);
      return parens(`lambda${params === "" ? "" : ` ${params}`}: ${expr(e.body, PR_TEST)}`, level > PR_TEST);
    }
    case "IfExp":
      return parens(
        `${expr(e.body, PR_TEST + 1)} if ${expr(e.test, PR_TEST + 1)} else ${expr(e.orelse, PR_TEST)}`,
        level > PR_TEST,
      );
    case "Dict":
      return `{${e.values
        .map((v, i) => {
          const key = e.keys[i] ?? null;
          return key === null ? `**${expr(v, PR_TUPLE)}` : `${expr(key, PR_TEST)}: ${expr(v, PR_TEST)}`;
        })
        .join(", ")}}`;
    case "Set":
      return `{${list(e.elts, PR_TEST)}}`;
    case "GeneratorExp":
      return `(${expr(e.elt, PR_TEST)}${generators(e.generators)})`;
    case "ListComp":
      return `[${expr(e.elt, PR_TEST)}${generators(e.generators)}]`;
    case "SetComp":
      return `{${expr(e.elt, PR_TEST)}${generators(e.generators)}}`;
    case "DictComp":
      return `{${expr(e.key, PR_TEST)}: ${expr(e.value, PR_TEST)}${generators(e.generators)}}`;
    case "Yield":
      return e.value === null ? "(yield)" : `(yield ${expr(e.value, PR_TUPLE)})`;
    case "YieldFrom":
      return `(yield from ${expr(e.value, PR_TEST)})`;
    case "Await":
      return parens(`await ${expr(e.value, PR_ATOM)}`, level > PR_AWAIT);
    case "Compare": {
      let text = expr(e.left, PR_CMP + 1);
      e.ops.forEach((op, i) => {
        text += COMPARE[op] + expr(e.comparators[i] as Expr, PR_CMP + 1);
      });
      return parens(text, level > PR_CMP);
    }
    case "Call": {
      const only = e.args[0];
      if (e.args.length === 1 && e.keywords.length === 0 && only?.nodeType === "GeneratorExp") {
        return expr(e.func, PR_ATOM) + expr(only, PR_TUPLE);
      }
      const parts = e.args.map((a) => expr(a, PR_TEST));
      for (const k of e.keywords) {
        parts.push(k.arg === null ? `**${expr(k.value, PR_TEST)}` : `${k.arg}=${expr(k.value, PR_TEST)}`);
      }
      return `${expr(e.func, PR_ATOM)}(${parts.join(", ")})`;
    }
    case "Constant":
      return constant(e.value);
    case "JoinedStr":
    case "FormattedValue":
      return fstring(e);
    case "Attribute": {
      const value = expr(e.value, PR_ATOM);
      // `1 .real`: an integer literal swallows the dot.
      const space = e.value.nodeType === "Constant" && e.value.value.kind === "int" ? " " : "";
      return `${value}${space}.${e.attr}`;
    }
    case "Starred":
      return `*${expr(e.value, PR_BOR)}`;
    case "Name":
      return e.id;
    case "List":
      return `[${list(e.elts, PR_TEST)}]`;
    case "Tuple": {
      if (e.elts.length === 0) return "()";
      const text = list(e.elts, PR_TEST) + (e.elts.length === 1 ? "," : "");
      return parens(text, level > PR_TUPLE);
    }
    case "Subscript":
      return `${expr(e.value, PR_ATOM)}[${expr(e.slice, PR_TUPLE)}]`;
    case "Slice": {
      const step = e.step === null ? "" : `:${expr(e.step, PR_TEST)}`;
      return `${e.lower === null ? "" : expr(e.lower, PR_TEST)}:${e.upper === null ? "" : expr(e.upper, PR_TEST)}${step}`;
    }
    case "NamedExpr":
      return parens(`${expr(e.target, PR_ATOM)} := ${expr(e.value, PR_ATOM)}`, level > PR_TUPLE);
  }
}

function generators(list: readonly Comprehension[]): string {
  return list
    .map((g) => {
      const head = `${g.is_async ? " async for " : " for "}${expr(g.target, PR_TUPLE)} in ${expr(g.iter, PR_TEST + 1)}`;
      return head + g.ifs.map((test) => ` if ${expr(test, PR_TEST + 1)}`).join("");
    })
    .join("");
}

function args(a: Arguments): string {
  const parts: string[] = [];
  const positional = [...a.posonlyargs, ...a.args];
  const withoutDefault = positional.length - a.defaults.length;
  positional.forEach((p, i) => {
    const value = a.defaults[i - withoutDefault];
    parts.push(p.arg + (value === undefined ? "" : `=${expr(value, PR_TEST)}`));
    if (i + 1 === a.posonlyargs.length) parts.push("/");
  });
  if (a.vararg !== null) parts.push(`*${a.vararg.arg}`);
  else if (a.kwonlyargs.length > 0) parts.push("*");
  a.kwonlyargs.forEach((p, i) => {
    const value = a.kw_defaults[i] ?? null;
    parts.push(p.arg + (value === null ? "" : `=${expr(value, PR_TEST)}`));
  });
  if (a.kwarg !== null) parts.push(`**${a.kwarg.arg}`);
  return parts.join(", ");
}

// ---- f-strings

function fstring(e: Expr): string {
  return `f${reprStr(concatStr(pieces(e, false)))}`;
}

function text(value: string): ConstStr {
  return { kind: "str", value };
}

function pieces(e: Expr, isFormatSpec: boolean): ConstStr[] {
  switch (e.nodeType) {
    case "Constant":
      return e.value.kind === "str" ? [escapeBraces(e.value)] : [];
    case "JoinedStr": {
      const parts = e.values.flatMap((v) => pieces(v, isFormatSpec));
      return parts;
    }
    case "FormattedValue": {
      const inner = expr(e.value, PR_TEST + 1);
      const conversion = e.conversion > 0 ? `!${String.fromCharCode(e.conversion)}` : "";
      const parts = [text(`{${inner.startsWith("{") ? " " : ""}${inner}${conversion}`)];
      if (e.format_spec !== null) parts.push(text(":"), ...pieces(e.format_spec, true));
      parts.push(text("}"));
      return parts;
    }
    default:
      return [text(expr(e, PR_TEST))];
  }
}

function escapeBraces(s: ConstStr): ConstStr {
  return strOfCodePoints(codePointsOf(s).flatMap((p) => (p === 123 || p === 125 ? [p, p] : [p])));
}
