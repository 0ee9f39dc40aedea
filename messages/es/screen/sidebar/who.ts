import { plural } from "../../../plural.ts";
import type { SidebarWords } from "../../../shapes/screen.ts";
import type { MatchedBy, VerifiedHow } from "../../../shapes/sidebar.ts";

const matchedBy: Record<MatchedBy, string> = {
  email: "correo",
  alias: "otro correo registrado",
  phone: "teléfono",
  patient_number: "número de paciente",
  payment_reference: "referencia de pago",
  by_hand: "elección a mano",
  passed_on: "remitente del correo reenviado",
  address_in_mail: "dirección en el correo",
  name: "solo el nombre",
};

const verifiedHow: Record<VerifiedHow, string> = {
  writes_from_address_on_file: "escribe desde la dirección registrada",
  code_to_contact_on_file: "código al contacto registrado",
  call_back: "llamada al número registrado",
  in_person: "en persona, con identificación",
  known_details: "respondió lo que solo el paciente sabe",
  authorised_contact: "escribe como contacto autorizado",
  estate_papers: "se vio el papel de albacea o heredero",
};

export const who: SidebarWords["who"] = {
  label: "Paciente",
  verified: "verificado",
  notVerified: "sin verificar",
  years: (n) => plural("es", n, { one: "1 año", other: `${n} años` }),
  months: (n) => plural("es", n, { one: "1 mes", other: `${n} meses` }),
  newPatient: "paciente nuevo",
  matchedBy: (how, strong) => `Encontrado por ${matchedBy[how]}${strong ? "" : ", débil"}`,
  foundBy: (how) => `Encontrados por: ${matchedBy[how]}.`,
  verifiedHow: (how) => `Verificado: ${verifiedHow[how]}`,
  verifiedBy: (name, when) => `Registrado por ${name}, ${when}`,
  number: (n) => `Número de paciente ${n}`,
  visits: (n) => plural("es", n, { one: "1 visita", other: `${n} visitas` }),
  spent: (net, wentBack) =>
    wentBack ? `${net} gastados en total, descontados ${wentBack} devueltos` : `${net} gastados en total`,
  payer: (name) => `Paga ${name}: el dinero vuelve a quien pagó`,
  paidBy: (name) => `${name} paga por este paciente`,
  guardian: (name) => `Tutor: ${name}`,
  writes: (name, as) => `Escribe: ${name}, ${as}`,
  writesAs: { guardian: "tutor", payer: "quien paga", authorised_contact: "contacto autorizado" },
  authorised: (name, relation) => `Puede hablar por el paciente: ${name} (${relation})`,
  dueFirst: (when) => `Primera respuesta antes del ${when}`,
  wasDueFirst: (when) => `La primera respuesta era para antes del ${when}`,
  chargeback: (quote) => `Menciona un contracargo: «${quote}»`,
  unknownTitle: "¿Quién es?",
  unknownQuiet: (sender) => `${sender} no está en ninguna ficha.`,
  candidatesQuiet: (n) => plural("es", n, { one: "Hay un paciente posible.", other: `Hay ${n} pacientes posibles.` }),
  candidatesHidden: "Puede ser un paciente del fichero. Alguien con un rol aquí dice cuál.",
  unknownText: (sender) => `${sender} no está en ninguna ficha. El dinero está bloqueado hasta saberlo.`,
  candidatesText: (n) =>
    plural("es", n, {
      one: "Hay un paciente posible. El dinero está bloqueado hasta que elija.",
      other: `Hay ${n} pacientes posibles. El dinero está bloqueado hasta que elija.`,
    }),
  passedOn: (who) => `Este correo es un reenvío. Dice que lo escribió ${who}; nadie lo ha comprobado.`,
  addressInMail: "El correo nombra una dirección que está en una ficha. Cualquiera puede escribirla.",
  find: "Buscar paciente",
  findHint: "Nombre, correo, teléfono, o el número de paciente, de factura o de pago",
  found: (n) => plural("es", n, { one: "1 paciente encontrado", other: `${n} pacientes encontrados` }),
  noneFound: "No se encontró a nadie. Pruebe otra grafía o un número completo de paciente, factura o pago.",
  choose: (name) => `Es ${name}`,
  wrongPatient: "¿No es este paciente?",
  silentTitle: "Ahora no se puede comprobar quién escribe",
  silentText: "El sistema de tickets no responde. El dinero y las respuestas esperan hasta que responda.",
  callBackText: "Puede continuar si llamó al paciente al número de la ficha. Se registra.",
  calledWho: "¿A quién llamó?",
  calledHow: "¿Cómo se aseguró de que era esa persona?",
  callBack: "Registrar la llamada",
  calledBack: "Registrado. Vale un cuarto de hora para lo que usted haga aquí.",
  matchedNow: (name) => `Unido a ${name}.`,
};
