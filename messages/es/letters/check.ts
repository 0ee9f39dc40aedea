import type { CheckWords } from "../../shapes/check.ts";
import { said } from "./check-said.ts";

export const check: CheckWords = {
  ...said,
  known:
    "el los las una que por para con su sus le les se del al y no es son esta usted gracias hola nos lo mi pero como cuando cada sin estimada estimado saludos desde hasta puede cita",
  numbers: {
    un: 1,
    uno: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciseis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veinte: 20,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    cien: 100,
    ciento: 100,
    doscientos: 200,
    trescientos: 300,
    cuatrocientos: 400,
    quinientos: 500,
    seiscientos: 600,
    setecientos: 700,
    ochocientos: 800,
    novecientos: 900,
    mil: 1000,
  },
  currencies: {
    "dolares|dolar|dólares|dólar": "USD CAD",
    "euros?": "EUR",
    "pesos?": "MXN COP CLP ARS PHP",
    "libras?": "GBP",
  },
  cents: "centavos?|centimos?|céntimos?",
  months: [
    "ene(?:ro)?",
    "feb(?:rero)?",
    "mar(?:zo)?",
    "abr(?:il)?",
    "mayo",
    "jun(?:io)?",
    "jul(?:io)?",
    "ago(?:sto)?",
    "sept?(?:iembre)?|setiembre",
    "oct(?:ubre)?",
    "nov(?:iembre)?",
    "dic(?:iembre)?",
  ],
  weekdays: ["domingo", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado"],

  shares: {
    "(?:la )?mitad": 1 / 2,
    "(?:un|una) terci[oa](?: parte)?|la tercera parte": 1 / 3,
    "(?:dos|los dos) tercios|dos terceras partes": 2 / 3,
    "(?:un cuarto|la cuarta parte)": 1 / 4,
    "tres cuartos|tres cuartas partes": 3 / 4,
  },
  shareOf:
    "(?: de(?:l)?)? (?:ello|eso|esto|(?:lo|todo lo) que (?:~ )?(?:pago|gasto|abono)|(?:(?:el|la|su|este|esta) )?(?:\\w+ ){0,2}(?:dinero|precio|pago|paquete|importe|costo|total|suma|deposito|compra|membresia|plan))",
  bareBefore:
    "(?:reembols|regres|devolv|reintegr|mand|envi|deposit|abon|pag|transfer|pon)[a-z]*(?: (?:le|te|unos|solo|otros|exactamente))*",
  bareAfter:
    " (?:estan?|van?|seran?|fueron|de vuelta|a (?:su|la|tu) (?:\\w+ )?(?:tarjeta|cuenta|visa|mastercard|amex|paypal))",
  article: "los|las|sus",
  not: "no|nunca|tampoco|ni|sin|imposible|en vez de|en lugar de",
  notNot: "no se preocupe|no hay problema|no te preocupes|no solo|no dude",
  onlyIf:
    "si|cuando usted|siempre que|a menos que|una vez que|en caso de|solo cuando|hasta que|antes de que|quien|quienes|prefiere|normalmente|siempre|por lo general|nuestra politica|los terminos|las condiciones|puede elegir|en vez de",
  theySay:
    "(?:usted )?(?:pidio|pide|quiere|queria|desea|solicito|solicita|dijo|dice|escribio|espera|esperaba|reclama|pregunto|pregunta|le dijeron|le prometieron|quisiera|nos pidio)|su (?:solicitud|peticion|mensaje|correo|pregunta|reclamo)|(?:solicitud|peticion) (?:de|para)",
  open: "podria|podriamos|quizas?|tal vez|posible|posibilidad|revisar|considerar|evaluar|decidir|decida|sobre|pedir|antes de poder|para poder",
  asks: "(?:¿|quiere|puede|podria|desea|le|cual|que|cuando|donde|como|prefiere|es|esta|tiene|hay)",
  priceBefore:
    "(?:a|por|cada|cada una a|cuesta|cuestan|costo|vale|valen|precio|pago|pagar|cobramos|cobro|cargo|tarifa|menos|de sus|de los|de|total|usadas|usado)(?: (?:solo|un|una|el|la|los|las|de|su|ahora|cargo|precio))*",
  priceAfter:
    "(?:cada|por (?:sesion|visita|mes|una)|al mes|de (?:deposito|cargo|descuento|anticipo)|que (?:usted )?pago|la sesion)",
  ofCase: "pago|cobramos|cargo|cargo de",
  money: "reembols\\w*|devol\\w*|dinero|fondos|¤|credito|saldo|reintegr\\w*",
  otherThings:
    "facturas?|recibos?|enlaces?|formularios?|paquetes? postal|pedidos?|presupuestos?|resultados?|fotos?|cremas?|recordatorio|tarjetas? (?:de )?regalo|muestras?|recetas?|productos?|expedientes?",

  incoming: "cargos?|pagos?|cobros?|tarifas?|anticipos?|depositos?|compras?|facturas?|recibos?|descuento",
  givesBack: "devol\\w*|devuel\\w*|reembols\\w*|reintegr\\w*|regres\\w*|vuelta",
  notYet: "no|aun no|todavia no|si|cuando|en cuanto|una vez|hasta que|antes de|despues de",
  before: "antes|anteriormente",
  longAgo:
    "(?:en|el|de) (?:~ )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|(?:semana|mes|ano) pasad[oa]|hace",

  ways: {
    card: "(?:a|en) (?:su|la) tarjeta",
    cash: "en efectivo",
    cheque: "(?:un|con un|por|en) cheque",
    transfer: "(?:por )?transferencia|a su cuenta (?:bancaria|de banco)|cuenta de cheques",
    credit: "saldo|credito",
  },
  cardEnds: "termina en|terminada en|que termina en|acaba en|terminacion",

  to: "a|y|o|hasta|-",
  atMost: "en menos de|como maximo|dentro de|en un plazo de|maximo|en",
  business: "habiles|laborables|laborales",
  units: { hours: "horas?", days: "dias?", weeks: "semanas?" },
  theirs: "sus",
  takes: "llega\\w*|tendra\\w*|tarda\\w*|apare\\w*|vera|reflej\\w*|demora\\w*|banco|estado de cuenta",

  agreed: "(?:usted )?(?:acepto|firmo|aceptados|firmados|firmo)|su (?:firma|consentimiento)",
  asked: "(?:nos |usted )?(?:pidio|solicito)|su solicitud del?",
  calls: [
    "(?:le |te )?(?:llamaremos|llamare|llamamos)|(?:le|te) (?:vamos a|voy a|va a) llamar|alguien le llamara|le llamara",
  ],
  writes: [
    "le (?:escribiremos|contactaremos|responderemos|avisaremos|escribire|respondere|avisare)|nos pondremos en contacto|alguien le escribira|tendra (?:la|nuestra|una) respuesta",
  ],
  dated: "hoy|manana|(?:en|dentro de) \\d+|(?:el|antes del|hasta el|para el) \\d{1,2}",
  apologies: ["lo siento", "lo sentimos", "sentimos", "lamentamos", "lamento", "disculp\\w*", "perdon\\w*"],
  clinical: [
    "diagnostic\\w*|recetad\\w*|medicament\\w*|embaraz\\w*|cancer|quimio\\w*|cirugia\\w*|biopsia\\w*|tumor\\w*|infeccion\\w*|alergi\\w*|sintoma\\w*|depresion|ansiedad|vih|hepatitis|diabet\\w*|trastorno|enfermedad|rosacea|eczema|psoriasis|dermatitis|melasma|lupus|asma|artritis|herpes|migrana\\w*|hernia|tiroides|coagulos?|trombosis|infarto|mastectomia|ulceras?",
    "su condicion (?:medica|de salud)",
  ],
};
