import type { YAMLParseError } from 'yaml';
import type { Finding } from '../../problems/problem.ts';

/** What to do about the mistakes that writers make most, by the `yaml` package's code. */
const advice: Partial<Record<YAMLParseError['code'], string>> = {
  DUPLICATE_KEY: 'Keep one of the two: the API server would take the last one silently.',
  TAB_AS_INDENT: 'Indent with spaces; YAML allows no tabs there.',
  BAD_INDENT: 'Begin all entries of one map or list in the same column.',
  MISSING_CHAR: 'Close what was opened: a quote, a bracket or a brace; or add the missing ":".',
  MULTILINE_IMPLICIT_KEY: 'Look at the line above: a ":" is missing, or a value needs quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'Quote the value if it holds ": ", or indent the next line like this key.',
  BAD_SCALAR_START: 'Quote the value: it starts with a sign that means something in YAML.',
  BAD_ALIAS: 'Quote the value when it only starts with a "*".',
  UNEXPECTED_TOKEN: 'Quote the value, or put it on a line of its own.',
  MULTIPLE_DOCS: 'Separate documents by a line "---".',
};

/** A parser's error as a finding on the text: what was found, and what to do. */
export function describeYamlError(error: YamlError, text: string): Finding {
  const [start, end] = placeOf(error, text);
  const key = /^[^\s:]*/.exec(text.slice(start))?.[0] ?? '';
  const duplicate = error.code === 'DUPLICATE_KEY';
  return {
    code: 'yaml/syntax',
    start,
    end: duplicate ? start + key.length : Math.max(end, start + 1),
    message: duplicate ? `The key "${key.replaceAll(/["']/g, '')}" stands here a second time.` : sentence(error.message),
    advice: advice[error.code] ?? 'Correct the YAML at this place.',
  };
}

/** A quote that is never closed is noticed at the end of the text; its mistake is where it opens. */
function placeOf({ message, pos }: YamlError, text: string): [number, number] {
  const quote = /^Missing closing (["'])quote/.exec(message)?.[1];
  const open = quote === undefined ? -1 : text.lastIndexOf(quote, pos[0] - 1);
  return open < 0 ? pos : [open, open + 1];
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? '';
  return `This is no valid YAML: ${first
    .replace(/ at line \d+.*$/, '')
    .replace(/[:.]$/, '')
    .replace(/"quote$/, 'quote')
    .replace(/'quote$/, 'quote')}.`;
}

type YamlError = Pick<YAMLParseError, 'code' | 'pos' | 'message'>;
