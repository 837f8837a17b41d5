/** __future__ (Lib/__future__.py): what each feature says of itself. The compiler reads the imports themselves. */
import {
  CO_FUTURE_ABSOLUTE_IMPORT,
  CO_FUTURE_ANNOTATIONS,
  CO_FUTURE_BARRY_AS_BDFL,
  CO_FUTURE_DIVISION,
  CO_FUTURE_GENERATOR_STOP,
  CO_FUTURE_PRINT_FUNCTION,
  CO_FUTURE_UNICODE_LITERALS,
  CO_FUTURE_WITH_STATEMENT,
  CO_NESTED,
} from "../bytecode/code-unit.ts";
import type { ModuleDef } from "../vm/import.ts";

type Release = readonly [major: number, minor: number, micro: number, level: string, serial: number];

/** Name, first release that knew it, release in which it needs no import (null: undecided), name and value of its flag. */
const features: readonly (readonly [string, Release, Release | null, string, number])[] = [
  ["nested_scopes", [2, 1, 0, "beta", 1], [2, 2, 0, "alpha", 0], "CO_NESTED", CO_NESTED],
  ["generators", [2, 2, 0, "alpha", 1], [2, 3, 0, "final", 0], "CO_GENERATOR_ALLOWED", 0],
  ["division", [2, 2, 0, "alpha", 2], [3, 0, 0, "alpha", 0], "CO_FUTURE_DIVISION", CO_FUTURE_DIVISION],
  [
    "absolute_import",
    [2, 5, 0, "alpha", 1],
    [3, 0, 0, "alpha", 0],
    "CO_FUTURE_ABSOLUTE_IMPORT",
    CO_FUTURE_ABSOLUTE_IMPORT,
  ],
  [
    "with_statement",
    [2, 5, 0, "alpha", 1],
    [2, 6, 0, "alpha", 0],
    "CO_FUTURE_WITH_STATEMENT",
    CO_FUTURE_WITH_STATEMENT,
  ],
  [
    "print_function",
    [2, 6, 0, "alpha", 2],
    [3, 0, 0, "alpha", 0],
    "CO_FUTURE_PRINT_FUNCTION",
    CO_FUTURE_PRINT_FUNCTION,
  ],
  [
    "unicode_literals",
    [2, 6, 0, "alpha", 2],
    [3, 0, 0, "alpha", 0],
    "CO_FUTURE_UNICODE_LITERALS",
    CO_FUTURE_UNICODE_LITERALS,
  ],
  [
    "barry_as_FLUFL",
    [3, 1, 0, "alpha", 2],
    [4, 0, 0, "alpha", 0],
    "CO_FUTURE_BARRY_AS_BDFL",
    CO_FUTURE_BARRY_AS_BDFL,
  ],
  [
    "generator_stop",
    [3, 5, 0, "beta", 1],
    [3, 7, 0, "alpha", 0],
    "CO_FUTURE_GENERATOR_STOP",
    CO_FUTURE_GENERATOR_STOP,
  ],
  ["annotations", [3, 7, 0, "beta", 1], null, "CO_FUTURE_ANNOTATIONS", CO_FUTURE_ANNOTATIONS],
];

const release = (r: Release | null): string =>
  r === null ? "None" : `(${r.map((part) => JSON.stringify(part)).join(", ")})`;

const module: ModuleDef = {
  name: "__future__",
  source: `
all_feature_names = [${features.map(([name]) => `"${name}"`).join(", ")}]
__all__ = ["all_feature_names"] + all_feature_names
${features.map(([, , , flag, value]) => `${flag} = ${value}`).join("\n")}

class _Feature:
    def __init__(self, optionalRelease, mandatoryRelease, compiler_flag):
        self.optional = optionalRelease
        self.mandatory = mandatoryRelease
        self.compiler_flag = compiler_flag

    def getOptionalRelease(self):
        return self.optional

    def getMandatoryRelease(self):
        return self.mandatory

    def __repr__(self):
        return f"_Feature{self.optional, self.mandatory, self.compiler_flag!r}"

${features.map(([name, first, needed, flag]) => `${name} = _Feature(${release(first)}, ${release(needed)}, ${flag})`).join("\n")}
`,
};
export default module;
