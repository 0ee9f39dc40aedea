import type { HappenedWords } from "../../shapes/happened.ts";

/** Why money did not go as a letter said. */
export const happened: HappenedWords = {
  troubles: {
    failed: "No se pudo completar.",
    bounced: "Salió de nuestra cuenta, pero volvió.",
    stopped: "Lo detuvimos antes de que saliera. No se movió dinero.",
    unclear: "Aún no sabemos si salió de nuestra cuenta. Ya le preguntamos a la empresa que procesa los pagos.",
  },
  withUs: { failed: "El dinero sigue con nosotros.", bounced: "El dinero está otra vez con nosotros." },
  causes: {
    card_ended:
      "El banco dice que la tarjeta venció. Necesitamos otro medio para pagarle. Responda y díganos cuál le conviene.",
    card_lost:
      "El banco dice que la tarjeta se perdió o la robaron. Necesitamos otro medio para pagarle. Responda y díganos cuál le conviene.",
    bank_said_no: "El banco no lo aceptó. Necesitamos otro medio para pagarle. Responda y díganos cuál le conviene.",
    bank_question: "Hay una duda abierta sobre este pago en su banco. Hasta que se cierre, no podemos usar ese medio.",
    not_enough: "El problema fue nuestro. No había fondos suficientes en la cuenta de la que sale.",
    called_off: "Se canceló de nuestra parte.",
    paid_before: "De ese pago queda menos de lo que pensábamos. Ya se había devuelto una parte.",
    less_left: "De ese pago queda menos de lo que pensábamos.",
    less_of_it: "De esa compra queda menos de lo que pensábamos.",
    received_less: "Por ese pago recibimos menos de lo que pensábamos.",
    never_received: "Ese pago nunca nos llegó. Su banco solo había apartado el dinero.",
    our_records: "El problema fue nuestro. Nuestros datos de ese pago no estaban bien.",
  },
  stoppedInDoubt: "Lo detuvimos. Aún estamos revisando si había salido antes.",
};
