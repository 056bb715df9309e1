import { describe, expect, test } from 'vitest';
import { ProseBuilder } from '../../src/prose/prose.ts';
import { checkTerms, readyRules } from '../../src/prose/terms.ts';
import { rulesOf } from '../../src/sources/check-terms.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { termsSchema } from '../../src/sources/terms-schema.ts';

const rules = readyRules(rulesOf(readContent().content.terms));
const codesOf = (text: string) => {
  const builder = new ProseBuilder();
  builder.add(text, text, 0);
  return checkTerms(builder.build('text'), rules).map(({ code }) => code);
};

describe('the rules of content/terms.yaml find', () => {
  test.each([
    ['Simply delete it.', 'term/filler'],
    ['In order to see it, look.', 'term/filler'],
    ['Of course it works.', 'term/filler'],
    ['Two pods share a node.', 'term/spelling'],
    ['On k8s it is the same.', 'term/spelling'],
    ['Kubectl asks first.', 'term/spelling'],
    ['It reads a config map.', 'term/spelling'],
    ['A Daemonset runs it.', 'term/spelling'],
    ['The deployment makes it.', 'term/spelling'],
    ['Each has its own PID namespace.', 'term/meaning'],
    ['It runs in another namespace.', 'term/meaning'],
    ['They share a mount Namespace.', 'term/meaning'],
    ['The Pod is rescheduled to another node.', 'term/claim'],
    ['Kubernetes reschedules it.', 'term/claim'],
    ['After that the Pod is moved.', 'term/claim'],
    ['The scheduler moves the Pod.', 'term/claim'],
    ['The kubelet restarts the Pod.', 'term/claim'],
    ['Then the Pod restarts.', 'term/claim'],
  ])('%s', (text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });
});

describe('the rules of content/terms.yaml let stand', () => {
  test.each([
    'Two Pods share a node and a Linux network namespace.',
    'Linux namespaces are not Namespaces.',
    'The attempt has just ended.',
    'These are the very words on the screen.',
    'Nothing ever moves a Pod.',
    'A container restart is not a Pod restart.',
    'The kubelet restarts the container.',
    'The old note says "the Pod is rescheduled".',
    'The ConfigMap and the DaemonSet stay.',
    'Save it as web.yaml.',
  ])('%s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

test('a pattern that cannot be read is a fault of the table', () => {
  const rule = { find: ['/(a/'], why: 'It is so.', instead: 'Write b.' };
  expect(termsSchema.safeParse({ claim: [rule] }).success).toBe(false);
  expect(termsSchema.safeParse({ claim: [{ ...rule, find: ['/(a)/', 'a (b'] }] }).success).toBe(true);
});
