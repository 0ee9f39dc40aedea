/** `npm run account -- import`: a backup into a new account, read through first, then sent piece by piece. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { faultInWords } from "../../core/backup/faults.ts";
import { BackupReader, type Progress } from "../../core/backup/reader.ts";
import { type TakenSoFar, takenSoFar } from "../../core/contract/backup.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { askOperator, type Method, type OperatorCall } from "./operator.ts";
import { linesIn } from "./text-lines.ts";

/** Of one call; a longer line goes alone. */
const PIECE_CHARS = 400_000;
const PIECE_LINES = 2_000;

export interface ImportAsk {
  readonly file: string;
  /** What half of a backup left is forgotten first. */
  readonly isAnew: boolean;
}

export async function importAccount(
  call: OperatorCall,
  { file, isAnew }: ImportAsk,
  say: (line: string) => void,
): Promise<Result<string, string>> {
  if (!existsSync(file) || !statSync(file).isFile()) return err(`There is no file ${file}.`);
  const read = await readThrough(file);
  if (!read.ok) return read;
  say(`${file} is whole: ${read.value.whole.place.n} lines. Last hash ${read.value.whole.place.hash}`);
  const found = await ask(call, isAnew ? "DELETE" : "GET", "/arrival");
  if (!found.ok) return found;
  const { state, n, file: begun } = found.value;
  if (state === "taken" && begun === read.value.first)
    return ok("This backup was taken in before. It is frozen: npm run account -- go-on");
  if (state === "taken" || state === "open")
    return err("This account is not empty. A backup is taken into a new account only.");
  if (state === "taking" && begun !== read.value.first) {
    return err("Half of another backup is in this account. Take in the rest of that one, or add --anew to forget it.");
  }
  if (n > 0) say(`${n} lines are there already; the rest follows.`);
  const sent = await sendFrom(call, file, n);
  if (!sent.ok) return sent;
  return ok(wordsFor(sent.value));
}

interface ReadThrough {
  readonly whole: Progress;
  /** Tells the file from every other. */
  readonly first: string;
}

/** Half a file, or one that was altered, is refused before anything is sent. */
async function readThrough(file: string): Promise<Result<ReadThrough, string>> {
  const reader = new BackupReader();
  let first = "";
  for await (const line of linesIn(createReadStream(file))) {
    const taken = reader.take(line);
    if (!taken.ok) return err(`${file} is not taken in. ${faultInWords(taken.error)}`);
    if (first === "") first = reader.progress.place.hash;
  }
  const whole = reader.close();
  return whole.ok ? ok({ whole: whole.value, first }) : err(`${file} is not taken in. ${faultInWords(whole.error)}`);
}

async function sendFrom(call: OperatorCall, file: string, n: number): Promise<Result<TakenSoFar, string>> {
  let piece: string[] = [];
  let chars = 0;
  let at = 0;
  let last: Result<TakenSoFar, string> = ok({ state: "taking", n, hash: "", file: "", from: "" });
  for await (const line of linesIn(createReadStream(file))) {
    at += 1;
    if (at <= n) continue;
    const isFull = piece.length > 0 && (chars + line.length > PIECE_CHARS || piece.length === PIECE_LINES);
    if (isFull) {
      last = await ask(call, "POST", "/arrival", piece);
      if (!last.ok) return stopped(last.error);
      piece = [];
      chars = 0;
    }
    piece.push(line);
    chars += line.length;
  }
  last = piece.length > 0 ? await ask(call, "POST", "/arrival", piece) : await ask(call, "POST", "/arrival/end");
  return last.ok ? last : stopped(last.error);
}

const stopped = (said: string): Result<never, string> =>
  err(
    `${said}\nThe account is not whole and says so. The same command again goes on where it stopped; with --anew it begins anew.`,
  );

async function ask(
  call: OperatorCall,
  method: Method,
  path: string,
  lines?: readonly string[],
): Promise<Result<TakenSoFar, string>> {
  const answer = await askOperator(call, method, `/backup${path}`, lines && JSON.stringify({ lines }));
  if (!answer.ok) return err(answer.error.said);
  const read = takenSoFar.safeParse(await answer.value.json());
  return read.success
    ? ok(read.data)
    : err("The Worker answers something else than how far it is: it is of another release.");
}

function wordsFor({ n, attention = 0, connections = 0, knowsStops = true }: TakenSoFar): string {
  return [
    `Taken in: ${n} lines. The account is frozen, and no money moves.`,
    `${attention} refunds that were under way wait for a person; none is sent again by itself.`,
    `${connections} connections need their keys: give them on the Connections page, or with npm run account -- provision.`,
    ...(knowsStops
      ? []
      : [
          "Nobody is written to: who wanted no messages is not known, because this Worker lacks the ROOT_KEY of the backup. Put that one beside it (ROOT_KEY=new,old) and take the backup in anew, or provision anew and ask everybody again.",
        ]),
    "Next: npm run verify-audit, then npm run account -- go-on",
  ].join("\n");
}
