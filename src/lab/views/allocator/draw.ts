/**
 * pymalloc as a map: arenas as walls of pools, pools as strips of blocks. A size class has a colour and a
 * pattern of its own; used, free and never-used blocks differ in shape as well. Drawn in full are the pools in
 * which objects of the program lie; every other pool is a cell in its arena's wall.
 */
import type {
  AllocatorSnapshot,
  ArenaSnapshot,
  ObjectId,
  PoolSnapshot,
  Snapshot,
} from "@refcounted/simulator/snapshot";
import { h, type Node } from "../../tree/tree.ts";

export interface AllocatorOptions {
  readonly selected?: ObjectId | null;
  /** Objects that the picture draws: their pools are shown in full. */
  readonly drawn: ReadonlySet<ObjectId>;
  readonly interactive?: boolean;
  /** Told apart from other maps on the page. */
  readonly id?: string;
}

export const poolSize = 16 * 1024;
const map = { width: 640, label: 96, line: 11, bytesPerLine: 2048, wallCell: 13, wallColumns: 16 } as const;

/** Index of the size class of a block size: 16 is 0, 512 is 31. */
export function szidxOf(blockSize: number): number {
  return blockSize / 16 - 1;
}

export function drawAllocator(snapshot: Snapshot, options: AllocatorOptions): Node {
  const { allocator } = snapshot;
  if (allocator === undefined) {
    return h("p", { class: "allocator-none" }, "This run has no record of the allocator.");
  }
  const { selected = null, id = "map" } = options;
  const interesting = allocator.arenas.flatMap((arena) =>
    arena.pools.filter((pool) =>
      pool.objects.some((object) => object !== null && (options.drawn.has(object) || object === selected)),
    ),
  );
  interesting.sort((a, b) => a.blockSize - b.blockSize || a.address - b.address);
  return h(
    "div",
    { class: "allocator" },
    drawTotals(allocator),
    patterns(id),
    ...interesting.map((pool) => drawPool(pool, options, id)),
    interesting.length === 0 &&
      h("p", { class: "allocator-none" }, "No object of the picture lies in a pool at this step."),
    drawLarge(allocator, options),
    h("div", { class: "allocator-walls" }, ...allocator.arenas.map((arena) => drawArena(arena, id))),
    drawLegend(interesting, id),
  );
}

function drawTotals({ bytesUsed, bytesHeld, arenas }: AllocatorSnapshot): Node {
  const percent = bytesHeld === 0 ? 0 : Math.round((100 * bytesUsed) / bytesHeld);
  return h(
    "p",
    { class: "allocator-totals" },
    h(
      "span",
      {},
      `${bytesUsed.toLocaleString("en")} bytes used of ${bytesHeld.toLocaleString("en")} held, in ${arenas.length} ${arenas.length === 1 ? "arena" : "arenas"}`,
    ),
    h("meter", {
      min: 0,
      max: 100,
      value: percent,
      "aria-label": `${percent} percent of the memory held is used`,
    }),
  );
}

