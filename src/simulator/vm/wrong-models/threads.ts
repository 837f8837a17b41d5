/** Beliefs about threads: when another one may go on. */
import { rt } from "../../objects/runtime.ts";
import { OP } from "../../bytecode/opcodes.ts";
import { modelledTime } from "../ceval.ts";
import { BLOCK, NEXT } from "../dispatch.ts";
import type { Frame } from "../frame.ts";
import type { ThreadState } from "../threadstate.ts";
import type { ChangedMachine } from "./machine.ts";

/** The program's own frame that its thread entered first: its statements are those that are thought to be atomic. */
function outermost(m: ChangedMachine, ts: ThreadState): Frame | null {
  let found: Frame | null = null;
  for (let f = ts.current_frame; f !== null; f = f.previous) if (m.isOwn(f)) found = f;
  return found;
}

/** Does the thread stand between two statements of that frame? The machine's own checks come at calls and loops. */
function isBetweenStatements(m: ChangedMachine, ts: ThreadState): boolean {
  const f = ts.current_frame;
  if (f === null || f !== outermost(m, ts)) return f === null || outermost(m, ts) === null;
  const op = f.f_executable.body.ops[f.lasti];
  return op === OP.JUMP_BACKWARD || op === OP.RESUME;
}

export function statementsAtomic(m: ChangedMachine): void {
  let since = 0;
  rt.policy = {
    kind: "chosen",
    checkpoints: "3.13",
    choose({ current, ready }) {
      const ts = rt.tstate;
      if (!isBetweenStatements(m, ts)) {
        // The GIL was released in the middle: the thread takes it again. If it waits for others, they go on.
        return current === null && !rt.scheduler?.isBlocked(ts) && rt.threads.includes(ts) ? ts : null;
      }
      if (current === null || modelledTime() - since < rt.switchInterval * 1e9) return null;
      since = modelledTime();
      return ready[0] ?? null;
    },
  };
  // A sleep in the middle of a statement lets nobody else run either.
  m.replace("CALL", (own) => (f, oparg, ts) => {
    const r = own(f, oparg, ts);
    if (r !== BLOCK || ts.wait?.kind !== "sleep" || isBetweenStatements(m, ts)) return r;
    rt.clock += Math.max(0, (ts.wait.deadline ?? 0) - modelledTime());
    ts.wait.timedOut = true;
    rt.mustWait = false;
    f.pc = f.lasti;
    return NEXT;
  });
}

/** One instruction in so many has another thread go on. */
const ODDS = 7;

export function switchAtEveryInstruction(m: ChangedMachine): void {
  let draw = 0x2545f491;
  let isHere = false;
  rt.policy = {
    kind: "chosen",
    checkpoints: "3.13",
    choose: ({ ready }) => (isHere ? (ready[(draw >>> 8) % ready.length] ?? null) : null),
  };
  m.atBoundary(() => {
    if (rt.scheduler === null) return;
    // xorshift32: the same switches in each run.
    draw ^= draw << 13;
    draw ^= draw >>> 17;
    draw ^= draw << 5;
    draw >>>= 0;
    if (draw % ODDS !== 0) return;
    isHere = true;
    rt.scheduler.checkpoint();
    isHere = false;
  });
}
