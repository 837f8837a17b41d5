/** What a page shows of a lab before any script runs: one step of its run, by the same code as the bench's. */
import { type Granularity, plain, type Recording } from "@refcounted/simulator/snapshot";
import type { ViewName } from "./options.ts";
import { outputBetween, stepOf, stopsOf } from "./stepper.ts";
import { h, toMarkup } from "./tree/tree.ts";
import { drawAllocator } from "./views/allocator/draw.ts";
import { drawShelves } from "./views/collector/draw.ts";
import { drawCounts, drawCountsTable } from "./views/counts/draw.ts";
import { hasTwoCounts } from "./views/counts/model.ts";
import { drawInstructions } from "./views/instructions/draw.ts";
import { drawNamesAndObjects } from "./views/names-and-objects/draw.ts";
import { folded, type Shown } from "./views/names-and-objects/fold.ts";
import { layoutFor } from "./views/names-and-objects/view.ts";
import { drawHeaps, drawProcesses, drawProcessNames } from "./views/processes/draw.ts";
import { type Processes, timeOfEvent } from "./views/processes/model.ts";
import { drawTwin } from "./views/text-twin/draw.ts";
import { drawThreads, drawThreadsTable } from "./views/threads/draw.ts";
import { threadsOf } from "./views/threads/model.ts";

export interface StillStep {
  readonly picture: string;
  readonly twin: string;
  readonly sentence: string;
  readonly output: string;
  readonly ran: number | null;
  readonly next: number | null;
  readonly where: string;
  readonly index: number;
  readonly last: number;
}

export interface StillOptions {
  readonly shown?: Shown;
  /** The view that the lab shows first. */
  readonly view?: ViewName | undefined;
  /** Told apart from other pictures of the page. */
  readonly id?: string;
  /** Those of the run; null where there is one only. */
  readonly processes?: Processes | null;
}

/** Draws one step, in the view that is shown first where that one can be drawn without a script. A step that the run does not have is an author's mistake, and fails the build. */
export function stillOf(
  recording: Recording,
  at: number | "end",
  granularity: Granularity,
  place: string,
  { shown = folded, view = "names", id = "map", processes = null }: StillOptions = {},
): StillStep {
  const stops = stopsOf(recording, granularity);
  const last = stops.length - 1;
  if (at !== "end" && (!Number.isInteger(at) || at < 0 || at > last)) {
    throw new Error(`${place}: step ${at} is asked for, but the run has steps 0 to ${last}.`);
  }
  const step = stepOf(recording, stops, at === "end" ? last : at, granularity);
  const layout = layoutFor(recording, granularity, stops, shown);
  const { snapshot, previous, deaths, sentence } = step;
  const drawn = new Set(layout.survey.cards.keys());
  const threads = threadsOf(recording);
  const [first] = processes?.lanes ?? [];
  const time = first === undefined ? 0 : timeOfEvent(first, step.event);
  const picture = () => {
    if (view === "allocator")
      return drawAllocator(recording.snapshotAt(step.event, { allocator: true }), { drawn, id });
    if (view === "collector") return drawShelves(snapshot, { drawn, previous });
    if (view === "instructions") return drawInstructions(recording, snapshot, { around: 12 });
    if (view === "threads" && threads !== null)
      return drawThreads(threads, { width: 720, event: step.event, id: `${id}-threads` });
    if (view === "counts") return drawCounts(snapshot, layout, { previous, id: `${id}-counts` });
    if (view === "processes" && processes !== null)
      return h("div", {}, drawProcesses(processes, { width: 720, time }), drawHeaps(processes, time, shown));
    return drawNamesAndObjects(snapshot, layout, {
      previous,
      deaths,
      label: `Names and objects: ${plain(sentence)}`,
    });
  };
  return {
    picture: toMarkup(picture()),
    twin:
      toMarkup(drawTwin(snapshot, layout)) +
      (threads === null ? "" : toMarkup(drawThreadsTable(threads, step.event))) +
      (hasTwoCounts(snapshot) ? toMarkup(drawCountsTable(snapshot, layout)) : "") +
      (processes === null ? "" : toMarkup(drawProcessNames(processes, time))),
    sentence,
    output: outputBetween(recording, 0, step.event),
    ran: step.ran,
    next: step.next?.line ?? null,
    index: step.index,
    last,
    where: `${step.index} of ${last}${step.next === null ? ", end" : ""}`,
  };
}
