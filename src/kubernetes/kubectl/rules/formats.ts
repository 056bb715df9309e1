/** A quantity: `500m`, `1Gi`, `0.5`, `1e3`, as Kubernetes' ParseQuantity takes it. */
export function isQuantity(text: string): boolean {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][-+]?\d+)?$/.test(text);
}

/** `cpu=100m,memory=256Mi`. */
export function isResourceList(text: string): boolean {
  return text === '' || text.split(',').every((pair) => pair.split('=').length === 2 && isQuantity(pair.split('=')[1] ?? ''));
}

const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const HOST = '(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])';
const IMAGE = new RegExp(
  `^(?:(?:${HOST}(?:\\.${HOST})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?/)?${PART}(?:/${PART})*(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$`,
);

/** An image reference: host, path, tag, digest; the path is lower case. */
export function isImage(text: string): boolean {
  return IMAGE.test(text);
}

/** `80` or `80:8080` or `80:http`, as `create service` takes ports. */
export function isPortMapping(text: string): boolean {
  const [port = '', target, ...more] = text.split(':');
  if (!/^[-+]?\d+$/.test(port) || (more.length > 0 && target === undefined)) return false;
  if (!isPort(port)) return false;
  return target === undefined || (/^[-+]?\d+$/.test(target) ? isPort(target) : isPortName(target));
}

/** 1 to 65535. */
function isPort(text: string): boolean {
  return /^\+?\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}

function isPortName(text: string): boolean {
  return text.length <= 15 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);
}

/** A name like a host's: lower case, digits, `-` and `.`. */
export function isSubdomain(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/.test(text);
}

/** A key of a ConfigMap or Secret. */
export function isDataKey(text: string): boolean {
  return text.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..');
}

/** The name of an environment variable, as kubectl takes it. */
export function isVariableName(text: string): boolean {
  return /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(text) && text !== '.' && !text.startsWith('..');
}

/** A label selector: `a=b,c!=d,e,!f,g in (h,i),j notin (k),l>1`. */
export function isSelector(text: string): boolean {
  return text.trim() === '' || TERMS.test(text);
}

const KEY = '(?:[A-Za-z0-9.-]+/)?[A-Za-z0-9](?:[-\\w.]*[A-Za-z0-9])?';
const VALUE = '(?:[A-Za-z0-9](?:[-\\w.]*[A-Za-z0-9])?)?';
const TERM = `\\s*(?:!\\s*${KEY}|${KEY}(?:\\s*(?:==|=|!=|>|<)\\s*${VALUE}|\\s+(?:in|notin)\\s*\\(\\s*${VALUE}(?:\\s*,\\s*${VALUE})*\\s*\\))?)\\s*`;
const TERMS = new RegExp(`^${TERM}(?:,${TERM})*$`);

/** `NAME:.metadata.name,NODE:.spec.nodeName`, as `-o custom-columns=` takes it. */
export function isColumns(text: string): boolean {
  return text.split(',').every((column) => column.includes(':'));
}

/** A template whose last `{` is closed, quotes inside it aside. */
export function isJsonpath(text: string): boolean {
  return !/\{(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"'}])*$/.test(text);
}
