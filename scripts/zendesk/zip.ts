import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** A package's files by their names in it, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** 1 January 1980, the first day that the format knows: the same files then make the same archive, byte for byte. */
const DOS_DATE = 0x0021;
const VERSION_NEEDED = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

interface Entry {
  readonly name: Buffer;
  readonly head: Buffer;
  readonly data: Buffer;
}

/** Packs files into a zip archive (APPNOTE 6.3.x, without zip64): in the order of the map, deflated, without dates. */
export function zip(files: Files): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const { name, head, data } = entryOf(path, content);
    parts.push(signed(0x04034b50, head), name, data);
    directory.push(centralOf(head, offset), name);
    offset += 4 + head.length + name.length + data.length;
  }
  const directoryBytes = Buffer.concat(directory);
  return Buffer.concat([...parts, directoryBytes, endOf(files.size, directoryBytes.length, offset)]);
}

/** What stands alike before the file and in the directory at the end. */
function entryOf(path: string, content: Uint8Array): Entry {
  const name = Buffer.from(path, "utf8");
  const data = deflateRawSync(content, { level: 9 });
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION_NEEDED, 0);
  head.writeUInt16LE(UTF8_NAMES, 2);
  head.writeUInt16LE(DEFLATED, 4);
  head.writeUInt16LE(DOS_DATE, 8);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(name.length, 22);
  return { name, head, data };
}

function centralOf(head: Buffer, offset: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION_NEEDED, 0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return signed(0x02014b50, Buffer.concat([madeBy, head, rest]));
}

function endOf(count: number, directoryLength: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(directoryLength, 8);
  end.writeUInt32LE(offset, 12);
  return signed(0x06054b50, end);
}

function signed(signature: number, rest: Buffer): Buffer {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signature, 0);
  return Buffer.concat([mark, rest]);
}

const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;

/** Reads an archive from its directory at the end, as Zendesk does; undefined where it is none, or is damaged. */
export function unzip(archive: Buffer): Map<string, Buffer> | undefined {
  try {
    return entriesOf(archive);
  } catch {
    return undefined;
  }
}

function entriesOf(archive: Buffer): Map<string, Buffer> | undefined {
  const end = archive.length - END_BYTES;
  if (archive.readUInt32LE(end) !== END_SIGNATURE) return undefined;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const files = new Map<string, Buffer>();
  for (let n = 0; n < count; n += 1) {
    const [method, nameBytes, extraBytes, noteBytes] = [10, 28, 30, 32].map((field) =>
      archive.readUInt16LE(at + field),
    );
    const [checksum, packed = 0, , local = 0] = [16, 20, 24, 42].map((field) => archive.readUInt32LE(at + field));
    const name = archive.toString("utf8", at + 46, at + 46 + (nameBytes ?? 0));
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const kept = archive.subarray(from, from + packed);
    const content = method === DEFLATED ? inflateRawSync(kept) : Buffer.from(kept);
    if (crc32(content) !== checksum) return undefined;
    files.set(name, content);
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (noteBytes ?? 0);
  }
  return at === end ? files : undefined;
}
