/** One state of one view, drawn by the view's own code. */
import { type ObjectId, plain, type Recording, type Snapshot } from "@refcounted/simulator/snapshot";
import type { RunResult } from "../../runner/protocol.ts";
import type { ViewName } from "../options.ts";
import { stepOf, stopsOf } from "../stepper.ts";
import { h, type Node } from "../tree/tree.ts";
import { drawAllocator } from "../views/allocator/draw.ts";
import { withAftermath } from "../views/collector/aftermath.ts";
import { drawShelves } from "../views/collector/draw.ts";
import { collectionOf, collectionsBetween } from "../views/collector/model.ts";
import { drawCounts, drawCountsTable } from "../views/counts/draw.ts";
import { drawInside } from "../views/inside/draw.ts";
import { drawInstructions } from "../views/instructions/draw.ts";
import { drawLedger } from "../views/ledger/draw.ts";
import { drawNamesAndObjects } from "../views/names-and-objects/draw.ts";
import { layoutFor } from "../views/names-and-objects/view.ts";
import { drawHeaps, drawProcesses, drawProcessNames } from "../views/processes/draw.ts";
import { processesOf } from "../views/processes/model.ts";
import { drawTwin } from "../views/text-twin/draw.ts";
import { drawThreads, drawThreadsTable } from "../views/threads/draw.ts";
import { threadsOf } from "../views/threads/model.ts";
import { drawTimeline } from "../views/timeline/draw.ts";
import { timelineOf } from "../views/timeline/model.ts";
import type { GalleryState } from "./states.ts";

/** What a name of the module holds. */
function held(snapshot: Snapshot, name: string | undefined): ObjectId | null {
  if (name === undefined) return null;
  for (const object of snapshot.objects) {
    if (object.namespace !== "__main__") continue;
    const reference = object.refs.find((each) => each.kind === "global" && each.label === name);
    if (reference !== undefined) return reference.target;
  }
  return null;
}

/** The first stop at which an object's counts are in a state. */
function firstWith(recording: Recording, stops: readonly number[], state: string): number {
  const at = stops.findIndex((stop) =>
    recording.snapshotAt(stop).objects.some(({ biased }) => biased?.state === state),
  );
  if (at < 0) throw new Error(`No count is ever ${state}.`);
  return at;
}

export function drawState(view: ViewName, state: GalleryState, result: RunResult, id: string): Node {
  const { recording } = result;
  const stops = stopsOf(recording, state.granularity);
  const at =
    state.until !== undefined
      ? firstWith(recording, stops, state.until)
      : state.step === "end"
        ? stops.length - 1
        : Math.min(state.step, stops.length - 1);
  const step = stepOf(recording, stops, at, state.granularity);
  const layout = layoutFor(recording, state.granularity, stops, state.shown);
  const { snapshot, previous, deaths } = step;
  const selected = held(snapshot, state.select);
  const drawn = new Set(layout.survey.cards.keys());
  switch (view) {
    case "names":
      return drawNamesAndObjects(snapshot, layout, {
        previous,
        deaths,
        selected,
        label: plain(step.sentence),
      });
    case "ledger":
      return h("div", { class: "lab-ledger" }, drawLedger(snapshot, selected));
    case "words":
      return drawTwin(snapshot, layout, { sentence: step.sentence, selected });
    case "timeline":
      return drawTimeline(timelineOf(recording, stops, drawn), { width: 720, index: at, selected });
    case "allocator":
      return drawAllocator(recording.snapshotAt(step.event, { allocator: true }), { selected, drawn, id });
    case "collector": {
      const [found] = collectionsBetween(recording, 0, step.event).slice(-1);
      const begun = found === undefined ? null : recording.snapshotAt(found.event);
      const collection =
        begun === null || found === undefined
          ? null
          : withAftermath(recording, found.event, collectionOf(begun, found.generation, drawn), drawn);
      const middle = collection?.steps[Math.floor((collection.steps.length - 1) * (state.part ?? 0.5))];
      return h(
        "div",
        {},
        drawShelves(snapshot, { selected, drawn, previous }),
        begun !== null && middle !== undefined && h("p", { class: "collection-sentence" }, middle.sentence),
        begun !== null &&
          middle !== undefined &&
          drawNamesAndObjects(begun, layout, { collection: middle, label: middle.sentence }),
      );
    }
    case "instructions":
      return drawInstructions(recording, snapshot);
    case "inside":
      return drawInside(recording, step.event, [selected, held(snapshot, state.beside)]);
    case "threads": {
      const threads = threadsOf(recording);
      return threads === null
        ? h("p", {}, "This program starts no thread: its one thread holds the GIL throughout.")
        : h(
            "div",
            {},
            drawThreads(threads, { width: 720, event: step.event, id, zoom: state.zoom ?? 1 }),
            drawThreadsTable(threads, step.event),
          );
    }
    case "counts":
      return h(
        "div",
        {},
        drawCounts(snapshot, layout, { previous, selected, id }),
        drawCountsTable(snapshot, layout, { selected }),
      );
    case "processes": {
      const processes = processesOf(result);
      if (processes === null)
        return h("p", {}, "This program starts no process: the one that runs it is alone.");
      const { begin, end } = processes;
      const time = begin + (end - begin) * (state.part ?? 1);
      return h(
        "div",
        {},
        drawProcesses(processes, { width: 720, time }),
        drawHeaps(processes, time, state.shown),
        drawProcessNames(processes, time),
      );
    }
    default:
      throw new Error(`The view ${view} has no gallery.`);
  }
}
