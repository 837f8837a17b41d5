// The Content-Security-Policy that a page gets: which scripts it names, where it stands, and who may compile
// WebAssembly.

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { policyOf, scriptHashes, withPolicy } from "../../../tools/astro/policy.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("the hashes of a page", () => {
  test("are of each inline script that a browser would run, once", () => {
    const html =
      '<script>\n\ta()\n</script><script type="module">b()</script><script type="module">b()</script>' +
      '<script src="/x.js"></script><script type="module" src="/y.js"></script>' +
      '<script type="application/json">{"no":1}</script>';
    expect(scriptHashes(html)).toEqual([hash("\n\ta()\n"), hash("b()")].sort());
  });

  test("there are none where nothing is inline", () => {
    expect(scriptHashes("<p>text</p>")).toEqual([]);
  });
});

describe("the policy", () => {
  const html = '<html><head><meta charset="utf-8"/><script>a()</script></head></html>';

  test("stands before everything that it governs", () => {
    const out = withPolicy(html, { wasm: false });
    expect(out.indexOf("Content-Security-Policy")).toBeLessThan(out.indexOf("<script"));
    expect(out).toContain(hash("a()"));
  });

  test("never lets a text be run, and WebAssembly only where it is said", () => {
    expect(policyOf(html, { wasm: false })).not.toMatch(/script-src[^;]*unsafe/);
    expect(policyOf(html, { wasm: true })).toMatch(/script-src 'self' 'wasm-unsafe-eval'/);
    expect(policyOf(html, { wasm: true })).not.toContain("'unsafe-eval'");
  });

  test("a page without a place for it stops the build", () => {
    expect(() => withPolicy("<html></html>", { wasm: false })).toThrow(/charset/);
  });
});
