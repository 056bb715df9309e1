import { expect, test } from 'vitest';
import data from '../data/kubectl-1.36.json' with { type: 'json' };
import { checkShell } from './check-shell.ts';
import { assignRoles } from './roles.ts';
import { indexTree, type Tree } from './tree.ts';

const index = indexTree(data as Tree);

test.each([
  ['kubectl get pod web db', ['resource:pod', 'name:web', 'name:db']],
  ['kubectl rollout restart deploy/web', ['resource:deploy', 'name:web']],
  ['kubectl exec web -- ls', ['name:web', 'remote:ls']],
  ['kubectl logs deploy/web app', ['resource:deploy', 'name:web', 'name:app']],
  ['kubectl label pod <pod> app=web tier-', ['resource:pod', 'name:<pod>', 'change:app=web', 'change:tier-']],
  ['kubectl port-forward svc/web 8080:80', ['resource:svc', 'name:web', 'arg:8080:80']],
  ['kubectl create cm web', ['name:web']],
  ['kubectl auth can-i get pods', ['arg:get', 'resource:pods']],
  ['kubectl cp web:/a b', ['arg:web:/a', 'arg:b']],
])('%s', (text, expected) => {
  const [call] = checkShell(text, index).calls;
  const roles = call === undefined ? [] : assignRoles(call);
  const shown = roles.map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);
  expect(shown.filter((role) => !/^(?:program|command|dashdash):/.test(role))).toEqual(expected);
});
