/** Pages as the mail programs of many makers write them, each by our own words. */
import type { Tongue } from "./variant.ts";
import { ADDRESS, PERSON } from "./variant.ts";

export const CLINIC = 'Harbour Clinic &lt;<a href="mailto:hello@harbour.example">hello@harbour.example</a>&gt;';
const WRITER = `${PERSON} &lt;<a href="mailto:${ADDRESS}">${ADDRESS}</a>&gt;`;

/** How one program writes. */
export interface Program {
  readonly name: string;
  /** Lines of the writer. */
  own(lines: readonly string[]): string;
  /** Older mails or pieces of one, each followed by what was typed below it. */
  older(
    heading: string,
    pieces: readonly (readonly [quoted: readonly string[], typed: readonly string[]])[],
    tongue: Tongue,
  ): string;
  /** Whether it says where the older mail ends. */
  readonly endsOlder: boolean;
  /** The older mail is told by a head of its own, not by the heading. */
  readonly hasHead?: true;
  signature?(lines: readonly string[]): string;
  forward?(tongue: Tongue, lines: readonly string[]): string;
}

const rows = (tag: string, lines: readonly string[]) =>
  lines.map((line) => `<${tag}>${line}</${tag}>`).join("<div><br></div>");
const broken = (lines: readonly string[]) => lines.join("<br>\n<br>\n");
const fields = (tongue: Tongue, bold = "b", end = "<br>\n", who = WRITER) => {
  const [from, sent, to, , subject] = tongue.labels;
  return [`${from}:`, `${sent}:`, `${to}:`, `${subject}:`]
    .map((label, at) => `<${bold}>${label}</${bold}> ${[who, tongue.sent, CLINIC, tongue.older][at]}`)
    .join(end);
};

const GMAIL_QUOTE =
  'class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"';
const gmail: Program = {
  name: "Gmail",
  own: (lines) => `<div dir="ltr">${rows("div", lines)}</div>`,
  older: (heading, pieces) =>
    `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${heading}<br></div>${pieces
      .map(
        ([quoted, typed]) =>
          `<blockquote ${GMAIL_QUOTE}><div dir="ltr">${rows("div", quoted)}</div></blockquote>${rows("div", typed)}`,
      )
      .join("")}</div>`,
  endsOlder: true,
  signature: (lines) =>
    `<div><br clear="all"></div><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">${rows("div", lines)}</div></div>`,
  forward: (tongue, lines) =>
    `<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- ${tongue.forwarded} ---------<br>${fields(tongue, "span", "<br>")}<br></div><br><br><div dir="ltr">${rows("div", lines)}</div></div>`,
};

const oldGmail: Program = {
  ...gmail,
  name: "old Gmail",
  older: (heading, pieces) =>
    `<div class="gmail_extra"><br><div class="gmail_quote">${heading}<br>${pieces
      .map(([quoted, typed]) => `<blockquote ${GMAIL_QUOTE}><p>${broken(quoted)}</p></blockquote>${rows("div", typed)}`)
      .join("")}</div><br></div>`,
};

const apple: Program = {
  name: "Apple Mail",
  own: (lines) => `<div dir="auto">${rows("div", lines)}</div>`,
  older: (heading, pieces) =>
    `<div dir="ltr"><br><blockquote type="cite">${heading}<br><br></blockquote></div>${pieces
      .map(
        ([quoted, typed]) =>
          `<blockquote type="cite"><div dir="ltr">\u00a0${rows("div", quoted)}</div></blockquote>${rows("div", typed)}`,
      )
      .join("")}`,
  endsOlder: true,
  signature: (lines) =>
    `<br id="lineBreakAtBeginningOfSignature"><div dir="ltr" id="AppleMailSignature">${rows("div", lines)}</div>`,
  forward: (tongue, lines) =>
    `<br><div dir="ltr"><br>${tongue.begin}<br><br></div><blockquote type="cite"><div dir="ltr">${fields(tongue)}<br><br></div></blockquote><blockquote type="cite"><div dir="ltr">${rows("div", lines)}</div></blockquote>`,
};

const appleDesk: Program = {
  ...apple,
  name: "Apple Mail on a computer",
  own: (lines) => `<body style="overflow-wrap: break-word; -webkit-nbsp-mode: space;">${lines.join("<div><br></div>")}`,
  older: (heading, pieces) =>
    `<br id="lineBreakAtBeginningOfMessage"><div><br>${pieces
      .map(
        ([quoted, typed], at) =>
          `<blockquote type="cite">${at === 0 ? `<div>${heading}</div><br class="Apple-interchange-newline">` : ""}<div>${rows("div", quoted)}</div></blockquote>${rows("div", typed)}`,
      )
      .join("<br>")}</div></body>`,
  forward: (tongue, lines) =>
    `<div><br><blockquote type="cite"><div>${tongue.begin}</div><br class="Apple-interchange-newline"><div style="margin: 0px;">${fields(tongue, "b", '</div><div style="margin: 0px;">')}</div><br><div>${rows("div", lines)}</div></blockquote></div>`,
};