/** Eight patterns; a class has pattern `szidx mod 8`, its colour tells the rest. */
function patterns(id: string): Node {
  const shapes = [
    "M0 3h6",
    "M3 0v6",
    "M0 0l6 6",
    "M0 6l6 -6",
    "M0 3h6M3 0v6",
    "M0 0l6 6M0 6l6 -6",
    "M1 3h1M4 3h1",
    "M1 1h1M4 4h1",
  ];
  return h(
    "svg",
    { class: "allocator-patterns", width: 0, height: 0, "aria-hidden": "true" },
    h(
      "defs",
      {},
      ...shapes.map((d, index) =>
        h(
          "pattern",
          { id: `${id}-pattern-${index}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
          h("path", { d }),
        ),
      ),
    ),
  );
}

/** Where each block of a pool is drawn. */
export function blockBox(pool: PoolSnapshot, index: number): { x: number; y: number; width: number } {
  const perLine = Math.floor(map.bytesPerLine / pool.blockSize);
  const width = (pool.blockSize / map.bytesPerLine) * map.width;
  return {
    x: round((index % perLine) * width),
    y: Math.floor(index / perLine) * map.line,
    width: round(width),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function drawPool(
  pool: PoolSnapshot,
  { drawn, selected = null, interactive = false }: AllocatorOptions,
  id: string,
): Node {
  const szidx = szidxOf(pool.blockSize);
  const used = pool.blocks.filter((block) => block === "used").length;
  const free = pool.blocks.filter((block) => block === "free").length;
  const lines = Math.ceil(pool.blocks.length / Math.floor(map.bytesPerLine / pool.blockSize));
  const height = lines * map.line + 2;
  const isShown = (object: ObjectId | null): boolean =>
    object !== null && (drawn.has(object) || object === selected);
  const stop =
    pool.objects.includes(selected) && selected !== null
      ? pool.objects.indexOf(selected)
      : pool.objects.findIndex(isShown);
  const label = `Pool of ${pool.blockSize}-byte blocks at 0x${pool.address.toString(16)}: ${used} used, ${free} free, ${pool.blocks.length - used - free} never used`;
  return h(
    "div",
    { key: `pool ${pool.address}`, class: "pool" },
    h(
      "div",
      { class: "pool-label" },
      h("b", {}, `${pool.blockSize} bytes`),
      h("span", {}, `${used} of ${pool.blocks.length}`),
    ),
    h(
      "svg",
      {
        class: "pool-map size-class",
        style: `--szidx: ${szidx}`,
        viewBox: `0 -1 ${map.width + 2} ${height}`,
        role: interactive ? "group" : "img",
        "aria-label": label,
        preserveAspectRatio: "xMinYMin",
      },
      h("path", { class: "block-virgin", d: blocksPath(pool, "virgin") }),
      h("path", { class: "block-free", d: blocksPath(pool, "free") }),
      h("path", { class: "block-used", d: blocksPath(pool, "used") }),
      h("path", {
        class: "block-pattern",
        d: blocksPath(pool, "used"),
        fill: `url(#${id}-pattern-${szidx % 8})`,
      }),
      ...pool.objects.flatMap((object, index) => {
        if (object === null || !isShown(object)) return [];
        const { x, y, width } = blockBox(pool, index);
        return [
          h(
            "rect",
            {
              key: `o${object}`,
              class: object === selected ? "block-object is-selected" : "block-object",
              x,
              y,
              width: Math.max(2, width - 0.6),
              height: map.line - 1.5,
              "data-select": object,
              "data-object": object,
              role: interactive ? "button" : null,
              tabindex: interactive ? (index === stop ? 0 : -1) : null,
              "aria-label": interactive ? `object #${object}, block ${index} of ${pool.blocks.length}` : null,
            },
            h(
              "title",
              {},
              `#${object}: block ${index} at 0x${(pool.address + 48 + index * pool.blockSize).toString(16)}`,
            ),
          ),
        ];
      }),
    ),
  );
}

function blocksPath(pool: PoolSnapshot, state: PoolSnapshot["blocks"][number]): string {
  let path = "";
  pool.blocks.forEach((block, index) => {
    if (block !== state) return;
    const { x, y, width } = blockBox(pool, index);
    const w = round(Math.max(1, width - 0.6));
    path += state === "free" ? `M${x} ${y + 9.5}h${w}v-9.5h${-w}z` : `M${x} ${y}h${w}v9.5h${-w}z`;
  });
  return path;
}

function drawArena(arena: ArenaSnapshot, id: string): Node {
  const pools = new Map(
    arena.pools.map((pool) => [Math.floor((pool.address - arena.address) / poolSize), pool]),
  );
  const count = 64;
  const rows = count / map.wallColumns;
  return h(
    "figure",
    { key: `arena ${arena.index}`, class: "arena" },
    h(
      "figcaption",
      {},
      `arena ${arena.index} at 0x${arena.address.toString(16)}, ${arena.nfreepools} pools free`,
    ),
    h(
      "svg",
      {
        viewBox: `-1 -1 ${map.wallColumns * map.wallCell + 2} ${rows * map.wallCell + 2}`,
        width: map.wallColumns * map.wallCell * 1.4,
        role: "img",
        "aria-label": `Arena ${arena.index}: ${arena.pools.length} pools in use`,
      },
      ...Array.from({ length: count }, (_, index) => {
        const pool = pools.get(index);
        const x = (index % map.wallColumns) * map.wallCell;
        const y = Math.floor(index / map.wallColumns) * map.wallCell;
        const box = { x, y, width: map.wallCell - 1.5, height: map.wallCell - 1.5 };
        if (pool === undefined) return h("rect", { class: "wall-free", ...box });
        const szidx = szidxOf(pool.blockSize);
        const used = pool.blocks.filter((block) => block === "used").length;
        return h(
          "g",
          { class: "size-class", style: `--szidx: ${szidx}` },
          h(
            "title",
            {},
            `pool ${index}: ${pool.blockSize}-byte blocks, ${used} of ${pool.blocks.length} used`,
          ),
          h("rect", { class: "block-used", ...box }),
          h("rect", { class: "block-pattern", ...box, fill: `url(#${id}-pattern-${szidx % 8})` }),
        );
      }),
    ),
  );
}

function drawLarge(
  { large }: AllocatorSnapshot,
  { drawn, selected = null, interactive = false }: AllocatorOptions,
): Node | false {
  const own = large.filter(
    (each) => each.object !== null && (drawn.has(each.object) || each.object === selected),
  );
  if (own.length === 0) return false;
  return h(
    "div",
    { class: "allocator-large" },
    h("b", {}, "More than 512 bytes, from the system's malloc"),
    h(
      "ul",
      {},
      ...own.map((each) =>
        h(
          "li",
          { key: `large ${each.address}` },
          interactive
            ? h(
                "button",
                {
                  type: "button",
                  "data-select": each.object,
                  "aria-pressed": String(each.object === selected),
                },
                `#${each.object}`,
              )
            : `#${each.object}`,
          ` ${each.size.toLocaleString("en")} bytes at 0x${each.address.toString(16)}`,
        ),
      ),
    ),
  );
}

function drawLegend(pools: readonly PoolSnapshot[], id: string): Node {
  const sizes = [...new Set(pools.map((pool) => pool.blockSize))];
  return h(
    "ul",
    { class: "allocator-legend" },
    ...sizes.map((size) =>
      h(
        "li",
        {},
        h(
          "svg",
          {
            class: "size-class",
            style: `--szidx: ${szidxOf(size)}`,
            width: 22,
            height: 12,
            "aria-hidden": "true",
          },
          h("rect", { class: "block-used", x: 0.5, y: 0.5, width: 21, height: 11 }),
          h("rect", {
            class: "block-pattern",
            x: 0.5,
            y: 0.5,
            width: 21,
            height: 11,
            fill: `url(#${id}-pattern-${szidxOf(size) % 8})`,
          }),
        ),
        `${size} bytes, used`,
      ),
    ),
    h(
      "li",
      {},
      h(
        "svg",
        { width: 22, height: 12, "aria-hidden": "true" },
        h("rect", { class: "block-free", x: 0.5, y: 0.5, width: 21, height: 11 }),
      ),
      "free: was used",
    ),
    h(
      "li",
      {},
      h(
        "svg",
        { width: 22, height: 12, "aria-hidden": "true" },
        h("rect", { class: "block-virgin", x: 0.5, y: 0.5, width: 21, height: 11 }),
      ),
      "never used",
    ),
  );
}
