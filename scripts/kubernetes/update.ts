// npm run kubernetes:update: makes the committed data of src/kubernetes/data anew, from npm packages. See README, "Where things are".
import { updateTree } from './kubectl-update.ts';

console.log(await updateTree());
