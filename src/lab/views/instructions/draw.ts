/** The running frame's instructions as `dis` lists them, where it stands among them, and its evaluation stack. */
import {
  type CodeListing,
  type FrameSnapshot,
  frameName,
  objectOf,
  OPCODE_DOCS,
  type Recording,
  runningFrame,
  type Snapshot,
} from "@refcounted/simulator/snapshot";
import { h, type Node } from "../../tree/tree.ts";
import { inlineText } from "../names-and-objects/fold.ts";

export interface InstructionsOptions {
  readonly interactive?: boolean;
  /** Only these many instructions around the current one. */
  readonly around?: number;
}

/** The listing of the code that a frame runs. */
export function codeOf(recording: Recording, frame: FrameSnapshot): CodeListing | undefined {
  const target = frame.refs.find((reference) => reference.label === "f_executable")?.target;
  const codes = recording.codes?.() ?? [];
  return codes.find((code) => code.object === target) ?? codes.find((code) => code.name === frame.name);
}

export function drawInstructions(
  recording: Recording,
  snapshot: Snapshot,
  { interactive = false, around = 400 }: InstructionsOptions = {},
): Node {
  const frame = runningFrame(snapshot);
  if (recording.codes === undefined) {
    return h("p", { class: "instructions-none" }, "This run has no record of its instructions.");
  }
  const code = frame === null ? undefined : codeOf(recording, frame);
  if (frame === null || code === undefined) {
    return h("p", { class: "instructions-none" }, "Nothing runs at this step.");
  }
  const at = code.instructions.findIndex((each) => each.index === frame.instruction);
  const first = Math.max(0, at - around);
  const shown = code.instructions.slice(first, at < 0 ? around * 2 : at + around);
  return h(
    "div",
    { class: "instructions" },
    h("p", { class: "instructions-title" }, `${frameName(frame)}, as `, h("code", {}, "dis"), " lists it"),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["Line", "", "Instruction", "Argument"].map((title) =>
            h("th", { scope: "col" }, title === "" ? h("span", { class: "sr-only" }, "Offset") : title),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        ...shown.map((each, place) => {
          const before = shown[place - 1];
          const current = each.index === frame.instruction;
          return h(
            "tr",
            {
              key: `i${each.index}`,
              class: current ? "is-current" : null,
              "aria-current": current ? "step" : null,
              title: OPCODE_DOCS[each.op] ?? null,
            },
            h(
              "td",
              { class: "instructions-line" },
              each.line !== null && each.line !== before?.line ? String(each.line) : "",
            ),
            h("td", { class: "instructions-index" }, `${current ? "▸ " : ""}${each.index}`),
            h("td", {}, h("code", {}, each.op)),
            h("td", {}, each.argument === "" ? "" : h("code", {}, each.argument)),
          );
        }),
      ),
    ),
    drawStack(frame, snapshot, interactive),
  );
}

function drawStack(frame: FrameSnapshot, snapshot: Snapshot, interactive: boolean): Node {
  const stack = frame.refs.filter((reference) => reference.kind === "stack");
  return h(
    "div",
    { class: "instructions-stack" },
    h("b", {}, stack.length === 0 ? "Evaluation stack: empty" : "Evaluation stack, top first"),
    h(
      "ol",
      { reversed: true },
      ...stack.toReversed().map((reference, place) => {
        const object = objectOf(snapshot, reference.target);
        const words = object === undefined ? `#${reference.target}` : inlineText(object, snapshot, 40);
        return h(
          "li",
          { key: `s${stack.length - place}`, "data-target": reference.target },
          interactive && object !== undefined && object.count !== "immortal"
            ? h("button", { type: "button", "data-select": object.id }, words)
            : h("span", {}, words),
        );
      }),
    ),
  );
}
