/** "Did you mean" at the end of a report (Lib/traceback.py: `_compute_suggestion_error`). */
import type { PyBaseExceptionObject } from "../objects/exceptions.ts";

export function suggestionFor(_exc: PyBaseExceptionObject): string {
  return "";
}
