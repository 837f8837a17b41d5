/**
 * `match` (CPython: `compiler_match_inner`, `compiler_pattern`).
 *
 * The subject stays on the stack while a pattern is tried; captured values wait below it until the whole pattern has
 * matched. A failing test therefore jumps to a label that first pops as many entries as lie there at that moment:
 * `failPop[n]` pops n of them.
 */

import { int, NONE, str } from "../bytecode/constants.ts";
import { ConstCache } from "../bytecode/constants.ts";
import { OP } from "../bytecode/opcodes.ts";
import type {
  Match,
  MatchAs,
  MatchCase,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  Pattern,
} from "../syntax/ast.ts";
import { binaryOperator, compareOperator, visitExpr } from "./codegen-expr.ts";
import { jumpIf } from "./codegen-jump.ts";
import { visitStmts } from "./codegen-stmt.ts";
import { forbiddenName, nameop } from "./names.ts";
import { JUMP } from "./pseudo.ts";
import { reprConst, reprStr } from "./repr.ts";
import { type Compiler, type Label, type Loc, NO_LOCATION } from "./unit.ts";

/** CPython: `pattern_context`. */
interface PatternContext {
  stores: string[];
  allowIrrefutable: boolean;
  failPop: Label[];
  /** Entries above the captured values that a failure must pop as well. */
  onTop: number;
}

function isWildcard(p: Pattern): boolean {
  return p.nodeType === "MatchAs" && p.name === null && p.pattern === null;
}

export function matchStmt(c: Compiler, s: Match): void {
  visitExpr(c, s.subject);
  const end = c.newLabel();
  const cases = s.cases.length;
  const last = s.cases[cases - 1] as MatchCase;
  const hasDefault = isWildcard(last.pattern) && cases > 1;
  const tried = hasDefault ? cases - 1 : cases;
  for (let i = 0; i < tried; i++) {
    const m = s.cases[i] as MatchCase;
    const isLast = i === tried - 1;
    if (!isLast) c.addop(OP.COPY, 1, m.pattern);
    const pc: PatternContext = {
      stores: [],
      allowIrrefutable: m.guard !== null || i === cases - 1,
      failPop: [],
      onTop: 0,
    };
    pattern(c, m.pattern, pc);
    for (const name of pc.stores) nameop(c, m.pattern, name, "Store");
    if (m.guard !== null) {
      ensureFailPop(c, pc, 0);
      jumpIf(c, m.pattern, m.guard, pc.failPop[0] as Label, false);
    }
    if (!isLast) c.addop(OP.POP_TOP, 0, m.pattern);
    visitStmts(c, m.body);
    c.addop(JUMP, end, NO_LOCATION);
    emitFailPop(c, m.pattern, pc);
  }
  if (hasDefault) {
    c.addop(cases === 1 ? OP.POP_TOP : OP.NOP, 0, last.pattern);
    if (last.guard !== null) jumpIf(c, last.pattern, last.guard, end, false);
    visitStmts(c, last.body);
  }
  c.useLabel(end);
}

// ---- failing

function ensureFailPop(c: Compiler, pc: PatternContext, n: number): void {
  while (pc.failPop.length <= n) pc.failPop.push(c.newLabel());
}

/** Jumps to where everything above the subject is popped. CPython: `jump_to_fail_pop`. */
function jumpToFailPop(c: Compiler, loc: Loc, pc: PatternContext, op: number): void {
  const pops = pc.onTop + pc.stores.length;
  ensureFailPop(c, pc, pops);
  c.addop(op, pc.failPop[pops] as Label, loc);
}

function emitFailPop(c: Compiler, loc: Loc, pc: PatternContext): void {
  for (let n = pc.failPop.length - 1; n > 0; n--) {
    c.useLabel(pc.failPop[n] as Label);
    c.addop(OP.POP_TOP, 0, loc);
  }
  if (pc.failPop.length > 0) c.useLabel(pc.failPop[0] as Label);
  pc.failPop = [];
}

// ---- capturing

/** Moves the top `count - 1` entries down. */
function rotate(c: Compiler, loc: Loc, count: number): void {
  for (let n = count; n > 1; n--) c.addop(OP.SWAP, n, loc);
}

function storeName(c: Compiler, loc: Loc, name: string | null, pc: PatternContext): void {
  if (name === null) {
    c.addop(OP.POP_TOP, 0, loc);
    return;
  }
  forbiddenName(c, loc, name, "Store");
  if (pc.stores.includes(name)) throw duplicate(c, loc, name);
  rotate(c, loc, pc.onTop + pc.stores.length + 1);
  pc.stores.push(name);
}

function duplicate(c: Compiler, loc: Loc, name: string): Error {
  return c.error(`multiple assignments to name ${reprStr(str(name))} in pattern`, loc);
}

// ---- patterns

