/** The kinds of exercise: every folder of `../kinds/`, by its name. There is no list to keep. */
import { importFolder } from "./folder.ts";
import type { Kind } from "./kind.ts";

interface KindModule {
  readonly kind: Kind;
}

const modules = import.meta.env
  ? import.meta.glob<KindModule>("../kinds/*/index.ts", { eager: true })
  : await importFolder<KindModule>("../kinds/", import.meta.url, 1);

export const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries(modules).map(([path, { kind }]) => {
    const folder = path.split("/").at(-2) ?? "";
    if (kind?.name !== folder) {
      throw new Error(`src/exercises/kinds/${folder}/index.ts must export a kind named "${folder}"`);
    }
    return [kind.name, kind];
  }),
);
