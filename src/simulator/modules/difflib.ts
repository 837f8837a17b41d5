/** difflib (Lib/difflib.py). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/difflib.py.ts";

const module: ModuleDef = { name: "difflib", source, refused: { HtmlDiff: "there are no pages to make" } };
export default module;
