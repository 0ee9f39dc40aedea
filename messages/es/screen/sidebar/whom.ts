import type { SidebarWords } from "../../../shapes/screen.ts";

export const whom: SidebarWords["whom"] = {
  title: "¿De quién trata?",
  about: {
    writer: "Puede decir que trata de otra persona.",
    somebody_else: "El correo trata de otra persona. No se muestran compras ni dinero hasta que diga de quién.",
    unclear:
      "El correo nombra a otra persona o habla de ella. No se muestran compras ni dinero hasta que diga de quién trata.",
  },
  quote: (words) => `«${words}»`,
  relation: {
    partner: "La pareja de quien escribe",
    child: "Hijo o hija de quien escribe",
    parent: "Madre o padre de quien escribe",
    relative: "Familiar de quien escribe",
    friend: "Amistad de quien escribe",
    employee: "Alguien que trabaja con quien escribe",
    client: "Cliente de quien escribe",
    estate: "Quien escribe gestiona una herencia",
  },
  because: {
    named: "el correo da su nombre",
    guardian: "quien escribe es su tutor",
    payer: "quien escribe paga, nada más",
    authorised_contact: "quien escribe puede hablar por esta persona",
    household: "mismo apellido y teléfono",
    number: "su número está en el correo",
    writer: "el correo viene de su dirección",
  },
  choose: (name) => `Trata de ${name}`,
  chooseWriter: (name) => `Trata de quien escribe, ${name}`,
  chooseDead: (name) => `Trata de ${name}, que ha fallecido`,
  notOnFile: "Alguien que no está en ninguna ficha",
  died: "La persona de quien trata ha fallecido",
  diedBadge: "ha fallecido",
  nobody: "El correo no nombra a nadie de las fichas, y nadie está vinculado a quien escribe.",
  search: "Otra persona de las fichas",
  said: {
    writer: (by, when) => `Este ticket trata de quien escribe. Lo dijo ${by}, ${when}.`,
    somebody_else: (by, when) => `Este ticket trata de este paciente, y escribe otra persona. Lo dijo ${by}, ${when}.`,
    not_on_file: (by, when) => `Este ticket trata de alguien que no está en ninguna ficha. Lo dijo ${by}, ${when}.`,
  },
  noMoney: "No hay nada que devolver a quien no está en ninguna ficha. Pregunte quién es o búsquelo abajo.",
  again: "¿Trata de otra persona?",
  saved: (name) => `Anotado: este ticket trata de ${name}. Vale solo para este ticket.`,
  savedNobody: "Anotado: este ticket trata de alguien que no está en ninguna ficha.",
};
