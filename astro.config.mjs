// @ts-check
import { fileURLToPath } from "node:url";
import { satteri } from "@astrojs/markdown-satteri";
import starlight from "@astrojs/starlight";
import svelte from "@astrojs/svelte";
import { defineConfig } from "astro/config";
import { baseLinks } from "./tools/astro/links.ts";
import { readSidebar } from "./tools/astro/sidebar.ts";
import { basePath } from "./tools/project.ts";

const content = fileURLToPath(new URL("./content", import.meta.url));
const base = basePath();

export default defineConfig({
  base,
  trailingSlash: "always",
  markdown: {
    processor: satteri({ hastPlugins: base === "/" ? [] : [baseLinks(base)] }),
  },
  integrations: [
    starlight({
      title: "Refcounted",
      description: "How Python manages memory: an interactive course whose reference counts are exact.",
      defaultLocale: "root",
      locales: { root: { label: "English", lang: "en" } },
      sidebar: readSidebar(content),
      customCss: ["./src/styles/site.css"],
      markdown: { processedDirs: ["./content/"] },
      favicon: "/favicon.svg",
      credits: false,
      disable404Route: false,
      pagination: true,
    }),
    svelte(),
  ],
});
