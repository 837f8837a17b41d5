/**
 * objgraph, for labs: questions about the objects that the collector tracks, under the names that the package of that
 * name gives them. It has the ones that answer in text; those that draw need Graphviz and are refused.
 */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/objgraph.py.ts";

const module: ModuleDef = {
  name: "objgraph",
  source,
  refused: {
    "show_backrefs show_chain show_refs": "drawings with Graphviz; the bench draws the heap itself",
    "get_leaking_objects get_new_ids":
      "objects without referrers; the bench's ledger tells who holds an object",
  },
};
export default module;
