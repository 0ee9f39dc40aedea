/** Packs the Zendesk app, and has Zendesk's own tool check, install and update it at a clinic's Zendesk. */

import { argsOf } from "./args.ts";
import { clientOf } from "./zendesk/client.ts";
import { install, update, validate } from "./zendesk/commands.ts";
import { writePackage } from "./zendesk/write-package.ts";

const USAGE = `npm run zendesk -- package
    checks the app by Zendesk's rules and writes dist/zendesk/makegood-<version>.zip, without a network
npm run zendesk -- validate
    has Zendesk check it
npm run zendesk -- install --origin https://<worker> --key <account key> [--app <app id>]
    makes the app at Zendesk and installs it; --app goes on with one that exists and is not installed
npm run zendesk -- update [--origin https://<worker>] [--key <account key>]
    brings the app that is installed to this version; its settings stay as they are, but for the Worker's address where it is given

The last three need ZENDESK_SUBDOMAIN, ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET: a confidential client with the scopes
read and write, acting as an admin. --limit <seconds> is how long Zendesk's tool may take (120).
`;

const LIMIT_S = 120;

const { positionals, values } = argsOf(
  {
    allowPositionals: true,
    options: {
      origin: { type: "string" },
      key: { type: "string" },
      app: { type: "string" },
      limit: { type: "string" },
    },
  },
  USAGE,
);

const [command = ""] = positionals;
const atZendesk = { validate, install, update }[command];

async function run(): Promise<number> {
  if (command === "package") return said(writePackage());
  if (!atZendesk) {
    process.stderr.write(USAGE);
    return 2;
  }
  const limitS = Number(values.limit ?? LIMIT_S);
  if (!(limitS > 0)) return said({ ok: false, error: "--limit is a number of seconds." });
  const client = clientOf(process.env);
  return said(client.ok ? await atZendesk(client.value, { ...values, limitMs: limitS * 1000 }) : client);
}

function said(done: Awaited<ReturnType<typeof install>>): number {
  if (done.ok) process.stdout.write(`${done.value}\n`);
  else process.stderr.write(`${done.error}\n`);
  return done.ok ? 0 : 1;
}

process.exitCode = await run();
