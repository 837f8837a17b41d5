/** What the program prints. Trailing spaces and the last line's end do not matter. */
import { defineCheck } from "../grading/check.ts";
import type { Evidence } from "../grading/evidence.ts";
import { momentWords } from "../parse/subject.ts";
import type { Moment } from "../schema.ts";
import { oneOrMore, record, refine, text } from "../shape.ts";

function tidy(output: string): string {
  return output
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}

/** Everything printed; for a moment other than the end, what was printed until then. */
function printed(evidence: Evidence, at: Moment): string {
  if (at.when === "end") return tidy(evidence.result.stdout);
  const parts = evidence.recording.outputAt(evidence.eventOf(at)).filter((part) => part.stream === "stdout");
  return tidy(parts.map((part) => part.text).join(""));
}

/** The event that printed a line, or null. */
function eventOfLine(evidence: Evidence, line: string): number | null {
  for (const event of evidence.history.events(["output"])) {
    if (event.label?.includes(line)) return event.index;
  }
  return null;
}

function shown(output: string): string {
  if (output === "") return "nothing was printed";
  const lines = output.split("\n");
  const cut = lines.length > 6 ? [...lines.slice(0, 5), "…"] : lines;
  return `printed was ${cut.map((line) => `\`${line}\``).join(", ")}`;
}

export const check = defineCheck({
  name: "output",
  about: "What is printed: `is` all of it, `lines` some lines in this order, `contains` some text.",
  example: 'output: { lines: ["freed", "end"] }',
  params: refine(record({}, { is: text, contains: oneOrMore(text), lines: oneOrMore(text) }), (params) => {
    if (Object.keys(params).length === 0) throw new Error("say what is printed: is, lines or contains");
    return params;
  }),

  words(params, at) {
    const when = at.when === "end" ? "" : ` ${momentWords(at)}`;
    const parts = [
      ...(params.is === undefined ? [] : tidy(params.is).split("\n")),
      ...(params.lines ?? []),
      ...(params.contains ?? []),
    ].map((line) => `\`${line}\``);
    const exactly = params.is === undefined ? "" : "exactly ";
    return `the program prints ${exactly}${parts.join(", then ")}${when}`;
  },

  evaluate(params, evidence, at) {
    const output = printed(evidence, at);
    const lines = output.split("\n");
    let from = 0;
    const inOrder = (params.lines ?? []).every((line) => {
      const index = lines.indexOf(line.trimEnd(), from);
      from = index + 1;
      return index >= 0;
    });
    const contained = (params.contains ?? []).every((part) => output.includes(part));
    const exact = params.is === undefined || output === tidy(params.is);
    const wanted = (params.is === undefined ? [] : tidy(params.is).split("\n")).concat(params.lines ?? []);
    const wrong = lines.find((line, index) => params.is !== undefined && line !== wanted[index]);
    return {
      passed: inOrder && contained && exact,
      found: shown(output),
      event: wrong === undefined ? null : eventOfLine(evidence, wrong),
    };
  },

  ask: {
    params: record({}),
    words: (_params, at) =>
      at.when === "end" ? "What does the program print?" : `What has the program printed ${momentWords(at)}?`,
    measure: (_params, evidence, at) => ({
      value: printed(evidence, at),
      event: at.when === "end" ? null : evidence.eventOf(at),
    }),
  },
});
