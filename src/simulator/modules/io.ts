/** io: the streams that live in memory, StringIO and BytesIO (Modules/_io/stringio.c, bytesio.c). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/io.py.ts";

const module: ModuleDef = {
  name: "io",
  doc: "The io module provides the Python interfaces to stream handling.",
  source,
};
export default module;
