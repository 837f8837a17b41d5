/** The vocabulary of checks: every file of `../checks/`, by its name. There is no list to keep. */
import type { Check } from "./check.ts";
import { importFolder } from "./folder.ts";

interface CheckModule {
  readonly check: Check;
}

const modules = import.meta.env
  ? import.meta.glob<CheckModule>("../checks/*.ts", { eager: true })
  : await importFolder<CheckModule>("../checks/", import.meta.url);

/** By name, in the order of their files' names. */
export const checks: ReadonlyMap<string, Check> = new Map(
  Object.entries(modules).map(([path, { check }]) => {
    const file = path.slice(path.lastIndexOf("/") + 1, -".ts".length);
    if (check?.name !== file)
      throw new Error(`src/exercises/checks/${file}.ts must export a check named "${file}"`);
    return [check.name, check];
  }),
);
