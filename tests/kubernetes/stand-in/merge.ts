/** A patch laid over an object: maps are merged, null removes, and lists of named items are merged by name, as most of Kubernetes' are. */
export function mergePatch(base: unknown, patch: unknown): unknown {
  if (isNamedList(base) && isNamedList(patch)) return mergeNamed(base, patch);
  if (!isMap(patch)) return patch;
  const merged: Record<string, unknown> = isMap(base) ? { ...base } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (key.startsWith('$')) continue; // a directive of strategic merge, such as $setElementOrder
    if (value === null) Reflect.deleteProperty(merged, key);
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

function mergeNamed(base: Named[], patch: Named[]): unknown[] {
  const changed = base.map((item) => mergePatch(item, patch.find(({ name }) => name === item.name) ?? {}));
  return [...changed, ...patch.filter(({ name }) => !base.some((item) => item.name === name))];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNamedList(value: unknown): value is Named[] {
  return Array.isArray(value) && value.every((item) => isMap(item) && typeof item['name'] === 'string');
}

type Named = Record<string, unknown> & { name: string };
