/** io: the streams that live in memory, StringIO and BytesIO (Modules/_io/stringio.c, bytesio.c). */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/io.py.ts";

const module: ModuleDef = {
  name: "io",
  source,
};
export default module;
