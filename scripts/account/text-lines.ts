/** Bytes as lines; the last may have no end. A line longer than any of ours is given out cut, so that it is refused and not held. */
const LINE_CHARS_MAX = 16 * 1024 * 1024;

export async function* linesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let open: string[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    open.push(first);
    length += first.length;
    for (const other of others) {
      yield open.join("");
      open = [other];
      length = other.length;
    }
    if (length > LINE_CHARS_MAX) {
      yield open.join("");
      return;
    }
  }
  const last = open.join("") + decoder.decode();
  if (last !== "") yield last;
}
