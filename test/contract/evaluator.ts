import { DEFAULT_PUBLIC_URL } from '../../src/config/config';
import { recordUrl } from '../../src/kernel/address';
import {
  executeSync,
  getOperationAST,
  getVariableValues,
  Kind,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
} from 'graphql';
import { VERSION } from '../../src/kernel/version';
import { DATA_LICENSE, datasetCitation } from '../../src/memory/bibliography/dataset-citation';
import type { Relation } from '../../src/model/relation';
import { relationsFrom, nounNamed, NOUNS } from '../../src/model/model';
import { UNKNOWNS } from '../../src/model/unknowns';
import type { NounName } from '../../src/model/noun';
import type { Graph, GraphNode } from '../../src/seeding/graph';
import { faultIn, type Document } from './faults';
import { questionNamed } from './record-questions';
import { changes } from './changes';
import { countsBy } from './groups';
import { gradeOf, gradesIn, reasonOf, spanOf } from './days';
import { listed, pageOf } from './listing';
import type { Arguments, ListKind } from './order';
import { Memory, valueOf, type Found } from './memory';
import { listOf, schemaOfItsOwn } from './own-schema';
import { Refused } from './refused';

/** More records than these under one natural key are not listed to a client that has to choose. */
const MOST_LISTED = 10;

/**
 * Answers documents from the graph in memory, one field after the other, in the
 * slowest and plainest way. It shares the schema and the description of the
 * nouns with the server, and nothing of how the server answers.
 */
export class Evaluator {
  readonly memory: Memory;
  private readonly schema = schemaOfItsOwn();

  constructor(graph: Graph) {
    this.memory = new Memory(graph);
  }

  answer(source: string, variableValues: Arguments = {}): ExecutionResult {
    const document = parse(source);
    const input = this.inputOf(document, variableValues);
    return executeSync({
      schema: this.schema,
      document,
      variableValues,
      fieldResolver: (parent, args: Arguments, _context, info) => {
        if (info.parentType.name !== 'Query') return this.show(parent, args, info.fieldName);
        // Whatever is wrong below a root field makes the whole root field fail.
        const set = { kind: Kind.SELECTION_SET as const, selections: info.fieldNodes };
        const argument = faultIn(input, set, ['Query'], '');
        if (argument) throw new Refused('BAD_REQUEST', { argument });
        return this.root(info.fieldName, args);
      },
      typeResolver: (value) => (value as GraphNode).label,
    });
  }

