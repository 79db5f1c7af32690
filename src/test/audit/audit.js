// Audits the server at the address given, and prints one line an audit: id, result, name, reason.
import { auditServer } from 'graphql-http';

for (const { id, name, status, reason } of await auditServer({ url: process.argv[2], fetchFn: fetch })) {
  console.log([id, status, name, reason ?? ''].join('\t').replaceAll('\n', ' '));
}
