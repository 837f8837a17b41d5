// Memory ends: past the modelled limit a program gets MemoryError, may catch it, and goes on; what C functions held
// meanwhile is let go, so that every count is right afterwards.

import { describe, expect, test } from "vitest";
import { machine, simulate } from "../../tools/simulator.ts";

const fill = `
kept = []
try:
    while True:
        kept.append(MAKE)
except MemoryError as e:
    print(type(e).__name__, e.args, 1 < len(kept) < 200)
kept = None
print(len(MAKE) > 0)
`;

const makers: Readonly<Record<string, string>> = {
  bytes: "bytes(10**8)",
  "many bytearrays": "bytearray(10**8)",
  "many texts": "'xy' * (5 * 10**7)",
  "many lists": "[None] * 10**7",
  "many tuples": "(None,) * 10**7",
  "many joined texts": "','.join(['x' * 10**7] * 10)",
  "a method that is called": "sorted([bytes(10**8)], key=lambda b: bytes(10**7))",
};

describe("a program fills the memory", () => {
  for (const [name, make] of Object.entries(makers)) {
    test(name, () => {
      const source = fill.replaceAll("MAKE", make);
      expect(simulate(source, "fill.py")).toEqual({
        stdout: "MemoryError () True\nTrue\n",
        stderr: "",
        status: 0,
      });
      // Long containers of long containers are walked too slowly.
      if (!name.startsWith("many")) expect(machine.runChecked(source, "fill.py").problems).toEqual([]);
    });
  }

  test("it is not caught", () => {
    const { stderr, status } = simulate("kept = []\nwhile True:\n    kept.append(bytes(10**8))\n", "fill.py");
    expect(stderr).toContain("kept.append(bytes(10**8))");
    expect(stderr).toMatch(/\nMemoryError\n$/);
    expect(status).toBe(1);
  });

  test("a million objects fit", () => {
    const source = "kept = [[] for i in range(10**6)]\nprint(len(kept), sum(map(len, kept)))\n";
    expect(simulate(source, "million.py").stdout).toBe("1000000 0\n");
  });
});
