const binary: Record<string, number> = { Ki: 1, Mi: 2, Gi: 3, Ti: 4, Pi: 5, Ei: 6 };
const decimal: Record<string, number> = { n: -3, u: -2, m: -1, '': 0, k: 1, M: 2, G: 3, T: 4, P: 5, E: 6 };
const form = /^([+-]?(?:\d+\.?\d*|\.\d+))(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|[eE][+-]?\d+)?$/;

/** Whether a text is a quantity as Kubernetes writes them: `250m`, `0.5`, `128Mi`, `1e3`. */
export function isQuantity(text: string): boolean {
  return form.test(text);
}

/** The value of a quantity as a number (`250m` is 0.25, `1Ki` 1024); undefined when it is none. Exact enough to compare. */
export function readQuantity(text: string): number | undefined {
  const found = form.exec(text);
  if (found === null) return undefined;
  const [, digits = '', unit = ''] = found;
  const power = binary[unit];
  if (power !== undefined) return Number(digits) * 1024 ** power;
  const scale = decimal[unit];
  // Divides for the small units, as 250 * 1000 ** -1 would not be 0.25 exactly.
  if (scale !== undefined) return scale < 0 ? Number(digits) / 1000 ** -scale : Number(digits) * 1000 ** scale;
  return Number(`${digits}${unit}`);
}

/** How a text that is no quantity was most likely meant, with the unit written right: `128MB` is `128M` or `128Mi`. */
export function quantityAdvice(text: string): string {
  const found = /^([+-]?\d+\.?\d*)\s*([A-Za-z]+)$/.exec(text);
  const units = 'Units are m; k, M, G, T (1000s); Ki, Mi, Gi, Ti (1024s).';
  if (found === null) return `Write a number, with a unit if needed. ${units}`;
  const [, digits = '', unit = ''] = found;
  const letter = unit.charAt(0).toUpperCase();
  if (/^[kmgtpe]i?b?$/i.test(unit))
    return `Did you mean "${digits}${letter}i" (1024s) or "${digits}${letter === 'K' ? 'k' : letter}" (1000s)?`;
  return units;
}
