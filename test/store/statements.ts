import type { Statement } from '../../src/store/statement';

/** A statement that stands in no file: what somebody else could send to the same store. */
export function reading(text: string, ...parameters: string[]): Statement {
  return {
    name: 'test/read',
    about: 'A test.',
    mode: 'read',
    parameters,
    names: [],
    text,
  };
}

export function writing(text: string, ...parameters: string[]): Statement {
  return { ...reading(text, ...parameters), name: 'test/write', mode: 'write' };
}

export function defining(text: string): Statement {
  return { ...reading(text), name: 'test/define', mode: 'define' };
}
