/** Whether words that were sent are a letter of ours, perhaps changed by who sent it. */

/** Of a letter's word groups this share has to stand in what was sent: staff change a sentence, and add some of their own. */
const MOST = 0.6;
const GROUP = 3;

/** The share of a letter's own word groups that stand in a text, between 0 and 1: greetings, breaks and signs count for nothing by themselves. */
export function shareOf(letter: string, text: string): number {
  const groups = groupsOf(letter);
  if (groups.size === 0) return 0;
  const sent = groupsOf(text);
  return [...groups].filter((group) => sent.has(group)).length / groups.size;
}

/** The letter that a text is, of several the one that it is most of; undefined where it is none, or two as much. */
export function letterIn<L extends { readonly text: string }>(letters: readonly L[], text: string): L | undefined {
  const [first, second] = letters
    .map((letter) => ({ letter, share: shareOf(letter.text, text) }))
    .filter(({ share }) => share >= MOST)
    .sort((a, b) => b.share - a.share);
  return first && first.share !== second?.share ? first.letter : undefined;
}

function groupsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, 1 - GROUP).map((_, at) => words.slice(at, at + GROUP).join(" ")));
}
