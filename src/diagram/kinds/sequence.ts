import type { DrawKind } from '../drawing.ts';
export const drawSequence: DrawKind = () => ({ svg: '', words: [], findings: [] });
