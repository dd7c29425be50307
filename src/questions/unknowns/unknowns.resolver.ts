import { Query, Resolver } from 'type-graphql';
import { UNKNOWNS } from '../../model/unknowns';
import { addField, objectClass } from '../../schema/build';
import { PageArgs } from '../../schema/page-types';
import { connectionOf } from '../../schema/noun-types';

const Unknowns = objectClass(
  'Unknowns',
  'What the graph does not know, as lists of the records concerned.',
);
for (const { name, noun, about } of UNKNOWNS) {
  const connection = connectionOf([noun]);
  addField(Unknowns, name, () => connection, { description: about }, PageArgs);
}

@Resolver()
export class UnknownsResolver {
  @Query(() => Unknowns, {
    nullable: true,
    description:
      'What the graph does not know: dates that no source gives, steps that none confirms, disagreements.',
  })
  unknowns(): unknown {
    // The plan answers it, as it does all lists.
    return undefined;
  }
}
