/** contextlib (Lib/contextlib.py); what is asynchronous is fetched when it is used. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/contextlib.py.ts";

const module: ModuleDef = {
  name: "contextlib",
  source,
  late: {
    "(contextlib.async)":
      "AbstractAsyncContextManager AsyncContextDecorator AsyncExitStack aclosing asynccontextmanager",
  },
};
export default module;
