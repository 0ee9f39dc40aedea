/** Spanish phrases of replies to a letter; accents are folded before comparing. */
import type { CueText } from "../cue.ts";
import { DISPUTE_ES } from "./dispute.ts";
import { DOUBTS_ES } from "./doubts.ts";
import { ENDING_ES } from "./ending.ts";
import { FACTS_ES } from "./facts.ts";
import { MONEY_ES } from "./money.ts";
import { OFFER_ES } from "./offer.ts";

export const CUES_ES: CueText = {
  negators: "no nunca jamas sin tampoco ni nada ningun ninguna nadie",
  subjects: "yo ustedes usted nosotros ellos",
  lists: {
    offer:
      "credito|saldo|reembolso|devolucion|oferta|propuesta|extension|prorroga|vale|voucher|monto|suma|cantidad|acuerdo|arreglo|solucion|congelacion|pausa|abono|giro|cambio|reintegro|importe|trato",
    sum: "#|reembolso|devolucion|dinero|plata|lana|importe|monto|suma|pago|credito|saldo|deposito|transferencia|cheque|abono|reintegro|todo|giro|feria|dolares|pesos|euros|deposit|refund|meses|cargo",
    landed:
      "llego|llegaron|llegado|recibi|recibido|recibimos|acredito|acreditaron|acreditado|entro|entraron|entrado|cayo|cayeron|caido|deposito|depositaron|depositado|aparecio|aparece|aparecido|abonaron|abonado|figura|refleja|reflejado|reflejo|yego|resivi|ingresado|ingreso|cobre|cobrado|impacto|impactado|reintegraron|reembolsaron|devolvieron|devuelto|calleron|kayo",
    place:
      "cuenta|tarjeta|banco|estado|extracto|cartilla|app|libreta|visa|correo|portal|billetera|mercado|debito|resumen|cajero",
    bank: "banco|visa|mastercard|amex|paypal|tarjeta|emisor|emisora|entidad|financiera|caja",
    someone:
      "alguien|otra|otro|superior|supervisor|supervisora|gerente|gerencia|director|directora|direccion|dueno|duena|jefe|jefa|encargado|encargada|responsable|doctor|doctora|medico|persona|independiente|comite|coordinador|coordinadora",
    look: "revise|revisen|revisar|revisara|revisado|revisada|revision|estudie|estudiar|estudien|vea|vean|ver|mire|mirar|lea|leer|analice|analizar|reconsidere|reconsiderar|reconsideren|evalue|evaluar|atienda|decida|resuelva|echar|eche|valore|valorar|examine",
    buy: "paquete|bono|sesiones|sesion|cita|citas|tratamiento|tratamientos|membresia|plan|curso|clases|terapia|terapias|masajes|todo|producto|abono|reserva|turno|turnos|visitas",
    ask: "solicitud|peticion|reclamo|reclamacion|reembolso|devolucion|queja|cancelacion|caso|correo|mensaje|tramite|pedido|gestion",
  },
  cues: { ...OFFER_ES, ...MONEY_ES, ...ENDING_ES, ...DISPUTE_ES, ...FACTS_ES, ...DOUBTS_ES },
};
