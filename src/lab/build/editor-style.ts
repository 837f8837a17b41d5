// A Vite plugin: the editor brings its own style when it is loaded. Astro gives the style of everything that a
// page might load, however late, to the page at once; the editor alone weighs as much as the rest together.
import type { Plugin } from "vite";

export function editorStyle(): Plugin {
  return {
    name: "editor-style",
    enforce: "pre",
    resolveId: {
      order: "pre",
      async handler(source, importer, options) {
        if (
          !/\.css$/.test(source) ||
          importer === undefined ||
          !/[\\/](?:monaco-editor|lab[\\/]editor)[\\/]/.test(importer)
        )
          return null;
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        return resolved === null ? null : `\0editor-style:${resolved.id}.js`;
      },
    },
    load(id) {
      if (!id.startsWith("\0editor-style:")) return null;
      const file = id.slice("\0editor-style:".length, -".js".length);
      return [
        `import css from ${JSON.stringify(`${file}?inline`)};`,
        `const style = document.createElement("style");`,
        `style.textContent = css;`,
        `document.head.append(style);`,
      ].join("\n");
    },
  };
}
