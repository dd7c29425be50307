import { asGiven, spoken } from '../../src/store/neo4j/spoken';
import { reading } from './statements';

describe('a statement for Neo4j', () => {
  const statement = reading('MATCH (n {id: $id}) RETURN n LIMIT $limit', 'id', 'limit');

  it('takes its parameters from one map, in Cypher 5', () => {
    expect(spoken(statement)).toBe(
      'CYPHER 5 MATCH (n {id: $given.id}) RETURN n LIMIT $given.limit',
    );
    expect(Object.keys(asGiven({ id: 'a', limit: 1 }))).toEqual(['given']);
  });

  it('is written once', () => {
    spoken(statement);
    const replaced = jest.spyOn(String.prototype, 'replace');
    spoken(statement);
    expect(replaced).not.toHaveBeenCalled();
    replaced.mockRestore();
  });
});
