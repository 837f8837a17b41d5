/**
 * The tree that the rest of the compiler works on: CPython's `Parser/Python.asdl` as TypeScript types.
 *
 * Field names, node names and positions are CPython's (`lineno` from 1, `col_offset` in UTF-8 bytes from 0). Two
 * things are flattened because they carry nothing: contexts and operators are strings, and `Constant` holds a
 * `Const`, the object that will live in the code unit. The AST optimizer rewrites trees in place, so fields are
 * mutable.
 */

import type { Const } from "../bytecode/code-unit.ts";

export interface Located {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

export type ExprContext = "Load" | "Store" | "Del";
export type BoolOperator = "And" | "Or";
export type Operator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv";
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub";
export type CmpOperator = "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";

export interface Module {
  nodeType: "Module";
  body: Stmt[];
}
export interface Interactive {
  nodeType: "Interactive";
  body: Stmt[];
}
export interface Expression {
  nodeType: "Expression";
  body: Expr;
}
export type Mod = Module | Interactive | Expression;

// ---- statements

export interface FunctionDef extends Located {
  nodeType: "FunctionDef" | "AsyncFunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_params: TypeParam[];
}
export interface ClassDef extends Located {
  nodeType: "ClassDef";
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
  type_params: TypeParam[];
}
export interface Return extends Located {
  nodeType: "Return";
  value: Expr | null;
}
export interface Delete extends Located {
  nodeType: "Delete";
  targets: Expr[];
}
export interface Assign extends Located {
  nodeType: "Assign";
  targets: Expr[];
  value: Expr;
}
export interface TypeAlias extends Located {
  nodeType: "TypeAlias";
  name: Name;
  type_params: TypeParam[];
  value: Expr;
}
export interface AugAssign extends Located {
  nodeType: "AugAssign";
  target: Expr;
  op: Operator;
  value: Expr;
}
export interface AnnAssign extends Located {
  nodeType: "AnnAssign";
  target: Expr;
  annotation: Expr;
  value: Expr | null;
  /** 1 for a bare name without parentheses. */
  simple: number;
}
export interface For extends Located {
  nodeType: "For" | "AsyncFor";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface While extends Located {
  nodeType: "While";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface If extends Located {
  nodeType: "If";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface With extends Located {
  nodeType: "With" | "AsyncWith";
  items: WithItem[];
  body: Stmt[];
}
export interface Match extends Located {
  nodeType: "Match";
  subject: Expr;
  cases: MatchCase[];
}
export interface Raise extends Located {
  nodeType: "Raise";
  exc: Expr | null;
  cause: Expr | null;
}
export interface Try extends Located {
  nodeType: "Try" | "TryStar";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}
export interface Assert extends Located {
  nodeType: "Assert";
  test: Expr;
  msg: Expr | null;
}
export interface Import extends Located {
  nodeType: "Import";
  names: Alias[];
}
export interface ImportFrom extends Located {
  nodeType: "ImportFrom";
  module: string | null;
  names: Alias[];
  level: number;
}
export interface Global extends Located {
  nodeType: "Global";
  names: string[];
}
export interface Nonlocal extends Located {
  nodeType: "Nonlocal";
  names: string[];
}
export interface ExprStmt extends Located {
  nodeType: "Expr";
  value: Expr;
}
export interface Pass extends Located {
  nodeType: "Pass";
}
export interface Break extends Located {
  nodeType: "Break";
}
export interface Continue extends Located {
  nodeType: "Continue";
}

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

// ---- expressions

export interface BoolOp extends Located {
  nodeType: "BoolOp";
  op: BoolOperator;
  values: Expr[];
}
export interface NamedExpr extends Located {
  nodeType: "NamedExpr";
  target: Name;
  value: Expr;
}
export interface BinOp extends Located {
  nodeType: "BinOp";
  left: Expr;
  op: Operator;
  right: Expr;
}
export interface UnaryOp extends Located {
  nodeType: "UnaryOp";
  op: UnaryOperator;
  operand: Expr;
}
export interface Lambda extends Located {
  nodeType: "Lambda";
  args: Arguments;
  body: Expr;
}
export interface IfExp extends Located {
  nodeType: "IfExp";
  test: Expr;
  body: Expr;
  orelse: Expr;
}
export interface Dict extends Located {
  nodeType: "Dict";
  /** null where `**mapping` stands. */
  keys: (Expr | null)[];
  values: Expr[];
}
export interface SetDisplay extends Located {
  nodeType: "Set";
  elts: Expr[];
}
export interface ListComp extends Located {
  nodeType: "ListComp";
  elt: Expr;
  generators: Comprehension[];
}
export interface SetComp extends Located {
  nodeType: "SetComp";
  elt: Expr;
  generators: Comprehension[];
}
export interface DictComp extends Located {
  nodeType: "DictComp";
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}
export interface GeneratorExp extends Located {
  nodeType: "GeneratorExp";
  elt: Expr;
  generators: Comprehension[];
}
export interface Await extends Located {
  nodeType: "Await";
  value: Expr;
}
export interface Yield extends Located {
  nodeType: "Yield";
  value: Expr | null;
}
export interface YieldFrom extends Located {
  nodeType: "YieldFrom";
  value: Expr;
}
export interface Compare extends Located {
  nodeType: "Compare";
  left: Expr;
  ops: CmpOperator[];
  comparators: Expr[];
}
export interface Call extends Located {
  nodeType: "Call";
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}
export interface FormattedValue extends Located {
  nodeType: "FormattedValue";
  value: Expr;
  /** Code of `s`, `r` or `a`, or -1. */
  conversion: number;
  format_spec: Expr | null;
}
export interface JoinedStr extends Located {
  nodeType: "JoinedStr";
  values: Expr[];
}
export interface Constant extends Located {
  nodeType: "Constant";
  value: Const;
}
export interface Attribute extends Located {
  nodeType: "Attribute";
  value: Expr;
  attr: string;
  ctx: ExprContext;
}
export interface Subscript extends Located {
  nodeType: "Subscript";
  value: Expr;
  slice: Expr;
  ctx: ExprContext;
}
export interface Starred extends Located {
  nodeType: "Starred";
  value: Expr;
  ctx: ExprContext;
}
export interface Name extends Located {
  nodeType: "Name";
  id: string;
  ctx: ExprContext;
}
export interface List extends Located {
  nodeType: "List";
  elts: Expr[];
  ctx: ExprContext;
}
export interface Tuple extends Located {
  nodeType: "Tuple";
  elts: Expr[];
  ctx: ExprContext;
}
export interface Slice extends Located {
  nodeType: "Slice";
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// ---- parts

export interface Comprehension {
  nodeType: "comprehension";
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  is_async: number;
}
export interface ExceptHandler extends Located {
  nodeType: "ExceptHandler";
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}
export interface Arguments {
  nodeType: "arguments";
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  defaults: Expr[];
}
export interface Arg extends Located {
  nodeType: "arg";
  arg: string;
  annotation: Expr | null;
}
export interface Keyword extends Located {
  nodeType: "keyword";
  /** null for `**mapping`. */
  arg: string | null;
  value: Expr;
}
export interface Alias extends Located {
  nodeType: "alias";
  name: string;
  asname: string | null;
}
export interface WithItem {
  nodeType: "withitem";
  context_expr: Expr;
  optional_vars: Expr | null;
}
export interface MatchCase {
  nodeType: "match_case";
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

export interface MatchValue extends Located {
  nodeType: "MatchValue";
  value: Expr;
}
export interface MatchSingleton extends Located {
  nodeType: "MatchSingleton";
  value: Const;
}
export interface MatchSequence extends Located {
  nodeType: "MatchSequence";
  patterns: Pattern[];
}
export interface MatchMapping extends Located {
  nodeType: "MatchMapping";
  keys: Expr[];
  patterns: Pattern[];
  rest: string | null;
}
export interface MatchClass extends Located {
  nodeType: "MatchClass";
  cls: Expr;
  patterns: Pattern[];
  kwd_attrs: string[];
  kwd_patterns: Pattern[];
}
export interface MatchStar extends Located {
  nodeType: "MatchStar";
  name: string | null;
}
export interface MatchAs extends Located {
  nodeType: "MatchAs";
  pattern: Pattern | null;
  name: string | null;
}
export interface MatchOr extends Located {
  nodeType: "MatchOr";
  patterns: Pattern[];
}
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export interface TypeVar extends Located {
  nodeType: "TypeVar";
  name: string;
  bound: Expr | null;
  default_value: Expr | null;
}
export interface ParamSpec extends Located {
  nodeType: "ParamSpec";
  name: string;
  default_value: Expr | null;
}
export interface TypeVarTuple extends Located {
  nodeType: "TypeVarTuple";
  name: string;
  default_value: Expr | null;
}
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

export type AnyNode =
  | Mod
  | Stmt
  | Expr
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | Pattern
  | TypeParam;
