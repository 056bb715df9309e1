import { expect, test } from 'vitest';
import { withoutStep } from './step.ts';

test.each([
  ['2. Look at the Pod', 'Look at the Pod'],
  ['143 is a stop, 137 a kill', '143 is a stop, 137 a kill'],
  ['1.33 made it stable', '1.33 made it stable'],
])('%s is named as %s elsewhere', (heading, name) => {
  expect(withoutStep(heading)).toBe(name);
});
