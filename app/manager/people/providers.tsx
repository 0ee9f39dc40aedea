import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { ProviderList } from "../../../core/contract/providers.ts";
import { type Language, LETTER_LANGUAGES } from "../../../core/words.ts";
import { useProviders, usePutProviderContact, useRemoveProviderContact } from "../../api/people-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";

type Provider = ProviderList["providers"][number];
type Channel = NonNullable<Provider["contact"]>["channel"];

const NAME_MAX = 60;
const CONTACT_MAX = 254;

/** How the clinicians of the records are reached with a question, and a way to say it. */
export function Providers() {
  const words = usePagesWords().people.providers;
  const read = useProviders();
  const { data } = read;
  return (
    <section className="stack" aria-labelledby="providers">
      <h2 id="providers" className="section-title">
        {words.title}
      </h2>
      <p className="muted">{words.text}</p>
      <ReadState read={read} />
      {data ? <CannotSend canSend={data.canSend} /> : null}
      <ul className="stack">
        {data?.providers.map((provider) => (
          <li key={provider.provider} className="panel-box stack stack-tight">
            <ProviderRow provider={provider} />
          </li>
        ))}
      </ul>
      {data ? (
        <Panel title={words.another}>
          <ContactForm />
        </Panel>
      ) : null}
    </section>
  );
}

function CannotSend({ canSend }: { readonly canSend: ProviderList["canSend"] }) {
  const words = usePagesWords().people.providers;
  if (!canSend.links) return <Notice kind="plain">{words.noLinks}</Notice>;
  return canSend.sms || canSend.email ? null : <Notice kind="plain">{words.noMessenger}</Notice>;
}

function ProviderRow({ provider: { provider, lastOn, contact } }: { readonly provider: Provider }) {
  const words = usePagesWords().people.providers;
  const format = useFormat();
  const announce = useAnnounce();
  const remove = useRemoveProviderContact();
  return (
    <>
      <p className="row">
        <span className="strong wrap">{provider}</span>
        {lastOn === undefined ? null : <span className="small muted">{words.lastOn(format.day(lastOn))}</span>}
      </p>
      {contact ? (
        <>
          <p className="wrap">{words.reached(contact.value, words.inLanguage(contact.language))}</p>
          {contact.against ? <p className="small warn-text">{words.against[contact.against]}</p> : null}
        </>
      ) : (
        <p className="small muted">{words.none}</p>
      )}
      <Panel title={contact ? words.change : words.add}>
        <ContactForm provider={provider} contact={contact} />
      </Panel>
      {contact ? (
        <div>
          <Button
            sends
            label={words.removeOf(provider)}
            disabled={remove.isPending}
            onClick={() =>
              void remove.mutateAsync(contact.contactId).then(
                () => announce(words.removed(provider)),
                () => {},
              )
            }
          >
            {words.remove}
          </Button>
        </div>
      ) : null}
      {remove.isError ? <ProblemNotice error={remove.error} /> : null}
    </>
  );
}

/** `provider` is absent for one whom the records do not name. */
function ContactForm({ provider, contact }: Partial<Pick<Provider, "provider" | "contact">>) {
  const words = usePagesWords().people.providers;
  const { states } = useWords();
  const announce = useAnnounce();
  const put = usePutProviderContact();
  const contactId = useRef(ulid());
  const [name, setName] = useState(provider ?? "");
  const [channel, setChannel] = useState<Channel>(contact?.channel ?? "email");
  const [value, setValue] = useState("");
  const [language, setLanguage] = useState<Language>(contact?.language ?? "en");
  const save = () => {
    const request = { provider: name.trim(), channel, value: value.trim(), language };
    void put.mutateAsync({ contactId: contactId.current, request }).then(
      () => {
        contactId.current = ulid();
        setValue("");
        if (provider === undefined) setName("");
        announce(words.saved(request.provider));
      },
      () => {
        // What was refused was not done under this id, and may be sent otherwise under another.
        contactId.current = ulid();
      },
    );
  };
  const isHeld = put.isPending || name.trim() === "" || value.trim() === "";
  return (
    <Form className="stack stack-tight" busy={isHeld} onSubmit={save}>
      {provider === undefined ? (
        <TextField label={words.name} hint={words.nameHint} value={name} maxLength={NAME_MAX} onChange={setName} />
      ) : null}
      <SelectField
        label={words.channel}
        value={channel}
        choices={[
          { value: "email" as const, label: words.channels.email },
          { value: "sms" as const, label: words.channels.sms },
        ]}
        onChange={setChannel}
      />
      <TextField label={words.values[channel]} value={value} maxLength={CONTACT_MAX} onChange={setValue} />
      <SelectField
        label={words.language}
        value={language}
        choices={LETTER_LANGUAGES.map((one) => ({ value: one, label: words.inLanguage(one) }))}
        onChange={setLanguage}
      />
      <div>
        <Button kind="primary" sends submits disabled={isHeld}>
          {put.isPending ? states.saving : words.save}
        </Button>
      </div>
      {put.isError ? <ProblemNotice error={put.error} /> : null}
    </Form>
  );
}
