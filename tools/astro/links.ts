// Pages link to one another as if the site stood at the root of its host (`/chapters/names/`); where it
// stands under a sub-path, this puts the sub-path in front, so that authors never think of it.

import { defineHastPlugin } from "satteri";

const attributes = ["href", "src"] as const;

/** A plugin for Astro's Markdown processor; `base` is `/` or `/a/b/`. */
export function baseLinks(base: string) {
  const prefix = (address: string) =>
    address.startsWith("/") && !address.startsWith("//") && !address.startsWith(base)
      ? base + address.slice(1)
      : address;
  return defineHastPlugin({
    name: "base-links",
    element: [
      {
        filter: ["a", "img"],
        visit(node, context) {
          for (const name of attributes) {
            const value = node.properties?.[name];
            if (typeof value === "string" && prefix(value) !== value) {
              context.setProperty(node, name, prefix(value));
            }
          }
        },
      },
    ],
  });
}
