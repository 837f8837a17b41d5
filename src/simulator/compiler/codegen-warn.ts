/**
 * The compiler's SyntaxWarnings about code that cannot mean what it says (CPython: `check_compare`, `check_caller`,
 * `check_subscripter`, `check_index`).
 */

import type { Const } from "../bytecode/code-unit.ts";
import type { Compare, Expr } from "../syntax/ast.ts";
import type { Compiler } from "./unit.ts";

const TYPE_NAMES: Record<Const["kind"], string> = {
  none: "NoneType",
  true: "bool",
  false: "bool",
  ellipsis: "ellipsis",
  int: "int",
  float: "float",
  complex: "complex",
  str: "str",
  bytes: "bytes",
  tuple: "tuple",
  frozenset: "frozenset",
  code: "code",
};

/** The type that an expression surely has. CPython: `infer_type`. */
function inferType(e: Expr): string | null {
  switch (e.nodeType) {
    case "Tuple":
      return "tuple";
    case "List":
    case "ListComp":
      return "list";
    case "Dict":
    case "DictComp":
      return "dict";
    case "Set":
    case "SetComp":
      return "set";
    case "GeneratorExp":
      return "generator";
    case "Lambda":
      return "function";
    case "JoinedStr":
    case "FormattedValue":
      return "str";
    case "Constant":
      return TYPE_NAMES[e.value.kind];
    default:
      return null;
  }
}

/** May it stand beside `is`? CPython: `check_is_arg`. */
function isArg(e: Expr): boolean {
  if (e.nodeType !== "Constant") return true;
  const kind = e.value.kind;
  return kind === "none" || kind === "true" || kind === "false" || kind === "ellipsis";
}

export function checkCompare(c: Compiler, e: Compare): void {
  let left = e.left;
  for (let i = 0; i < e.ops.length; i++) {
    const op = e.ops[i];
    const right = e.comparators[i] as Expr;
    if ((op === "Is" || op === "IsNot") && (!isArg(left) || !isArg(right))) {
      const shown = isArg(left) ? right : left;
      const name = inferType(shown) ?? "";
      c.warn(
        op === "Is"
          ? `"is" with '${name}' literal. Did you mean "=="?`
          : `"is not" with '${name}' literal. Did you mean "!="?`,
        e,
      );
      return;
    }
    left = right;
  }
}

export function checkCaller(c: Compiler, e: Expr): void {
  switch (e.nodeType) {
    case "Constant":
    case "Tuple":
    case "List":
    case "ListComp":
    case "Dict":
    case "DictComp":
    case "Set":
    case "SetComp":
    case "GeneratorExp":
    case "JoinedStr":
    case "FormattedValue":
      c.warn(`'${inferType(e)}' object is not callable; perhaps you missed a comma?`, e);
  }
}

export function checkSubscripter(c: Compiler, e: Expr): void {
  switch (e.nodeType) {
    case "Constant": {
      const kind = e.value.kind;
      if (kind !== "none" && kind !== "ellipsis" && kind !== "true" && kind !== "false") {
        if (kind !== "int" && kind !== "float" && kind !== "complex" && kind !== "frozenset") return;
      }
      break;
    }
    case "Set":
    case "SetComp":
    case "GeneratorExp":
    case "Lambda":
      break;
    default:
      return;
  }
  c.warn(`'${inferType(e)}' object is not subscriptable; perhaps you missed a comma?`, e);
}

export function checkIndex(c: Compiler, e: Expr, index: Expr): void {
  const indexType = inferType(index);
  if (indexType === null || indexType === "int" || indexType === "bool") return;
  switch (e.nodeType) {
    case "Constant":
      if (e.value.kind !== "str" && e.value.kind !== "bytes" && e.value.kind !== "tuple") return;
      break;
    case "Tuple":
    case "List":
    case "ListComp":
    case "JoinedStr":
    case "FormattedValue":
      break;
    default:
      return;
  }
  c.warn(
    `${inferType(e)} indices must be integers or slices, not ${indexType}; perhaps you missed a comma?`,
    e,
  );
}
