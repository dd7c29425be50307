import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server through which bytes can get lost without a word, as where a firewall has forgotten a connection. */
export interface Proxy {
  readonly address: string;
  /** How many connections were opened so far. */
  opened(): number;
  /** From now on, nothing gets through on the connections that are open, or, with `andNew`, on any. */
  silence(options?: { andNew: boolean }): void;
  /** Cuts all connections. */
  cut(): void;
  close(): void;
}

export async function proxyTo(uri: string, ownPort = 0): Promise<Proxy> {
  const { protocol, hostname, port } = new URL(uri);
  let sockets: Socket[] = [];
  let opened = 0;
  let isSilent = false;
  const server = createServer((client) => {
    opened++;
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.pipe(to);
      from.on('error', () => to.destroy());
      sockets.push(from);
    }
    if (isSilent) silence([client, upstream]);
  }).listen(ownPort, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    sockets.forEach((socket) => socket.destroy());
    sockets = [];
  };
  return {
    address: `${protocol}//127.0.0.1:${(server.address() as AddressInfo).port}`,
    opened: () => opened,
    silence: ({ andNew } = { andNew: false }) => {
      silence(sockets);
      isSilent = andNew;
    },
    cut,
    close: () => {
      server.close();
      cut();
    },
  };
}

/** What is sent is read, and goes nowhere. */
function silence(sockets: readonly Socket[]): void {
  for (const socket of sockets) {
    socket.unpipe();
    socket.resume();
  }
}
