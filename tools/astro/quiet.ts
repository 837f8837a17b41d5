// Takes two messages out of every build that say nothing to anyone who builds this site.

import type { AstroIntegration } from "astro";
import type { Plugin } from "vite";

/** Astro marks a page's modules with a directive of its own; the bundler wonders at it, once a page. */
export function quietBuild(): Plugin {
  return {
    name: "quiet-build",
    onLog(_level, log) {
      return !(log.code === "MODULE_LEVEL_DIRECTIVE" && log.message.includes("astro:"));
    },
  };
}

/**
 * Stands in the place of Starlight's sitemap. A sitemap is made of full addresses, and this site does not
 * know on which host it will lie.
 */
export function noSitemap(): AstroIntegration {
  return { name: "@astrojs/sitemap", hooks: {} };
}
