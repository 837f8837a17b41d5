import { describe, expect, test } from "vitest";
import { missingComponents } from "../../../tools/astro/components.ts";

describe("the components that a page uses without importing them", () => {
  test("each is found once, with the line of its first use", () => {
    const page = '---\ntitle: A\n---\n\n<Lab program="./a.py" />\n\nText <Count name="x" /> and <Lab/>.\n';
    expect(missingComponents(page)).toEqual([
      { name: "Lab", line: 5 },
      { name: "Count", line: 7 },
    ]);
  });

  test.each([
    ["an imported one", 'import Lab from "./Lab.astro";\n\n<Lab />\n'],
    ["one that the page defines", "export const Row = (props) => props.children;\n\n<Row />\n"],
    ["fenced code", "```html\n<Lab />\n```\n"],
    ["code in a line", "Write `<Lab />` there.\n"],
    ["ordinary elements", "<aside>text</aside>\n"],
  ])("%s is not among them", (_name, page) => {
    expect(missingComponents(page)).toEqual([]);
  });
});
