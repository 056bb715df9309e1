import { expect, test } from 'vitest';
import { firstSentence, statedDefault } from '../../scripts/kubernetes/schema-docs.ts';

test.each([
  ['Name of it. Cannot be updated.', 'Name of it.'],
  ['A path, e.g. /var. More info: https://example.com', 'A path, e.g. /var.'],
  ['A URL (i.e. HTTP) of version 1.2 of it. Then more.', 'A URL (i.e. HTTP) of version 1.2 of it.'],
  ['How to deal with it. - One does this. - Another that.', 'How to deal with it.'],
  ['Deprecated. Not all kubelets set it. Do not use.', 'Deprecated. Not all kubelets set it.'],
  ['No stop at all', 'No stop at all'],
])('the first sentence of "%s"', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test.each([
  ['Defaults to 10 seconds. Minimum is 1.', '10'],
  ['Must be UDP, TCP, or SCTP. Defaults to "TCP".', 'TCP'],
  ['Default to false.', 'false'],
  ['Defaults to 6, unless backoffLimitPerIndex is set.', '6'],
  ['Defaults to /dev/termination-log.', '/dev/termination-log'],
  ['Defaults to 25%.', '25%'],
  ['Defaults to Always if :latest tag is specified, or IfNotPresent otherwise.', undefined],
  ['Defaults to 1 hour and must be at least 10 minutes.', undefined],
  ['Defaults to user specified in image metadata.', undefined],
  ['Nothing of the kind.', undefined],
])('the default in "%s"', (text, value) => {
  expect(statedDefault(text)).toBe(value);
});
