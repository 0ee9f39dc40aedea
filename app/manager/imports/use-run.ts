/** One run over the files, tried or for good: where it stands, and what came of it. */
import { useRef, useState } from "react";
import type { ImportView, RecordRefusal } from "../../../core/contract/imports.ts";
import type { ImportMode } from "../../../core/records/imports.ts";
import type { Api } from "../../api/client.ts";
import { useServices } from "../../api/context.ts";
import type { PlacedRefusal } from "../../api/import-refusals.ts";
import { useImportsChanged } from "../../api/imports.ts";
import { retryAfterMs } from "../../api/problem.ts";
import type { Chosen } from "../../api/send-import.ts";
import type { Settings } from "./kept.ts";
import type { Reader } from "./use-files.ts";

export interface Outcome {
  readonly view: ImportView;
  /** The first of them. */
  readonly refused: readonly PlacedRefusal[];
  readonly refusedCount: number;
  readonly files: readonly Chosen[];
}

interface Progress {
  readonly file: string;
  readonly line: number;
  /** Of all lines of all files, from 0 to 1. */
  readonly part: number;
}

export type Run =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly mode: ImportMode; readonly progress?: Progress }
  | { readonly state: "stopped"; readonly mode: ImportMode }
  | { readonly state: "failed"; readonly mode: ImportMode; readonly error: unknown }
  | { readonly state: "done"; readonly mode: ImportMode; readonly outcome: Outcome };

export interface Start {
  readonly reader: Reader;
  readonly files: readonly Chosen[];
  readonly settings: Settings;
  readonly mode: ImportMode;
  readonly importId: string;
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** All that the account refused, page by page: what waited and was taken at the end is not among them. */
async function refusalsOf(api: Api, importId: string): Promise<RecordRefusal[]> {
  const all: RecordRefusal[] = [];
  let after: string | undefined;
  do {
    const page = await api.importRefusals(importId, after === undefined ? {} : { after });
    all.push(...page.refusals);
    after = page.after;
  } while (after !== undefined);
  return all;
}

const rowsOf = ({ looked }: Chosen): number => (looked.what === "table" ? looked.survey.rows : 0);

export function useRun() {
  const { api } = useServices();
  const changed = useImportsChanged();
  const [run, setRun] = useState<Run>({ state: "idle" });
  const stop = useRef(false);

  const start = async ({ reader, files, settings, mode, importId }: Start): Promise<Outcome | undefined> => {
    stop.current = false;
    setRun({ state: "running", mode });
    const own = new reader.OwnRefusals();
    const total = Math.max(
      1,
      files.map(rowsOf).reduce((sum, rows) => sum + rows, 0),
    );
    try {
      const view = await reader.sendAll({
        files,
        settings,
        mode,
        port: {
          begin: (request) => api.beginImport(importId, request),
          piece: (n, lines) => api.takePiece(importId, String(n), { lines: [...lines] }),
          end: () => api.endImport(importId),
          retryAfterMs,
          wait,
        },
        refuse: (file, refused) => own.add(file, refused),
        tell: ({ at }) => {
          const before = files.slice(0, at.file).reduce((sum, file) => sum + rowsOf(file), 0);
          const part = Math.min(1, (before + at.line) / total);
          const file = files[at.file]?.looked.file.name ?? "";
          setRun({ state: "running", mode, progress: { file, line: at.line, part } });
        },
        isStopped: () => stop.current,
      });
      if (!view) {
        setRun({ state: "stopped", mode });
        return undefined;
      }
      const refused = reader.allRefusals(own.kept, await refusalsOf(api, importId));
      const outcome = { view, refused, refusedCount: Math.max(refused.length, reader.refusedIn(own, view)), files };
      setRun({ state: "done", mode, outcome });
      return outcome;
    } catch (error) {
      setRun({ state: "failed", mode, error });
      return undefined;
    } finally {
      changed();
    }
  };
  const halt = () => {
    stop.current = true;
  };
  return { run, start, halt, reset: () => setRun({ state: "idle" }) };
}
