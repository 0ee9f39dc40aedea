/** A stream of lines as pieces, cut by what stands in it alone: sent again, the same bytes are the same pieces. Holds no more than one piece and one line. */
import type { SentPiece } from "../../core/contract/imports.ts";
import { LINE_BYTES_MAX, PIECE_LINES_MAX } from "../../core/records/imports.ts";

/** Of a piece: with its lines it goes to the account in one call. */
const PIECE_BYTES_MAX = 1024 * 1024;
const NEWLINE = 0x0a;

type Line = SentPiece["lines"][number];

export async function* piecesIn(body: ReadableStream<Uint8Array>): AsyncGenerator<SentPiece> {
  const cutter = new Cutter();
  for await (const chunk of body) yield* cutter.read(chunk);
  yield* cutter.end();
}

class Cutter {
  /** Bytes of the line that has not ended; none are kept of one that is too long. */
  #open: Uint8Array[] = [];
  #openBytes = 0;
  #lines: Line[] = [];
  #bytes = 0;
  #from = 1;
  #n = 0;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

  *read(chunk: Uint8Array): Generator<SentPiece> {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      this.#keep(chunk.subarray(from, at));
      yield* this.#line();
      from = at + 1;
    }
    // A copy: what the platform gave out it may fill again.
    this.#keep(chunk.slice(from));
  }

  *end(): Generator<SentPiece> {
    if (this.#openBytes > 0) yield* this.#line();
    yield* this.#piece();
  }

  #keep(bytes: Uint8Array): void {
    this.#openBytes += bytes.length;
    if (this.#openBytes > LINE_BYTES_MAX) this.#open = [];
    else if (bytes.length > 0) this.#open.push(bytes);
  }

  *#line(): Generator<SentPiece> {
    const bytes = Math.min(this.#openBytes, LINE_BYTES_MAX);
    if (this.#lines.length > 0 && this.#bytes + bytes > PIECE_BYTES_MAX) yield* this.#piece();
    this.#lines.push(this.#openBytes > LINE_BYTES_MAX ? { code: "too_large" } : this.#text());
    this.#bytes += bytes;
    this.#open = [];
    this.#openBytes = 0;
    if (this.#lines.length === PIECE_LINES_MAX) yield* this.#piece();
  }

  #text(): Line {
    const [first = new Uint8Array(), ...others] = this.#open;
    try {
      return this.#decoder.decode(others.length === 0 ? first : Buffer.concat(this.#open));
    } catch {
      return { code: "not_json" };
    }
  }

  *#piece(): Generator<SentPiece> {
    if (this.#lines.length === 0) return;
    yield { n: this.#n, from: this.#from, lines: this.#lines };
    this.#from += this.#lines.length;
    this.#n += 1;
    this.#lines = [];
    this.#bytes = 0;
  }
}
