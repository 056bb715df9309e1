/**
 * What a box stands for. It decides pigment and shape (exemplars 8.2): a Pod and a container are capsules, a volume is a tray,
 * all others are boxes. The class is `d-` and the role.
 */
export const roles = ['pod', 'container', 'volume', 'network', 'config', 'health', 'node', 'failed'] as const;

export type Role = (typeof roles)[number];
