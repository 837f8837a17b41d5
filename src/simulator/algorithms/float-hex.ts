// float.hex() and float.fromhex() (Objects/floatobject.c).

import { Failure } from "./failure.ts";
import { decompose } from "./float-format.ts";
import { scaledToFloat } from "./ints.ts";

/** `float.hex()`. */
export function floatHex(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (value === 0) return `${sign}0x0.0p+0`;
  const { m, e } = decompose(value);
  const lead = m >> 52n;
  const digits = (m & 0xfffffffffffffn).toString(16).padStart(13, "0");
  const exponent = e + 52;
  return `${sign}0x${lead}.${digits}p${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

const HEX =
  /^[ \t-\r]*([+-]?)(?:(inf(?:inity)?)|(nan)|(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?)[ \t-\r]*$/i;

/** `float.fromhex(text)`: rounded half to even, once. */
export function floatFromHex(text: string): number | Failure {
  const match = HEX.exec(text);
  const [, sign, infinity, nan, whole = "", fraction = "", exponentText = "0"] = match ?? [];
  if (nan !== undefined) return NaN;
  if (infinity !== undefined) return sign === "-" ? -Infinity : Infinity;
  const digits = whole + fraction;
  if (digits === "") return new Failure("ValueError", "invalid hexadecimal floating-point string");
  const mantissa = BigInt(`0x${digits}`);
  // More than any float's range says no more than that; the digits themselves move the range.
  const bound = 1e6 + 4 * digits.length;
  const exponent = Math.max(-bound, Math.min(bound, Number(exponentText))) - 4 * fraction.length;
  const value = scaledToFloat(mantissa, exponent);
  if (!Number.isFinite(value))
    return new Failure("OverflowError", "hexadecimal value too large to represent as a float");
  return sign === "-" ? -value : value;
}
