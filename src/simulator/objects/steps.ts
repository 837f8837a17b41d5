/**
 * C functions that call one another to any depth: the repr and the comparison of containers. CPython bounds such
 * recursion by a count of 10,000 nested calls (Py_EnterRecursiveCall); JavaScript's stack is far smaller. So these
 * functions are written as generators that yield the call they want made, and one loop makes all calls.
 */
import type { PyObject, Result, richcmpfunc, unaryfunc } from "./object.ts";

/** A call under way: yields further calls, is given their answers, and has an answer of its own at the end. */
export type Steps<T> = Generator<Steps<unknown>, T, unknown>;

/** Makes the call and all that it leads to. */
export function runSteps<T>(call: Steps<T>): T {
  const first = call.next();
  if (first.done === true) return first.value;
  const calls: Steps<unknown>[] = [call, first.value];
  let answer: unknown;
  for (;;) {
    const step = (calls[calls.length - 1] as Steps<unknown>).next(answer);
    if (step.done === true) {
      calls.pop();
      answer = step.value;
      if (calls.length === 0) return answer as T;
    } else {
      calls.push(step.value);
      answer = undefined;
    }
  }
}

export type ReprSteps = (self: PyObject) => Steps<Result>;
type CompareSteps = (...args: Parameters<richcmpfunc>) => Steps<Result>;

/** A slot function that runs the steps; whoever takes steps itself finds them by `stepsOf`. */
export function reprInSteps(steps: ReprSteps): unaryfunc {
  return Object.assign((self: PyObject) => runSteps(steps(self)), { steps });
}
export function compareInSteps(steps: CompareSteps): richcmpfunc {
  const slot: richcmpfunc = (v, w, op) => runSteps(steps(v, w, op));
  return Object.assign(slot, { steps });
}

export const reprStepsOf = (slot: unaryfunc | null): ReprSteps | undefined =>
  (slot as { steps?: ReprSteps } | null)?.steps;
export const compareStepsOf = (slot: richcmpfunc | null): CompareSteps | undefined =>
  (slot as { steps?: CompareSteps } | null)?.steps;