  private inputOf(document: DocumentNode, variables: Arguments): Document {
    const operation = getOperationAST(document);
    if (!operation) throw new Error('A document under test has one operation.');
    const fragments = document.definitions.filter(
      (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
    );
    const definitions = operation.variableDefinitions ?? [];
    return {
      memory: this.memory,
      schema: this.schema,
      fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])),
      variables: getVariableValues(this.schema, definitions, variables).coerced ?? {},
      listOf,
    };
  }

  private root(name: string, args: Arguments): unknown {
    const { graph } = this.memory;
    if (name === 'node') return this.memory.withId(args['id'] as string);
    if (name === 'nodes') return (args['ids'] as string[]).map((id) => this.memory.withId(id));
    if (name === 'dataset')
      return {
        fingerprint: graph.fingerprint,
        loadedAt: new Date(0),
        version: VERSION,
        licence: DATA_LICENSE.id,
        licenceUrl: DATA_LICENSE.url,
        citation: datasetCitation(graph.fingerprint, DEFAULT_PUBLIC_URL),
        counts: Object.entries(graph.counts)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([noun, count]) => ({ noun, count })),
      };
    if (name === 'changes') return changes(this.memory, args);
    if (name === 'unknowns') {
      const lists = UNKNOWNS.map(({ name: unknown, noun, filter }) => {
        const list = (page: Arguments) => this.rootList(noun, { ...page, filter });
        return [unknown, list] as const;
      });
      return Object.fromEntries(lists);
    }
    for (const noun of NOUNS) {
      if (noun.section === name) return this.rootList(noun.name, args);
      if (noun.key?.root === name)
        return this.onlyOne(noun.name, args[noun.key.argument] as string);
    }
    throw new Error(`The evaluator knows no root field ${name}.`);
  }

  private rootList(noun: NounName, args: Arguments): unknown {
    const all = this.memory.ofNoun(noun).map((node) => ({ node, relationship: null }));
    return this.connection(all, { to: [noun] }, args, (row) => this.citations(row.node));
  }

  private onlyOne(noun: NounName, text: string): GraphNode | null {
    const found = this.memory.withKey(noun, text);
    if (found.length < 2) return found[0] ?? null;
    const ids = found.map(({ id }) => id).sort();
    throw new Refused('BAD_REQUEST', { ids: ids.slice(0, MOST_LISTED) });
  }

  /** A field of something that was shown before: of a record, or of a page. */
  private show(source: unknown, args: Arguments, name: string): unknown {
    if (!this.memory.holds(source)) {
      const value = (source as Record<string, unknown>)[name];
      return typeof value === 'function' ? (value as (args: Arguments) => unknown)(args) : value;
    }
    const node = source;
    if (name === 'id') return node.id;
    if (name === 'url') return recordUrl(DEFAULT_PUBLIC_URL, node.id);
    const relation = relationsFrom(node.label as NounName).get(name);
    if (relation) return this.relation(node, relation, args);
    const question = questionNamed(node.label as NounName, name);
    if (question) return question(this.memory, node, args);
    const field = nounNamed(node.label as NounName).fields[name];
    return valueOf(node, name) ?? (field?.list ? [] : null);
  }

  private relation(node: GraphNode, relation: Relation, args: Arguments): unknown {
    const ends = this.memory.follow(node, relation);
    if (relation.reach === 'many')
      return this.connection(
        ends,
        relation,
        args,
        (row) => this.citations(relation.statedBy === 'from' ? node : row.node),
        relation.plannable,
      );
    if (relation.reach === 'one') {
      if (ends.length > 1) throw new Error(`${node.id} has more than one ${relation.name}.`);
      return ends[0]?.node ?? null;
    }
    const list = listed(this.memory, ends, relation);
    if (!relation.fact) return list.map((row) => row.node);
    return list.map((row) => ({ document: row.node, ...cited(row) }));
  }

  private connection(
    all: readonly Found[],
    kind: ListKind,
    args: Arguments,
    citations: (row: Found) => unknown,
    plannable = false,
  ): unknown {
    const { rows, list, hasNextPage, hasPreviousPage } = pageOf(this.memory, all, kind, args);
    const span = spanOf(args);
    const edges = rows.map((row) => {
      const certainty = span && gradeOf(row.node, span);
      return {
        node: row.node,
        cursor: row.cursor,
        citations: () => citations(row),
        happened: plannable ? row.relationship?.properties['happened'] : null,
        ...cited(row),
        certainty,
        reason: certainty && reasonOf(row.node, certainty),
      };
    });
    const startCursor = rows[0]?.cursor ?? null;
    const endCursor = rows[rows.length - 1]?.cursor ?? null;
    return {
      edges,
      nodes: rows.map((row) => row.node),
      pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor },
      totalCount: list.length,
      counts: ({ by }: Arguments) => countsBy(this.memory, list, kind.to, by as string),
      certainties:
        span &&
        gradesIn(
          list.map(({ node }) => node),
          span,
        ),
    };
  }

  private citations(node: GraphNode): unknown {
    const relation = relationsFrom(node.label as NounName).get('citations');
    return relation ? this.relation(node, relation, {}) : [];
  }
}

/** What a citation says of its place in the document; nothing of any other relationship. */
function cited({ relationship }: Found): Record<string, unknown> {
  const { locator = null, shown = null, supports = [] } = relationship?.properties ?? {};
  return { locator, shown, supports };
}
