/** A notice as an adaptive card. What stands in a notice is text: no link, mention or picture of Teams' can come out of it. */
import { cleanLines, ELLIPSIS, linkAddress, oneLine, shortened } from "../notice-text.ts";
import type { TeamNotice } from "../team-notifier.ts";

/** Of the whole message in UTF-8. Microsoft says 28 KB and not which: the smaller. */
const CARD_BYTES_MAX = 28_000;
/** Characters, where the whole has room for them. */
const TITLE_MAX = 500;
const TEXT_MAX = 6_000;
const NAME_MAX = 100;
const VALUE_MAX = 1_000;
const FACTS_MAX = 50;
const ID_MAX = 100;
const LINK_MAX = 2_000;

interface TextBlock {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
  readonly weight?: "Bolder";
  readonly size?: "Medium" | "Small";
  readonly isSubtle?: true;
}
interface FactSet {
  readonly type: "FactSet";
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}
export interface TeamsMessage {
  readonly type: "message";
  readonly attachments: readonly {
    readonly contentType: "application/vnd.microsoft.card.adaptive";
    readonly contentUrl: null;
    readonly content: {
      readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
      readonly type: "AdaptiveCard";
      readonly version: "1.4";
      readonly body: readonly (TextBlock | FactSet)[];
      readonly actions?: readonly { readonly type: "Action.OpenUrl"; readonly title: string; readonly url: string }[];
    };
  }[];
}

/** All of it where there is room; else every text is shortened alike, until there is. */
export function teamsMessage(notice: TeamNotice): TeamsMessage {
  for (let share = 1; ; share /= 2) {
    const message = messageOf(notice, share);
    if (bytesOf(message) <= CARD_BYTES_MAX) return message;
  }
}

const bytesOf = (message: TeamsMessage): number => new TextEncoder().encode(JSON.stringify(message)).length;

function messageOf({ noticeId, title, text, facts, link }: TeamNotice, share: number): TeamsMessage {
  const fitted = (given: string, max: number) => escaped(shortened(given, Math.max(1, Math.floor(max * share))));
  const id = oneLine(noticeId);
  const body = cleanLines(text ?? "");
  const shown = facts.slice(0, FACTS_MAX).map((fact) => ({
    title: fitted(oneLine(fact.title), NAME_MAX),
    value: fitted(oneLine(fact.value), VALUE_MAX),
  }));
  if (facts.length > FACTS_MAX) shown.push({ title: ELLIPSIS, value: `+${facts.length - FACTS_MAX}` });
  const headline = fitted(oneLine(title) || id || ELLIPSIS, TITLE_MAX);
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            { type: "TextBlock", text: headline, wrap: true, weight: "Bolder", size: "Medium" },
            ...(body === ""
              ? []
              : [{ type: "TextBlock", text: paragraphs(fitted(body, TEXT_MAX)), wrap: true } as const]),
            ...(shown.length === 0 ? [] : [{ type: "FactSet", facts: shown } as const]),
            // Whole, whatever else is cut: by it a double is known.
            { type: "TextBlock", text: mark(id), wrap: true, size: "Small", isSubtle: true },
          ],
          ...actionsOf(link),
        },
      },
    ],
  };
}

const mark = (id: string): string => escaped(`Makegood · ${shortened(id, ID_MAX)}`);

/** One line break is none in markdown. */
const paragraphs = (text: string): string => text.replaceAll(/\n+/g, "\n\n");

/** The label of a button is no markdown. */
function actionsOf(link: TeamNotice["link"]): Pick<TeamsMessage["attachments"][number]["content"], "actions"> {
  const url = link && linkAddress(link.address, LINK_MAX);
  if (link === undefined || url === undefined) return {};
  return {
    actions: [{ type: "Action.OpenUrl", title: shortened(oneLine(link.label) || new URL(url).host, NAME_MAX), url }],
  };
}

/**
 * Signs of markdown, of entities, and the brace with which a card's own functions begin; the underscore inside a word is none. Only what
 * means something is escaped, so that a client which shows the backslash shows few of them.
 */
function escaped(text: string): string {
  return (
    text
      .replaceAll(/[\\`*[{<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, "\\$&")
      // A list, a heading or a quotation begins a line.
      .replaceAll(/^[-+#>]/gm, "\\$&")
      .replaceAll(/^(\d+)([.)])(?=\s)/gm, "$1\\$2")
  );
}
