/** How a run ended, in words for the reader. */
import type { RunEnd } from "@refcounted/simulator/snapshot";

export interface Ending {
  readonly tone: "plain" | "bad" | "note";
  readonly title: string;
  readonly text: string;
}

/** Null when there is nothing to say: the program ran to its end. */
export function endingOf(end: RunEnd): Ending | null {
  const place = end.line === null ? "" : ` (line ${end.line})`;
  switch (end.kind) {
    case "exit":
      return end.status === 0
        ? null
        : { tone: "note", title: `Ended with status ${end.status}`, text: end.message };
    case "exception":
      return { tone: "bad", title: `Ended by an exception${place}`, text: end.message };
    case "syntax-error":
      return { tone: "bad", title: `Not Python${place}`, text: end.message };
    case "unsupported":
      return { tone: "note", title: `Outside the modelled language${place}`, text: end.message };
    case "deadlock":
      return { tone: "bad", title: "Deadlock", text: `${end.message}.` };
    case "wrong-count":
      return { tone: "bad", title: "A count went wrong", text: `${end.message}.` };
    case "budget":
      return {
        tone: "note",
        title: "Out of budget",
        text: `${end.message} What happened until then is shown.`,
      };
    case "stopped":
      return {
        tone: "note",
        title: "Stopped",
        text: end.message === "" ? "What happened until then is shown." : end.message,
      };
    case "internal-error":
      return {
        tone: "bad",
        title: "The model caught itself in a contradiction",
        text: `${end.message} This is a fault of the course, not of your program. Please report it with the program.`,
      };
  }
}

/** Whether the run left something to step through. */
export function hasPicture(end: RunEnd): boolean {
  return end.kind !== "syntax-error" && end.kind !== "internal-error";
}

/** Whether the end's line is where something went wrong, so that it is marked in the program. */
export function marksLine(end: RunEnd): boolean {
  return end.kind === "exception" || end.kind === "syntax-error" || end.kind === "unsupported";
}
