import { entry, items, text } from '../schema/node.ts';
import type { Rule } from './rule.ts';

export const initContainers: Rule = {
  name: 'init-containers',
  about: 'A plain init container ends by itself, so it has no probes and no lifecycle hooks; a sidecar may have them.',
  on: ['core.v1.PodSpec'],
  check({ node }, report) {
    for (const container of items(node, 'initContainers')) {
      if (text(container, 'restartPolicy') === 'Always') continue;
      for (const field of ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle']) {
        const found = entry(container, field);
        if (found !== undefined)
          report(
            found.key,
            `A plain init container has no "${field}".`,
            'Take it away, or make it a sidecar with "restartPolicy: Always".',
          );
      }
    }
  },
};
