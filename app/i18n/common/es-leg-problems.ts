import type { CommonWords } from "./index.ts";

export const legProblems: CommonWords["legProblems"] = {
  known: {
    too_old: "Dos días sin una respuesta clara.",
    no_answer: "Aún no llegó respuesta. Nada se envía dos veces.",
    no_answer_to_queries: "Se preguntó tres veces al procesador y no respondió.",
    request_changed: "La solicitud no habría sido la misma que antes. No se envió nada.",
    found_after_end: "Se encontró un reembolso después de haberlo cerrado.",
    given_up: "Alguien miró, no encontró ningún reembolso y lo dio por perdido.",
    payment_locked: "El pago está en disputa y ahora no se puede reembolsar.",
    amount_not_sendable: "El procesador no puede mover este importe.",
    processing: "El banco lo está tramitando.",
    insufficient_funds: "El saldo de la clínica en el procesador es insuficiente. Sale solo en cuanto se recargue.",
    charge_pending: "El pago mismo aún no ha llegado.",
    lost_or_stolen_card: "La tarjeta consta como perdida o robada. Pague de otra forma.",
    expired_or_canceled_card: "La tarjeta caducó o fue cancelada. Pague de otra forma.",
    declined: "El banco del paciente lo rechazó. Pague de otra forma.",
    merchant_request: "Se canceló en el procesador.",
    charge_for_pending_refund_disputed: "El paciente disputó el pago antes de que llegara el reembolso.",
    charge_disputed: "El pago está en disputa y ahora no se puede reembolsar.",
    refund_disputed_payment: "El pago está en disputa y ahora no se puede reembolsar.",
    charge_already_refunded: "El procesador ya reembolsó este pago.",
    resource_missing: "El procesador no conoce este pago.",
    rate_limit: "El procesador está ocupado. Se reenvía solo.",
    lock_timeout: "El procesador está ocupado. Se reenvía solo.",
  },
  other: (code) => `En palabras del procesador: ${code}.`,
};