function pattern(c: Compiler, p: Pattern, pc: PatternContext): void {
  switch (p.nodeType) {
    case "MatchValue": {
      const value = p.value;
      if (value.nodeType !== "Constant" && value.nodeType !== "Attribute") {
        throw c.error("patterns may only match literals and attribute lookups", p);
      }
      visitExpr(c, value);
      compareOperator(c, p, "Eq");
      c.addop(OP.TO_BOOL, 0, p);
      jumpToFailPop(c, p, pc, OP.POP_JUMP_IF_FALSE);
      return;
    }
    case "MatchSingleton":
      c.loadConst(p.value, p);
      compareOperator(c, p, "Is");
      jumpToFailPop(c, p, pc, OP.POP_JUMP_IF_FALSE);
      return;
    case "MatchSequence":
      sequence(c, p, pc);
      return;
    case "MatchMapping":
      mapping(c, p, pc);
      return;
    case "MatchClass":
      classPattern(c, p, pc);
      return;
    case "MatchStar":
      storeName(c, p, p.name, pc);
      return;
    case "MatchAs":
      asPattern(c, p, pc);
      return;
    case "MatchOr":
      orPattern(c, p, pc);
      return;
  }
}

function subpattern(c: Compiler, p: Pattern, pc: PatternContext): void {
  const allow = pc.allowIrrefutable;
  pc.allowIrrefutable = true;
  pattern(c, p, pc);
  pc.allowIrrefutable = allow;
}

function asPattern(c: Compiler, p: MatchAs, pc: PatternContext): void {
  if (p.pattern === null) {
    if (!pc.allowIrrefutable) {
      if (p.name !== null) {
        throw c.error(`name capture ${reprStr(str(p.name))} makes remaining patterns unreachable`, p);
      }
      throw c.error("wildcard makes remaining patterns unreachable", p);
    }
    storeName(c, p, p.name, pc);
    return;
  }
  pc.onTop++;
  c.addop(OP.COPY, 1, p);
  pattern(c, p.pattern, pc);
  pc.onTop--;
  storeName(c, p, p.name, pc);
}

/** `len(subject) op n`, failing if it is false. 3.13 has no TO_BOOL here. */
function checkLength(c: Compiler, loc: Loc, pc: PatternContext, n: number, op: "Eq" | "GtE"): void {
  c.addop(OP.GET_LEN, 0, loc);
  c.loadConst(int(n), loc);
  compareOperator(c, loc, op);
  jumpToFailPop(c, loc, pc, OP.POP_JUMP_IF_FALSE);
}

function sequence(c: Compiler, p: MatchSequence, pc: PatternContext): void {
  const patterns = p.patterns;
  const size = patterns.length;
  let star = -1;
  let onlyWildcard = true;
  let starWildcard = false;
  patterns.forEach((q, i) => {
    if (q.nodeType === "MatchStar") {
      if (star >= 0) throw c.error("multiple starred names in sequence pattern", p);
      starWildcard = q.name === null;
      onlyWildcard &&= starWildcard;
      star = i;
    } else onlyWildcard &&= isWildcard(q);
  });
  pc.onTop++;
  c.addop(OP.MATCH_SEQUENCE, 0, p);
  jumpToFailPop(c, p, pc, OP.POP_JUMP_IF_FALSE);
  if (star < 0) checkLength(c, p, pc, size, "Eq");
  else if (size > 1) checkLength(c, p, pc, size - 1, "GtE");
  pc.onTop--;
  if (onlyWildcard) {
    c.addop(OP.POP_TOP, 0, p);
    return;
  }
  if (starWildcard) {
    // Nothing wants the starred items: fetch the others one by one.
    pc.onTop++;
    patterns.forEach((q, i) => {
      if (isWildcard(q) || i === star) return;
      c.addop(OP.COPY, 1, p);
      if (i < star) c.loadConst(int(i), p);
      else {
        c.addop(OP.GET_LEN, 0, p);
        c.loadConst(int(size - i), p);
        binaryOperator(c, p, "Sub");
      }
      c.addop(OP.BINARY_SUBSCR, 0, p);
      subpattern(c, q, pc);
    });
    pc.onTop--;
    c.addop(OP.POP_TOP, 0, p);
    return;
  }
  if (star >= 0) {
    if (star >= 1 << 8 || size - star - 1 >= 0x7fffffff >> 8) {
      throw c.error("too many expressions in star-unpacking sequence pattern", p);
    }
    c.addop(OP.UNPACK_EX, star + ((size - star - 1) << 8), p);
  } else c.addop(OP.UNPACK_SEQUENCE, size, p);
  pc.onTop += size;
  for (const q of patterns) {
    pc.onTop--;
    subpattern(c, q, pc);
  }
}

