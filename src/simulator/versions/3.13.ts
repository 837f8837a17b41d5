/** CPython 3.13.0, default build. */
import type { CPythonVersion } from "./version.ts";

export const version: CPythonVersion = {
  major: 3,
  minor: 13,
  micro: 0,
  thresholds: [2000, 10, 10],
  switchInterval: 0.005,
  // Include/internal/pycore_freelist.h
  freeLists: {
    floats: 100,
    tuples: 2000,
    tupleLengths: 20,
    lists: 80,
    dicts: 80,
    dictkeys: 80,
    slices: 1,
    contexts: 255,
    async_gens: 80,
    async_gen_asends: 80,
  },
};
