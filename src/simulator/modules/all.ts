/** Registers the modules that every run knows. */
import { registerModule } from "./registry.ts";
import ctypes from "./ctypes.ts";

let done = false;
export function registerAll(): void {
  if (done) return;
  done = true;
  for (const def of [ctypes]) registerModule(def);
}
