/**
 * Pseudo-instructions: what code generation emits and the flow graph or assembler replaces by real ones.
 * Numbers are those of CPython's `Include/opcode_ids.h`, above every real opcode.
 */

import { HAS_JUMP, OP, opcodeInfo } from "../bytecode/opcodes.ts";

export const JUMP = 256;
export const JUMP_NO_INTERRUPT = 257;
export const LOAD_CLOSURE = 258;
export const LOAD_METHOD = 259;
export const LOAD_SUPER_METHOD = 260;
export const LOAD_ZERO_SUPER_ATTR = 261;
export const LOAD_ZERO_SUPER_METHOD = 262;
export const POP_BLOCK = 263;
export const SETUP_CLEANUP = 264;
export const SETUP_FINALLY = 265;
export const SETUP_WITH = 266;
export const STORE_FAST_MAYBE_NULL = 267;

export function isBlockPush(op: number): boolean {
  return op === SETUP_FINALLY || op === SETUP_WITH || op === SETUP_CLEANUP;
}

export function isJump(op: number): boolean {
  return op < 256 ? HAS_JUMP[op] === 1 : op === JUMP || op === JUMP_NO_INTERRUPT;
}

export function hasTarget(op: number): boolean {
  return isJump(op) || isBlockPush(op);
}

export function isUnconditionalJump(op: number): boolean {
  return (
    op === JUMP ||
    op === JUMP_NO_INTERRUPT ||
    op === OP.JUMP_FORWARD ||
    op === OP.JUMP_BACKWARD ||
    op === OP.JUMP_BACKWARD_NO_INTERRUPT
  );
}

export function isScopeExit(op: number): boolean {
  return op === OP.RETURN_VALUE || op === OP.RETURN_CONST || op === OP.RAISE_VARARGS || op === OP.RERAISE;
}

/** Must be the last of its block. */
export function isTerminator(op: number): boolean {
  return isJump(op) || isScopeExit(op);
}

/** Instructions after which the eval breaker may be checked. */
export function hasEvalBreak(op: number): boolean {
  return op < 256 ? opcodeInfo(op).has_eval_break : op === JUMP;
}

/** Change of the stack's height; for `jump` at the target. CPython: `get_stack_effects`. */
export function stackEffect(op: number, oparg: number, jump: boolean): number {
  if (op < 256) {
    const info = opcodeInfo(op);
    return info.pushed(oparg) - info.popped(oparg);
  }
  switch (op) {
    case SETUP_FINALLY:
    case SETUP_WITH:
      return jump ? 1 : 0;
    case SETUP_CLEANUP:
      return jump ? 2 : 0;
    case LOAD_CLOSURE:
      return 1;
    case STORE_FAST_MAYBE_NULL:
      return -1;
    default:
      return 0;
  }
}
