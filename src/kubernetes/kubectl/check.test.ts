import { expect, test } from 'vitest';
import data from '../data/kubectl-1.36.json' with { type: 'json' };
import { checkShell } from './check-shell.ts';
import { indexTree, type Tree } from './tree.ts';

const index = indexTree(data as Tree);

function check(text: string, strict = false) {
  return checkShell(text, index, { strict }).findings;
}

test('a misspelt flag names its place, the near miss and where to look', () => {
  const text = 'kubectl exec -it web-0 --contaner proxy -- sh';
  const [finding] = check(text);
  expect(finding).toMatchObject({
    code: 'command/flag',
    message: 'kubectl exec has no flag --contaner.',
    advice: 'See "kubectl exec --help". Did you mean "--container"?',
  });
  expect(text.slice(finding?.start, finding?.end)).toBe('--contaner');
});

test('a misspelt command names the near miss, a far one the way to mark plugins', () => {
  expect(check('kubectl desribe pod web')[0]?.advice).toContain('Did you mean "describe"?');
  expect(check('kubectl neat get')[0]?.advice).toContain('plugin=NAME');
  expect(checkShell('kubectl neat get', index, { plugins: ['neat'] }).findings).toEqual([]);
});

test.each([
  ['kubectl get pods --output', 'needs a value'],
  ['kubectl scale deploy/web --replicas=three', 'needs a whole number'],
  ['kubectl get pods --watch=yes', 'needs true or false'],
  ['kubectl apply -f a.yaml --dry-run=clint', 'does not take "clint"'],
  ['kubectl create ns', 'exactly one name'],
  ['kubectl create ns a b', 'one word too many'],
  ['kubectl create cm web –from-literal=a=b', 'one word too many'],
  ['kubectl run web', 'needs --image'],
  ['kubectl run web --image=Nginx', 'does not take "Nginx"'],
  ['kubectl run web --image=nginx --rm', '--rm works only'],
  ['kubectl run web --image=nginx -t', '-t needs -i'],
  ['kubectl run web --image=nginx --expose', 'needs --port'],
  ['kubectl exec web ls', 'exec needs "--"'],
  ['kubectl exec web', 'what to run'],
  ['kubectl logs', 'of which Pod'],
  ['kubectl logs web -l app=web', 'cannot stand together'],
  ['kubectl port-forward web', 'at least one port'],
  ['kubectl cp a b', 'Both places are local'],
  ['kubectl get', 'which resources'],
  ['kubectl get pod/web svc', 'stands beside'],
  ['kubectl get pod/web/x', 'not TYPE/NAME'],
  ['kubectl get pods web -l app=web', 'cannot stand together'],
  ['kubectl apply', 'needs --filename or --kustomize'],
  ['kubectl apply -f a.yaml --prune', 'may delete'],
  ['kubectl label pod web a=b c', 'stands behind a change'],
  ['kubectl label pod web app', 'names no label'],
  ['kubectl label pod web a=b a-', 'set and removed'],
  ['kubectl taint node n1 a=b:Never', 'not a taint'],
  ['kubectl set image deploy/web nginx', 'stands beside'],
  ['kubectl delete pod web --now --grace-period=5', 'cannot stand together'],
  ['kubectl create job j --image=a --from=cronjob/b', 'cannot stand together'],
  ['kubectl create secret generic s --from-literal=a', 'does not take "a"'],
  ['kubectl create service nodeport web --tcp=80:99999', 'does not take'],
  ['kubectl wait pod/web --for=Ready', 'does not take "Ready"'],
  ['kubectl debug web', 'needs --image'],
  ['kubectl drain', 'which node'],
  ['kubectl config set-context', 'Which context'],
  ['kubectl patch pod web -p "a: b: c"', 'does not take'],
  ['kubectl auth can-i get', 'a verb and a resource'],
])('kubectl rejects before it connects: %s', (text, expected) => {
  expect(
    check(text)
      .map(({ message }) => message)
      .join('\n'),
  ).toContain(expected);
});

test.each([
  ['kubectl logs web --since=5m --since-time=2026-01-01T00:00:00Z', '--since and --since-time'],
  ['kubectl logs web --all-containers -c app', 'cannot stand together'],
  ['kubectl get pods -o yml', 'does not take "yml"'],
  ["kubectl get pods -o jsonpath='{.items'", 'does not take "jsonpath={.items"'],
  ['kubectl get pods -o jsonpath', '-o jsonpath does not say what to print'],
  ['kubectl get pods -o custom-columns=NAME', 'does not take "custom-columns=NAME"'],
  ['kubectl delete pod', 'No name is given'],
  ['kubectl get pods -namespace shop', '-namespace is read as -n'],
  ['kubectl set resources deploy/web', 'needs --limits or --requests'],
])('kubectl fails behind the connection, which only a strict check says: %s', (text, expected) => {
  expect(check(text)).toEqual([]);
  expect(
    check(text, true)
      .map(({ message }) => message)
      .join('\n'),
  ).toContain(expected);
});

test.each([
  'kubectl',
  'kubectl get pods,svc web',
  'kubectl get deploy/web pod/web',
  'kubectl annotate pod web a=b c-',
  'kubectl delete pods --all -n shop',
  'kubectl create deployment web --image=nginx -- sleep 1d',
  'kubectl debug node/n1 -it --image=busybox',
  'kubectl logs -l app=web --all-containers --prefix',
  "kubectl wait --for=jsonpath='{.status.phase}'=Running pod/web",
  'kubectl create cm web --from-file=dir/ --from-literal=a=b=c',
  'kubectl set env deploy/web A=b C-',
  'kubectl annotate pod web a=b --record',
])('kubectl accepts: %s', (text) => expect(check(text, true)).toEqual([]));

test('in prose a command may be named without its words', () => {
  expect(checkShell('kubectl exec', index, { partial: true }).findings).toEqual([]);
  expect(checkShell('kubectl exec --contaner', index, { partial: true }).findings).toHaveLength(1);
});

test('one unreadable line in a mixed text does not hide the others', () => {
  const text = 'kubectl get pods\nweb 1/1 (3h ago)\nkubectl gte pods';
  expect(check(text).map(({ start, end }) => text.slice(start, end))).toEqual(['gte']);
});
