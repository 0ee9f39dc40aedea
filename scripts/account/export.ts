/** `npm run account -- export`: a copy of the whole account in a file, read back while it is written. */
import { once } from "node:events";
import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { faultInWords } from "../../core/backup/faults.ts";
import { BackupReader, type Progress } from "../../core/backup/reader.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { askOperator, type OperatorCall } from "./operator.ts";
import { linesIn } from "./text-lines.ts";

/** So often the account may change while it is copied before somebody has to say that it is to stand still. */
const TRIES = 3;
/** Whoever reads it reads everything. */
const OWN_EYES = 0o600;

interface Failed {
  readonly said: string;
  readonly isChanged: boolean;
}

export interface ExportAsk {
  readonly out: string;
  readonly isHeld: boolean;
  /** Closes the account first, for good. */
  readonly isMove: boolean;
}

export async function exportAccount(
  call: OperatorCall,
  { out, ...how }: ExportAsk,
  say: (line: string) => void,
): Promise<Result<string, string>> {
  if (existsSync(out)) return err(`${out} is there already; another name is needed.`);
  const part = `${out}.part`;
  for (let tries = 1; ; tries += 1) {
    const copied = await copy(call, part, how);
    if (copied.ok) {
      renameSync(part, out);
      return ok(summary(out, copied.value));
    }
    rmSync(part, { force: true });
    if (!copied.error.isChanged) return err(copied.error.said);
    if (tries === TRIES) {
      return err(
        `The account was changed ${TRIES} times while it was copied, and nothing was kept. Try at a quieter hour, or with --hold: then people and vendors wait until the copy is whole.`,
      );
    }
    say("The account was changed while it was copied; it is begun again.");
  }
}

async function copy(
  call: OperatorCall,
  part: string,
  { isHeld, isMove }: Omit<ExportAsk, "out">,
): Promise<Result<Progress, Failed>> {
  const answer = await askOperator(call, "GET", `/backup${isMove ? "?move=1" : isHeld ? "?hold=1" : ""}`);
  if (!answer.ok) return err({ said: answer.error.said, isChanged: false });
  const { body } = answer.value;
  if (!body) return err({ said: "The answer is empty.", isChanged: false });
  const file = createWriteStream(part, { mode: OWN_EYES });
  const reader = new BackupReader();
  try {
    for await (const line of linesIn(body)) {
      const broken = brokenIn(line);
      if (broken) return err(broken);
      const taken = reader.take(line);
      if (!taken.ok) return err({ said: `What came is not whole. ${faultInWords(taken.error)}`, isChanged: false });
      if (!file.write(`${line}\n`)) await once(file, "drain");
    }
  } catch (thrown) {
    return err({
      said: `The answer broke off (${thrown instanceof Error ? thrown.message : String(thrown)}).`,
      isChanged: false,
    });
  } finally {
    file.end();
    await once(file, "close");
  }
  const whole = reader.close();
  return whole.ok ? whole : err({ said: `What came is not whole. ${faultInWords(whole.error)}`, isChanged: false });
}

function brokenIn(line: string): Failed | undefined {
  if (!line.startsWith('{"broken":')) return undefined;
  const { broken } = JSON.parse(line) as { broken: { code: string; detail: string } };
  return { said: broken.detail, isChanged: broken.code === "backup_refused" };
}

function summary(out: string, { place, header, rows, links }: Progress): string {
  const all = Object.values(rows).reduce((sum, n) => sum + n, 0);
  const tables = Object.keys(rows).length;
  return [
    `${out}: ${place.n} lines, ${all} rows of ${tables} tables, ${links} that refer back. Last hash ${place.hash}`,
    `Record up to event ${header?.head.seq}: ${header?.head.hash}`,
    `Not in it: ${Object.keys(header?.leftOut ?? {}).join(", ")}`,
  ].join("\n");
}
