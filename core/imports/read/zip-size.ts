/** What a zip says that it unpacks to, read from its list of contents before anything is unpacked: a bomb is refused unopened. */
export type ZipRefusal = "not_a_zip" | "truncated" | "unpacks_too_large";

const END_OF_LIST = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const COMMENT_MOST = 65_535;
const ENTRY_BYTES = 46;
const SIZE_ELSEWHERE = 0xff_ff_ff_ff;
/** Deflate makes nothing smaller than by some 1,032 times. */
const DEFLATE_MOST = 1_100;

export function checkZip(bytes: Uint8Array, mostBytes: number): ZipRefusal | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return "not_a_zip";
  const end = endOfList(view);
  if (end < 0) return "truncated";
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  const seen = new Set<number>();
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) return "truncated";
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const where = view.getUint32(at + 42, true);
    // A list that names one piece twice unpacks it twice; sizes in another place are of files beyond 4 GB.
    if (size === SIZE_ELSEWHERE || packed === SIZE_ELSEWHERE || seen.has(where)) return "unpacks_too_large";
    // Nothing bounds what says that it is nothing.
    if (size === 0 && packed > 16) return "unpacks_too_large";
    seen.add(where);
    unpacked += size;
    if (size > packed * DEFLATE_MOST + 1024 || unpacked > mostBytes) return "unpacks_too_large";
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

/** The names in the list of contents of a zip that was checked. */
export function* namesIn(bytes: Uint8Array): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfList(view);
  let at = view.getUint32(end + 16, true);
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry -= 1) {
    const name = view.getUint16(at + 28, true);
    yield new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + name));
    at += ENTRY_BYTES + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** Where the list ends, or before the first place where it could. */
function endOfList(view: DataView): number {
  let end = view.byteLength - END_BYTES;
  const first = Math.max(0, end - COMMENT_MOST);
  while (end >= first && view.getUint32(end, true) !== END_OF_LIST) end -= 1;
  return end < first ? -1 : end;
}
