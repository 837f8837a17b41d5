/** What the list of places shows of a run: the program's own choices, who the threads are, who could not go on. */
import { ownChoices } from "@refcounted/simulator/snapshot";
import type { RunResult } from "../../runner/protocol.ts";
import type { ScheduleLog } from "./payload.ts";

export function scheduleLog({ recording, switches }: RunResult): ScheduleLog {
  const choices = ownChoices(recording);
  const { threads } = recording.snapshotAt(recording.eventCount);
  const left = choices
    .filter(({ holder }) => holder === null)
    .map(({ place, at }) => [place, switches.findLast((each) => each.at < at)?.to ?? 1] as const);
  return {
    choices,
    names: threads.map(({ id, name }) => ({ id, name })),
    left: Object.fromEntries(left),
  };
}
