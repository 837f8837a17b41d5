/** Hands the machine's functions to objects/. */
import { setMachine } from "../objects/machine.ts";
import { callFunction } from "./call-function.ts";
import { runGeneratorFrame } from "./ceval.ts";
import { checkEvalBreakerInC } from "./eval-breaker.ts";
import { clearFrameExceptCode, clearLocals } from "./frame-clear.ts";
import { isExecuting } from "./roots.ts";
import { restoreCurrentException, takeCurrentException, writeUnraisable } from "./unraisable.ts";

setMachine({
  callFunction,
  runGeneratorFrame,
  clearFrameExceptCode,
  clearLocals,
  isExecuting,
  writeUnraisable,
  takeCurrentException,
  restoreCurrentException,
  checkEvalBreakerInC,
});
