/**
 * The front matter of an exercise: YAML between two lines of `---` at the top of the file. Besides the data it
 * gives, for every path into the data, the line on which that value stands, so that a mistake found later (an
 * unknown check, a number where a name belongs) is reported at its place.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Path } from "../shape.ts";
import { AuthoringError } from "./error.ts";

export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** 1-based line in the file of the value (for a key of a mapping: of the key) at this path. */
  lineOf(path: Path): number;
  /** The rest of the file, and the 1-based line on which it begins. */
  readonly body: string;
  readonly bodyLine: number;
}

export function readFrontMatter(source: string, file: string): FrontMatter {
  const lines = source.replaceAll("\r\n", "\n").split("\n");
  if (lines[0] !== "---") {
    throw new AuthoringError(file, 1, "the file must begin with front matter, between two lines of ---");
  }
  const close = lines.indexOf("---", 1);
  if (close < 0) throw new AuthoringError(file, 1, "the front matter has no closing ---");

  const counter = new LineCounter();
  const document = parseDocument(lines.slice(1, close).join("\n"), { lineCounter: counter });
  // The YAML begins on the file's second line.
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  const mistake = document.errors[0] ?? document.warnings[0];
  if (mistake !== undefined) {
    const [message = mistake.message] = mistake.message.split(/ at line \d+/);
    throw new AuthoringError(file, lineAt(mistake.pos[0]), `YAML: ${message}`);
  }
  const data: unknown = document.toJS();
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    throw new AuthoringError(file, 2, "the front matter must be a mapping such as `title: …`");
  }

  const lineOf = (path: Path): number => {
    let node: Node | null | undefined = document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (pair === undefined) break;
        offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
        node = pair.value as Node | null;
      } else if (isSeq(node)) {
        node = node.items[Number(step)] as Node | undefined;
        offset = node?.range?.[0] ?? offset;
      } else break;
    }
    return lineAt(offset);
  };

  return {
    data: data as Record<string, unknown>,
    lineOf,
    body: lines.slice(close + 1).join("\n"),
    bodyLine: close + 2,
  };
}
