/**
 * The state of one code object under construction, and the stack of them.
 *
 * Code generation appends to a flat list of instructions in which labels mark places; the flow graph is made from it
 * afterwards (CPython: `struct compiler_unit`, `_PyInstructionSequence`). Names and constants get their indexes in
 * the order of first use.
 */

import {
  type CodeUnit,
  type CompileWarning,
  type Const,
  type ConstStr,
  CO_FUTURE_ANNOTATIONS,
} from "../bytecode/code-unit.ts";
import { ConstCache, str } from "../bytecode/constants.ts";
import { OP } from "../bytecode/opcodes.ts";
import {
  CELL,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  FREE,
  GLOBAL_EXPLICIT,
  maybeMangle,
  mangle,
  type Symtable,
  type SymtableEntry,
} from "../symtable/symtable.ts";
import type { Stmt } from "../syntax/ast.ts";
import type { CompileError, SourceRange, SourceText } from "../syntax/errors.ts";
import {
  hasTarget,
  LOAD_METHOD,
  LOAD_SUPER_METHOD,
  LOAD_ZERO_SUPER_ATTR,
  LOAD_ZERO_SUPER_METHOD,
} from "./pseudo.ts";

/** A place in the source. Tree nodes serve as locations directly. */
export type Loc = SourceRange;

export const NO_LOCATION: Loc = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

export type ScopeType =
  | "module"
  | "class"
  | "function"
  | "async function"
  | "lambda"
  | "comprehension"
  | "type params";

/** A label is its number in `Unit.labels`; NO_LABEL where none is. */
export type Label = number;
export const NO_LABEL: Label = -1;

export interface Instr {
  op: number;
  /** For jumps and block pushes: a label while generating. */
  arg: number;
  loc: Loc;
}

export type FrameBlockType =
  | "while loop"
  | "for loop"
  | "try except"
  | "finally try"
  | "finally end"
  | "with"
  | "async with"
  | "handler cleanup"
  | "pop value"
  | "exception handler"
  | "exception group handler"
  | "async comprehension generator"
  | "stop iteration";

/** CPython: `struct fblockinfo`. */
export interface FrameBlock {
  type: FrameBlockType;
  block: Label;
  exit: Label;
  loc: Loc;
  /** The statements of a finally, or the name of a handler. */
  finalbody: Stmt[] | null;
  name: string | null;
}

/** CPython: `CO_MAXBLOCKS`. */
const CO_MAXBLOCKS = 21;

export class Unit {
  readonly name: string;
  readonly scopeType: ScopeType;
  readonly ste: SymtableEntry;
  readonly firstlineno: number;
  qualname: string;
  /** The same as a constant: what the body of a class stores is the object that `co_qualname` is. */
  qualnameConst: ConstStr;
  private: string | null;
  readonly consts = new Map<Const, number>();
  readonly names = new Map<string, number>();
  readonly varnames = new Map<string, number>();
  readonly cellvars: Map<string, number>;
  readonly freevars: Map<string, number>;
  /** Names that are fast locals only while an inlined comprehension runs (true while in it). */
  readonly fasthidden = new Map<string, boolean>();
  readonly staticAttributes: Set<string> | null;
  argcount = 0;
  posonlyargcount = 0;
  kwonlyargcount = 0;
  inInlinedComp = 0;
  readonly fblocks: FrameBlock[] = [];
  readonly instrs: Instr[] = [];
  /** Instruction index of each label. */
  readonly labels: number[] = [];

  constructor(
    name: string,
    scopeType: ScopeType,
    ste: SymtableEntry,
    firstlineno: number,
    privateName: string | null,
  ) {
    this.name = name;
    this.qualname = name;
    this.qualnameConst = str(name);
    this.scopeType = scopeType;
    this.ste = ste;
    this.firstlineno = firstlineno;
    this.private = privateName;
    for (const varname of ste.ste_varnames) this.varnames.set(varname, this.varnames.size);
    this.cellvars = namesOfScope(ste, CELL, DEF_COMP_CELL, 0);
    if (ste.ste_needs_class_closure) this.cellvars.set("__class__", this.cellvars.size);
    if (ste.ste_needs_classdict) this.cellvars.set("__classdict__", this.cellvars.size);
    this.freevars = namesOfScope(ste, FREE, DEF_FREE_CLASS, this.cellvars.size);
    this.staticAttributes = scopeType === "class" ? new Set() : null;
  }
}

