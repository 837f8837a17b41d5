// What an author writes stands in the top-level content/: pages in Markdown or MDX, and beside them the
// programs and exercises that they use.

import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { addressOf } from "../tools/astro/sidebar.ts";
import { readTranslations } from "../tools/astro/translations.ts";

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: "./content",
      pattern: ["**/*.{md,mdx}", "!**/_*", "!**/exercises/**"],
      generateId: ({ entry }) => addressOf(entry),
    }),
    schema: docsSchema({
      extend: z.object({
        /** One sentence under a chapter's title: what the reader will be able to do after it. */
        promise: z.string().optional(),
        /** What stands in place of a chapter's number on a page that frames the chapters. */
        place: z.string().optional(),
      }),
    }),
  }),
  i18n: defineCollection({
    loader: () => Object.entries(readTranslations("content/i18n")).map(([id, words]) => ({ id, ...words })),
    schema: i18nSchema(),
  }),
};
