import { noun, one, oneOf, text } from './describe';
import type { Vocabulary } from './noun';

const CcTldKind: Vocabulary = {
  name: 'CcTldKind',
  about: 'Whether a ccTLD is written in ASCII or in another script.',
  values: { ASCII: 'A two-letter code in ASCII.', IDN: 'An internationalized label (IDN ccTLD).' },
};

const CcTldStatus: Vocabulary = {
  name: 'CcTldStatus',
  about: 'Whether a ccTLD is in use.',
  values: {
    DELEGATED: 'In the root zone, with a manager.',
    UNASSIGNED: 'In the root database without a manager.',
    RETIRED: 'Removed from the root zone.',
  },
};

export const CcTld = noun('CcTld', {
  about: 'A country code top-level domain, ASCII or internationalized.',
  section: 'ccTlds',
  key: {
    root: 'ccTld',
    argument: 'label',
    about:
      'The label as A-label or in its script, with or without the dot: `il`, `.il`, `xn--4dbrk0ce` or `ישראל`.',
    ranks: [['label', 'unicode']],
  },
  order: ['label'],
  orderAbout: 'by A-label',
  cites: 'required',
  prefix: 'cctld',
  shown: { name: 'unicode', kind: 'kind', colours: { fill: '#e3f5e1', stroke: '#3d8b37' } },
  called: ['ccTLD', 'ccTLDs'],
  fields: {
    label: text('The A-label without a dot, lower case: `il`, `xn--4dbrk0ce` (RFC 5890).', {
      required: true,
      searched: 'label',
    }),
    unicode: text(
      'The label in its script (U-label), in logical order, without a dot; the same as `label` for ASCII.',
      { required: true, searched: 'label', repeated: true },
    ),
    kind: oneOf(CcTldKind, 'ASCII or IDN.', { required: true }),
    script: text('The script of the label, by its Unicode name in English.', { required: true }),
    status: oneOf(CcTldStatus, 'Whether it is in use.', { required: true, standard: 'DELEGATED' }),
  },
  relationships: {
    territory: one(
      'DESIGNATES',
      'Territory',
      'The country or territory that it stands for.',
      { name: 'ccTlds', about: 'The ccTLDs that stand for it, in all scripts.' },
      { required: true, searched: 'meaning' },
    ),
    manager: one(
      'MANAGED_BY',
      'Organization',
      'The organization that the root database names as its manager; null where there is none.',
      { name: 'ccTlds', about: 'The ccTLDs that it manages.' },
    ),
  },
});
