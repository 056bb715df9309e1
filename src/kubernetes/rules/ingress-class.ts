import { entry, text } from '../schema/node.ts';
import { dnsSubdomain } from '../schema/formats.ts';
import { spot, type Rule } from './rule.ts';

export const ingressClass: Rule = {
  name: 'ingress-class',
  about: 'An IngressClass names its controller by a domain and a path.',
  on: ['networking.v1.IngressClassSpec', 'networking.v1.IngressClassParametersReference'],
  check(place, report) {
    if (place.definition === 'networking.v1.IngressClassSpec') {
      const controller = text(place.node, 'controller');
      const [domain = '', ...path] = controller?.split('/') ?? [];
      if (controller === undefined)
        report(spot(place), 'An IngressClass has no "controller".', 'Add one such as "k8s.io/ingress-nginx".');
      else if (
        path.join('/') === '' ||
        dnsSubdomain(domain) !== undefined ||
        !/^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(path.join('/')) ||
        controller.length > 250
      )
        report(
          spot(place, 'controller'),
          `The controller "${controller}" is no path with a domain before it.`,
          'Write one such as "k8s.io/ingress-nginx".',
        );
      return;
    }
    const scoped = text(place.node, 'scope') === 'Namespace';
    if (scoped && text(place.node, 'namespace') === undefined)
      report(spot(place, 'scope'), 'Parameters of scope "Namespace" have no "namespace".', 'Add "namespace:".');
    if (!scoped && entry(place.node, 'namespace') !== undefined)
      report(
        spot(place, 'namespace'),
        'Parameters of scope "Cluster" have no "namespace".',
        'Take it away, or write "scope: Namespace".',
      );
  },
};
