/**
 * Adaptive instructions (Include/internal/pycore_backoff.h, Python/specialize.c): each counts its executions, is
 * specialised at the second one for what it then meets, and after 52 executions that it was not made for is specialised
 * anew. Where it cannot be, the next attempt is put off, twice as long each time.
 */
import type { Adaptive } from "../objects/codeobject.ts";
import type { Frame } from "./frame.ts";

/** `adaptive_counter_warmup`, `adaptive_counter_cooldown`, MAX_BACKOFF. */
const WARMUP = 1;
const COOLDOWN = 52;
const MAX_BACKOFF = 12;

/** The form of an instruction that is not specialised. */
export const UNSPECIALIZED = 0;

/** The counter of the instruction that the frame is executing. */
export function adaptiveOf(f: Frame): Adaptive {
  const code = f.f_executable.body;
  code.adaptive ??= new Array<Adaptive | undefined>(code.ops.length).fill(undefined);
  let a = code.adaptive[f.lasti];
  if (a === undefined) {
    a = { form: UNSPECIALIZED, value: WARMUP, backoff: WARMUP, version: 0, func: null };
    code.adaptive[f.lasti] = a;
  }
  return a;
}

/**
 * The unspecialised instruction runs, for want of a form or because its guards failed: `ADAPTIVE_COUNTER_TRIGGERS`, or
 * the counter advances.
 */
export function triggers(a: Adaptive): boolean {
  if (a.value === 0) return true;
  a.value--;
  return false;
}

/** An attempt that was due: to the form, or, UNSPECIALIZED, to a later attempt. Answers the form. */
export function specializeAs(a: Adaptive, form: number): number {
  a.form = form;
  if (form === UNSPECIALIZED) {
    a.backoff = Math.min(a.backoff + 1, MAX_BACKOFF);
    // The instruction is dispatched once more, unspecialised, and counts.
    a.value = 2 ** a.backoff - 2;
  } else {
    a.value = COOLDOWN;
    a.backoff = 0;
  }
  return form;
}
