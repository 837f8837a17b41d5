/**
 * The body of an exercise, cut at its `##` headings. A heading inside a block of code is code. Only the few
 * section names that the format knows are allowed, so that a misspelt heading is a mistake and not lost prose.
 */
import { AuthoringError } from "./error.ts";

export interface Section {
  /** "Prompt" for the text before the first heading, else the heading up to a colon. */
  readonly name: string;
  /** What follows the colon in the heading: `## Wrong answer: a copy too late`. "" for none. */
  readonly title: string;
  /** The section's text without the heading and without its outer empty lines. */
  readonly text: string;
  /** 1-based line of the heading (of the first line, for the prompt). */
  readonly line: number;
  /** 1-based line of the first line of `text`. */
  readonly textLine: number;
}

/** Section names, and whether their heading carries a title. */
const known = new Map([
  ["Starter", false],
  ["Program", false],
  ["Solution", false],
  ["Hint", false],
  ["Explanation", false],
  ["Wrong answer", true],
  ["Belief", true],
]);

const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;

type Role = "prose" | "open" | "code" | "close";

/** Calls `visit` with each line and the part that it plays: prose, or the fences of a block and what is between. */
function eachLine(lines: readonly string[], visit: (line: string, index: number, role: Role) => void): void {
  let open: string | null = null;
  lines.forEach((line, index) => {
    const mark = fence.exec(line)?.[1];
    if (open === null) {
      if (mark !== undefined) open = mark;
      visit(line, index, mark === undefined ? "prose" : "open");
    } else if (mark?.startsWith(open) && line.trim() === mark) {
      open = null;
      visit(line, index, "close");
    } else visit(line, index, "code");
  });
}

export function readSections(body: string, bodyLine: number, file: string): readonly Section[] {
  const lines = body.split("\n");
  const starts: { name: string; title: string; index: number }[] = [{ name: "Prompt", title: "", index: -1 }];
  eachLine(lines, (line, index, role) => {
    if (role !== "prose") return;
    if (/^#\s/.test(line)) {
      throw new AuthoringError(
        file,
        bodyLine + index,
        "a heading begins with ##; the title stands in the front matter",
      );
    }
    const heading = /^##\s+(.*?)\s*$/.exec(line)?.[1];
    if (heading === undefined) return;
    const colon = heading.indexOf(":");
    const name = colon < 0 ? heading : heading.slice(0, colon).trim();
    const title = colon < 0 ? "" : heading.slice(colon + 1).trim();
    const titled = known.get(name);
    if (titled === undefined) {
      const names = [...known.keys()].join(", ");
      throw new AuthoringError(file, bodyLine + index, `unknown section "${name}" (known: ${names})`);
    }
    if (titled !== (title !== "")) {
      const wanted = titled ? `needs a title: "## ${name}: …"` : "has no title";
      throw new AuthoringError(file, bodyLine + index, `the heading "## ${name}" ${wanted}`);
    }
    starts.push({ name, title, index });
  });
  return starts.map((start, order) => {
    let from = start.index + 1;
    let to = starts[order + 1]?.index ?? lines.length;
    while (from < to && lines[from]?.trim() === "") from++;
    while (to > from && lines[to - 1]?.trim() === "") to--;
    return {
      name: start.name,
      title: start.title,
      text: lines.slice(from, to).join("\n"),
      line: bodyLine + Math.max(start.index, 0),
      textLine: bodyLine + from,
    };
  });
}

/** A section's one block of code, and the prose before and after it. */
export function readProgram(
  section: Section,
  file: string,
  language: "python" | "text" = "python",
): { program: string; before: string; after: string } {
  const lines = section.text.split("\n");
  const blocks: { from: number; to: number | null; info: string }[] = [];
  eachLine(lines, (line, index, role) => {
    const block = blocks.at(-1);
    if (role === "open") blocks.push({ from: index, to: null, info: fence.exec(line)?.[2]?.trim() ?? "" });
    else if (role === "close" && block !== undefined) block.to = index;
  });
  const [block, second] = blocks;
  if (block === undefined) {
    throw new AuthoringError(
      file,
      section.line,
      `the section "${section.name}" needs a block that begins with \`\`\`${language}`,
    );
  }
  if (second !== undefined) {
    const place = section.textLine + second.from;
    throw new AuthoringError(file, place, `the section "${section.name}" has more than one block of code`);
  }
  const place = section.textLine + block.from;
  if (block.info !== language)
    throw new AuthoringError(file, place, `the block must begin with \`\`\`${language}`);
  if (block.to === null) throw new AuthoringError(file, place, "this block of code has no end");
  const program = lines.slice(block.from + 1, block.to).join("\n");
  if (program.trim() === "") throw new AuthoringError(file, place, "this block of code is empty");
  return {
    program: `${program}\n`,
    before: lines.slice(0, block.from).join("\n").trim(),
    after: lines
      .slice(block.to + 1)
      .join("\n")
      .trim(),
  };
}
