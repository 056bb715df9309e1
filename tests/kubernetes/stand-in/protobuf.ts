/**
 * The name of an object that kubectl sends as a protobuf: the first field of the first field of the object, which is the
 * second field of an envelope behind four bytes that say what it is. Empty where there is none.
 */
export function nameInProtobuf(bytes: Buffer): string {
  const object = fieldOf(bytes.subarray(4), 2);
  return fieldOf(fieldOf(object, 1), 1).toString('utf8');
}

/** The bytes of a field; all fields before it must have a length, as they do here. */
function fieldOf(message: Buffer, wanted: number): Buffer {
  let at = 0;
  while (at < message.length) {
    const number = (message[at] ?? 0) >> 3;
    const { value, next } = readVarint(message, at + 1);
    if (number === wanted) return message.subarray(next, next + value);
    at = next + value;
  }
  return Buffer.alloc(0);
}

function readVarint(message: Buffer, from: number): { value: number; next: number } {
  let value = 0;
  let next = from;
  for (let shift = 0; ; shift += 7) {
    const byte = message[next++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return { value, next };
  }
}
