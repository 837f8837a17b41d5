/**
 * The modules of a folder, under Node; `path` is relative to `base`, the address of the module that asks. Under Vite
 * the same folders are read by `import.meta.glob`, which wants a literal pattern at the place of use. Both ways a new
 * file is found without being listed anywhere.
 */
export async function importFolder<M>(
  path: string,
  base: string,
  depth: 0 | 1 = 0,
): Promise<Record<string, M>> {
  const { readdirSync } = process.getBuiltinModule("node:fs");
  const folder = new URL(path, base);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (depth === 0 ? entry.isFile() && entry.name.endsWith(".ts") : entry.isDirectory()))
    .map((entry) => (depth === 0 ? entry.name : `${entry.name}/index.ts`))
    .toSorted();
  const modules = await Promise.all(
    names.map(
      async (name) => [name, (await import(/* @vite-ignore */ new URL(name, folder).href)) as M] as const,
    ),
  );
  return Object.fromEntries(modules);
}
