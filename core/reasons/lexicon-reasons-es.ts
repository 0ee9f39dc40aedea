/** Spanish phrases by which patients name their reason. */
import type { ReasonLexicon } from "./lexicon.ts";
import type { WordLists } from "./phrases.ts";

export const REASON_LISTS_ES: WordLists = {
  clinician:
    "médico|médica|doctor|doctora|ginecóloga|ginecólogo|cardióloga|cardiólogo|oncólogo|oncóloga|especialista|cirujano|matrona",
  practitioner:
    "dentista|ortodoncista|terapeuta|fisio|fisioterapeuta|higienista|esteticista|enfermera|acupuntor|masajista",
  goods:
    "producto|productos|crema|sérum|frasco|suero|loción|aparato|kit|artículo|pedido|suplemento|suplementos|limpiador|tarro|faja|plantillas",
  effect: "efecto|resultado|resultados|mejora|mejoría|diferencia|cambio|cambios",
  took: "cobraron|cobrado|cobrar|cobran|cobrando|cobrándome|cobró|cobro|cargaron|cargado|cargo|facturaron|pagué|pagado",
  told: "dijo|dijeron|informó|informaron|explicó|explicaron|avisó|avisaron|advirtió|advirtieron|comentó|informado|explicado|avisado|dicho|mencionó|mencionaron",
  insurer: "seguro|aseguradora|mutua|póliza",
  member: "membresía|suscripción|afiliación|abono|mensualidad|contrato",
};

