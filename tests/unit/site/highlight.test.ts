import { describe, expect, test } from "vitest";
import { highlightPython } from "../../../src/components/code/python.ts";

describe("Python in the page", () => {
  test("a line is spans with classes, and text", async () => {
    const [line] = await highlightPython("def f(x): return 'a' + 1  # why");
    expect(line).toBe(
      '<span class="py-keyword">def</span> <span class="py-name">f</span>(x): ' +
        '<span class="py-keyword">return</span> <span class="py-string">&#39;a&#39;</span>'.replaceAll(
          "&#39;",
          "'",
        ) +
        ' + <span class="py-number">1</span>  <span class="py-comment"># why</span>',
    );
  });

  test("what looks like markup is text", async () => {
    const lines = await highlightPython('s = "<img src=x onerror=alert(1)>" # </span> & "\n<script>');
    expect(lines.join("\n").replace(/<\/?span[^>]*>/g, "")).toBe(
      "s = &quot;&lt;img src=x onerror=alert(1)&gt;&quot; # &lt;/span&gt; &amp; &quot;\n&lt;script&gt;",
    );
  });

  test("there are as many lines as in the program", async () => {
    expect(await highlightPython('x = """\n\n"""\n\nprint(x)')).toHaveLength(5);
  });
});
