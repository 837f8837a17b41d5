// The furniture's words (search, table of contents…) in each language: content/i18n/<language>.json, beside
// the rest of what an author writes. Starlight asks for them in two places: while it is set up, and as a
// collection while pages are made.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StarlightPlugin } from "@astrojs/starlight/types";

/** Language → key → words. */
export function readTranslations(folder: string): Record<string, Record<string, string>> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [name.replace(/\.json$/, ""), JSON.parse(readFileSync(join(folder, name), "utf8"))]),
  );
}

export function translations(folder: string): StarlightPlugin {
  return {
    name: "course-translations",
    hooks: {
      "i18n:setup"({ injectTranslations }) {
        injectTranslations(readTranslations(folder));
      },
      "config:setup"() {
        // Starlight wants this hook of every plugin; there is nothing to change in its settings.
      },
    },
  };
}
