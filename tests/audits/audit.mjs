// Runs the public audits of GraphQL over HTTP against a server: node audit.mjs ADDRESS, with a token in TOKEN.
// Prints what is not as it should be, then how many audits there are and how many are passed; status 1 where one is not.
import { auditServer } from "graphql-http";

const [url] = process.argv.slice(2);
const results = await auditServer({
  url,
  fetchFn: (address, options = {}) =>
    fetch(address, {
      ...options,
      headers: { ...options.headers, Authorization: `Bearer ${process.env.TOKEN}` },
    }),
});
const failed = results.filter((result) => result.status !== "ok");
for (const result of failed) {
  console.log(`${result.id} ${result.name}: ${result.reason}`);
}
console.log(`${results.length - failed.length} of ${results.length}`);
process.exitCode = failed.length ? 1 : 0;
