// The compiler's door: modes, flags, what is handed over beside the code.

import { describe, expect, test } from "vitest";
import { CO_FUTURE_ANNOTATIONS, type Const, isNameChars } from "../../../src/simulator/bytecode/code-unit.ts";
import { OPCODES, opcodeInfo } from "../../../src/simulator/bytecode/opcodes.ts";
import { OPCODE_DOCS } from "../../../src/simulator/snapshot/opcode-docs.ts";
import { type CompileMode, type CompileOptions, compile } from "../../../src/simulator/compiler/compile.ts";
import { disassemble } from "../../../src/simulator/compiler/dis.ts";
import { disText } from "../../../src/simulator/compiler/dis-cli.ts";
import { reprConst } from "../../../src/simulator/compiler/repr.ts";

function ok(source: string, mode: CompileMode = "exec", options: CompileOptions = {}) {
  const outcome = compile(source, "t.py", mode, options);
  if (!outcome.ok) throw new Error(outcome.error.msg);
  return outcome.result;
}

function ops(source: string, mode: CompileMode = "exec", options: CompileOptions = {}): string[] {
  return disassemble(ok(source, mode, options).unit).map((d) => `${d.op} ${d.argrepr}`.trim());
}

function message(source: string, mode: CompileMode): string {
  const outcome = compile(source, "t.py", mode);
  return outcome.ok ? "" : outcome.error.msg;
}

describe("modes", () => {
  test("eval returns the value", () => {
    expect(ops("a + 1", "eval")).toEqual([
      "RESUME",
      "LOAD_NAME a",
      "LOAD_CONST 1",
      "BINARY_OP +",
      "RETURN_VALUE",
    ]);
    expect(message("a = 1", "eval")).toBe("invalid syntax");
    expect(message(" a", "eval")).toBe("unexpected indent");
  });

  test("single prints expression statements, and takes one statement", () => {
    expect(ops("a\n", "single")).toContain("CALL_INTRINSIC_1 INTRINSIC_PRINT");
    expect(ops("def f():\n    a\n", "single").filter((op) => op.includes("PRINT"))).toEqual([]);
    expect(ops("'text'\n", "single")).toContain("CALL_INTRINSIC_1 INTRINSIC_PRINT");
    expect(message("a = 1\nb = 2\n", "single")).toBe(
      "multiple statements found while compiling a single statement",
    );
  });

  test("an unfinished statement is told from a wrong one", () => {
    const unfinished = compile("if a:\n", "t.py", "single");
    expect(unfinished.ok ? null : unfinished.error.incomplete).toBe(true);
    const wrong = compile("a b\n", "t.py", "single");
    expect(wrong.ok ? null : wrong.error.incomplete).toBeUndefined();
  });
});

describe("options", () => {
  test("optimize takes asserts and docstrings out", () => {
    expect(ops("assert a", "exec", { optimize: 1 })).not.toContain("LOAD_ASSERTION_ERROR");
    expect(ops("'doc'", "exec", { optimize: 2 })).not.toContain("STORE_NAME __doc__");
    expect(ops("__debug__ and a", "exec", { optimize: 1 })).not.toContain("LOAD_NAME a");
  });

  test("future flags are inherited", () => {
    const { unit } = ok("x: a.b", "exec", { flags: CO_FUTURE_ANNOTATIONS });
    expect(unit.co_consts.map(reprConst)).toContain("'a.b'");
    expect(unit.co_flags & CO_FUTURE_ANNOTATIONS).not.toBe(0);
  });
});

describe("constants have identity", () => {
  /** Every constant in a unit and below, containers included. */
  function all(source: string): Const[] {
    const found: Const[] = [];
    const visit = (c: Const): void => {
      found.push(c);
      if (c.kind === "tuple" || c.kind === "frozenset") c.items.forEach(visit);
      if (c.kind === "code") c.unit.co_consts.forEach(visit);
    };
    ok(source).unit.co_consts.forEach(visit);
    return found;
  }

  test("equal constants of one type are one object, also across functions", () => {
    const texts = all("a = 'p q'\ndef f(): return 'p q', ('p q', 1.5)\nb = 1.5").filter(
      (c) => c.kind === "str",
    );
    expect(texts.length).toBeGreaterThan(1);
    expect(new Set(texts).size).toBe(1);
    const zeros = all("a = 0\nb = 0.0\nc = -0.0\nd = False\ne = 0j").filter((c) => c.kind !== "none");
    expect(new Set(zeros).size).toBe(5);
  });

  test("a tuple of constants may be the tuple of a function's names", () => {
    const { unit } = ok("def g(x): x.a; x.b\nt = ('a', 'b')");
    const code = unit.co_consts.find((c) => c.kind === "code");
    const tuple = unit.co_consts.find((c) => c.kind === "tuple");
    expect(code?.kind === "code" && code.unit.co_names_tuple).toBe(tuple);
  });

  test("the arena holds each literal, and what was folded from it", () => {
    const shown = (source: string): string[] => ok(source).arena.map(reprConst);
    expect(shown("a = 1.5; b = 1.5")).toEqual(["1.5", "1.5"]);
    expect(shown("a = -5")).toEqual(["5", "-5"]);
    expect(shown("a = (1, 'x')")).toEqual(["1", "'x'", "(1, 'x')"]);
    expect(shown("a = 'p' 'q'")).toEqual(["'p'", "'q'", "'pq'"]);
    expect(shown("a = b'x'")).toEqual(["b'x'", "b'x'"]);
    expect(shown("a in [1, 2]")).toEqual(["1", "2", "(1, 2)"]);
  });

  test("which strings are interned", () => {
    expect(["", "a", "a_1", "A9"].every(isNameChars)).toBe(true);
    expect(["a b", "é", "a-b", "a."].some(isNameChars)).toBe(false);
  });
});

describe("tables and listings", () => {
  test("every instruction has its number, its sentence and its row", () => {
    for (const info of OPCODES) {
      expect(opcodeInfo(info.opcode)).toBe(info);
      expect(OPCODE_DOCS[info.name]).toMatch(/^[A-Z].*\.$/);
    }
    expect(() => opcodeInfo(3)).toThrow(RangeError);
  });

  test("--dis prints one object a line, nested code behind", () => {
    const listing = disText("def f(): return 1\n", "t.py");
    if (!listing.ok) throw new Error(listing.error.msg);
    const lines = listing.text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toEqual({ code: "<module>", line: 0, op: "RESUME", argrepr: "" });
    expect(lines.at(-1)).toEqual({ code: "f", line: 1, op: "RETURN_CONST", argrepr: "1" });
    expect(disText("(", "t.py").ok).toBe(false);
  });
});

describe("warnings", () => {
  test.each([
    ["x is 1", `"is" with 'int' literal. Did you mean "=="?`],
    ["assert (x, 1)", "assertion is always true, perhaps remove parentheses?"],
    ["'\\d'", "invalid escape sequence '\\d'"],
    ["f'\\d{x}'", "invalid escape sequence '\\d'"],
    ["b'\\777'", "invalid octal escape sequence '\\777'"],
    ["1if x else 2", "invalid decimal literal"],
    ["(1)(2)", "'int' object is not callable; perhaps you missed a comma?"],
    ["[1]['a']", "list indices must be integers or slices, not str; perhaps you missed a comma?"],
    ["None[0]", "'NoneType' object is not subscriptable; perhaps you missed a comma?"],
  ])("%s", (source, text) => {
    expect(ok(source).warnings).toEqual([
      { category: "SyntaxWarning", message: text, filename: "t.py", lineno: 1 },
    ]);
  });
});
