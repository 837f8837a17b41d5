/**
 * Where in the site each exercise is shown: read out of the published pages, so that progress and review can lead
 * there. A page whose name begins with an underscore is a draft and leads nowhere.
 */
import { addressOf } from "../../tools/astro/sidebar.ts";
import { library } from "./library.ts";

export interface Place {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** The page that shows it: its address from the site's root (`chapters/names/`) and its title. */
  readonly page: string;
  readonly pageTitle: string;
  /** Ids of the misconceptions that it is about. */
  readonly beliefs: readonly string[];
}

/** Published pages by path from the project's root, in order. */
function pages(): Readonly<Record<string, string>> {
  const found = import.meta.glob<string>("/content/**/[!_]*.mdx", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  return Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => a.localeCompare(b)));
}

/** What a page says it shows, code examples aside. */
export function shownIn(text: string): readonly string[] {
  const prose = text.replace(/^(```+|~~~+)[\s\S]*?^\1[^\n]*$/gm, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/<(?:Exercise|Predict)\s+id="([^"]+)"/g)].map((match) => match[1] ?? "");
}

/** Every exercise that a page shows, in the order of the course. */
export function places(): readonly Place[] {
  const exercises = library();
  return Object.entries(pages()).flatMap(([path, text]) => {
    const page = `${addressOf(path.replace(/^\/content\//, ""))}/`;
    const pageTitle = /^title:\s*["']?(.+?)["']?\s*$/m.exec(text)?.[1] ?? page;
    return shownIn(text).flatMap((id): Place[] => {
      const exercise = exercises.get(id);
      if (exercise === undefined) return [];
      const wrong = exercise.wrong.flatMap((answer) => answer.belief ?? []);
      const beliefs = [...new Set([...exercise.beliefs, ...Object.keys(exercise.beliefNotes), ...wrong])];
      return [{ id, title: exercise.title, kind: exercise.kind, page, pageTitle, beliefs }];
    });
  });
}
