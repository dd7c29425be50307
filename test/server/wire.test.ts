import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { servePeople } from './serving';

let app: FastifyInstance;
servePeople((started) => (app = started));

/** What is sent, line by line, as some clients, proxies and probes do, and others could. */
type Lines = readonly string[];

/** The status and the body of the last answer to these lines; the connection is to be closed after it. */
async function answerTo(lines: Lines): Promise<[status: string, body: string]> {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  const headers = lines.findIndex((line) => line !== '') + 1;
  socket.write(lines.toSpliced(headers, 0, 'Connection: close').join('\r\n'));
  const answers = (await text(socket)).split(/(?=HTTP\/1\.1 \d{3} )/);
  const [head = '', body = ''] = (answers.at(-1) ?? '').split('\r\n\r\n');
  return [head.split(' ', 2)[1] ?? '', body];
}

const PATH = '/graphql?query=%7B__typename%7D';
const BODY = '{"query":"{__typename}"}';
const JSON_TYPE = 'Content-Type: application/json';
const LENGTH = `Content-Length: ${BODY.length}`;
const get = (path: string, ...headers: Lines): Lines => [
  `GET ${path} HTTP/1.1`,
  ...(headers.some((each) => each.startsWith('Host')) ? [] : ['Host: x']),
  ...headers,
  '',
  '',
];
const post = (body: string, ...headers: Lines): Lines => [
  'POST /graphql HTTP/1.1',
  'Host: x',
  ...(headers.some((each) => each.startsWith('Content-Type')) ? [] : [JSON_TYPE]),
  ...(headers.some((each) => each.startsWith('Transfer'))
    ? []
    : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ...headers,
  '',
  body,
];
const chunks = (size: string) => [size, BODY, '0', '', ''].join('\r\n');

describe('a query is answered', () => {
  it.each<[what: string, lines: Lines]>([
    ['HTTP/1.0 and no host', [`GET ${PATH} HTTP/1.0`, '', '']],
    ['HTTP/1.0 in a body', ['POST /graphql HTTP/1.0', JSON_TYPE, LENGTH, '', BODY]],
    ['an empty host', get(PATH, 'Host:')],
    ['a host and a port', get(PATH, 'Host: example.org:80')],
    ['a whole address, as a proxy sends it', get(`http://example.org${PATH}`)],
    ['a whole address in capitals', get(`HTTP://EXAMPLE.ORG${PATH}`)],
    ['a path in percent signs', get(PATH.replace('g', '%67'))],
    ['a query with plain signs', get('/graphql?query={__typename}')],
    ['a query with plus signs for blanks', get('/graphql?query=query+A{__typename}')],
    ['a fragment of the address', get(`${PATH}#there`)],
    ['a body that GET does not read', get(PATH, JSON_TYPE, 'Content-Length: 2').with(-1, '{x')],
    ['an address of 10,000 signs', get(`/graphql?query={__typename%23${'x'.repeat(10_000)}%0A}`)],
    ['an offer of another protocol', get(PATH, 'Upgrade: h2c')],
    ['an empty line before it', ['', ...get(PATH)]],
    ['UTF-8', post(BODY, 'Content-Type: application/json; charset=utf-8')],
    ['UTF-8 in quotes', post(BODY, 'Content-Type: application/json;charset="UTF-8"')],
    ['ASCII', post(BODY, 'Content-Type: Application/JSON; Charset=us-ascii')],
    ['another parameter of the type', post(BODY, 'Content-Type: application/json; a=b')],
    ['a byte order mark', post(`\ufeff${BODY}`)],
    ['blanks around it', post(` \t\n${BODY}\n`)],
    ['a key that stands twice', post(BODY.replace('{', '{"query":"{x}",'))],
    ['letters in escapes', post(BODY.replace('_', '\\u005f'))],
    [
      'null for what may be left out',
      post(BODY.replace('}"}', '}","variables":null,"operationName":null,"extensions":null}')),
    ],
    ['keys that nobody knows', post(BODY.replace('}"}', '}","id":1,"":[]}'))],
    [
      'nested variables that are not used',
      post(BODY.replace('}"}', `}","variables":{"a":${'['.repeat(500)}${']'.repeat(500)}}}`)),
    ],
    ['chunks', post(chunks('18'), 'Transfer-Encoding: chunked')],
    ['chunks that say more of themselves', post(chunks('18;a=b'), 'Transfer-Encoding: Chunked')],
    ['a client that waits to be told to go on', post(BODY, 'Expect: 100-continue')],
    ['any type accepted', post(BODY, 'Accept: */*')],
    ['no type accepted by name', post(BODY, 'Accept:')],
    ['the type of GraphQL accepted', post(BODY, 'Accept: application/graphql-response+json;q=0.1')],
  ])('that is sent with %s', async (_, lines) => {
    const [status, body] = await answerTo(lines);
    expect([status, body.trim()]).toEqual(['200', '{"data":{"__typename":"Query"}}']);
  });

  it.each([
    ['0.9', '0.5', 'application/graphql-response+json'],
    ['0.5', '0.9', 'application/json'],
  ])('in the type that is liked better: %s and %s', async (graphql, json, type) => {
    const accept = `Accept: application/graphql-response+json;q=${graphql}, application/json;q=${json}`;
    const { port } = app.server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${PATH}`, {
      headers: { accept: accept.slice('Accept: '.length) },
    });
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  });
});

describe('an error in the form of GraphQL is answered', () => {
  it.each<[status: string, what: string, lines: Lines]>([
    ['400', 'a whole address with a host that is none', get(`http://a:x${PATH}`)],
    ['400', 'a host that is none', get(PATH, 'Host: ???bad host')],
    ['400', 'a bracket left open in the host', get(PATH, 'Host: [::1')],
    ['400', 'a percent sign in the host', get('/health/live', 'Host: a%')],
    ['400', 'HTTP/1.1 without a host, which it forbids', [`GET ${PATH} HTTP/1.1`, '', '']],
    ['400', 'a method that HTTP does not know', ['HELLO / HTTP/1.1', 'Host: x', '', '']],
    ['400', 'a version that HTTP does not have', [`GET ${PATH} HTTP/1.2`, 'Host: x', '', '']],
    ['400', 'a line that is none', ['hello', '', '']],
    ['400', 'the beginning of TLS', ['\x16\x03\x01\x02\x00\x01\x00']],
    ['400', 'a header without a colon', get(PATH, 'nothing')],
    ['400', 'a header over two lines', get(PATH, 'A: b', ' c')],
    ['400', 'a blank in the address', get('/graphql?query={ __typename }')],
    ['400', 'a letter in the address that is not ASCII', get('/é')],
    ['400', 'signs that are no UTF-8', get('/%ff')],
    ['404', 'such signs behind a number sign', get('/nope#%ff')],
    ['400', 'a length that is none', post(BODY).with(3, 'Content-Length: x')],
    ['400', 'two lengths', post(BODY, 'Content-Length: 25')],
    ['400', 'a length and chunks', post(chunks('18'), 'Transfer-Encoding: chunked', LENGTH)],
    ['400', 'a chunk without a length', post(chunks('zz'), 'Transfer-Encoding: chunked')],
    ['400', 'no body', post('')],
    ['400', 'blanks', post('  ')],
    ['400', 'a comma too much', post(BODY.replace('"}', '",}'))],
    ['400', 'two bodies', post(BODY + BODY)],
    ['400', 'a line in a text', post(BODY.replace('{_', '{\n_'))],
    ['400', 'a number that is none', post(BODY.replace('"}', '","variables":{"a":NaN}}'))],
    [
      '400',
      'half a letter in a text',
      post('{"query":"{search(text:\\"\\ud800\\"){totalCount}}"}'),
    ],
    ['404', 'a path that leaves the folder', get('/../../etc/passwd')],
    ['404', 'a path that leaves it in percent signs', get('/%2e%2e/%2e%2e/etc/passwd')],
    ['404', 'a path with a zero', get('/%00')],
    ['405', 'TRACE', ['TRACE /graphql HTTP/1.1', 'Host: x', '', '']],
    ['405', 'a tunnel', ['CONNECT example.org:443 HTTP/1.1', 'Host: x', '', '']],
    ['406', 'a picture asked for', post(BODY, 'Accept: image/png')],
    ['406', 'nothing accepted that there is', post(BODY, 'Accept: application/json;q=0')],
    [
      '413',
      'more than is read, in chunks',
      post(['249f0', 'x'.repeat(150_000), '0', '', ''].join('\r\n'), 'Transfer-Encoding: chunked'),
    ],
    ['413', 'a length of more than is read', post('x').with(3, 'Content-Length: 99999999')],
    ['415', 'no type', post(BODY).with(2, 'A: b')],
    ['415', 'an empty type', post(BODY, 'Content-Type:')],
    ['417', 'what nobody can do', post(BODY, 'Expect: 200-ok')],
    ['431', 'an address of 20,000 signs', get(`/graphql?query=${'x'.repeat(20_000)}`)],
    ['431', 'a header of 20,000 signs', get(PATH, `A: ${'x'.repeat(20_000)}`)],
  ])('%s for %s', async (wanted, _, lines) => {
    const [status, body] = await answerTo(lines);
    expect(status).toBe(wanted);
    expect(JSON.parse(body)).toEqual({
      errors: [expect.objectContaining({ message: expect.any(String) as string })],
    });
  });
});
