/** A format: answers what is wrong with a text as the end of a sentence ("may hold only …"), or undefined when nothing is. */
export type Format = (text: string) => string | undefined;

const edges = 'and must begin and end with a letter or digit';

/** Names of containers, volumes, Namespaces: RFC 1123 label, at most 63 characters. */
export const dnsLabel: Format = (text) =>
  tooLong(text, 63) ??
  unless(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text), `may hold only lower-case letters, digits and "-", ${edges}`);

/** Names of most objects: RFC 1123 subdomain, at most 253 characters. */
export const dnsSubdomain: Format = (text) =>
  tooLong(text, 253) ??
  unless(
    /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text),
    `may hold only lower-case letters, digits, "-" and ".", ${edges}`,
  );

/** Names of roles and bindings: anything that can be a part of a path. */
export const pathSegment: Format = (text) =>
  unless(text !== '.' && text !== '..' && !/[/%]/.test(text), 'may be no "." or "..", and hold no "/" or "%"');

/** Names of ports of containers: IANA service name. */
export const portName: Format = (text) =>
  tooLong(text, 15) ??
  unless(
    /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text) && /[a-z]/.test(text) && !text.includes('--'),
    `may hold only lower-case letters, digits and single "-", needs a letter, ${edges}`,
  );

/** Values of labels: at most 63 characters, may be empty. */
export const labelValue: Format = (text) =>
  tooLong(text, 63) ?? unless(text === '' || namePart.test(text), `may hold only letters, digits, "-", "_" and ".", ${edges}`);

/** Keys of labels and annotations, names of resources: an optional prefix that is a DNS name, "/", and a name. */
export const qualifiedName: Format = (text) => {
  const parts = text.split('/');
  if (parts.length > 2) return 'may hold one "/" at most';
  const [name = '', prefix] = parts.reverse();
  if (prefix !== undefined) {
    const fault = prefix === '' ? 'is empty' : dnsSubdomain(prefix);
    if (fault !== undefined) return `has a prefix before the "/" that ${fault}`;
  }
  if (name === '') return 'needs a name';
  return (
    tooLong(name, 63) ??
    unless(
      namePart.test(name),
      `may hold only letters, digits, "-", "_" and "." (and a prefix that is a DNS name, then "/"), ${edges}`,
    )
  );
};

/** Names of environment variables: any printable ASCII character except "=". */
export const envName: Format = (text) =>
  unless(/^[\x20-\x3c\x3e-\x7e]+$/.test(text), 'may hold only printable ASCII characters except "="');

/** Keys of ConfigMaps and Secrets. */
export const configKey: Format = (text) =>
  tooLong(text, 253) ??
  unless(/^[-._a-zA-Z0-9]+$/.test(text), 'may hold only letters, digits, "-", "_" and "."') ??
  unless(text !== '.' && !text.startsWith('..'), 'may not be "." or begin with ".."');

/** An IP address, of version 4 or 6. */
export function isIp(text: string): boolean {
  return isIp4(text) || isIp6(text);
}

/** An address range: `10.0.0.0/8`, `2001:db8::/64`. */
export function isCidr(text: string): boolean {
  const [address = '', bits = '', ...more] = text.split('/');
  if (more.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(bits)) return false;
  return isIp4(address) ? Number(bits) <= 32 : isIp6(address) && Number(bits) <= 128;
}

/** A text like `25%`. */
export function isPercent(text: string): boolean {
  return /^[0-9]+%$/.test(text);
}

/** The nearest text that is a DNS label, to be proposed; undefined when none comes near. */
export function asDnsLabel(text: string): string | undefined {
  const label = text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return label === '' || label.length > 63 ? undefined : label;
}

const namePart = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

function tooLong(text: string, most: number): string | undefined {
  return text.length > most ? `is ${text.length} characters long, ${most} at most are allowed` : undefined;
}

function unless(right: boolean, fault: string): string | undefined {
  return right ? undefined : fault;
}

function isIp4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}

function isIp6(text: string): boolean {
  if (!/^[\da-fA-F:.]+$/.test(text) || text.split('::').length > 2 || !text.includes(':')) return false;
  const last = text.slice(text.lastIndexOf(':') + 1);
  if (last.includes('.') && !isIp4(last)) return false;
  const groups = text.split(':').filter((group) => group !== '');
  const count = groups.length + (last.includes('.') ? 1 : 0);
  if (!groups.every((group) => group.includes('.') || group.length <= 4)) return false;
  if (/(^:[^:])|([^:]:$)/.test(text)) return false;
  return text.includes('::') ? count < 8 : count === 8;
}
