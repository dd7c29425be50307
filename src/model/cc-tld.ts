import { noun, one, oneOf, text } from './describe';
import { A_LABEL, SCRIPT } from './text-format';
import type { Vocabulary } from './noun';

const CcTldKind: Vocabulary = {
  name: 'CcTldKind',
  about: 'Whether a ccTLD label is ASCII or internationalized.',
  values: { ASCII: 'A two-letter code in ASCII.', IDN: 'An internationalized label (IDN ccTLD).' },
  names: { ASCII: 'ASCII', IDN: 'IDN' },
};

const CcTldStatus: Vocabulary = {
  name: 'CcTldStatus',
  about: 'The state of a ccTLD in the root zone.',
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
      'The A-label or the label in its own script, with or without the dot: `il`, `.il`, `xn--4dbrk0ce` or `ישראל`.',
    ranks: [['aLabel', 'uLabel']],
  },
  order: ['aLabel'],
  orderAbout: 'by A-label',
  cites: 'required',
  timelineOf: ['manager'],
  prefix: 'cctld',
  shown: {
    label: ['.{uLabel}'],
    name: 'uLabel',
    kind: 'kind',
    colours: { fill: '#e3f5e1', stroke: '#3d8b37' },
  },
  called: ['ccTLD', 'ccTLDs'],
  fields: {
    aLabel: text('The A-label without a dot, lower case: `il`, `xn--4dbrk0ce` (RFC 5890).', {
      required: true,
      searched: 'label',
      format: A_LABEL,
      unique: true,
    }),
    uLabel: text(
      'The label in its own script (U-label), in logical order, without a dot. The same as `aLabel` for an ASCII ccTLD.',
      { required: true, searched: 'label', repeated: true, unique: true },
    ),
    kind: oneOf(CcTldKind, 'ASCII or IDN.', { required: true }),
    script: text('The Unicode name of the script of the label, in English.', {
      required: true,
      format: SCRIPT,
    }),
    status: oneOf(CcTldStatus, 'The state of the ccTLD in the root zone.', {
      required: true,
      standard: 'DELEGATED',
    }),
  },
  grouped: {
    REGION: { about: 'The ICANN region of its territory.', paths: [['territory', 'region']] },
  },
  relationships: {
    territory: one(
      'DESIGNATES',
      'Territory',
      'The country or territory that the ccTLD stands for.',
      { name: 'ccTlds', about: 'The ccTLDs of this territory, in all scripts.' },
      { required: true, searched: 'meaning' },
    ),
    manager: one(
      'MANAGED_BY',
      'Organization',
      'The organization that the root zone database names as manager. Null if there is none.',
      { name: 'ccTlds', about: 'The ccTLDs that it manages.' },
    ),
  },
});
