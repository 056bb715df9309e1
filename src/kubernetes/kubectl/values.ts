import type { FlagType } from './tree.ts';

/** What is wrong with a value of this type, as `needs …`, or undefined when kubectl's parser takes it. */
export function checkType(type: FlagType, value: string): string | undefined {
  switch (type) {
    case 'bool':
      return BOOL.test(value) ? undefined : 'needs true or false';
    case 'int':
      return INT.test(value) ? undefined : 'needs a whole number';
    case 'uint16':
      return /^\d+$/.test(value) && Number(value) < 65536 ? undefined : 'needs a whole number from 0 to 65535';
    case 'float':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? undefined : 'needs a number';
    case 'duration':
      return isDuration(value) ? undefined : 'needs a number with a unit, such as 30s, 5m or 1h30m';
    case 'pairs':
      return value.split(',').every((pair) => pair.includes('=')) ? undefined : 'needs key=value';
    case 'list':
      return isList(value) ? undefined : 'has a double quote that the list cannot hold';
    default:
      return undefined;
  }
}

/** Go's time.ParseDuration: numbers with units; a bare 0 needs none. */
export function isDuration(value: string): boolean {
  return /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.test(value);
}

/** Go's strconv.ParseBool. */
const BOOL = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/** Go's strconv.ParseInt with base 0. */
const INT = /^[-+]?(?:0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO]?(?:_?[0-7])+|0|[1-9](?:_?\d)*)$/;

/** A list is read as one CSV line: a field is quoted as a whole or not at all. */
function isList(value: string): boolean {
  return value.split('"').length === 1 || /^(?:(?:"(?:[^"]|"")*"|[^",]*)(?:,|$))+$/.test(value);
}
