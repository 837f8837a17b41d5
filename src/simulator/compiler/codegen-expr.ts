/**
 * Code for expressions (CPython: `compiler_visit_expr1` and what it calls). Each leaves one reference on the stack,
 * or, in Store and Del context, takes what it needs off.
 */

import type { Const } from "../bytecode/code-unit.ts";
import { NONE, str } from "../bytecode/constants.ts";
import { OP } from "../bytecode/opcodes.ts";
import type {
  Attribute,
  BoolOp,
  CmpOperator,
  Compare,
  Dict,
  Expr,
  JoinedStr,
  Operator,
  Slice,
  Subscript,
} from "../syntax/ast.ts";
import { constEqual } from "./const-arith.ts";
import { call, canOptimizeSuperCall, loadArgsForSuper } from "./codegen-call.ts";
import { comprehension } from "./codegen-comp.ts";
import { lambda } from "./codegen-def.ts";
import { jumpIf } from "./codegen-jump.ts";
import { checkCompare, checkIndex, checkSubscripter } from "./codegen-warn.ts";
import { forbiddenName, nameop } from "./names.ts";
import { LOAD_METHOD, LOAD_ZERO_SUPER_ATTR, JUMP_NO_INTERRUPT, POP_BLOCK, SETUP_FINALLY } from "./pseudo.ts";
import { type Compiler, type Loc, NO_LOCATION } from "./unit.ts";

/** Displays with more items than this are built piece by piece. CPython: `STACK_USE_GUIDELINE`. */
export const STACK_USE_GUIDELINE = 30;

const BINARY: Record<Operator, number> = {
  Add: 0,
  BitAnd: 1,
  FloorDiv: 2,
  LShift: 3,
  MatMult: 4,
  Mult: 5,
  Mod: 6,
  BitOr: 7,
  Pow: 8,
  RShift: 9,
  Sub: 10,
  Div: 11,
  BitXor: 12,
};
const NB_INPLACE_ADD = 13;

export function binaryOperator(c: Compiler, loc: Loc, op: Operator): void {
  c.addop(OP.BINARY_OP, BINARY[op], loc);
}

export function inplaceOperator(c: Compiler, loc: Loc, op: Operator): void {
  c.addop(OP.BINARY_OP, BINARY[op] + NB_INPLACE_ADD, loc);
}

/** Comparison number and the mask of outcomes for which it is true (unordered 1, less 2, greater 4, equal 8). */
const COMPARISONS: Partial<Record<CmpOperator, readonly [cmp: number, mask: number]>> = {
  Lt: [0, 2],
  LtE: [1, 10],
  Eq: [2, 8],
  NotEq: [3, 7],
  Gt: [4, 4],
  GtE: [5, 12],
};

/** CPython: `compiler_addcompare`. */
export function compareOperator(c: Compiler, loc: Loc, op: CmpOperator): void {
  switch (op) {
    case "Is":
      c.addop(OP.IS_OP, 0, loc);
      return;
    case "IsNot":
      c.addop(OP.IS_OP, 1, loc);
      return;
    case "In":
      c.addop(OP.CONTAINS_OP, 0, loc);
      return;
    case "NotIn":
      c.addop(OP.CONTAINS_OP, 1, loc);
      return;
    default: {
      const [cmp, mask] = COMPARISONS[op] as readonly [number, number];
      c.addop(OP.COMPARE_OP, (cmp << 5) | mask, loc);
    }
  }
}

export function visitExprs(c: Compiler, list: readonly Expr[]): void {
  for (const e of list) visitExpr(c, e);
}

