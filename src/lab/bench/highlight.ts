/** Marks a piece of the program's text without touching its elements, where the browser can do that. */

/** A place in the program: lines from 1, columns from 0, in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const name = "lab-token";
/** One registry serves all benches of a page; each keeps its own range in it. */
let shared: Highlight | undefined;

function registry(): Highlight | undefined {
  if (typeof Highlight === "undefined" || CSS.highlights === undefined) return undefined;
  shared ??= new Highlight();
  CSS.highlights.set(name, shared);
  return shared;
}

/** The text node and offset of a column of a line. */
function locate(line: Element, column: number): { node: Node; offset: number } | null {
  const walker = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(".lab-number, .lab-counts") == null
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  let left = column;
  let last: { node: Node; offset: number } | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
    last = { node, offset: length };
  }
  return last;
}

/** Marks a place; the function that comes back takes the mark away. */
export function markPlace(program: Element, place: Place): () => void {
  const highlight = registry();
  const first = program.querySelector(`[data-line="${place.line}"]`);
  const last = program.querySelector(`[data-line="${place.endLine}"]`);
  const start = first === null ? null : locate(first, place.column);
  const end = last === null ? null : locate(last, place.endColumn);
  if (highlight === undefined || start === null || end === null) return () => {};
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  highlight.add(range);
  return () => highlight.delete(range);
}

/** The place in the program under a pointer: line from 1, column from 0. */
export function placeUnder(event: MouseEvent): { line: number; column: number } | null {
  const element = (event.target as Element).closest<HTMLElement>("[data-line]");
  const document = element?.ownerDocument;
  if (element === null || document === undefined) return null;
  const line = Number(element.dataset.line);
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  if (caret == null || !element.contains(caret.offsetNode)) return { line, column: 0 };
  const range = new Range();
  range.setStart(element, 0);
  range.setEnd(caret.offsetNode, caret.offset);
  const number = element.querySelector(".lab-number")?.textContent?.length ?? 0;
  return { line, column: Math.max(0, range.toString().length - number) };
}
