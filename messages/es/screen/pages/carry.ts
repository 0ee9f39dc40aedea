import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";

export const carry: PagesWords["carry"] = {
  title: "Traer de otra cuenta",
  text: "Reglas, políticas y cartas pasan de una cuenta a otra en un archivo. Pruebe un cambio en la cuenta de prueba, sáquelo allí y tráigalo aquí. En el archivo no están los pacientes, ni las claves, ni la lista de su personal.",
  back: "Puesta en marcha",
  forbidden: "Solo un administrador lleva reglas, políticas y cartas de una cuenta a otra.",
  out: {
    title: "Sacar de esta cuenta",
    text: "Las reglas vigentes, la versión más nueva de cada política y sus cartas publicadas. Se quedan aquí los borradores, los límites de una sola persona o sede y las revisiones de los mínimos legales. Los textos van tal como están escritos: un nombre, un teléfono o un correo en su firma, una carta o una política está en el archivo.",
    take: "Guardar el archivo",
    taking: "Sacando…",
    file: (title, day) => `makegood ${title} ${day}.json`.replaceAll(/[^\p{L}\p{N}. -]/gu, "").replaceAll(" ", "-"),
    saved: (name) => `Se guardó ${name}.`,
    took: (title, day) =>
      `Sacado de ${title} el ${day}. Abra la misma página en la otra cuenta y elija allí el archivo.`,
  },
  in: {
    title: "Traer a esta cuenta",
    text: "Primero verá qué cambiaría el archivo. No cambia nada hasta que lo traiga.",
    choose: "Elegir el archivo",
    another: "Elegir otro archivo",
    drop: "o suéltelo en esta página",
    looking: "Mirando qué cambiaría…",
  },
  from: (title, at, isTest) => `De ${title}${isTest ? ", una cuenta de prueba" : ""}, sacado ${at}.`,
  none: "No hay en el archivo.",
  state: { new: "Nuevo", changed: "Cambia", same: "Igual", there: "Ya se trajo", held: "No se trae" },
  rules: {
    title: "Reglas de la cuenta",
    first: "Esta cuenta no tiene reglas todavía: valen enseguida.",
    way: {
      at_once: "Valen enseguida.",
      second_person: "Esperan hasta que las confirme otro administrador, un responsable o finanzas.",
      after_a_day: "No hay nadie más a quien preguntar: valen a las 24 horas.",
    },
    there: "Estas mismas reglas ya se pidieron y esperan.",
    held: (names) =>
      `Nombran una cuenta de cobro que no está conectada aquí (${names.join(", ")}). Quítela allí de los límites de los medios de pago, o escriba las reglas aquí a mano.`,
    replaces: (name) => `Ocupan el lugar de lo que pidió ${name} y aún espera.`,
    stay: "Los límites de una sola persona o sede, y quién ve a qué pacientes, siguen como están aquí. Un mínimo legal que alguien revisó allí llega sin revisar, y solo avisa hasta que se revise aquí.",
  },
  policies: {
    title: "Políticas",
    draft: "Será aquí un borrador de la siguiente versión. Alguien lo publica, con su primer día.",
    there: "Un borrador de aquí dice lo mismo.",
    held: (name) =>
      `Aquí hay un borrador de ella, escrito por última vez por ${name}. Publíquelo o descártelo primero.`,
    retired: (day) => `Está retirada aquí desde el ${day}.`,
    mistakes: (n) =>
      plural("es", n, {
        one: "La revisión encuentra 1 error según lo que sabe esta cuenta. No se puede publicar con él.",
        other: `La revisión encuentra ${n} errores según lo que sabe esta cuenta. No se puede publicar con ellos.`,
      }),
    changes: (n) => plural("es", n, { one: "1 cambio", other: `${n} cambios` }),
  },
  letters: {
    title: "Cartas",
    piece: (name, language) => `${name} (${language})`,
    before: "Los pacientes leen ahora",
    after: "En el archivo",
    same: (n) => plural("es", n, { one: "1 parte es igual.", other: `${n} partes son iguales.` }),
    draft: "Las cartas llegan al borrador. Alguien las publica.",
    there: "Está en el borrador de aquí.",
    held: (name) => `${name} escribe ahora esta parte en el borrador de aquí. Se deja como está.`,
  },
  stays: (policies, letters) =>
    [
      "Solo aquí, y se deja como está:",
      [
        ...policies,
        ...(letters > 0
          ? [plural("es", letters, { one: "1 parte de las cartas", other: `${letters} partes de las cartas` })]
          : []),
      ].join(", "),
    ].join(" "),
  nothing: "El archivo no cambiaría nada aquí.",
  bring: (n) => plural("es", n, { one: "Traer 1 cambio", other: `Traer ${n} cambios` }),
  bringing: "Trayendo…",
  changedMeanwhile: "Algo cambió aquí desde que usted lo miró. No se trajo nada. Mírelo otra vez.",
  done: {
    title: "Traído",
    rules: { in_force: "Las reglas ya valen.", waiting: "Las reglas esperan a una segunda persona." },
    toRules: "Abrir Reglas",
    policy: "Hay un borrador:",
    toPolicy: (policyId) => `Abrir ${policyId}`,
    letters: (n) =>
      plural("es", n, {
        one: "1 parte está en el borrador de las cartas.",
        other: `${n} partes están en el borrador de las cartas.`,
      }),
    toLetters: "Abrir Cartas",
  },
  fault: {
    title: "Este archivo no se trae, y no cambió nada",
    where: (place) => `En el archivo: ${place}`,
    here: (place) => `En esta cuenta: ${place}`,
    says: {
      too_big: "Es más grande de lo que son nunca reglas, políticas y cartas.",
      no_bundle: "No es un archivo sacado en esta página, o es solo una parte de uno.",
      later_release: "Se sacó de una versión de Makegood más nueva que esta. Haga que actualicen esta primero.",
      odd: "Contiene algo que ningún archivo de estos contiene.",
      damaged: "No está como se sacó: está dañado, o alguien lo cambió. Sáquelo otra vez.",
      content: "Algo en él no se puede leer.",
      twice: "Algo está dos veces en él.",
      other_currency: "Está en otra moneda.",
      other_law: "Se hizo para lugares bajo otra ley.",
      rules: "Sus reglas no se pueden usar.",
      letter: "Una carta en él no se puede escribir, o no pasaría una revisión.",
    },
  },
};
