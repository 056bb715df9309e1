import { expect, test } from 'vitest';
import data from '../data/kubectl-1.36.json' with { type: 'json' };
import { checkShell, type CheckedCall } from './check-shell.ts';
import { indexTree, type Tree } from './tree.ts';

const index = indexTree(data as Tree);

/** The only call in a text. */
function read(text: string): CheckedCall {
  const { calls } = checkShell(text, index);
  expect(calls).toHaveLength(1);
  return calls[0] as CheckedCall;
}

/** Each token as `kind:text`. */
function tokens(text: string): string[] {
  return read(text).tokens.map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);
}

function messages(text: string): string[] {
  return checkShell(text, index).findings.map(({ message }) => message);
}

test('every token has its kind and its place', () => {
  expect(tokens('kubectl -n shop exec web-0 -c proxy -- ls -l')).toEqual([
    ...['program:kubectl', 'flag:-n', 'value:shop', 'command:exec', 'arg:web-0', 'flag:-c', 'value:proxy'],
    ...['dashdash:--', 'remote:ls', 'remote:-l'],
  ]);
});

test('1. a placeholder is a word, not a redirection', () => {
  expect(tokens('kubectl logs <pod-name> -c <the container>')).toEqual([
    ...['program:kubectl', 'command:logs', 'arg:<pod-name>', 'flag:-c', 'value:<the container>'],
  ]);
  expect(read('kubectl logs <...> > out.txt').words.map(({ value }) => value)).toEqual(['logs', '<...>']);
});

test.each([
  'kubectl scale deploy/web --replicas=$N',
  'kubectl scale deploy/web --replicas "${N}"',
  'kubectl logs web --since=<time>',
  'kubectl get pods -o "$(cat format)"',
])('2. a value that only the shell knows is not checked: %s', (text) => expect(messages(text)).toEqual([]));

test.each([
  ['kubectl exec -it web -- sh', ['flag:-i', 'flag:t']],
  ['kubectl exec -itn shop web -- sh', ['flag:-i', 'flag:t', 'flag:n', 'value:shop']],
  ['kubectl get po -nshop', ['flag:-n', 'value:shop']],
  ['kubectl get po -n=shop', ['flag:-n', 'value:shop']],
  ['kubectl get po -oyaml', ['flag:-o', 'value:yaml']],
  ['kubectl get po -o=name', ['flag:-o', 'value:name']],
  ["kubectl get po -ojsonpath='{.items[*].metadata.name}'", ['flag:-o', "value:jsonpath='{.items[*].metadata.name}'"]],
  ['kubectl get po --namespace=shop', ['flag:--namespace', 'value:shop']],
  ['kubectl get po --namespace shop', ['flag:--namespace', 'value:shop']],
])('3, 4. flags and their values: %s', (text, expected) => {
  expect(tokens(text).filter((token) => /^(?:flag|value):/.test(token))).toEqual(expected);
  expect(messages(text)).toEqual([]);
});

test('5. switches and optional values never take the next word', () => {
  expect(tokens('kubectl apply -f a.yaml --dry-run client')).toContain('arg:client');
  expect(messages('kubectl apply -f a.yaml --dry-run client')[0]).toContain('"client" is one word too many');
  expect(messages('kubectl delete pod web --force true')).toEqual([]); // deletes two Pods: "true" is a name
  expect(tokens('kubectl delete pod web --force true')).toContain('arg:true');
});

test('6. global flags may stand before the command, others are looked up there as kubectl does', () => {
  expect(read('kubectl --context prod -n shop get pods').call.path).toBe('get');
  expect(messages('kubectl -A get pods')[0]).toContain('hides the command');
});

test('7. "--" ends the flags, and a flag that eats it is reported', () => {
  expect(messages('kubectl exec web -c -- sh')).toContain('--container took "--" as its value.');
  expect(read('kubectl exec web -- sh -c "ls -x"').call).toMatchObject({ dash: 1 });
});

