/** The files that were dropped, what each is, and the map by which it is read. */
import { useRef, useState } from "react";
import type { ImportMap } from "../../../core/imports/map.ts";
import type { Looked } from "../../../core/imports/open-import.ts";
import type { PagesWords } from "../../../messages/shapes/screen.ts";
import { FILES_MOST } from "./kept.ts";

export type Reader = typeof import("./reader.ts");
type WhyNot = keyof PagesWords["imports"]["notRead"];

export interface Dropped {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly looked?: Looked;
  readonly map?: ImportMap;
  readonly why?: WhyNot;
}

/** Records that can be read of it, once its columns are known. */
export const isReadable = ({ looked, why }: Dropped): boolean => looked !== undefined && why === undefined;

export type DroppedFiles = ReturnType<typeof useFiles>;

export function useFiles() {
  const [files, setFiles] = useState<readonly Dropped[]>([]);
  const [tooMany, setTooMany] = useState(false);
  const [reader, setReader] = useState<Reader>();
  const next = useRef(0);
  const change = (key: number, changes: Partial<Dropped>) =>
    setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...changes } : one)));

  const look = async (load: Promise<Reader>, key: number, file: File): Promise<void> => {
    const { lookAt, fileOfBlob, XlsxProblem } = await load;
    try {
      const looked = await lookAt(fileOfBlob(file, file.name));
      if (looked.what === "not_read") change(key, { why: looked.why });
      else change(key, { looked, ...(looked.what === "table" ? { map: looked.map } : {}) });
    } catch (error) {
      change(key, { why: error instanceof XlsxProblem ? error.refusal : "not_readable" });
    }
  };

  const add = (dropped: readonly File[]): void => {
    const room = FILES_MOST - files.length;
    setTooMany(dropped.length > room);
    const load = import("./reader.ts");
    void load.then((loaded) => setReader(() => loaded));
    for (const file of dropped.slice(0, room)) {
      const key = next.current;
      next.current += 1;
      setFiles((before) => [...before, { key, name: file.name, size: file.size }]);
      void look(load, key, file);
    }
  };
  const remove = (key: number): void => setFiles((before) => before.filter((one) => one.key !== key));
  return { files, tooMany, reader, add, remove, change, clear: () => setFiles([]) };
}