export function visitExpr(c: Compiler, e: Expr): void {
  switch (e.nodeType) {
    case "NamedExpr":
      visitExpr(c, e.value);
      c.addop(OP.COPY, 1, e);
      visitExpr(c, e.target);
      return;
    case "BoolOp":
      boolop(c, e);
      return;
    case "BinOp":
      visitExpr(c, e.left);
      visitExpr(c, e.right);
      binaryOperator(c, e, e.op);
      return;
    case "UnaryOp":
      visitExpr(c, e.operand);
      switch (e.op) {
        case "Not":
          c.addop(OP.TO_BOOL, 0, e);
          c.addop(OP.UNARY_NOT, 0, e);
          break;
        case "UAdd":
          c.addop(OP.CALL_INTRINSIC_1, 5, e);
          break;
        case "USub":
          c.addop(OP.UNARY_NEGATIVE, 0, e);
          break;
        case "Invert":
          c.addop(OP.UNARY_INVERT, 0, e);
          break;
      }
      return;
    case "Lambda":
      lambda(c, e);
      return;
    case "IfExp": {
      const end = c.newLabel();
      const next = c.newLabel();
      jumpIf(c, e, e.test, next, false);
      visitExpr(c, e.body);
      c.addop(JUMP_NO_INTERRUPT, end, NO_LOCATION);
      c.useLabel(next);
      visitExpr(c, e.orelse);
      c.useLabel(end);
      return;
    }
    case "Dict":
      dict(c, e);
      return;
    case "Set":
      starunpack(c, e, e.elts, 0, OP.BUILD_SET, OP.SET_ADD, OP.SET_UPDATE, false);
      return;
    case "GeneratorExp":
    case "ListComp":
    case "SetComp":
    case "DictComp":
      comprehension(c, e);
      return;
    case "Yield":
      if (!c.u.ste.isFunctionLike) throw c.error("'yield' outside function", e);
      if (e.value !== null) visitExpr(c, e.value);
      else c.loadConst(NONE, e);
      addYield(c, e);
      return;
    case "YieldFrom":
      if (!c.u.ste.isFunctionLike) throw c.error("'yield from' outside function", e);
      if (c.u.scopeType === "async function") throw c.error("'yield from' inside async function", e);
      visitExpr(c, e.value);
      c.addop(OP.GET_YIELD_FROM_ITER, 0, e);
      c.loadConst(NONE, e);
      addYieldFrom(c, e, false);
      return;
    case "Await":
      if (c.u.ste.ste_type !== "function") throw c.error("'await' outside function", e);
      if (c.u.scopeType !== "async function" && c.u.scopeType !== "comprehension") {
        throw c.error("'await' outside async function", e);
      }
      visitExpr(c, e.value);
      c.addop(OP.GET_AWAITABLE, 0, e);
      c.loadConst(NONE, e);
      addYieldFrom(c, e, true);
      return;
    case "Compare":
      compare(c, e);
      return;
    case "Call":
      call(c, e);
      return;
    case "Constant":
      c.loadConst(e.value, e);
      return;
    case "JoinedStr":
      joinedStr(c, e);
      return;
    case "FormattedValue":
      visitExpr(c, e.value);
      if (e.conversion !== -1) {
        c.addop(OP.CONVERT_VALUE, e.conversion === 115 ? 1 : e.conversion === 114 ? 2 : 3, e);
      }
      if (e.format_spec !== null) {
        visitExpr(c, e.format_spec);
        c.addop(OP.FORMAT_WITH_SPEC, 0, e);
      } else c.addop(OP.FORMAT_SIMPLE, 0, e);
      return;
    case "Attribute":
      attribute(c, e);
      return;
    case "Subscript":
      subscript(c, e);
      return;
    case "Starred":
      if (e.ctx === "Store") throw c.error("starred assignment target must be in a list or tuple", e);
      throw c.error("can't use starred expression here", e);
    case "Slice":
      c.addop(OP.BUILD_SLICE, slice(c, e), e);
      return;
    case "Name":
      nameop(c, e, e.id, e.ctx);
      return;
    case "List":
      if (e.ctx === "Store") assignment(c, e, e.elts);
      else if (e.ctx === "Load")
        starunpack(c, e, e.elts, 0, OP.BUILD_LIST, OP.LIST_APPEND, OP.LIST_EXTEND, false);
      else visitExprs(c, e.elts);
      return;
    case "Tuple":
      if (e.ctx === "Store") assignment(c, e, e.elts);
      else if (e.ctx === "Load")
        starunpack(c, e, e.elts, 0, OP.BUILD_LIST, OP.LIST_APPEND, OP.LIST_EXTEND, true);
      else visitExprs(c, e.elts);
      return;
  }
}

