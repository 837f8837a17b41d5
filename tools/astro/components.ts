// A page uses the course's components without importing them: `<Lab program="./aliasing.py" />` is enough.
// Each is a file <Name>.astro in src/components or a folder of it, so that a new one needs no entry in any
// list. The import is put at the page's end: the lines of the author's text keep their numbers in every
// message.

import { globSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** A page's text with code, in blocks and in lines, blanked out: what stands there is not a component. */
function withoutCode(text: string): string {
  return text
    .replace(/^(```+|~~~+)[\s\S]*?^\1[^\n]*$/gm, (block) => block.replace(/[^\n]/g, " "))
    .replace(/`[^`\n]*`/g, (code) => " ".repeat(code.length));
}

/** The components that a page uses and neither imports nor defines, with the line where each is first used. */
export function missingComponents(text: string): { name: string; line: number }[] {
  const source = withoutCode(text);
  const found = new Map<string, number>();
  for (const match of source.matchAll(/<([A-Z][A-Za-z0-9]*)[\s/>]/g)) {
    const name = match[1] ?? "";
    const known = new RegExp(`^(?:import|export)\\b[^\\n;]*\\b${name}\\b`, "m").test(source);
    if (!known && !found.has(name)) found.set(name, source.slice(0, match.index).split("\n").length);
  }
  return [...found].map(([name, line]) => ({ name, line }));
}

/** The Vite plugin; `root` is the project's root and `content` the folder whose pages are looked at. */
export function courseComponents(root: string, content: string): Plugin {
  const pages = content.replaceAll("\\", "/");
  return {
    name: "course-components",
    enforce: "pre",
    transform: {
      filter: { id: /\.mdx(\?|$)/ },
      handler(code, id) {
        const path = id.split("?")[0] ?? id;
        if (!path.startsWith(pages)) return undefined;
        const imports = missingComponents(code).map(({ name, line }) => {
          const [file, other] = globSync(`src/components/**/${name}.astro`, { cwd: root });
          if (file !== undefined && other === undefined) {
            return `import ${name} from ${JSON.stringify(join(root, file))};`;
          }
          throw new Error(
            other === undefined
              ? `${path}:${line}: there is no component <${name}>: neither does the page import it, nor is ` +
                  `there a file ${name}.astro in src/components.`
              : `${path}:${line}: <${name}> may be ${file} or ${other}: give one of them another name.`,
          );
        });
        return imports.length === 0 ? undefined : { code: `${code}\n\n${imports.join("\n")}\n`, map: null };
      },
    },
  };
}
