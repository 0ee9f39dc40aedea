/** What is read: a file that can be opened again, since it is looked over once and then read. */
export interface ImportFile {
  readonly name: string;
  readonly size: number;
  /** Its bytes from the beginning, a piece at a time. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** The first bytes of a file: enough to see what it is. */
export async function headOf(file: ImportFile, most: number): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(most, file.size));
  let filled = 0;
  for await (const chunk of file.open()) {
    const part = chunk.subarray(0, head.length - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled >= head.length) break;
  }
  return head.subarray(0, filled);
}

/** A browser's file, or anything else that can be opened as a stream of the web. */
export const fileOfBlob = (blob: Blob, name: string): ImportFile => ({
  name,
  size: blob.size,
  open: async function* () {
    const reader = blob.stream().getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } finally {
      await reader.cancel().catch(() => {});
    }
  },
});
