/** A line of the starter that must stay: it is still written, and it ran. Spaces and comments do not matter. */
import { defineCheck } from "../grading/check.ts";
import { oneOrMore, text } from "../shape.ts";

/** A line without its comment and with single spaces outside of strings. */
function bare(line: string): string {
  let result = "";
  let quote = "";
  for (const char of line.trim()) {
    if (quote === "" && char === "#") break;
    if (quote === "" && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = "";
    if (quote === "" && /\s/.test(char)) continue;
    result += char === "'" ? '"' : char;
  }
  return result;
}

export const check = defineCheck({
  name: "line",
  about: "Lines that must still be in the program, and must run.",
  example: "line: print(history)",
  params: oneOrMore(text),

  words: (params) =>
    `${params.map((line) => `\`${line}\``).join(", ")} ${params.length === 1 ? "stays and runs" : "stay and run"}`,

  evaluate(params, evidence) {
    const problems: string[] = [];
    for (const wanted of params) {
      const numbers = evidence.lines.flatMap((line, index) =>
        bare(line) === bare(wanted) ? [index + 1] : [],
      );
      const ran = numbers.some((number) => evidence.history.ranLine(number));
      if (numbers.length === 0) problems.push(`\`${wanted}\` is gone`);
      else if (!ran) problems.push(`\`${wanted}\` (line ${numbers.join(", ")}) did not run`);
    }
    return { passed: problems.length === 0, found: problems.join("; ") || "still there", event: null };
  },
});
