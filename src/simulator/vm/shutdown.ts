/** The end of a process (Python/pylifecycle.c: `Py_FinalizeEx`, `finalize_modules`). */
import { rt } from "../objects/runtime.ts";

export function finalizeProcess(): void {
  rt.finalizing = true;
}
