/** Drawings as JSON: how an answer is kept, exported and graded in a terminal. */
import { either, list, record, type Shape, ShapeError, whole, word } from "../shape.ts";
import type { Drawing, Target } from "./drawing.ts";

/** Text that may be empty. */
const anyText: Shape<string> = {
  expects: "text",
  read(value, path) {
    if (typeof value !== "string") throw new ShapeError(path, "expected text");
    return value;
  },
};

const nothing: Shape<null> = {
  expects: "null",
  read(value, path) {
    if (value !== null) throw new ShapeError(path, "expected null");
    return null;
  },
};

const target: Shape<Target> = either<Target>(record({ to: anyText }), record({ value: anyText }));
const count: Shape<number | "immortal" | null> = either<number | "immortal" | null>(
  whole,
  word("immortal"),
  nothing,
);

const drawing: Shape<Drawing> = record({
  names: list(record({ scope: anyText, name: anyText, target }), 0),
  objects: list(
    record({
      key: anyText,
      type: anyText,
      text: anyText,
      slots: list(record({ label: anyText, target }), 0),
      count,
    }),
    0,
  ),
});

/** Reads a drawing, or says in words why it is none. */
export function readDrawing(answer: string): Drawing | string {
  try {
    const read = drawing.read(JSON.parse(answer), []);
    const keys = read.objects.map((object) => object.key);
    if (new Set(keys).size < keys.length) return "two objects of the drawing have one key";
    const targets = [...read.names, ...read.objects.flatMap((object) => object.slots)].map(
      (each) => each.target,
    );
    const lost = targets.find((each) => "to" in each && !keys.includes(each.to));
    return lost === undefined ? read : "a reference of the drawing leads nowhere";
  } catch (error) {
    return `the answer is no drawing: ${error instanceof Error ? error.message : String(error)}`;
  }
}
