/** An object byte by byte: each block as a strip of its bytes, each field with offset, size, content and meaning. */
import {
  nameOf,
  type ObjectId,
  type ObjectLayout,
  objectOf,
  plain,
  type Recording,
} from "@refcounted/simulator/snapshot";
import { h, type Node } from "../../tree/tree.ts";

export interface InsideOptions {
  readonly interactive?: boolean;
}

type Block = ObjectLayout["blocks"][number];

const cell = { width: 34, height: 26, perLine: 8 } as const;

/** One object, or several beside each other. */
export function drawInside(
  recording: Recording,
  event: number,
  ids: ObjectId | null | readonly (ObjectId | null)[],
  { interactive = false }: InsideOptions = {},
): Node {
  if (recording.layoutAt === undefined)
    return h("p", { class: "inside-none" }, "This run has no record of how objects lie in memory.");
  const chosen = (Array.isArray(ids) ? ids : [ids]).flatMap((id: ObjectId | null) => id ?? []);
  if (chosen.length === 0) return h("p", { class: "inside-none" }, "Select an object to look inside it.");
  const drawn = chosen.map((id) => drawObject(recording, event, id, interactive));
  return drawn.length === 1 ? (drawn[0] as Node) : h("div", { class: "inside-beside" }, ...drawn);
}

function drawObject(recording: Recording, event: number, id: ObjectId, interactive: boolean): Node {
  const object = objectOf(recording.snapshotAt(event), id);
  const layout = recording.layoutAt?.(event, id) ?? null;
  if (object === undefined)
    return h("p", { class: "inside-none" }, `Object #${id} is not alive at this step.`);
  if (layout === null)
    return h(
      "p",
      { class: "inside-none" },
      `${plain(nameOf(object))} was there before the program began: how it lies in memory is not recorded.`,
    );
  const total = layout.blocks.reduce((sum, block) => sum + block.size, 0);
  return h(
    "div",
    { key: `inside ${id}`, class: "inside", "data-object": id },
    h(
      "p",
      { class: "inside-title" },
      h("b", {}, plain(nameOf(object))),
      ` ${total} bytes in ${layout.blocks.length === 1 ? "one block" : `${layout.blocks.length} blocks`}; sys.getsizeof says ${object.size}`,
    ),
    ...layout.blocks.map((block, index) => drawBlock(block, index, interactive)),
  );
}

function drawBlock(block: Block, index: number, interactive: boolean): Node {
  return h(
    "section",
    { key: `block ${index}`, class: "inside-block", role: "group", "aria-label": block.name },
    h(
      "p",
      { class: "inside-name" },
      h("b", {}, block.name),
      ` at 0x${block.address.toString(16)}, ${block.size} bytes`,
    ),
    drawBytes(block),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["Offset", "Bytes", "Field", "Content", "Meaning"].map((title) =>
            h("th", { scope: "col" }, title),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        ...block.fields.map((field) =>
          h(
            "tr",
            { "data-offset": field.offset },
            h(
              "td",
              { class: "inside-number" },
              field.offset < 0 ? `−${-field.offset}` : String(field.offset),
            ),
            h("td", { class: "inside-number" }, String(field.size)),
            h("th", { scope: "row" }, h("code", {}, field.name)),
            h(
              "td",
              {},
              interactive && field.target !== undefined
                ? h("button", { type: "button", "data-select": field.target }, field.value)
                : h("code", {}, field.value),
            ),
            h("td", {}, field.meaning),
          ),
        ),
      ),
    ),
  );
}

/** The block as rows of eight bytes; fields are told apart by shade and by a line where one begins. */
function drawBytes(block: Block): Node {
  const words = Math.ceil(block.size / cell.perLine);
  const shown = Math.min(words, 24);
  const width = cell.perLine * cell.width + 64;
  const label = (offset: number): string => (offset < 0 ? `−${-offset}` : `+${offset}`);
  return h(
    "svg",
    {
      class: "inside-bytes",
      viewBox: `0 0 ${width} ${shown * cell.height + 4}`,
      width,
      height: shown * cell.height + 4,
      role: "img",
      "aria-label": `${block.name}: ${block.fields.map((field) => `${field.name} at ${field.offset}, ${field.size} bytes`).join("; ")}`,
    },
    ...Array.from({ length: shown }, (_, line) =>
      h(
        "text",
        { class: "inside-offset", x: 56, y: line * cell.height + 18, "text-anchor": "end" },
        label(line * cell.perLine - block.start),
      ),
    ),
    ...block.fields.flatMap((field, index) =>
      pieces(block, field.offset, field.size, shown).map(({ x, y, span }, part) =>
        h(
          "g",
          { class: index % 2 === 0 ? "inside-field" : "inside-field is-odd" },
          h("rect", {
            x: 64 + x * cell.width,
            y: y * cell.height + 1,
            width: span * cell.width - 1,
            height: cell.height - 2,
          }),
          part === 0 &&
            span >= 2 &&
            h("text", { x: 64 + x * cell.width + 5, y: y * cell.height + 17 }, shortened(field.name, span)),
        ),
      ),
    ),
  );
}

function shortened(name: string, span: number): string {
  const room = Math.floor((span * cell.width - 10) / 6.6);
  return name.length > room ? `${name.slice(0, Math.max(1, room - 1))}…` : name;
}

/** A field as pieces of the rows of eight bytes that it lies in. */
function pieces(
  block: Block,
  offset: number,
  size: number,
  shown: number,
): { x: number; y: number; span: number }[] {
  const list: { x: number; y: number; span: number }[] = [];
  let from = offset + block.start;
  const end = from + size;
  while (from < end) {
    const y = Math.floor(from / cell.perLine);
    if (y >= shown) break;
    const x = from % cell.perLine;
    const span = Math.min(cell.perLine - x, end - from);
    list.push({ x, y, span });
    from += span;
  }
  return list;
}
