/** The fields of Kubernetes' API, as `scripts/kubernetes/schema-derive.ts` writes them to `data/schema-1.36.json`. */
export type ApiSchema = {
  /** Where it was derived from, for the page that says what was checked with what. */
  source: string;
  /** Version of Kubernetes, without its patch number: `1.36`. */
  version: string;
  /** Every kind that this version serves in a stable version, by `apiVersion`; most are not checked. */
  served: Record<string, string[]>;
  /** The kinds that are checked: `apps/v1 Deployment` to the name of its definition. */
  kinds: Record<string, string>;
  /** Every object type by its short name, such as `core.v1.Container`. */
  definitions: Record<string, Definition>;
};

/** One object type: the first sentence of its description, and its fields by name. */
export type Definition = { doc: string; fields: Record<string, Field> };

/** One field. `type` is a scalar's name or that of a definition; `of` says that it is a list or a map of that type. */
export type Field = {
  type: string;
  of?: 'list' | 'map';
  /** First sentence of Kubernetes' own description. */
  doc: string;
  required?: true;
  /** The only values that are accepted. */
  enum?: string[];
  /** What holds when the field is left out, where the description says so. */
  default?: string;
};

/** The scalar types of `Field.type`; every other name is a definition. */
export const scalars = ['string', 'int32', 'int64', 'boolean', 'quantity', 'intOrString', 'time', 'bytes', 'any'] as const;

/** Name of one of `scalars`. */
export type Scalar = (typeof scalars)[number];

/** Says whether a field's type is a scalar, that is no definition. */
export function isScalar(type: string): type is Scalar {
  return (scalars as readonly string[]).includes(type);
}

/** A field's type in words: `string`, `list of Container`, `map of quantities`. */
export function typeInWords(field: Pick<Field, 'type' | 'of'>): string {
  const words: Record<Scalar, string> = {
    string: 'string',
    int32: 'integer',
    int64: 'integer',
    boolean: 'boolean',
    quantity: 'quantity',
    intOrString: 'integer or string',
    time: 'time',
    bytes: 'base64 text',
    any: 'anything',
  };
  const name = isScalar(field.type) ? words[field.type] : field.type.slice(field.type.lastIndexOf('.') + 1);
  if (field.of === undefined) return name;
  return `${field.of} of ${isScalar(field.type) && field.type !== 'any' ? plural(name) : name}`;
}

function plural(noun: string): string {
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
