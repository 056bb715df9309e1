/** The works of others that readers receive with the site. A new shipped dependency gets a line here. */
export const notices = [
  {
    name: 'Atkinson Hyperlegible Next and Mono',
    author: 'Braille Institute of America',
    licence: 'SIL Open Font License 1.1',
    use: 'The faces of text and code, cut to the characters that the site uses, and of the preview pictures.',
    url: 'https://www.brailleinstitute.org/freefont/',
  },
  {
    name: 'Literata',
    author: 'The Literata Project Authors',
    licence: 'SIL Open Font License 1.1',
    use: 'The face of the headings, cut to the characters that the site uses, and of the preview pictures.',
    url: 'https://github.com/googlefonts/literata',
  },
  {
    name: 'Kubernetes: help of kubectl and API reference',
    author: 'The Kubernetes Authors',
    licence: 'Apache License 2.0',
    use: 'First sentences of kubectl’s help and of the descriptions of API fields, where a list of parts says “Kubernetes’ words”.',
    url: 'https://github.com/kubernetes/kubernetes/blob/master/LICENSE',
  },
] as const;

export const trademarks = 'Kubernetes is a trademark of The Linux Foundation. This site is not affiliated with it.';
