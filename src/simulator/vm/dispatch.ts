/** What an instruction's body is, and what it answers. The bodies are in vm/ops/; ceval.ts runs them. */
import { OP, type OpcodeName } from "../bytecode/opcodes.ts";
import type { Frame } from "./frame.ts";
import type { ThreadState } from "./threadstate.ts";

/** Go on with the next instruction of the same frame. */
export const NEXT = 0;
/** An exception is set: unwind. */
export const ERROR = 1;
/** The thread's current frame is another one now. */
export const FRAME = 2;
/** Leave the evaluation loop; the result is in `tstate.returnValue`. */
export const EXIT = 3;
/** The thread has to wait: the instruction has left its operands in place and will run again. */
export const BLOCK = 4;

/**
 * Executes one instruction. `f.lasti` is its index, `f.pc` already the next one's. While a body runs anything that may
 * run Python code, every reference it owns lies on the frame's stack (or is held, see object.ts).
 */
export type Body = (f: Frame, oparg: number, ts: ThreadState) => number;

/** By opcode number. */
export const bodies: Body[] = new Array<Body>(256).fill((f) => {
  throw new Error(`no body for opcode ${f.f_executable.body.ops[f.lasti]}`);
});

export function define(table: Partial<Record<OpcodeName, Body>>): void {
  for (const [name, body] of Object.entries(table)) bodies[OP[name as OpcodeName]] = body as Body;
}
