import { flagOf, isSet, type Call } from '../call.ts';
import { aboutFlag, type Rule } from './conditions.ts';
import { LATE_OUTPUT, WITH_ARGUMENT } from './value-lists.ts';

/** Commands that never open a connection, so that who asks does not matter. */
const OFFLINE = /^(?:$|config\b|completion$|kustomize$|options$|help$|plugin\b|kuberc\b|alpha$)/;

const DETAILS = ['as-group', 'as-uid', 'as-user-extra'];

/** `--as-group` and the like say more about the user of `--as`. */
const impersonates: Rule = (call: Call) => {
  const detail = DETAILS.find((name) => isSet(call, name));
  if (detail === undefined || isSet(call, 'as') || OFFLINE.test(call.path)) return undefined;
  return aboutFlag(call, detail, `--${detail} works only with --as.`, 'Add --as=USER.');
};

/** A format that brings its template along leaves no room for `--template`. */
const oneTemplate: Rule = (call) => {
  const output = flagOf(call, 'output')?.value ?? '';
  if (!isSet(call, 'template') || !WITH_ARGUMENT.test(output) || LATE_OUTPUT.has(call.path)) return undefined;
  return aboutFlag(call, 'template', `--template cannot stand with -o ${output.split('=')[0]}=….`, 'Keep one of them.');
};

/** Rules of every command. */
export const commonRules: Rule[] = [impersonates, oneTemplate];
