/**
 * The checks of the front matter. An entry is a mapping with one check's name (or `all`, `any`, `not`) and, beside
 * it, `at` and `id`. Ids must be unique in the exercise; without one a check takes its name, numbered from the
 * second on.
 */
import { checks as vocabulary } from "../grading/registry.ts";
import { moment } from "../grading/subject-shape.ts";
import type { CheckSpec, Moment } from "../schema.ts";
import { isMapping, type Path, ShapeError, text } from "../shape.ts";

const combinators = ["all", "any", "not"] as const;

export class CheckReader {
  readonly #lineOf: (path: Path) => number;
  readonly #ids = new Set<string>();

  constructor(lineOf: (path: Path) => number) {
    this.#lineOf = lineOf;
  }

  /** Reads a list of checks; `path` is where it stands in the front matter. */
  readAll(value: unknown, path: Path): readonly CheckSpec[] {
    if (!Array.isArray(value)) throw new ShapeError(path, "expected a list of checks, each beginning with -");
    return value.map((entry, index) => this.read(entry, [...path, index]));
  }

  read(value: unknown, path: Path): CheckSpec {
    if (!isMapping(value))
      throw new ShapeError(path, "expected a check such as `refcount: { of: config, is: 2 }`");
    const names = Object.keys(value).filter((key) => key !== "at" && key !== "id");
    const [name, second] = names;
    if (name === undefined) throw new ShapeError(path, "this entry names no check");
    if (second !== undefined) {
      throw new ShapeError([...path, second], `one entry, one check: "${second}" stands beside "${name}"`);
    }
    const at: Moment = "at" in value ? moment.read(value["at"], [...path, "at"]) : { when: "end" };
    const place = { id: this.#id(value["id"], name, path), at, line: this.#lineOf(path) };
    const inner = value[name];
    const innerPath = [...path, name];
    if (name === "not") return { ...place, not: this.read(inherit(inner, value), innerPath) };
    if (name === "all" || name === "any") {
      const list = Array.isArray(inner) ? inner.map((entry) => inherit(entry, value)) : inner;
      const specs = this.readAll(list, innerPath);
      return name === "all" ? { ...place, all: specs } : { ...place, any: specs };
    }
    const check = vocabulary.get(name);
    if (check === undefined) {
      const known = [...vocabulary.keys(), ...combinators].join(", ");
      throw new ShapeError(innerPath, `unknown check "${name}" (known: ${known})`);
    }
    return { ...place, name, params: check.params.read(inner ?? {}, innerPath) };
  }

  #id(given: unknown, name: string, path: Path): string {
    if (given !== undefined) {
      const id = text.read(given, [...path, "id"]);
      if (this.#ids.has(id)) throw new ShapeError([...path, "id"], `two checks have the id "${id}"`);
      this.#ids.add(id);
      return id;
    }
    let id = name;
    for (let number = 2; this.#ids.has(id); number++) id = `${name}-${number}`;
    this.#ids.add(id);
    return id;
  }
}

/** A check inside `all`, `any` or `not` looks when the whole does, unless it says otherwise. */
function inherit(inner: unknown, outer: Readonly<Record<string, unknown>>): unknown {
  return isMapping(inner) && "at" in outer && !("at" in inner) ? { ...inner, at: outer["at"] } : inner;
}

/** All checks of a list with those that they combine, in reading order. */
export function flatChecks(specs: readonly CheckSpec[]): readonly CheckSpec[] {
  return specs.flatMap((spec) => {
    if ("all" in spec) return [spec, ...flatChecks(spec.all)];
    if ("any" in spec) return [spec, ...flatChecks(spec.any)];
    return "not" in spec ? [spec, ...flatChecks([spec.not])] : [spec];
  });
}
