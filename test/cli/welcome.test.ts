import { welcome } from '../../src/cli/welcome';

describe('the message after the start', () => {
  it.each([
    ['127.0.0.1', 'localhost'],
    ['0.0.0.0', 'localhost'],
    ['::', 'localhost'],
    ['127.0.0.2', '127.0.0.2'],
    ['api.example', 'api.example'],
    ['fd00::1', '[fd00::1]'],
  ])('names for %s the host %s', (host, named) => {
    const addresses = welcome(host, 4000).match(/http:\/\/[^ /]+/g);
    expect(new Set(addresses)).toEqual(new Set([`http://${named}:4000`]));
  });

  it('names the page on which queries are written', () => {
    expect(welcome('::', 4000)).toContain('http://localhost:4000/query is GraphiQL');
  });
});
