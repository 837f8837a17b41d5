/**
 * What differs between CPythons and is a number or a name, as data: one file a version. How a CPython behaves, its
 * instructions and its algorithms are the machine's own, which is that of the `modelled` one (index.ts).
 */
export interface CPythonVersion {
  readonly major: number;
  readonly minor: number;
  readonly micro: number;
  /** `gc.get_threshold()` at the start (Include/internal/pycore_runtime_init.h). */
  readonly thresholds: readonly [number, number, number];
  /** `sys.getswitchinterval()` at the start, in seconds. */
  readonly switchInterval: number;
  /** How many dead objects each free list keeps. */
  readonly freeLists: {
    readonly floats: number;
    /** For each length from 1 to `tupleLengths`. */
    readonly tuples: number;
    readonly tupleLengths: number;
    readonly lists: number;
    readonly dicts: number;
    /** Only str-keyed tables of 8 slots. */
    readonly dictkeys: number;
    readonly slices: number;
    readonly contexts: number;
    readonly async_gens: number;
    readonly async_gen_asends: number;
  };
}
