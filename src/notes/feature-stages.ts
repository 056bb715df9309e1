import type { Features } from '../sources/data-schema.ts';
import { minorOf, newestFirst, stageReached, stages, versionReached, type Stage } from '../sources/feature-stage.ts';
import { getSite } from './site.ts';

export type FeatureEntry = Features[string] & {
  id: string;
  /** The address of its row; that of the page which lists all features. */
  address: string;
  stage: Stage;
  /** The version of that stage; empty for what is only planned. */
  version: string;
};

/** Every feature with the stage that it has reached, those of the newest version first. */
export function listFeatures(): FeatureEntry[] {
  const { content } = getSite();
  const page = content.notes.find(({ components }) => components.some(({ name }) => name === 'Features'))?.address ?? '/';
  return Object.entries(content.features)
    .map(([id, feature]) => ({
      ...{ ...feature, id, address: `${page}#feature-${id}` },
      ...{ stage: stageReached(feature), version: versionReached(feature) },
    }))
    .sort(newestFirst);
}

/** The feature that brought a field, while readers may still lack it. */
export function featureOfField(path: string): FeatureEntry | undefined {
  return listFeatures().find(({ fields }) => fields.includes(path) || fields.includes(`${path}[]`));
}

/** The features that reached a stage in one version. */
export type VersionStep = { stage: Stage; features: FeatureEntry[] };

/** What each version brought, the newest first. */
export function listVersions(): { version: string; steps: VersionStep[] }[] {
  const features = listFeatures();
  const versions = [...new Set(features.flatMap((feature) => stages.flatMap((stage) => feature[stage] ?? [])))];
  return versions
    .sort((a, b) => minorOf(b) - minorOf(a))
    .map((version) => ({
      version,
      steps: stages
        .map((stage) => ({ stage, features: features.filter((feature) => feature[stage] === version) }))
        .filter((step) => step.features.length > 0),
    }));
}
