/**
 * Shapes: what a check or a kind of exercise expects to find under its key in the front matter. A shape reads
 * plain data (from YAML or JSON) into a typed value, or throws a ShapeError whose path says where in the data
 * the mistake is and whose message says what was expected. The parser turns the path into a file and a line.
 */

export type Path = readonly (string | number)[];

export class ShapeError extends Error {
  readonly path: Path;
  constructor(path: Path, message: string) {
    super(message);
    this.name = "ShapeError";
    this.path = path;
  }
}

export interface Shape<T> {
  /** What is expected, for messages: "a number", "a list of names". */
  readonly expects: string;
  read(value: unknown, path: Path): T;
}

export type Read<S> = S extends Shape<infer T> ? T : never;

function fail(path: Path, expects: string, value: unknown): never {
  throw new ShapeError(path, `expected ${expects}, found ${nameOf(value)}`);
}

/** How a message names a value that was not expected. */
function nameOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") {
    const keys = Object.keys(value);
    return keys.length === 0
      ? "an empty mapping"
      : `a mapping with ${keys.map((key) => `"${key}"`).join(", ")}`;
  }
  return JSON.stringify(value);
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text of at least one character. YAML's own numbers and booleans are taken as the text that they were. */
export const text: Shape<string> = {
  expects: "text",
  read(value, path) {
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    return typeof value === "string" && value !== "" ? value : fail(path, "text", value);
  },
};

/** An integer of zero or more. */
export const whole: Shape<number> = {
  expects: "a number (0, 1, 2 …)",
  read(value, path) {
    return typeof value === "number" && Number.isInteger(value) && value >= 0
      ? value
      : fail(path, this.expects, value);
  },
};

export const flag: Shape<boolean> = {
  expects: "true or false",
  read(value, path) {
    return typeof value === "boolean" ? value : fail(path, this.expects, value);
  },
};

/** One of a few words. */
export function word<const W extends readonly (string | number)[]>(...words: W): Shape<W[number]> {
  const expects = words.join(" or ");
  return {
    expects,
    read(value, path) {
      const found = words.find((candidate) => candidate === value);
      return found ?? fail(path, expects, value);
    },
  };
}

/** A text that a function reads further; it throws an Error with a message for the author. */
export function parsed<T>(expects: string, parse: (text: string) => T): Shape<T> {
  return {
    expects,
    read(value, path) {
      if (typeof value !== "string" || value === "") return fail(path, expects, value);
      try {
        return parse(value);
      } catch (error) {
        throw new ShapeError(path, error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/** A list of at least `least` entries. */
export function list<T>(item: Shape<T>, least = 1): Shape<readonly T[]> {
  const expects = `a list of ${item.expects}`;
  return {
    expects,
    read(value, path) {
      if (!Array.isArray(value)) return fail(path, expects, value);
      if (value.length < least) {
        throw new ShapeError(path, `expected at least ${least} in the list, found ${value.length}`);
      }
      return value.map((entry, index) => item.read(entry, [...path, index]));
    },
  };
}

/** A list, or one entry in place of a list of one. */
export function oneOrMore<T>(item: Shape<T>): Shape<readonly T[]> {
  const several = list(item);
  return {
    expects: `${item.expects}, or a list of it`,
    read: (value, path) => (Array.isArray(value) ? several.read(value, path) : [item.read(value, path)]),
  };
}

/** A mapping of free keys. */
export function mapOf<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    expects: "a mapping",
    read(value, path) {
      if (!isMapping(value)) return fail(path, "a mapping", value);
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [key, item.read(entry, [...path, key])]),
      );
    },
  };
}

type Optional<R> = { readonly [K in keyof R]?: R[K] extends Shape<infer T> ? T : never };
type Required<R> = { readonly [K in keyof R]: R[K] extends Shape<infer T> ? T : never };

/** A mapping with known keys; any other key is a mistake. */
export function record<
  const R extends Readonly<Record<string, Shape<unknown>>>,
  const O extends Readonly<Record<string, Shape<unknown>>> = Record<never, Shape<unknown>>,
>(required: R, optional?: O): Shape<Required<R> & Optional<O>> {
  const known = [...Object.keys(required), ...Object.keys(optional ?? {})];
  const expects = known.length === 0 ? "an empty mapping" : `a mapping with ${known.join(", ")}`;
  return {
    expects,
    read(value, path) {
      if (!isMapping(value)) return fail(path, expects, value);
      for (const key of Object.keys(value)) {
        if (!known.includes(key)) {
          const close = known.length === 0 ? "none is known here" : `known here: ${known.join(", ")}`;
          throw new ShapeError([...path, key], `unknown key "${key}" (${close})`);
        }
      }
      const result: Record<string, unknown> = {};
      for (const [key, shape] of Object.entries(required)) {
        if (!(key in value)) throw new ShapeError(path, `"${key}" is missing: ${shape.expects}`);
        result[key] = shape.read(value[key], [...path, key]);
      }
      for (const [key, shape] of Object.entries(optional ?? {})) {
        if (key in value) result[key] = shape.read(value[key], [...path, key]);
      }
      return result as Required<R> & Optional<O>;
    },
  };
}

/** A shape whose value is checked once more as a whole; `check` throws an Error with a message for the author. */
export function refine<T, U>(shape: Shape<T>, check: (value: T) => U): Shape<U> {
  return {
    expects: shape.expects,
    read(value, path) {
      const inner = shape.read(value, path);
      try {
        return check(inner);
      } catch (error) {
        if (error instanceof ShapeError) throw error;
        throw new ShapeError(path, error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/** The first shape that takes the value; the message lists all of them. */
export function either<T>(...shapes: readonly Shape<T>[]): Shape<T> {
  const expects = shapes.map((shape) => shape.expects).join(", or ");
  return {
    expects,
    read(value, path) {
      const errors: ShapeError[] = [];
      for (const shape of shapes) {
        try {
          return shape.read(value, path);
        } catch (error) {
          if (!(error instanceof ShapeError)) throw error;
          errors.push(error);
        }
      }
      const deepest = errors.reduce((a, b) => (b.path.length > a.path.length ? b : a));
      if (deepest.path.length > path.length) throw deepest;
      return fail(path, expects, value);
    },
  };
}
