/** collections.abc: the public name of `_collections_abc`, with the same objects. */
import type { ModuleDef } from "../vm/import.ts";

const module: ModuleDef = {
  name: "collections.abc",
  source: "from _collections_abc import *\nfrom _collections_abc import __all__\n",
  refused: { ByteString: "it is deprecated: say bytes | bytearray" },
};
export default module;
