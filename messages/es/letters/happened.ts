import type { HappenedWords } from "../../shapes/happened.ts";

/** Why money did not go as a letter said. */
export const happened: HappenedWords = {
  troubles: {
    failed: "No se pudo hacer.",
    bounced: "Salió de aquí, pero volvió.",
    stopped: "Lo detuvimos antes de que saliera. No se movió dinero.",
    unclear: "Aún no sabemos si salió. Ya lo preguntamos a la empresa que mueve el dinero.",
  },
  withUs: { failed: "El dinero sigue con nosotros.", bounced: "El dinero está otra vez con nosotros." },
  causes: {
    card_ended:
      "El banco dice que la tarjeta ya no vale. Hace falta otra vía. Puede responder y decir cuál le viene bien.",
    card_lost:
      "El banco dice que la tarjeta se perdió o la robaron. Hace falta otra vía. Puede responder y decir cuál le viene bien.",
    bank_said_no: "El banco no lo aceptó. Hace falta otra vía. Puede responder y decir cuál le viene bien.",
    bank_question: "Hay una duda abierta sobre este pago en su banco. Hasta que se cierre, no podemos usar esa vía.",
    not_enough: "Fue cosa nuestra. No había saldo en la cuenta de la que sale.",
    called_off: "Se anuló de nuestro lado.",
    paid_before: "De ese pago queda menos de lo que vimos. Ya volvió dinero de él antes.",
    less_left: "De ese pago queda menos de lo que vimos.",
    less_of_it: "De esa compra queda menos de lo que vimos.",
    received_less: "Por ese pago recibimos menos de lo que vimos.",
    never_received: "Ese pago nunca nos llegó. Su banco solo había apartado el dinero.",
    our_records: "Fue cosa nuestra. Nuestros datos de ese pago no estaban bien.",
  },
  stoppedInDoubt: "Lo detuvimos. Aún vemos si salió de aquí antes.",
};