/** Sorted by name, so that indexes do not depend on the order of use. CPython: `dictbytype`. */
function namesOfScope(ste: SymtableEntry, scope: number, flag: number, offset: number): Map<string, number> {
  const found: string[] = [];
  for (const [name, flags] of ste.ste_symbols)
    if (ste.scopeOf(name) === scope || flags & flag) found.push(name);
  found.sort(compareCodePoints);
  return new Map(found.map((name, i) => [name, i + offset]));
}

/** Python's order of strings; JavaScript's differs above the basic plane. */
export function compareCodePoints(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const xs = x >= 0xd800 && x <= 0xdfff;
    const ys = y >= 0xd800 && y <= 0xdfff;
    return xs === ys ? x - y : xs ? 1 : -1;
  }
  return a.length - b.length;
}

export class Compiler {
  readonly source: SourceText;
  readonly symtable: Symtable;
  /** CO_FUTURE_* flags in force. */
  readonly flags: number;
  readonly optimize: number;
  readonly interactive: boolean;
  /** Line of the last valid `from __future__` import. */
  readonly lastFutureLine: number;
  readonly constCache = new ConstCache();
  readonly warnings: CompileWarning[];
  /** Enclosing units, outermost first. */
  readonly stack: Unit[] = [];
  u: Unit;

  constructor(options: {
    source: SourceText;
    symtable: Symtable;
    flags: number;
    optimize: number;
    interactive: boolean;
    lastFutureLine: number;
    warnings: CompileWarning[];
  }) {
    this.source = options.source;
    this.symtable = options.symtable;
    this.flags = options.flags;
    this.optimize = options.optimize;
    this.interactive = options.interactive;
    this.lastFutureLine = options.lastFutureLine;
    this.warnings = options.warnings;
    this.u = new Unit("<module>", "module", options.symtable.top, 1, null);
    this.addop(OP.RESUME, 0, { lineno: 0, col_offset: 0, end_lineno: 1, end_col_offset: 0 });
  }

  get futureAnnotations(): boolean {
    return (this.flags & CO_FUTURE_ANNOTATIONS) !== 0;
  }

  // ---- units

  entryOf(key: object): SymtableEntry {
    const ste = this.symtable.blocks.get(key);
    if (ste === undefined) throw new Error("a block has no symbol table entry");
    return ste;
  }

  /** CPython: `compiler_enter_scope`. */
  enterScope(name: string, scopeType: ScopeType, key: object, lineno: number): void {
    const outer = this.u;
    this.stack.push(outer);
    this.u = new Unit(name, scopeType, this.entryOf(key), lineno, outer.private);
    this.u.qualname = this.qualname();
    this.u.qualnameConst = str(this.u.qualname);
    this.addop(OP.RESUME, 0, { lineno, col_offset: 0, end_lineno: lineno, end_col_offset: 0 });
  }

  exitScope(): void {
    this.u = this.stack.pop() as Unit;
  }

  /** CPython: `compiler_set_qualname`. */
  private qualname(): string {
    const u = this.u;
    let level = this.stack.length - 1;
    if (level < 1) return u.name;
    let parent = this.stack[level] as Unit;
    if (parent.scopeType === "type params") {
      level--;
      if (level < 1) return u.name;
      parent = this.stack[level] as Unit;
    }
    if (u.scopeType === "function" || u.scopeType === "async function" || u.scopeType === "class") {
      if (parent.ste.scopeOf(mangle(parent.private, u.name)) === GLOBAL_EXPLICIT) return u.name;
    }
    const isFunction =
      parent.scopeType === "function" ||
      parent.scopeType === "async function" ||
      parent.scopeType === "lambda";
    return `${parent.qualname}${isFunction ? ".<locals>" : ""}.${u.name}`;
  }

