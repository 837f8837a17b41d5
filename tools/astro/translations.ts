// The furniture's words (search, table of contents…) in each language: content/i18n/<language>.json, beside
// the rest of what an author writes.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StarlightPlugin } from "@astrojs/starlight/types";

export function translations(folder: string): StarlightPlugin {
  return {
    name: "course-translations",
    hooks: {
      "i18n:setup"({ injectTranslations }) {
        const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
        injectTranslations(
          Object.fromEntries(
            files.map((name) => [
              name.replace(/\.json$/, ""),
              JSON.parse(readFileSync(join(folder, name), "utf8")),
            ]),
          ),
        );
      },
      "config:setup"() {
        // Starlight wants this hook of every plugin; there is nothing to change in its settings.
      },
    },
  };
}
