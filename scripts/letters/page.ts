/** `docs/replies.md`: each letter that the product drafts for the demo's tickets, beside the mail that it answers, so that a person can read them as patients do. */
import type { EvaluateRequest } from "../../core/contract/evaluate.ts";
import type { TicketView } from "../../core/contract/ticket.ts";
import { type Language, LETTER_LANGUAGES } from "../../core/words.ts";
import { EXPECTED } from "../../demo/clinic/scenarios/expected.ts";
import type { SampleTicket } from "../../demo/clinic/shape.ts";
import { type LoadedClinic, loadedClinic, snapshotOf } from "../../test/support/sample-clinic.ts";
import { evaluateRead } from "../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../worker/account/queries/intake/open-ticket.ts";

const IN_OTHER_LANGUAGES = 10;
const SEED = 1;

const NAMES: Readonly<Record<string, string>> = { en: "English", es: "Spanish", fr: "French" };

interface Letter {
  readonly title: string;
  readonly text: string;
}

/** The clinic, and who looks: they sign. */
interface Read {
  readonly loaded: LoadedClinic;
  readonly agent: ReturnType<LoadedClinic["person"]>;
  /** As an agent would choose it: by itself a letter goes in the language of its mail. */
  readonly language?: Language;
}

const refOf = ({ ticketId }: SampleTicket) => ({ helpdesk: "zendesk", ticketId: String(ticketId) }) as const;

const AGAIN = "once that is known";

const titleOf = (view: Pick<TicketView, "proposal" | "draft">): string => {
  const [option] = view.proposal?.options ?? [];
  return [view.draft?.situation ?? "no letter", option?.clause.id].filter(Boolean).join(", ");
};

/** The letter that stands beside the mail, and the one after what it asks for is known. */
function lettersOf({ loaded, agent, language }: Read, ticket: SampleTicket): Letter[] {
  const snapshot = snapshotOf(ticket);
  const ref = refOf(ticket);
  const attested = EXPECTED.find(({ ticketId }) => ticketId === ticket.ticketId)?.onceAttested?.attested;
  if (language) {
    const shown = (more: Pick<EvaluateRequest, "attested">, title?: string): Letter[] => {
      const read = evaluateRead(loaded.ctx, agent, { ticket: ref, language, ...more }, snapshot);
      return read.ok && read.value.draft ? [{ title: title ?? titleOf(read.value), text: read.value.draft.text }] : [];
    };
    return [...shown({}), ...(attested ? shown({ attested }, AGAIN) : [])];
  }
  const view = openTicketView(loaded.ctx, agent, ref, snapshot);
  if (!view.ok) return [];
  const first = view.value.draft ? [{ title: titleOf(view.value), text: view.value.draft.text }] : [];
  const others = (view.value.matters ?? []).flatMap(({ draft }, at) =>
    draft && draft.text !== view.value.draft?.text
      ? [{ title: `matter ${at + 1}: ${draft.situation}`, text: draft.text }]
      : [],
  );
  const again = attested && evaluateRead(loaded.ctx, agent, { ticket: ref, attested }, snapshot);
  const later = again?.ok && again.value.draft ? [{ title: AGAIN, text: again.value.draft.text }] : [];
  return [...first, ...others, ...later];
}

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

function chapter(read: Read, ticket: SampleTicket): string[] {
  const letters = lettersOf(read, ticket);
  if (letters.length === 0) return [];
  const mail = ticket.messages.filter(({ from }) => from === "patient").map(({ body }) => body.trim());
  const quoted = mail
    .join("\n\n")
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
  return [
    `### ${ticket.ticketId} ${ticket.subject}`,
    quoted,
    ...letters.flatMap(({ title, text }) => [`*${title}*`, fenced(text)]),
  ];
}

/** The same on every machine: the demo's clinic is made from a seed, at an hour that stands still. */
export function repliesPage(): string {
  const loaded = loadedClinic(SEED);
  const agent = loaded.person("agent");
  loaded.ctx.sql.run(
    "INSERT INTO person (id, helpdesk, external_id, name, role) VALUES (?, 'zendesk', '1', 'Ana Flores', 'agent')",
    agent.personId,
  );
  const { tickets } = loaded.clinic;
  const english = tickets.flatMap((ticket) => chapter({ loaded, agent }, ticket));
  const others = LETTER_LANGUAGES.filter((language) => language !== "en").flatMap((language) => {
    const chapters = tickets
      .filter(({ scenario }) => scenario)
      .map((ticket) => chapter({ loaded, agent, language }, ticket));
    return [
      `## ${NAMES[language] ?? language}`,
      ...chapters
        .filter((one) => one.length > 0)
        .slice(0, IN_OTHER_LANGUAGES)
        .flat(),
    ];
  });
  return `${[
    "# Replies",
    "Made by `npm run replies-doc` from the demo's tickets; do not edit it. Each is what an agent finds beside the mail before any change of theirs.",
    "## English",
    ...english,
    ...others,
  ].join("\n\n")}\n`;
}
