/** Reads a backup line by line, and holds it to its own form; where it has come is all that it needs to go on later. */
import { err, ok, type Result } from "../result.ts";
import {
  BACKUP_FORMAT,
  type BackupContent,
  type BackupEnd,
  type BackupHeader,
  type BackupValue,
  backupContent,
} from "./format.ts";
import { BEFORE_THE_FIRST, type LineFault, type Place, readLine } from "./lines.ts";

export type FaultWhy =
  | LineFault
  | "unreadable"
  | "no_header"
  | "other_format"
  | "no_section"
  | "columns"
  | "counts"
  | "after_the_end"
  | "cut_off";

/** `line`: the first that does not fit, or the one that is missing. */
export interface BackupFault {
  readonly line: number;
  readonly why: FaultWhy;
}

export interface Section {
  readonly kind: "rows" | "links";
  readonly table: string;
  readonly columns: readonly string[];
}

export interface Progress {
  readonly place: Place;
  readonly header: BackupHeader | undefined;
  readonly section: Section | undefined;
  readonly rows: Readonly<Record<string, number>>;
  readonly links: number;
  readonly isEnded: boolean;
}

export type Item =
  | { readonly kind: "header"; readonly header: BackupHeader }
  | { readonly kind: "section"; readonly section: Section }
  | { readonly kind: "row"; readonly section: Section; readonly values: readonly BackupValue[] }
  | { readonly kind: "end"; readonly end: BackupEnd };

export class BackupReader {
  #place: Place;
  #header: BackupHeader | undefined;
  #section: Section | undefined;
  readonly #rows: Record<string, number>;
  #links: number;
  #isEnded: boolean;

  constructor(from?: Progress) {
    this.#place = from?.place ?? BEFORE_THE_FIRST;
    this.#header = from?.header;
    this.#section = from?.section;
    this.#rows = { ...from?.rows };
    this.#links = from?.links ?? 0;
    this.#isEnded = from?.isEnded ?? false;
  }

  get progress(): Progress {
    const [place, header, section] = [this.#place, this.#header, this.#section];
    return { place, header, section, rows: { ...this.#rows }, links: this.#links, isEnded: this.#isEnded };
  }

  /** The next line. After a fault nothing more is to be read. */
  take(text: string): Result<Item, BackupFault> {
    if (this.#isEnded) return this.#fault("after_the_end");
    const line = readLine(text, this.#place);
    if (!line.ok) return this.#fault(line.error);
    const content = contentOf(line.value.content);
    const item: Result<Item, FaultWhy> = content === undefined ? err("unreadable") : this.#read(content);
    if (!item.ok) return this.#fault(item.error);
    this.#place = line.value.place;
    return item;
  }

  /** After the last line. */
  close(): Result<Progress, BackupFault> {
    return this.#isEnded ? ok(this.progress) : this.#fault("cut_off");
  }

  #fault(why: FaultWhy): Result<never, BackupFault> {
    return err({ line: this.#place.n + 1, why });
  }

  #read(content: BackupContent): Result<Item, FaultWhy> {
    if (this.#header === undefined) {
      if (!("header" in content)) return err("no_header");
      if (content.header.format !== BACKUP_FORMAT) return err("other_format");
      this.#header = content.header;
      return ok({ kind: "header", header: content.header });
    }
    if (Array.isArray(content)) return this.#row(content);
    if ("table" in content) return this.#begin({ kind: "rows", ...content });
    if ("links" in content) return this.#begin({ kind: "links", table: content.links, columns: content.columns });
    return "end" in content ? this.#end(content.end) : err("unreadable");
  }

  #begin(section: Section): Result<Item, FaultWhy> {
    this.#section = section;
    if (section.kind === "rows") this.#rows[section.table] ??= 0;
    return ok({ kind: "section", section });
  }

  #row(values: readonly BackupValue[]): Result<Item, FaultWhy> {
    const section = this.#section;
    if (!section) return err("no_section");
    if (values.length !== section.columns.length) return err("columns");
    if (section.kind === "links") this.#links += 1;
    else this.#rows[section.table] = (this.#rows[section.table] ?? 0) + 1;
    return ok({ kind: "row", section, values });
  }

  #end(end: BackupEnd): Result<Item, FaultWhy> {
    const fits =
      end.lines === this.#place.n &&
      end.last === this.#place.hash &&
      end.links === this.#links &&
      isSame(end.rows, this.#rows);
    if (!fits) return err("counts");
    this.#isEnded = true;
    return ok({ kind: "end", end });
  }
}

function contentOf(text: string): BackupContent | undefined {
  try {
    return backupContent.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const isSame = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
};
