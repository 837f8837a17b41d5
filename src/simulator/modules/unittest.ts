/** unittest (Lib/unittest/__init__.py): test cases, and running them. */
import type { ModuleDef } from "../vm/import.ts";
import { package_ } from "./python/unittest-load.py.ts";

const PARTS = "case loader main result runner signals suite util";

const module: ModuleDef = {
  name: "unittest",
  source: package_,
  isPackage: true,
  needs: PARTS.split(" ").map((part) => `unittest.${part}`),
};
export default module;
