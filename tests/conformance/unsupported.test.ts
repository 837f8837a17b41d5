// What is outside the modelled language stops with status 2 (or 1 for what is only met while running) and a text that
// names the construct and the line. It never runs wrong.

import { describe, expect, test } from "vitest";
import { simulate } from "../tools/simulator.ts";

const before = 'print("before")\n';

describe("a module that is not modelled says so where it is imported", () => {
  test.each(["socket", "subprocess", "selectors", "sqlite3"])("%s", (name) => {
    const { stdout, stderr, status } = simulate(`${before}import ${name}\nprint("after")\n`, "program.py");
    expect(status).toBe(2);
    expect(stdout).toBe("before\n");
    expect(stderr).toMatch(
      new RegExp(`line 2: module '${name}' is not part of the modelled library; modelled are .*gc`),
    );
  });
});

describe("budgets", () => {
  test("an endless loop ends at the bound, with its output kept", () => {
    const { stdout, status, stderr } = simulate('print("begun")\nwhile True: pass\n', "program.py", {
      instructions: 10_000,
    });
    expect(stdout).toBe("begun\n");
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/10,?000 instructions/);
  });

  test("an endless recursion is a RecursionError", () => {
    const { stderr, status } = simulate("def f(): return f()\nf()\n", "program.py");
    expect(status).toBe(1);
    expect(stderr).toContain("RecursionError: maximum recursion depth exceeded");
  });

  test("a text without end is a MemoryError", () => {
    const source = 's = "x"\ntry:\n    while True: s += s\nexcept MemoryError: print("MemoryError")\n';
    expect(simulate(source, "program.py").stdout).toBe("MemoryError\n");
  });
});

describe("a program cannot reach JavaScript", () => {
  test.each([
    "constructor",
    "__proto__",
    "prototype",
    "hasOwnProperty",
    "toString",
    "valueOf",
    "then",
    "globalThis",
  ])("%s", (name) => {
    const source = [
      "class C: pass",
      "o, d = C(), {}",
      `for get in (lambda: ${name}, lambda: o.${name}, lambda: C.${name}, lambda: d["${name}"], lambda: getattr([], "${name}")):`,
      "    try:",
      "        print(get())",
      "    except (NameError, AttributeError, KeyError) as e:",
      "        print(type(e).__name__)",
      `${name} = 1`,
      `o.${name} = 2`,
      `C.${name}2 = 3`,
      `d["${name}"] = 4`,
      `def f(${name}=5, **k): return ${name}, k`,
      `print(${name}, o.${name}, d["${name}"], f(), f(${name}=6, z=7), [${name} for ${name} in [8]], o.__dict__, dict(${name}=9))`,
      "",
    ].join("\n");
    const { stdout, stderr } = simulate(source, "program.py");
    expect(stderr).toBe("");
    expect(stdout).toBe(
      `NameError\nAttributeError\nAttributeError\nKeyError\nAttributeError\n1 2 4 (5, {}) (6, {'z': 7}) [8] {'${name}': 2} {'${name}': 9}\n`,
    );
  });
});
