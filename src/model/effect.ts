import { noun, one, oneOf } from './describe';
import { BODY, EFFECT_TARGET } from './groups';
import type { Vocabulary } from './noun';
import { Role } from './vocabularies';

const EffectType: Vocabulary = {
  name: 'EffectType',
  about: 'What a decision does to its target.',
  values: {
    APPOINTS: 'Gives a person a role in a body.',
    NOMINATES: 'Puts a person forward for a role that another body fills.',
    ADMITS: 'Makes a ccTLD a member.',
    REMOVES: 'Ends the role or the membership of the target.',
    ESTABLISHES: 'Sets the target up.',
    CLOSES: 'Closes the target.',
    ADOPTS: 'Adopts the target.',
    AMENDS_DOCUMENT: 'Changes the charter or another document of the target.',
    MANDATES: 'Asks the target to do something.',
    CONCERNS: 'Is about the target in another way.',
  },
};

export const Effect = noun('Effect', {
  about:
    'What a decision does: on whom or what, in which body and in which role. It rests on the sources of its decision.',
  order: [],
  orderAbout: 'as listed in the decision',
  cites: 'inherited',
  shown: { after: ['decision', 'target'], kind: 'type' },
  link: true,
  datedBy: 'decision',
  lineage: {
    earlier: 'decision',
    later: 'target',
    kinds: {
      ADOPTS: { about: 'The decision adopted it.', asks: true },
      AMENDS_DOCUMENT: {
        about: 'The decision changed its charter or another document of it.',
        asks: true,
      },
      CLOSES: { about: 'The decision closed it.', asks: true },
      ESTABLISHES: { about: 'The decision set it up.' },
      MANDATES: { about: 'The decision asked it to do something.', asks: true },
    },
  },
  undrawn: true,
  fields: {
    type: oneOf(EffectType, 'What is done.', { required: true }),
    role: oneOf(Role, 'The role that is given or taken; null where none is.'),
  },
  relationships: {
    target: one(
      'ACTS_ON',
      EFFECT_TARGET.members,
      'On whom or what it acts.',
      { name: 'actedOnBy', plain: true, about: 'What decisions did to it.' },
      { required: true },
    ),
    body: one(
      'IN_BODY',
      BODY.members,
      'The body in which the role or the membership is; null where there is none.',
      {
        name: 'effectsInBody',
        plain: true,
        about:
          'What decisions did to others with regard to this body: appointments to it, admissions, removals.',
      },
    ),
  },
});
