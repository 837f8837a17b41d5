/** contextlib (Lib/contextlib.py), without what is asynchronous. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/contextlib.py.ts";

const module: ModuleDef = {
  name: "contextlib",
  source,
  refused: {
    "AbstractAsyncContextManager AsyncContextDecorator AsyncExitStack aclosing asynccontextmanager":
      "there is no asynchronous code",
  },
};
export default module;