/** CPython: `ADDOP_YIELD`. */
export function addYield(c: Compiler, loc: Loc): void {
  if (c.u.ste.ste_generator && c.u.ste.ste_coroutine) c.addop(OP.CALL_INTRINSIC_1, 4, loc);
  c.addop(OP.YIELD_VALUE, 0, loc);
  c.addop(OP.RESUME, 1, loc);
}

/** CPython: `compiler_add_yield_from`. */
export function addYieldFrom(c: Compiler, loc: Loc, isAwait: boolean): void {
  const send = c.newLabel();
  const fail = c.newLabel();
  const exit = c.newLabel();
  c.useLabel(send);
  c.addop(OP.SEND, exit, loc);
  // A virtual try around the yield: only close() and throw() can raise there.
  c.addop(SETUP_FINALLY, fail, loc);
  c.addop(OP.YIELD_VALUE, 1, loc);
  c.addop(POP_BLOCK, 0, NO_LOCATION);
  c.addop(OP.RESUME, isAwait ? 3 : 2, loc);
  c.addop(JUMP_NO_INTERRUPT, send, loc);
  c.useLabel(fail);
  c.addop(OP.CLEANUP_THROW, 0, loc);
  c.useLabel(exit);
  c.addop(OP.END_SEND, 0, loc);
}

function boolop(c: Compiler, e: BoolOp): void {
  const jump = e.op === "And" ? OP.POP_JUMP_IF_FALSE : OP.POP_JUMP_IF_TRUE;
  const end = c.newLabel();
  const last = e.values.length - 1;
  for (let i = 0; i < last; i++) {
    visitExpr(c, e.values[i] as Expr);
    c.addop(OP.COPY, 1, e);
    c.addop(OP.TO_BOOL, 0, e);
    c.addop(jump, end, e);
    c.addop(OP.POP_TOP, 0, e);
  }
  visitExpr(c, e.values[last] as Expr);
  c.useLabel(end);
}

