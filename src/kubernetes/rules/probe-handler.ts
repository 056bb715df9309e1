import { entries, items } from '../schema/node.ts';
import { spot, type Rule } from './rule.ts';

const kinds = ['exec', 'grpc', 'httpGet', 'sleep', 'tcpSocket'];

export const probeHandler: Rule = {
  name: 'probe-handler',
  about: 'A probe or lifecycle hook does exactly one thing.',
  on: ['core.v1.Probe', 'core.v1.LifecycleHandler', 'core.v1.ExecAction'],
  check(place, report) {
    if (place.definition === 'core.v1.ExecAction') {
      if (items(place.node, 'command').length === 0)
        report(spot(place, 'command'), `"${place.field}" has no command.`, 'Add "command:" with a list of words.');
      return;
    }
    const found = entries(place.node).filter((entry) => kinds.includes(entry.name));
    const choice =
      place.definition === 'core.v1.Probe' ? 'exec, grpc, httpGet or tcpSocket' : 'exec, httpGet, sleep or tcpSocket';
    const [first, second] = found;
    if (first === undefined) report(spot(place), `The ${place.field} says not what to do.`, `Add one of ${choice}.`);
    else if (second !== undefined)
      report(second.key, `The ${place.field} has two handlers, "${first.name}" and "${second.name}".`, `Keep one of ${choice}.`);
  },
};
