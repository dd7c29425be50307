import { Refusal } from '../kernel/errors';
import { relationsFrom } from '../model/model';
import type { NounName } from '../model/noun';
import type { Relation } from '../model/relation';
import { all, inSpan, type Condition } from './condition';
import {
  comparisons,
  countsOf,
  given,
  givenSome,
  propertyCondition,
  type Input,
} from './filter-values';
import { MOST_FILTER_NESTING, MOST_FILTER_PARTS, MOST_FILTER_RELATIONS } from './limits';
import { spanOf } from './span';
import type { Argument } from './argument';

/** The condition that a filter input means for nodes of a noun. */
export function filterOf(input: Input, noun: NounName, path: string): Condition {
  return new Filter().node(input, [noun], path, 0);
}

class Filter {
  private parts = 0;
  private nesting = 0;

  node(input: Input, nouns: readonly NounName[], path: string, depth: number): Condition {
    const parts = given(input, path).map(([name, value]) => {
      this.count(path);
      return this.part(name, value, nouns, `${path}.${name}`, depth);
    });
    return all(parts);
  }

  private count(path: string): void {
    if (++this.parts > MOST_FILTER_PARTS)
      throw new Refusal(
        'QUERY_TOO_COMPLEX',
        `${path}: the filter has more than ${MOST_FILTER_PARTS} conditions, which is the limit.`,
      );
  }

  private part(
    name: string,
    value: Argument,
    nouns: readonly NounName[],
    path: string,
    depth: number,
  ): Condition {
    if (name === 'and' || name === 'or' || name === 'not') {
      return this.nested(path, () => this.combined(name, value, nouns, path, depth));
    }
    if (name === 'id')
      return all(comparisons('id', Object.fromEntries(givenSome(value as Input, path)), path));
    const [noun] = nouns as [NounName];
    if (nouns.length > 1) return this.member(name, value as Input, nouns, path, depth);
    const relation = relationsFrom(noun).get(name);
    if (relation) return this.relation(relation, value as Input, path, depth);
    return propertyCondition(noun, name, value, path);
  }

  private nested(path: string, condition: () => Condition): Condition {
    if (this.nesting === MOST_FILTER_NESTING)
      throw new Refusal(
        'QUERY_TOO_COMPLEX',
        `${path}: the filter nests and, or and not more than ${MOST_FILTER_NESTING} deep, which is the limit.`,
      );
    this.nesting++;
    const result = condition();
    this.nesting--;
    return result;
  }

  private combined(
    name: 'and' | 'or' | 'not',
    value: Argument,
    nouns: readonly NounName[],
    path: string,
    depth: number,
  ): Condition {
    const part = (input: Input, place: string) => {
      givenSome(input, place);
      return this.node(input, nouns, place, depth);
    };
    if (name === 'not') return { kind: 'not', part: part(value as Input, path) };
    const inner = (value.shape as unknown[]).map((_, index) =>
      part(value.at(index), `${path}[${index}]`),
    );
    return { kind: name === 'and' ? 'all' : 'any', parts: inner };
  }

  /** Of several nouns that a relation can reach, the one whose name the key is. */
  private member(
    name: string,
    input: Input,
    nouns: readonly NounName[],
    path: string,
    depth: number,
  ): Condition {
    const noun = nouns.find((each) => memberName(each) === name) as NounName;
    return all([{ kind: 'isA', noun }, this.node(input, [noun], path, depth)]);
  }

  private relation(relation: Relation, input: Input, path: string, depth: number): Condition {
    if (depth === MOST_FILTER_RELATIONS)
      throw new Refusal(
        'QUERY_TOO_COMPLEX',
        `${path}: the filter follows more than ${MOST_FILTER_RELATIONS} relations, which is the limit.`,
      );
    if (relation.reach === 'one') {
      return { kind: 'reaches', relation, part: this.node(input, relation.to, path, depth + 1) };
    }
    const asked = Object.fromEntries(given(input, path));
    const span = spanOf(input, path);
    const dated = span ? [inSpan(span)] : [];
    const parts: Condition[] = [];
    const reaches = (quantifier: 'some' | 'none') => {
      const inner = asked[quantifier] as Input | undefined;
      if (!inner) return;
      const part: Condition = {
        kind: 'reaches',
        relation,
        part: all([...dated, this.node(inner, relation.to, `${path}.${quantifier}`, depth + 1)]),
      };
      parts.push(quantifier === 'some' ? part : { kind: 'not', part });
    };
    reaches('some');
    reaches('none');
    const count = asked['count'] as Input | undefined;
    if (count) {
      const counts = countsOf(count, `${path}.count`);
      parts.push({ kind: 'reaches', relation, part: all(dated), counts });
    }
    if (parts.length === 0)
      throw new Refusal('BAD_REQUEST', `${path}: is empty; expected some, none or count.`);
    return all(parts);
  }
}

/** The key under which the filter of an interface asks for one of its nouns. */
export function memberName(noun: NounName): string {
  return noun.charAt(0).toLowerCase() + noun.slice(1);
}
