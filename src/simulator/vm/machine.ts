/** Hands the machine's functions to objects/. */
import { setMachine } from "../objects/machine.ts";
import { callFunction } from "./call-function.ts";
import { RunEnded, runGeneratorFrame } from "./ceval.ts";
import { checkEvalBreakerInC } from "./eval-breaker.ts";
import { beginClearing, clearFrameExceptCode, clearLocals, endClearing } from "./frame-clear.ts";
import { hasStacktop, isExecuting } from "./roots.ts";
import { restoreCurrentException, takeCurrentException, writeUnraisable } from "./unraisable.ts";

setMachine({
  callFunction,
  runGeneratorFrame,
  clearFrameExceptCode,
  clearLocals,
  beginClearing,
  endClearing,
  isExecuting,
  hasStacktop,
  writeUnraisable,
  takeCurrentException,
  restoreCurrentException,
  checkEvalBreakerInC,
  unsupported(text) {
    throw new RunEnded("unsupported", text);
  },
});
