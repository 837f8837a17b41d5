/** What the text and the attributes of a `<refcounted-program>` mean. */
import { type Linked, python } from "./link.ts";

/** The text without the blank lines around it and the indent that all its lines share. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^(?:[ \t]*\r?\n)+/, "")
    .trimEnd()
    .split(/\r?\n/);
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents);
  return `${lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0)).join("\n")}\n`;
}

/** What an element's attributes and text ask for. Values that the course does not know are refused when it opens. */
export function linkedOf(attribute: (name: string) => string | null, text: string): Linked {
  const step = attribute("step") ?? "end";
  const schedule = attribute("schedule");
  return {
    filename: attribute("filename") ?? "main.py",
    source: dedent(text),
    python,
    view: (attribute("view") ?? "names") as Linked["view"],
    granularity: (attribute("granularity") ?? "line") as Linked["granularity"],
    step: step === "end" ? "end" : Number(step),
    object: null,
    ...(schedule === null ? {} : { schedule }),
  };
}
