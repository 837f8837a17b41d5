// @ts-check
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { satteri } from "@astrojs/markdown-satteri";
import starlight from "@astrojs/starlight";
import svelte from "@astrojs/svelte";
import { defineConfig } from "astro/config";
import { codeTheme, tokenClasses } from "./src/components/code/python.ts";
import { editorStyle } from "./src/lab/build/editor-style.ts";
import { courseComponents } from "./tools/astro/components.ts";
import { baseLinks } from "./tools/astro/links.ts";
import { parts } from "./tools/astro/parts.ts";
import { policies } from "./tools/astro/policy.ts";
import { pyodideFiles } from "./tools/astro/pyodide.ts";
import { noSitemap, quietBuild } from "./tools/astro/quiet.ts";
import { readSidebar } from "./tools/astro/sidebar.ts";
import { translations } from "./tools/astro/translations.ts";
import { basePath } from "./tools/project.ts";
import { rareCode } from "./tools/rare/plugin.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const content = fileURLToPath(new URL("./content", import.meta.url));
const base = basePath();

export default defineConfig({
  base,
  trailingSlash: "always",
  markdown: {
    shikiConfig: { theme: codeTheme, transformers: [tokenClasses] },
    processor: satteri({ hastPlugins: base === "/" ? [] : [baseLinks(base)] }),
  },
  vite: {
    plugins: [courseComponents(root, content), editorStyle(), quietBuild()],
    // The engines run in module workers, which share code with one another.
    worker: { format: "es", plugins: () => [rareCode(root)] },
    // Which packages have a part in the pages, and under which licence: for `npm run release`.
    build: { license: { fileName: "licences.json" } },
  },
  integrations: [
    starlight({
      title: "Refcounted",
      description: "How Python manages memory: an interactive course whose reference counts are exact.",
      defaultLocale: "root",
      plugins: [translations(join(content, "i18n"))],
      locales: { root: { label: "English", lang: "en" } },
      sidebar: readSidebar(content),
      customCss: [
        "./src/styles/fonts.css",
        "./src/styles/tokens.css",
        "./src/styles/site.css",
        "./src/styles/code.css",
      ],
      components: {
        Footer: "./src/components/Footer.astro",
        Head: "./src/components/Head.astro",
        PageSidebar: "./src/components/PageSidebar.astro",
        PageTitle: "./src/components/PageTitle.astro",
        Search: "./src/components/Search.astro",
        Sidebar: "./src/components/Sidebar.astro",
        SiteTitle: "./src/components/SiteTitle.astro",
        TwoColumnContent: "./src/components/TwoColumnContent.astro",
      },
      // Fenced code is coloured by Astro itself, with classes instead of style attributes.
      expressiveCode: false,
      markdown: { processedDirs: ["./content/"] },
      favicon: "/favicon.svg",
      credits: false,
    }),
    svelte(),
    noSitemap(),
    pyodideFiles(),
    policies(),
    parts(),
  ],
});
