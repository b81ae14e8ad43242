// One process of the plainest server there can be: node:http, one fixed buffer, three headers.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file = '', port = ''] = process.argv.slice(2);
const body = readFileSync(file);
createServer((_request, response) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': body.byteLength,
  });
  response.end(body);
}).listen({ host: '127.0.0.1', port: Number(port), reusePort: true }, () => process.send?.('ready'));
process.on('disconnect', () => process.exit());
