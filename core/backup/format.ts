/** What stands in the lines of a backup: the header, then each table with its rows, then what rows say of one another, then the end. */
import * as z from "zod";
import { accountId } from "../contract/account.ts";
import { instantMs } from "../primitives.ts";
import { REGIONS } from "../regions.ts";

/** Another number is another form, which this code does not read. */
export const BACKUP_FORMAT = 1;

const name = z.string().regex(/^[a-z][a-z0-9_]*$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

export const backupHeader = z.strictObject({
  format: z.int(),
  /** How many steps the schema had: `worker/account/store/migrate.ts`. */
  schema: z.int().min(1),
  account: accountId,
  region: z.enum(REGIONS),
  madeAtMs: instantMs,
  /** The account was closed first, and this file goes on in its stead. */
  isMove: z.boolean(),
  tables: z.array(name),
  /** What is not in the file, and why: tables, columns, settings. */
  leftOut: z.record(z.string(), z.string()),
  /** The account's key to its own hashes of addresses, sealed for whoever has this installation's `ROOT_KEY`; null where it did not open. */
  contacts: z.string().nullable(),
  /** The last event of the record. */
  head: z.strictObject({ seq: count, hash }),
});
export type BackupHeader = z.infer<typeof backupHeader>;

const value = z.union([z.string(), z.number(), z.null()]);
export type BackupValue = z.infer<typeof value>;

const columns = z.array(name).min(1);
const header = z.strictObject({ header: backupHeader });
const table = z.strictObject({ table: name, columns });
/** Rows that follow say what those of a table refer to, by rowid: they may refer to a row that comes later. */
const links = z.strictObject({ links: name, columns });
const row = z.array(value);
const end = z.strictObject({
  end: z.strictObject({ rows: z.record(name, count), links: count, lines: count, last: hash }),
});

export const backupContent = z.union([row, table, links, header, end]);
export type BackupContent = z.infer<typeof backupContent>;
export type BackupEnd = z.infer<typeof end>["end"];
