const words = new Map<string, boolean | null>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);

const integer = /^([-+]?)(?:0[bB]([01]+)|0[xX]([\da-fA-F]+)|0[oO]?([0-7]+)|(\d|[1-9]\d+))$/;
const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const special = /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/;

/**
 * What kubectl makes of a scalar without quotes. It reads YAML 1.1 (sigs.k8s.io/yaml), where `yes` is true, `0644` is
 * octal and `1_000` a number; but `12:30` and dates stay text.
 */
export function readPlainScalar(source: string): string | number | boolean | null {
  const word = words.get(source);
  if (word !== undefined) return word;
  if (!/^[-+.\d]/.test(source)) return source;
  if (special.test(source)) return Number.NaN;
  const digits = source.replaceAll('_', '');
  const found = integer.exec(digits);
  if (found !== null) return signed(found);
  return float.test(digits) ? Number(digits) : source;
}

/** Whether a reader of YAML 1.2 takes this plain scalar for something else: `yes`, `off`, `0644` (420 to kubectl, 644 to it). */
export function isReadTwoWays(source: string): boolean {
  if (/^(?:y|n|yes|no|on|off)$/i.test(source)) return words.has(source);
  return /^[-+]?0\d+$/.test(source) && readPlainScalar(source) !== Number(source);
}

function signed([, sign, binary, hex, octal, decimal]: RegExpExecArray): number {
  const [digits = '', base] = binary ? [binary, 2] : hex ? [hex, 16] : octal ? [octal, 8] : [decimal, 10];
  return (sign === '-' ? -1 : 1) * Number.parseInt(digits, base);
}