const outlookRule = '<hr style="display:inline-block;width:98%" tabindex="-1">';
const outlookWeb: Program = {
  name: "Outlook on the web",
  own: (lines) =>
    lines
      .map((line) => `<div class="elementToProof" style="font-family: Aptos; font-size: 12pt">${line}</div>`)
      .join('<div class="elementToProof"><br></div>'),
  older: (_, pieces, tongue) =>
    `<div id="appendonsend"></div>${outlookRule}<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${fields(tongue)}</font><div>&nbsp;</div></div>${pieces
      .map(
        ([quoted, typed]) =>
          `<div class="x_elementToProof">${rows("p", quoted)}</div>${typed.map((line) => `<div class="elementToProof" style="color: rgb(200, 38, 19)">${line}</div>`).join("")}`,
      )
      .join("")}`,
  endsOlder: true,
  hasHead: true,
  signature: (lines) => `<div class="elementToProof" id="Signature">${rows("p", lines)}</div>`,
  forward: (tongue, lines) =>
    `<div id="appendonsend"></div>${outlookRule}<div id="divRplyFwdMsg" dir="ltr"><font>${fields(tongue)}</font><div>&nbsp;</div></div><div>${rows("div", lines)}</div>`,
};

const mso = (lines: readonly string[]) =>
  lines
    .map((line) => `<p class="MsoNormal"><span lang="EN-US">${line}<o:p></o:p></span></p>`)
    .join('<p class="MsoNormal"><o:p>&nbsp;</o:p></p>');
const outlookDesk: Program = {
  name: "Outlook on a computer",
  own: (lines) => `<!--[if gte mso 9]><xml><o:shapedefaults/></xml><![endif]--><div class="WordSection1">${mso(lines)}`,
  older: (_, pieces, tongue) =>
    `<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">${fields(tongue)}<o:p></o:p></p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>${pieces
      .map(([quoted]) => mso(quoted))
      .join("")}</div>`,
  endsOlder: false,
  hasHead: true,
  forward: (tongue, lines) =>
    `<div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${fields(tongue)}<o:p></o:p></p></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>${mso(lines)}</div>`,
};

const outlookPhone: Program = {
  name: "Outlook on a phone",
  own: (lines) => `<div dir="ltr" style="font-family: Aptos">${rows("div", lines)}</div>`,
  older: (_, pieces, tongue) =>
    `<div id="ms-outlook-mobile-body-separator-line"><br></div><div id="mail-editor-reference-message-container" dir="auto"><div class="ms-outlook-mobile-reference-message" dir="auto">${outlookRule}<div id="divRplyFwdMsg" dir="auto">${fields(tongue)}<br></div>${pieces.map(([quoted]) => rows("div", quoted)).join("")}</div></div>${rows(
      "div",
      pieces.flatMap(([, typed]) => typed),
    )}`,
  endsOlder: true,
  hasHead: true,
  signature: (lines) => `<div id="ms-outlook-mobile-signature">${rows("div", lines)}</div>`,
};

const yahoo: Program = {
  name: "Yahoo",
  own: (lines) =>
    `<div class="ydp8a1yahoo-style-wrap" style="font-size:13px"><div dir="ltr">${rows("div", lines)}</div><div><br></div></div>`,
  older: (heading, pieces) =>
    `<div id="ydp77yahoo_quoted_1234567890" class="ydp77yahoo_quoted"><div style="font-family:Helvetica"><div>${heading}</div><div><br></div>${pieces.map(([quoted]) => `<div id="ydp77yiv123">${rows("div", quoted)}</div>`).join("")}</div></div>${rows(
      "div",
      pieces.flatMap(([, typed]) => typed),
    )}`,
  endsOlder: true,
};

const thunderbird: Program = {
  name: "Thunderbird",
  own: (lines) => `<p>${lines.join("</p>\n<p>")}</p>`,
  older: (heading, pieces) =>
    `<div class="moz-cite-prefix">${heading}<br></div>${pieces
      .map(
        ([quoted, typed]) =>
          `<blockquote type="cite" cite="mid:1@harbour.example"><p>${broken(quoted)}</p></blockquote>${typed.length > 0 ? `<p>${broken(typed)}</p>` : ""}`,
      )
      .join("")}`,
  endsOlder: true,
  signature: (lines) => `<div class="moz-signature">-- <br>${lines.join("<br>")}</div>`,
  forward: (tongue, lines) => {
    const [from, sent, to, , subject] = tongue.labels;
    const row = (label: string, value: string) =>
      `<tr><th nowrap align="RIGHT" valign="BASELINE">${label}: </th><td>${value}</td></tr>`;
    return `<div class="moz-forward-container"><br><br>-------- ${tongue.forwarded} --------<table class="moz-email-headers-table" cellspacing="0"><tbody>${row(subject, tongue.older)}${row(sent, tongue.sent)}${row(from, WRITER)}${row(to, CLINIC)}</tbody></table><br><br><p>${broken(lines)}</p></div>`;
  },
};

const proton: Program = {
  name: "Proton",
  own: (lines) =>
    `<div style="font-family: Arial; font-size: 14px;">${lines.join("<br><br>")}<br></div><div><br></div>`,
  older: (heading, pieces) =>
    `<div class="protonmail_quote">${heading}<br>${pieces
      .map(
        ([quoted, typed]) =>
          `<blockquote class="protonmail_quote" type="cite"><div>${broken(quoted)}</div></blockquote>${rows("div", typed)}`,
      )
      .join("<br>")}</div>`,
  endsOlder: true,
  signature: (lines) =>
    `<div class="protonmail_signature_block" style="font-family: Arial"><div class="protonmail_signature_block-user">${rows("div", lines)}</div></div>`,
};

export const PROGRAMS: readonly Program[] = [
  gmail,
  oldGmail,
  apple,
  appleDesk,
  outlookWeb,
  outlookDesk,
  outlookPhone,
  yahoo,
  thunderbird,
  proton,
];