export const REASONS_ES: ReasonLexicon<string> = {
  changed_mind: {
    strong: [
      "cambié|cambiado|cambiamos|cambio de opinión|idea|parecer",
      "ya no quiero|queremos|deseo|necesito|interesa|voy",
      "no me interesa|convence",
      "arrepentí|arrepentido|arrepentida|arrepiento",
      "decidí|decidido|decidimos no",
      "pensé|pensado mejor|bien",
      "no voy|vamos a seguir|continuar|usar",
      "por impulso",
    ],
    weak: [
      "no puedo|podemos pagar|permitirme",
      "no ?he ?las|lo usé|usado|utilizado|empezado",
      "demasiado caro|cara",
      "encontré otro|otra",
    ],
  },
  moved_or_schedule: {
    strong: [
      "mudo|mudamos|mudé|mudarme|mudarnos|mudanza|mudado|mudaré|traslado|trasladan|trasladé|trasladaron|trasladado",
      "cambio|cambié|cambiado|cambió|cambiaron ?de ?el ?mi trabajo|horario|turno|ciudad|domicilio",
      "nuevo trabajo|horario|turno",
      "horario|horarios|turno|turnos ... compatible|cuadra|cuadran|coinciden|imposible|cambió|cambiaron",
      "ya no vivo|vivimos|viviré",
      "voy|vamos|iré a vivir",
      "no encuentro|hay|consigo citas|cita|huecos|hueco|disponibilidad",
      "no tengo tiempo",
      "muy|demasiado|tan lejos",
    ],
    weak: ["lejos", "viaje|viajar", "trabajo|universidad", "no puedo|podré asistir|ir|acudir|terminar"],
  },
  medical_stop: {
    strong: [
      "embarazada|embarazo|lactancia",
      "@clinician ?me ?ha dice|dijo|dicho|recomendó|recomienda|recomendado|prohibió|prohibido|aconsejó|aconseja|pidió|mandó",
      "razones|motivos|motivo|problema|problemas médicos|médicas|médico|salud",
      "motivos|razones|problemas|problema de salud",
      "diagnosticaron|diagnosticado|diagnóstico",
      "cirugía|operación|operaron|operar|quimioterapia|cáncer|hospital|ingresada|ingresado",
      "lesión|lesioné|fractura|fracturé",
      "enfermé|enferma|enfermo|enfermedad",
      "medicamento|medicación|antibióticos|anticoagulantes",
      "contraindicado|contraindicación",
      "falleció|fallecido",
      "alérgica|alérgico",
    ],
    weak: ["salud", "@clinician"],
  },
  plan_changed: {
    strong: [
      "plan|tratamiento ... cambió|cambiado|cambiaron|modificado|distinto|diferente",
      "cambiaron|cambió|cambiado|modificaron ?el|mi ?de plan|tratamiento",
      "@practitioner|@clinician ... otro|otra|distinto|diferente|menos|falta|necesario",
      "no soy|era .. candidata|candidato",
      "menos sesiones|visitas",
      "ya no hace|es falta|necesario",
      "no hace|hacía|hacen falta el|la|los|las|más",
      "dieron el|de alta",
    ],
    weak: ["otro plan|tratamiento", "derivaron|derivado"],
  },
  result: {
    strong: [
      "no ?me ?ha ?han funcionó|funciona|funcionado|sirvió|servido|ayudó|ayudado|hizo",
      "no noto|noté|veo|vi|hubo|hay .. @effect",
      "ningún|ninguna|sin|cero @effect",
      "descontenta|descontento|insatisfecha|insatisfecho|decepcionada|decepcionado",
      "no estoy|quedé|estamos contenta|contento|satisfecha|satisfecho|conforme",
      "resultado|resultados ... malo|malos|mal|pésimo|horrible|esperado|esperaba",
      "quemadura|quemaduras|quemó|quemaron|cicatriz|cicatrices|manchas|ampollas|hinchazón|infección|moretones|asimetría",
      "quedó|quedaron|salió|dejaron .. mal|peor|horrible|desigual|torcido|torcida",
      "sigo|sigue|siguen .. igual|dolor|pelo|vello",
      "peor que antes",
      "no es|era|fue lo que esperaba|quería|pedí",
    ],
    weak: ["resultado|resultados", "dolor", "peor"],
  },
  service_fault: {
    strong: [
      "grosera|grosero|maleducada|maleducado|antipática|antipático|sucio|sucia",
      "poco profesional|profesionales",
      "me|nos ?han cancelaron|cancelan|cancelado|anularon|atendieron|trataron|plantaron",
      "cancelaron|anularon|aplazaron|olvidaron mi|la|las|mis",
      "esperé|esperando|esperar|esperamos ... minutos|hora|horas",
      "máquina|láser|aparato|equipo ... rota|roto|averiada|averiado|falló|estropeado|estropeada",
      "nadie ?me atendió|contesta|contestó|responde|respondió|apareció|vino",
      "mal|pésimo|mala|pésima|terrible servicio|trato|atención|experiencia|higiene",
      "tratamiento|servicio|sesión equivocado|equivocada|incompleto|incompleta",
      "clínica|centro|consulta .. cerró|cerrada|cerrado|cerraron",
      "llegó tarde",
    ],
    weak: ["tarde", "queja|reclamación", "culpa"],
  },
  billing_error: {
    strong: [
      "@took .. dos|doble|2|duplicado",
      "doble|dos|duplicado|segundo|extra|erróneo|incorrecto|indebido|desconocido cargo|cargos|cobro|cobros|pago|pagos",
      "cargo|cobro|pago .. doble|duplicado|erróneo|incorrecto|indebido|equivocado|desconocido",
      "@took .. de más",
      "@took ... error|equivocado|incorrecto|indebidamente|autorización|permiso",
      "@took ... cancelé|cancelado|cancelación",
      "cancelé|cancelado ... @took",
      "error .. factura|cobro|facturación|pago|cuenta",
      "descuento ... no|aplicaron|aplicado",
      "no autoricé|reconozco ... cargo|cobro|pago",
      "dos veces",
    ],
    weak: ["error", "cargo|cobro|cobraron", "factura|extracto"],
  },
  no_show_dispute: {
    strong: [
      "no|por|sin presentarme|presenté|asistir|asistí|acudir",
      "inasistencia|ausencia",
      "cancelación tardía",
      "@took|tarifa|penalización|multa ... faltar|cancelar|ausencia|asistir|presentarme|inasistencia",
      "avisé|avisado|llamé|cancelé|notifiqué|avisamos ... antelación|anticipación|antes|horas",
      "descontaron|quitaron|contaron .. sesión|clase|cita",
      "sí fui|asistí|estuve|acudí",
    ],
    weak: ["24|48 horas", "penalización|multa", "tráfico|emergencia|nieve"],
  },
  expired: {
    strong: [
      "caducó|caducado|caducada|caducadas|caducaron|caduca|caducan|caducidad",
      "venció|vencido|vencida|vencidas|vencieron|vencimiento|vence|expiró|expirado|expiraron|expira",
      "ya no vale|valen",
      "ya no es|son válido|válida|válidos|válidas",
      "fuera de plazo",
      "fecha límite",
    ],
    weak: ["hace .. año|años", "plazo|vigencia"],
  },
  not_informed: {
    strong: [
      "nadie|nunca|no|jamás me|nos ?lo ?han|había|habían @told",
      "nadie @told",
      "no sabía|sabíamos|tenía .. que|idea",
      "sin avisarme|avisar|informarme|informar|explicarme",
      "engañada|engañado|engañaron|engaño|engañoso|engañosa|mintieron|presionaron",
      "letra pequeña|chica",
      "cargos|costes|costos|tarifas|gastos ocultos|ocultas",
      "creía|pensé|pensaba|creí|entendí ... incluido|incluía|gratis|cubría|reembolsable",
      "me|nos dijeron|aseguraron|prometieron que ... podía|podría|incluía|gratis|reembolsable",
    ],
    weak: ["sorpresa|sorprendió", "contrato|condiciones", "confuso"],
  },
  membership_cancel: {
    strong: [
      "cancelar|cancelen|cancelación|anular|terminar|rescindir ... @member",
      "dar|darme|darnos|den|denme|solicito|pido ?de ?la baja",
      "baja de|en .. @member|cuota",
      "renovó|renovado|renovación|renueva automáticamente|automática|sola|sin",
      "no ?quiero|deseo ?que ?se renovar|renueve|renueven",
      "dejen|deje|paren|dejar de cobrarme|cobrar|cargarme",
    ],
    weak: ["@member", "mensual|mes"],
  },
  product_return: {
    strong: [
      "devolver|regresar|cambiar|devolución|devuelvo ... @goods",
      "@goods ... cerrado|cerrada|abrir|precintado|defectuoso|defectuosa|roto|rota|irritó|irrita|equivocado|alergia|reacción",
      "compré|comprado|pedí .. @goods",
      "sin abrir|estrenar",
      "caja|envase|embalaje original|cerrado|intacto",
    ],
    weak: ["@goods"],
  },
  insurance_overpayment: {
    strong: [
      "@insurer ... pagó|pagado|cubrió|cubierto|cubre|aprobó|abonó|dice|aprobado|rechazó",
      "copago|deducible|coaseguro",
      "explicación de beneficios",
      "pagué|pagado ... @insurer",
    ],
    weak: ["@insurer", "de más"],
  },
};
