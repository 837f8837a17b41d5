// Programs whose difference from real CPython has a known cause, but no value that the cause predicts: they ask CPython
// for something of its whole process. Each must still differ, or it is taken off this list.

/** Program to cause. */
export const unpredicted: Readonly<Record<string, string>> = {
  "content/chapters/02-inside/three_things.py":
    "reads the field at byte 8 of an object, where a 32-bit build has another",
  "content/chapters/05-generations/stats.py": "prints what has been collected since the process began",
  "content/chapters/06-slots/many.py": "prints tracemalloc's bytes, which are those of a 32-bit build",
  "content/chapters/07-gil/between.py": "imports what this process has already imported",
  "content/chapters/07-gil/processes.py": "starts processes, which a page has not",
  "content/chapters/07-gil/results.py": "starts processes, which a page has not",
  "content/chapters/07-gil/exercises/whose-list.md, program": "starts processes, which a page has not",
  "content/chapters/09-choices/three_lists.py": "looks through all objects of the process",
  "content/chapters/10-leaks/by_type.py": "counts all objects of the process",
  "content/chapters/10-leaks/cache_bounded.py":
    "is collected when so many young objects are there, this process's own included",
  "content/chapters/10-leaks/cached_method.py": "imports what this process has already imported",
  "content/chapters/10-leaks/measure.py": "prints tracemalloc's bytes, which are those of a 32-bit build",
};