  // ---- instructions

  addop(op: number, arg: number, loc: Loc): void {
    this.u.instrs.push({ op, arg, loc });
  }

  newLabel(): Label {
    return this.u.labels.push(-1) - 1;
  }

  useLabel(label: Label): void {
    this.u.labels[label] = this.u.instrs.length;
  }

  /** Puts an instruction before all others. */
  insertFirst(op: number, arg: number, loc: Loc): void {
    this.u.instrs.unshift({ op, arg, loc });
    const labels = this.u.labels;
    for (let i = 0; i < labels.length; i++) if ((labels[i] as number) >= 0) (labels[i] as number)++;
  }

  // ---- constants and names

  addConst(c: Const): number {
    const merged = this.constCache.merge(c);
    const consts = this.u.consts;
    let index = consts.get(merged);
    if (index === undefined) {
      index = consts.size;
      consts.set(merged, index);
    }
    return index;
  }

  loadConst(c: Const, loc: Loc): void {
    this.addop(OP.LOAD_CONST, this.addConst(c), loc);
  }

  loadStr(text: string, loc: Loc): void {
    this.loadConst(str(text), loc);
  }

  mangled(name: string): string {
    return maybeMangle(this.u.private, this.u.ste, name);
  }

  /** An instruction whose argument indexes co_names. CPython: `compiler_addop_name`. */
  addopName(op: number, name: string, loc: Loc): void {
    const index = indexIn(this.u.names, this.mangled(name));
    switch (op) {
      case OP.LOAD_ATTR:
        this.addop(op, index << 1, loc);
        break;
      case LOAD_METHOD:
        this.addop(OP.LOAD_ATTR, (index << 1) | 1, loc);
        break;
      case OP.LOAD_SUPER_ATTR:
        this.addop(op, (index << 2) | 2, loc);
        break;
      case LOAD_SUPER_METHOD:
        this.addop(OP.LOAD_SUPER_ATTR, (index << 2) | 3, loc);
        break;
      case LOAD_ZERO_SUPER_ATTR:
        this.addop(OP.LOAD_SUPER_ATTR, index << 2, loc);
        break;
      case LOAD_ZERO_SUPER_METHOD:
        this.addop(OP.LOAD_SUPER_ATTR, (index << 2) | 1, loc);
        break;
      default:
        this.addop(op, index, loc);
    }
  }

  // ---- blocks that `break`, `continue` and `return` must leave

  /** CPython: `compiler_push_fblock`. */
  pushFblock(
    type: FrameBlockType,
    block: Label,
    exit: Label,
    loc: Loc,
    finalbody: Stmt[] | null = null,
    name: string | null = null,
  ): void {
    if (this.u.fblocks.length >= CO_MAXBLOCKS) throw this.error("too many statically nested blocks", loc);
    this.u.fblocks.push({ type, block, exit, loc, finalbody, name });
  }

  popFblock(): void {
    this.u.fblocks.pop();
  }

  // ---- complaints

  error(message: string, loc: Loc): CompileError {
    return this.source.error(message, loc);
  }

  warn(message: string, loc: Loc): void {
    this.warnings.push({
      category: "SyntaxWarning",
      message,
      filename: this.source.filename,
      lineno: loc.lineno,
    });
  }
}

/** The index of a name, added if new. CPython: `dict_add_o`. */
export function indexIn(dict: Map<string, number>, name: string): number {
  let index = dict.get(name);
  if (index === undefined) {
    index = dict.size;
    dict.set(name, index);
  }
  return index;
}

/** Instructions with labels replaced by indexes. */
export function resolveLabels(u: Unit): Instr[] {
  for (const instr of u.instrs) if (hasTarget(instr.op)) instr.arg = u.labels[instr.arg] as number;
  return u.instrs;
}

export type { CodeUnit };