test.each([
  ['kubectl create svc nodeport web --tcp=80', 'create service nodeport'],
  ['kubectl create cm web', 'create configmap'],
  ['kubectl create ns shop', 'create namespace'],
  ['kubectl top po', 'top pod'],
  ['kubectl config use prod', 'config use-context'],
])('8. aliases on every level: %s', (text, path) => expect(read(text).call.path).toBe(path));

test.each(['config', 'rollout', 'set', 'auth', 'top', 'create secret', 'create service'])(
  '9. "%s" holds commands only',
  (path) => {
    expect(messages(`kubectl ${path} zzz`)[0]).toBe(`kubectl ${path} has no command "zzz".`);
    expect(messages(`kubectl ${path}`)[0]).toBe(`kubectl ${path} needs a subcommand.`);
  },
);

test('9. create, apply and cluster-info run themselves', () => {
  expect(messages('kubectl create -f a.yaml')).toEqual([]);
  expect(messages('kubectl apply web.yaml')).toContain(
    'kubectl apply takes no further words, so "web.yaml" is one word too many.',
  );
});

test.each([
  'sudo kubectl get pods',
  'time kubectl get pods',
  'watch -n 1 kubectl get pods',
  'kubectl get ns -o name | xargs -n1 kubectl get pods',
  'KUBECONFIG=x nohup kubectl get pods &',
  'env A=1 kubectl get pods',
  'minikube kubectl -- get pods',
  'if kubectl get pods; then echo ok; fi',
  'for p in a b; do kubectl get pod $p; done',
  'echo "$(kubectl get pods)"',
  "watch 'kubectl get pods'",
  'bash -c "sleep 1; kubectl get pods"',
])('10. kubectl is found behind %s', (text) => {
  const { calls, findings } = checkShell(text, index);
  expect(calls.at(-1)?.call.path).toBe('get');
  expect(findings).toEqual([]);
});

test('10. prompts and outputs are left out, and offsets stay', () => {
  const text = '$ kubectl get pods\nNAME (x\n$ kubectl lgs web \\\n    -f';
  const { calls, findings } = checkShell(text, index);
  expect(calls.map(({ call }) => text.slice(call.start, call.end))).toEqual(['kubectl get pods', 'kubectl lgs web \\\n    -f']);
  expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(['lgs']);
});

test('11. continuations, comments and nested quotes', () => {
  expect(messages('kubectl get pods \\\n  -l app=web  # not -x\n')).toEqual([]);
  expect(
    messages(`kubectl get po -o jsonpath='{range .items[?(@.status.phase=="Running")]}{.metadata.name}{"\\n"}{end}'`),
  ).toEqual([]);
  expect(messages('kubectl get pods "oops')[0]).toContain('unterminated double quote');
});

test('12. a heredoc is handed over with its place', () => {
  const text = "kubectl apply -f - <<'EOF'\nkind: Pod\nEOF\n";
  const [heredoc] = read(text).heredocs;
  expect(text.slice(heredoc?.start, heredoc?.end)).toBe('kind: Pod\n');
  expect(heredoc?.dynamic).toBe(false);
  expect(read('kubectl apply -f - <<EOF\nname: $(hostname)\nEOF\n').heredocs[0]?.dynamic).toBe(true);
});

test.each([
  'kubectl logs web --tail -1',
  'kubectl logs web --tail=-1',
  'kubectl get po -v 6',
  'kubectl get po -v=6',
  'kubectl get -h',
  'kubectl run --help',
  'kubectl get pods --all_namespaces',
])('13. accepted as pflag does: %s', (text) => expect(messages(text)).toEqual([]));

test('13. flags are not abbreviated', () => {
  expect(messages('kubectl get pods --all-name')[0]).toBe('kubectl get has no flag --all-name.');
});

test.each([
  ['--since=10', ['--since needs a number with a unit, such as 30s, 5m or 1h30m, not "10".']],
  ['--since=0', []],
  ['--since=1h30m', []],
])('14. durations need a unit: %s', (flag, expected) => expect(messages(`kubectl logs web ${flag}`)).toEqual(expected));

test('15. text without kubectl is nobody’s business', () => {
  expect(checkShell('NAME   READY\nweb    1/1 (3h ago)\nit’s fine', index)).toEqual({ calls: [], findings: [] });
});