function mapping(c: Compiler, p: MatchMapping, pc: PatternContext): void {
  const size = p.keys.length;
  pc.onTop++;
  c.addop(OP.MATCH_MAPPING, 0, p);
  jumpToFailPop(c, p, pc, OP.POP_JUMP_IF_FALSE);
  if (size === 0 && p.rest === null) {
    pc.onTop--;
    c.addop(OP.POP_TOP, 0, p);
    return;
  }
  if (size > 0) checkLength(c, p, pc, size, "GtE");
  const keys = new ConstCache();
  const seen = new Set<string>();
  for (const key of p.keys) {
    if (key.nodeType === "Constant") {
      const id = keys.key(key.value);
      if (seen.has(id)) throw c.error(`mapping pattern checks duplicate key (${reprConst(key.value)})`, p);
      seen.add(id);
    } else if (key.nodeType !== "Attribute") {
      throw c.error("mapping pattern keys may only match literals and attribute lookups", p);
    }
    visitExpr(c, key);
  }
  c.addop(OP.BUILD_TUPLE, size, p);
  c.addop(OP.MATCH_KEYS, 0, p);
  pc.onTop += 2;
  failIfNone(c, p, pc);
  c.addop(OP.UNPACK_SEQUENCE, size, p);
  pc.onTop += size - 1;
  for (const q of p.patterns) {
    pc.onTop--;
    subpattern(c, q, pc);
  }
  pc.onTop -= 2;
  if (p.rest !== null) {
    // A copy of the subject without the matched keys.
    c.addop(OP.BUILD_MAP, 0, p);
    c.addop(OP.SWAP, 3, p);
    c.addop(OP.DICT_UPDATE, 2, p);
    c.addop(OP.UNPACK_SEQUENCE, size, p);
    for (let n = size; n > 0; n--) {
      c.addop(OP.COPY, 1 + n, p);
      c.addop(OP.SWAP, 2, p);
      c.addop(OP.DELETE_SUBSCR, 0, p);
    }
    storeName(c, p, p.rest, pc);
  } else {
    c.addop(OP.POP_TOP, 0, p);
    c.addop(OP.POP_TOP, 0, p);
  }
}

function failIfNone(c: Compiler, loc: Loc, pc: PatternContext): void {
  c.addop(OP.COPY, 1, loc);
  c.loadConst(NONE, loc);
  c.addop(OP.IS_OP, 1, loc);
  jumpToFailPop(c, loc, pc, OP.POP_JUMP_IF_FALSE);
}

function classPattern(c: Compiler, p: MatchClass, pc: PatternContext): void {
  const nargs = p.patterns.length;
  const nattrs = p.kwd_attrs.length;
  p.kwd_attrs.forEach((attr, i) => {
    forbiddenName(c, p.kwd_patterns[i] as Pattern, attr, "Store");
    if (p.kwd_attrs.indexOf(attr) !== i) {
      throw c.error(`attribute name repeated in class pattern: ${attr}`, p.kwd_patterns[i] as Pattern);
    }
  });
  visitExpr(c, p.cls);
  c.loadConst({ kind: "tuple", items: p.kwd_attrs.map((attr) => str(attr)) }, p);
  c.addop(OP.MATCH_CLASS, nargs, p);
  // The tuple of attributes, or None.
  pc.onTop++;
  c.addop(OP.COPY, 1, p);
  c.loadConst(NONE, p);
  c.addop(OP.IS_OP, 1, p);
  jumpToFailPop(c, p, pc, OP.POP_JUMP_IF_FALSE);
  c.addop(OP.UNPACK_SEQUENCE, nargs + nattrs, p);
  pc.onTop += nargs + nattrs - 1;
  for (const q of [...p.patterns, ...p.kwd_patterns]) {
    pc.onTop--;
    if (isWildcard(q)) c.addop(OP.POP_TOP, 0, p);
    else subpattern(c, q, pc);
  }
}

function orPattern(c: Compiler, p: MatchOr, pc: PatternContext): void {
  const end = c.newLabel();
  let control: string[] | null = null;
  p.patterns.forEach((alternative, index) => {
    const inner: PatternContext = {
      stores: [],
      allowIrrefutable: index === p.patterns.length - 1 && pc.allowIrrefutable,
      failPop: [],
      onTop: 0,
    };
    c.addop(OP.COPY, 1, alternative);
    pattern(c, alternative, inner);
    if (control === null) control = inner.stores;
    else reorderStores(c, p, alternative, inner, control);
    c.addop(JUMP, end, alternative);
    emitFailPop(c, alternative, inner);
  });
  // None matched: pop the copy of the subject and fail.
  c.addop(OP.POP_TOP, 0, p);
  jumpToFailPop(c, p, pc, JUMP);
  c.useLabel(end);
  const names: string[] = control ?? [];
  const rotations = names.length + 1 + pc.onTop + pc.stores.length;
  for (const name of names) {
    rotate(c, p, rotations);
    if (pc.stores.includes(name)) throw duplicate(c, p, name);
    pc.stores.push(name);
  }
  c.addop(OP.POP_TOP, 0, p);
}

/** Brings the captures of an alternative into the order of the first alternative's. */
function reorderStores(
  c: Compiler,
  p: MatchOr,
  alternative: Pattern,
  inner: PatternContext,
  control: readonly string[],
): void {
  const different = (): Error => c.error("alternative patterns bind different names", p);
  if (inner.stores.length !== control.length) throw different();
  for (let at = control.length - 1; at >= 0; at--) {
    const found = inner.stores.indexOf(control[at] as string);
    if (found < 0) throw different();
    if (found === at) continue;
    const rotated = inner.stores.splice(0, found + 1);
    inner.stores.splice(at - found, 0, ...rotated);
    for (let n = found + 1; n > 0; n--) rotate(c, alternative, at + 1);
  }
}
