import { few, flag, integer, noun, one, oneOf, partialDate, prose, text } from './describe';
import { BODY } from './groups';
import type { Relationship } from './noun';
import { Region, Role } from './vocabularies';

export const Post = noun('Post', {
  about:
    'Seats of a body that are filled in one way, whoever holds them (Popolo Post, W3C org:Post).',
  order: ['name', 'region'],
  orderAbout: 'by name and region',
  cites: 'required',
  when: ['start', 'end'],
  shown: { label: ['{name}, {body}'], name: 'name' },
  called: ['post', 'posts', 'seat', 'seats'],
  undrawn: true,
  fields: {
    name: text('What the seats are called.', { required: true, searched: 'name' }),
    roles: oneOf(Role, 'The roles in the body whose holders have one of the seats.', {
      required: true,
      list: true,
    }),
    complete: flag(
      'Whether the posts on record are all that the body has for these roles, so that whoever has one of the roles is on one of the seats.',
      { required: true, standard: false },
    ),
    seats: integer('The number of seats.', { required: true, range: [1, 9_999] }),
    region: oneOf(Region, 'The ICANN region whose seats they are. Null if of none.'),
    selection: prose('How they are filled, in our own words.'),
    start: partialDate('Since when the rule holds. Null if no source says.'),
    end: partialDate('Until when the rule held. Null if no source says that it ended.'),
  },
  relationships: {
    filledBy: one('FILLED_BY', BODY.members, 'The body that fills them.', {
      name: 'fills',
      about: 'The posts in other bodies that it fills.',
      plain: true,
    }),
  },
});

/** The posts of a body, which are written inside it. */
export const posts = (): Relationship =>
  few(
    'HAS_POST',
    'Post',
    'Its seats, as far as a source tells how many there are and who fills them.',
    { name: 'body', about: 'The body that has the seats.', reach: 'one' },
    { nested: true, plain: true },
  );
