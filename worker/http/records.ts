/** The records API: JSON lines, read as they come and handed on piece by piece, with a key that may do this and nothing else. */
import { type Context, Hono } from "hono";
import {
  RECORDS_REFUSALS_MAX,
  type RecordRefusal,
  type RecordsAnswer,
  type RecordsAsk,
  recordsJsonSchema,
  type SentPiece,
} from "../../core/contract/imports.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { omitNullish } from "../../core/omit-nullish.ts";
import { ulid } from "../../core/primitives.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { RecordsRpc } from "../account/rpc/account-rpc.ts";
import { piecesIn } from "./piece-stream.ts";
import { problem, reply } from "./problem.ts";
import { type KeyEnv, needKey, replyToKey } from "./records-key.ts";

/** In one call to the account: it answers nobody else meanwhile. */
const PIECES_AT_ONCE = 4;

export const records = new Hono<KeyEnv>()
  .get("/schema", (c) =>
    c.body(JSON.stringify(recordsJsonSchema()), 200, { "content-type": "application/schema+json" }),
  )
  .post("/", needKey, async (c) => {
    const asked = askOf(c);
    if (!asked.ok) return reply(c, asked);
    const body = bodyOf(c);
    if (!body)
      return problem(c, { code: "invalid", detail: "The body has another encoding than gzip, or is missing." });
    const { keyed, caller } = c.var;
    const begun = await keyed.beginRecords(caller.token, asked.value);
    return begun.ok ? reply(c, await takeAll(keyed, caller.token, begun.value.importId, body)) : replyToKey(c, begun);
  });

/** `import-id` names the import, so that one that broke off goes on; `?mode=dry_run` writes only its report. */
function askOf(c: Context<KeyEnv>): Result<RecordsAsk, Refusal> {
  const importId = c.req.header("import-id");
  const mode = c.req.query("mode") ?? "import";
  if (importId !== undefined && !ulid.safeParse(importId).success) {
    return err({ code: "invalid", detail: "must be a ULID", field: "import-id" });
  }
  if (mode !== "import" && mode !== "dry_run") {
    return err({ code: "invalid", detail: "must be import or dry_run", field: "mode" });
  }
  const { from } = c.var.caller;
  return ok({ mode, ...omitNullish({ importId, from }) });
}

function bodyOf(c: Context<KeyEnv>): ReadableStream<Uint8Array> | undefined {
  const { body } = c.req.raw;
  const encoding = c.req.header("content-encoding") ?? "identity";
  if (encoding === "identity") return body ?? undefined;
  return encoding === "gzip" ? body?.pipeThrough(new DecompressionStream("gzip")) : undefined;
}

/** Nothing more is read while the account takes what came. */
async function takeAll(
  account: RecordsRpc,
  token: string,
  importId: string,
  body: ReadableStream<Uint8Array>,
): Promise<Result<RecordsAnswer, Refusal>> {
  const refused: RecordRefusal[] = [];
  let pieces: SentPiece[] = [];
  const send = async (): Promise<Result<unknown, Refusal>> => {
    const sent = pieces;
    pieces = [];
    if (sent.length === 0) return ok(true);
    const taken = await account.takeRecords(token, importId, sent);
    if (taken.ok) refused.push(...taken.value.slice(0, RECORDS_REFUSALS_MAX - refused.length));
    return taken;
  };
  try {
    for await (const piece of piecesIn(body)) {
      pieces.push(piece);
      if (pieces.length < PIECES_AT_ONCE) continue;
      const taken = await send();
      if (!taken.ok) return err(named(taken.error, importId));
    }
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    const detail =
      "The body broke off, or is no gzip. What came before may be taken: send all of it again under the same import-id.";
    return err(named({ code: "invalid", detail }, importId));
  }
  const last = await send();
  if (!last.ok) return err(named(last.error, importId));
  let ended = await account.endRecords(token, importId);
  while (ended.ok && ended.value.state === "ending") ended = await account.endRecords(token, importId);
  return ended.ok ? ok({ importId, ...ended.value, refused }) : err(named(ended.error, importId));
}

/** Whoever sent it goes on with the import by its id. */
const named = (refusal: Refusal, importId: string): Refusal => ({
  ...refusal,
  values: { ...refusal.values, importId },
});
