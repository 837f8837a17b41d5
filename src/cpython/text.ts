/** Short texts of simple objects, as Python's `repr` writes them. */

const TEXT_LENGTH = 60;

export function cutText(text: string): string {
  return text.length > TEXT_LENGTH ? `${text.slice(0, TEXT_LENGTH - 1)}…` : text;
}

const named: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

export function stringText(value: string): string {
  const short = value.slice(0, TEXT_LENGTH);
  const quote = short.includes("'") && !short.includes('"') ? '"' : "'";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what repr escapes
  const body = short.replace(/[\\\n\r\t'\u0000-\u001f\u007f-\u00a0\u00ad]/g, (c) =>
    c === "'"
      ? quote === "'"
        ? "\\'"
        : c
      : (named[c] ?? `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`),
  );
  return cutText(`${quote}${body}${quote}`);
}

export function bytesText(bytes: Uint8Array): string {
  const body = Array.from(bytes.subarray(0, TEXT_LENGTH), (b) =>
    b >= 32 && b < 127 && b !== 39 && b !== 92
      ? String.fromCharCode(b)
      : `\\x${b.toString(16).padStart(2, "0")}`,
  );
  return cutText(`b'${body.join("")}'`);
}

/** The shortest digits that read back as the same number, with Python's choice of the form. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  if (Object.is(value, -0)) return "-0.0";
  if (value === 0) return "0.0";
  const [digits = "", power = "0"] = value.toExponential().split("e");
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16)
    return `${digits}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  const plain =
    exponent < 0
      ? value.toFixed(-exponent + Math.max(0, digits.replace(/[-.]/g, "").length - 1))
      : String(value);
  return plain.includes(".") ? plain : `${plain}.0`;
}
