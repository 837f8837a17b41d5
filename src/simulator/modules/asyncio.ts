/** asyncio (Lib/asyncio/__init__.py): tasks and what they meet in, on the modelled clock. */
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/asyncio.py.ts";

const PARTS =
  "base_events base_futures base_tasks coroutines events exceptions futures locks mixins queues runners taskgroups tasks threads timeouts unix_events";

const module: ModuleDef = {
  name: "asyncio",
  source,
  isPackage: true,
  needs: ["_asyncio", ...PARTS.split(" ").map((part) => `asyncio.${part}`)],
  refused: {
    "StreamReader StreamWriter StreamReaderProtocol open_connection start_server open_unix_connection start_unix_server":
      "there is no network",
    "BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol BaseTransport ReadTransport WriteTransport Transport DatagramTransport SubprocessTransport":
      "there is no network",
    "create_subprocess_exec create_subprocess_shell subprocess AbstractChildWatcher SafeChildWatcher FastChildWatcher PidfdChildWatcher MultiLoopChildWatcher ThreadedChildWatcher get_child_watcher set_child_watcher":
      "there are no other processes to wait for",
  },
};
export default module;