function compare(c: Compiler, e: Compare): void {
  checkCompare(c, e);
  visitExpr(c, e.left);
  const last = e.ops.length - 1;
  if (last === 0) {
    visitExpr(c, e.comparators[0] as Expr);
    compareOperator(c, e, e.ops[0] as CmpOperator);
    return;
  }
  const cleanup = c.newLabel();
  for (let i = 0; i < last; i++) {
    visitExpr(c, e.comparators[i] as Expr);
    c.addop(OP.SWAP, 2, e);
    c.addop(OP.COPY, 2, e);
    compareOperator(c, e, e.ops[i] as CmpOperator);
    c.addop(OP.COPY, 1, e);
    c.addop(OP.TO_BOOL, 0, e);
    c.addop(OP.POP_JUMP_IF_FALSE, cleanup, e);
    c.addop(OP.POP_TOP, 0, e);
  }
  visitExpr(c, e.comparators[last] as Expr);
  compareOperator(c, e, e.ops[last] as CmpOperator);
  const end = c.newLabel();
  c.addop(JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.useLabel(cleanup);
  c.addop(OP.SWAP, 2, e);
  c.addop(OP.POP_TOP, 0, e);
  c.useLabel(end);
}

/** The values if all are constants. */
function constantValues(list: readonly (Expr | null)[]): Const[] | null {
  const values: Const[] = [];
  for (const e of list) {
    if (e === null || e.nodeType !== "Constant") return null;
    values.push(e.value);
  }
  return values;
}

/**
 * Builds a list, set or tuple from elements, some of them starred. `pushed` items are on the stack already.
 * CPython: `starunpack_helper`.
 */
export function starunpack(
  c: Compiler,
  loc: Loc,
  elts: readonly Expr[],
  pushed: number,
  build: number,
  add: number,
  extend: number,
  tuple: boolean,
): void {
  const n = elts.length;
  const values = n > 2 ? constantValues(elts) : null;
  if (values !== null) {
    if (tuple && pushed === 0) {
      c.loadConst({ kind: "tuple", items: values }, loc);
      return;
    }
    c.addop(build, pushed, loc);
    c.loadConst(
      add === OP.SET_ADD ? { kind: "frozenset", items: distinct(values) } : { kind: "tuple", items: values },
      loc,
    );
    c.addop(extend, 1, loc);
    if (tuple) c.addop(OP.CALL_INTRINSIC_1, 6, loc);
    return;
  }
  const big = n + pushed > STACK_USE_GUIDELINE;
  if (!big && !elts.some((e) => e.nodeType === "Starred")) {
    visitExprs(c, elts);
    c.addop(tuple ? OP.BUILD_TUPLE : build, n + pushed, loc);
    return;
  }
  let built = false;
  if (big) {
    c.addop(build, pushed, loc);
    built = true;
  }
  for (let i = 0; i < n; i++) {
    const e = elts[i] as Expr;
    if (e.nodeType === "Starred") {
      if (!built) {
        c.addop(build, i + pushed, loc);
        built = true;
      }
      visitExpr(c, e.value);
      c.addop(extend, 1, loc);
    } else {
      visitExpr(c, e);
      if (built) c.addop(add, 1, loc);
    }
  }
  if (tuple) c.addop(OP.CALL_INTRINSIC_1, 6, loc);
}

function distinct(values: readonly Const[]): Const[] {
  const found: Const[] = [];
  for (const v of values) if (!found.some((other) => constEqual(v, other))) found.push(v);
  return found;
}

/** CPython: `unpack_helper`. */
function unpack(c: Compiler, loc: Loc, elts: readonly Expr[]): void {
  const n = elts.length;
  let starred = false;
  for (let i = 0; i < n; i++) {
    const e = elts[i] as Expr;
    if (e.nodeType !== "Starred") continue;
    if (starred) throw c.error("multiple starred expressions in assignment", loc);
    if (i >= 1 << 8 || n - i - 1 >= 0x7fffffff >> 8) {
      throw c.error("too many expressions in star-unpacking assignment", loc);
    }
    c.addop(OP.UNPACK_EX, i + ((n - i - 1) << 8), loc);
    starred = true;
  }
  if (!starred) c.addop(OP.UNPACK_SEQUENCE, n, loc);
}

function assignment(c: Compiler, loc: Loc, elts: readonly Expr[]): void {
  unpack(c, loc, elts);
  for (const e of elts) visitExpr(c, e.nodeType === "Starred" ? e.value : e);
}

function dict(c: Compiler, e: Dict): void {
  const n = e.values.length;
  let have = false;
  let elements = 0;
  for (let i = 0; i < n; i++) {
    if (e.keys[i] === null) {
      if (elements > 0) {
        subdict(c, e, i - elements, i);
        if (have) c.addop(OP.DICT_UPDATE, 1, e);
        have = true;
        elements = 0;
      }
      if (!have) {
        c.addop(OP.BUILD_MAP, 0, e);
        have = true;
      }
      visitExpr(c, e.values[i] as Expr);
      c.addop(OP.DICT_UPDATE, 1, e);
    } else if (elements * 2 > STACK_USE_GUIDELINE) {
      subdict(c, e, i - elements, i + 1);
      if (have) c.addop(OP.DICT_UPDATE, 1, e);
      have = true;
      elements = 0;
    } else elements++;
  }
  if (elements > 0) {
    subdict(c, e, n - elements, n);
    if (have) c.addop(OP.DICT_UPDATE, 1, e);
    have = true;
  }
  if (!have) c.addop(OP.BUILD_MAP, 0, e);
}

function subdict(c: Compiler, e: Dict, begin: number, end: number): void {
  const n = end - begin;
  const big = n * 2 > STACK_USE_GUIDELINE;
  if (n > 1 && !big) {
    const keys = constantValues(e.keys.slice(begin, end));
    if (keys !== null) {
      for (let i = begin; i < end; i++) visitExpr(c, e.values[i] as Expr);
      c.loadConst({ kind: "tuple", items: keys }, e);
      c.addop(OP.BUILD_CONST_KEY_MAP, n, e);
      return;
    }
  }
  if (big) c.addop(OP.BUILD_MAP, 0, e);
  for (let i = begin; i < end; i++) {
    visitExpr(c, e.keys[i] as Expr);
    visitExpr(c, e.values[i] as Expr);
    if (big) c.addop(OP.MAP_ADD, 1, e);
  }
  if (!big) c.addop(OP.BUILD_MAP, n, e);
}

function joinedStr(c: Compiler, e: JoinedStr): void {
  const n = e.values.length;
  if (n > STACK_USE_GUIDELINE) {
    c.loadConst(str(""), e);
    c.addopName(LOAD_METHOD, "join", e);
    c.addop(OP.BUILD_LIST, 0, e);
    for (const v of e.values) {
      visitExpr(c, v);
      c.addop(OP.LIST_APPEND, 1, e);
    }
    c.addop(OP.CALL, 1, e);
    return;
  }
  visitExprs(c, e.values);
  if (n > 1) c.addop(OP.BUILD_STRING, n, e);
  else if (n === 0) c.loadConst(str(""), e);
}

/**
 * An attribute access on a later line than its object is attributed to the name, not to the whole chain.
 * CPython: `update_start_location_to_match_attr`.
 */
export function attributeLocation(loc: Loc, attr: Attribute): Loc {
  if (loc.lineno === attr.end_lineno) return loc;
  const length = Array.from(attr.attr).length;
  if (length > attr.end_col_offset) {
    return { lineno: attr.end_lineno, end_lineno: loc.end_lineno, col_offset: -1, end_col_offset: -1 };
  }
  return {
    lineno: attr.end_lineno,
    end_lineno: loc.end_lineno,
    col_offset: attr.end_col_offset - length,
    end_col_offset: loc.end_col_offset,
  };
}

function attribute(c: Compiler, e: Attribute): void {
  if (e.ctx === "Load" && canOptimizeSuperCall(c, e) && e.value.nodeType === "Call") {
    loadArgsForSuper(c, e.value);
    c.addopName(e.value.args.length > 0 ? OP.LOAD_SUPER_ATTR : LOAD_ZERO_SUPER_ATTR, e.attr, e);
    c.addop(OP.NOP, 0, attributeLocation(e, e));
    return;
  }
  // `self.x = …` in a class's functions: the class lists x in __static_attributes__.
  if (e.ctx === "Store" && e.value.nodeType === "Name" && e.value.id === "self") {
    for (let i = c.stack.length - 1; i >= 0; i--) {
      const attributes = c.stack[i]?.staticAttributes;
      if (attributes) {
        attributes.add(e.attr);
        break;
      }
    }
  }
  visitExpr(c, e.value);
  const op = e.ctx === "Load" ? OP.LOAD_ATTR : e.ctx === "Store" ? OP.STORE_ATTR : OP.DELETE_ATTR;
  forbiddenName(c, e, e.attr, e.ctx);
  c.addopName(op, e.attr, attributeLocation(e, e));
}

export function isTwoElementSlice(e: Expr): e is Slice {
  return e.nodeType === "Slice" && e.step === null;
}

/** Pushes the parts of a slice and says how many. */
export function slice(c: Compiler, e: Slice): number {
  if (e.lower !== null) visitExpr(c, e.lower);
  else c.loadConst(NONE, e);
  if (e.upper !== null) visitExpr(c, e.upper);
  else c.loadConst(NONE, e);
  if (e.step === null) return 2;
  visitExpr(c, e.step);
  return 3;
}

function subscript(c: Compiler, e: Subscript): void {
  if (e.ctx === "Load") {
    checkSubscripter(c, e.value);
    checkIndex(c, e.value, e.slice);
  }
  visitExpr(c, e.value);
  if (isTwoElementSlice(e.slice) && e.ctx !== "Del") {
    slice(c, e.slice);
    c.addop(e.ctx === "Load" ? OP.BINARY_SLICE : OP.STORE_SLICE, 0, e);
    return;
  }
  visitExpr(c, e.slice);
  c.addop(e.ctx === "Load" ? OP.BINARY_SUBSCR : e.ctx === "Store" ? OP.STORE_SUBSCR : OP.DELETE_SUBSCR, 0, e);
}
