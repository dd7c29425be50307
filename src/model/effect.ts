import { noun, one, oneOf } from './describe';
import { BODY, EFFECT_TARGET } from './groups';
import type { Vocabulary } from './noun';
import { Role } from './vocabularies';

const EffectType: Vocabulary = {
  name: 'EffectType',
  about: 'What a decision does to its target.',
  values: {
    APPOINTS:
      'Appoints a person to a role in a body. The target is the body itself where no source names the person.',
    NOMINATES: 'Nominates a person for a role that another body fills.',
    ADMITS: 'Admits a ccTLD as a member.',
    REMOVES: 'Ends the role or the membership of the target.',
    ESTABLISHES: 'Establishes the target.',
    CLOSES: '',
    ADOPTS: '',
    AMENDS_DOCUMENT: 'Changes the charter or another document of the target.',
    MANDATES: 'Asks the target to do something.',
    CONCERNS: 'Concerns the target in another way.',
  },
};

export const Effect = noun('Effect', {
  about:
    'One effect of a decision: what it does, to which record, and for a role in which body. Its sources are those of the decision.',
  order: [],
  orderAbout: 'as listed in the decision',
  cites: 'inherited',
  shown: { label: ['{decision}: {type} {target}'], kind: 'type' },
  link: true,
  datedBy: 'decision',
  lineage: {
    earlier: 'decision',
    later: 'target',
    kinds: {
      APPOINTS: {
        about: 'The decision appointed somebody to the earlier body.',
        earlier: 'body',
        later: 'decision',
      },
      ADOPTS: { about: 'The decision adopted the later record.', asks: true },
      AMENDS_DOCUMENT: {
        about: 'The decision changed a charter or another document.',
        asks: true,
      },
      CLOSES: { about: 'The decision closed the later record.', asks: true },
      ESTABLISHES: { about: 'The decision established the later record.' },
      MANDATES: { about: 'The decision asked the body or person to do something.', asks: true },
    },
  },
  undrawn: true,
  fields: {
    type: oneOf(EffectType, 'What the decision does.', { required: true }),
    role: oneOf(Role, 'The role that is given or taken away. Null if there is none.'),
  },
  relationships: {
    target: one(
      'ACTS_ON',
      EFFECT_TARGET.members,
      'The record that the decision affects.',
      { name: 'actedOnBy', plain: true, about: 'The effects of decisions on this record.' },
      { required: true },
    ),
    body: one(
      'IN_BODY',
      BODY.members,
      'The body of the role or the membership. Null if there is none.',
      {
        name: 'effectsInBody',
        plain: true,
        about: 'What decisions did to others in this body: appointments, admissions, removals.',
      },
    ),
  },
});
