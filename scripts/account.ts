/** The operator's hand: makes an account's key, sets the account up in a running Worker, and copies it. */
import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import type { ProvisionRequest } from "../core/contract/account.ts";
import { accountIdIn, testIdOf } from "../core/regions.ts";
import { err, ok, type Result } from "../core/result.ts";
import { checkAccountKey, makeAccountKey } from "../worker/auth/account-key.ts";
import { exportAccount } from "./account/export.ts";
import { goOn, stay } from "./account/go-on.ts";
import { importAccount } from "./account/import.ts";
import { askOperator, type OperatorCall } from "./account/operator.ts";
import { restoreAccount } from "./account/restore.ts";
import { argsOf } from "./args.ts";
import { newLetters } from "./setup/new-letters.ts";
import { isRegion, REGIONS_IN_WORDS } from "./setup/regions-in-words.ts";

const USAGE = `npm run account -- create [--id harbour01 | --region eu] [--title "Harbour Wellness" --origin https://…]
    prints the account key that stands in every address given to a helpdesk or a vendor;
    with --title and --origin the empty account is made as well, in suggest-only mode
    --test-of KEY: a test account beside that live one, in its region; it takes test keys only
npm run account -- provision --account KEY --file account.json --origin https://…
    sets the account up: title, connections, people (the body of PUT /operator/accounts/:accountKey)
npm run account -- export --account KEY --out FILE --origin https://… [--hold]
    copies the whole account into a file of hash-chained lines: everybody's records, no key of any vendor;
    --hold: nothing is changed in the account until the copy is whole
    --move: the account is closed first, for good: it is read, and nothing is changed or paid from it any more
npm run account -- stay --account KEY --origin https://…
    opens an account again that was closed to be moved, as long as no copy of it goes on
npm run account -- import --account NEWKEY --in FILE --origin https://… [--anew]
    takes such a file into a new account, which wakes frozen and without keys; again goes on where it stopped,
    --anew: forgets half of a backup and begins anew
npm run account -- go-on --account KEY --origin https://… [--seen CODE] [--old-is-gone]
    says what to look at before a copy moves money; with the code of that list it does, and its original no more
npm run account -- restore --account KEY --origin https://… (--to 2026-11-30T09:00:00Z | --bookmark …)
    puts the account back to a time of the last thirty days, on Cloudflare; prints by what that is undone

ROOT_KEY and OPERATOR_TOKEN come from the environment or .dev.vars, and must be the Worker's own.
`;

const { positionals, values } = argsOf(
  {
    allowPositionals: true,
    options: {
      id: { type: "string" },
      "test-of": { type: "string" },
      title: { type: "string" },
      account: { type: "string" },
      /** As it was called before. */
      key: { type: "string" },
      file: { type: "string" },
      origin: { type: "string" },
      out: { type: "string" },
      hold: { type: "boolean", default: false },
      move: { type: "boolean", default: false },
      in: { type: "string" },
      anew: { type: "boolean", default: false },
      seen: { type: "string" },
      to: { type: "string" },
      bookmark: { type: "string" },
      "old-is-gone": { type: "boolean", default: false },
      region: { type: "string", default: "nearest" },
    },
  },
  USAGE,
);
const fromFile = existsSync(".dev.vars") ? parseEnv(readFileSync(".dev.vars", "utf8")) : {};

type Said = Result<string, string>;

function need(name: "ROOT_KEY" | "OPERATOR_TOKEN"): string {
  const value = process.env[name] ?? fromFile[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** Throws with the words where something is missing. */
function given(name: "account" | "file" | "origin" | "out" | "in"): string {
  const value = name === "account" ? (values.account ?? values.key) : values[name];
  if (value === undefined) throw new Error(`--${name} is missing.\n\n${USAGE}`);
  return value;
}

const callAt = (origin: string, accountKey: string): OperatorCall => ({
  origin,
  accountKey,
  token: need("OPERATOR_TOKEN"),
});
const call = () => callAt(given("origin"), given("account"));
const say = (line: string) => void process.stderr.write(`${line}\n`);

async function create(): Promise<Said> {
  if (!isRegion(values.region)) return err(`No region is called ${values.region}.\n${REGIONS_IN_WORDS}`);
  const live = values["test-of"] === undefined ? undefined : checkAccountKey(need("ROOT_KEY"), values["test-of"]);
  if (values["test-of"] !== undefined && !live) return err("--test-of is no account key of this ROOT_KEY.");
  const id = live ? testIdOf(live) : (values.id ?? accountIdIn(values.region, newLetters()));
  const accountKey = makeAccountKey(need("ROOT_KEY"), id);
  if (values.title !== undefined && values.origin !== undefined) {
    const empty: ProvisionRequest = {
      title: values.title,
      language: "en",
      money: "suggest_only",
      connections: [],
      people: [],
      ...(values.region === "nearest" ? {} : { region: values.region }),
    };
    const made = await askOperator(callAt(values.origin, accountKey), "PUT", "", JSON.stringify(empty));
    if (!made.ok) return err(made.error.said);
  }
  return ok(accountKey);
}

async function provision(): Promise<Said> {
  const done = await askOperator(call(), "PUT", "", readFileSync(given("file"), "utf8"));
  return done.ok ? ok("The account is set up.") : err(done.error.said);
}

const COMMANDS: Readonly<Record<string, () => Promise<Said>>> = {
  create,
  provision,
  export: () => exportAccount(call(), { out: given("out"), isHeld: values.hold, isMove: values.move }, say),
  stay: () => stay(call()),
  import: () => importAccount(call(), { file: given("in"), isAnew: values.anew }, say),
  restore: () => restoreAccount(call(), { to: values.to, bookmark: values.bookmark }),
  "go-on": () => goOn(call(), { seen: values.seen, isOldGone: values["old-is-gone"] }),
};

/** What is missing is thrown before there is a promise. */
async function saidBy(work: () => Promise<Said>): Promise<Said> {
  try {
    return await work();
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

const work = COMMANDS[positionals[0] ?? ""];
if (!work) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const said = await saidBy(work);
  if (said.ok) process.stdout.write(`${said.value}\n`);
  else {
    process.stderr.write(`${said.error}\n`);
    process.exitCode = 1;
  }
}
