import type { WhoseText } from "./whose-words.ts";

export const SPANISH: WhoseText = {
  kin: {
    partner:
      "esposa|esposo|marido|mujer|pareja|novia|novio|prometida|prometido|cónyuge|señora|señor|viuda|viudo|compañera|compañero",
    child:
      "hijo|hija|hijos|hijas|niño|niña|niños|niñas|nene|nena|bebé|pequeño|pequeña|hijita|hijito|chico|chica|gemelos|mellizos|hijastro|hijastra|crío|cría",
    parent: "madre|mamá|mami|ma|padre|papá|papi|padres|papás|viejo|vieja|madrastra|padrastro",
    relative:
      "abuela|abuelo|abuelita|abuelito|yaya|yayo|nieto|nieta|hermana|hermano|tía|tío|prima|primo|sobrina|sobrino|suegra|suegro|cuñada|cuñado|nuera|yerno|familiar|madrina|padrino",
    friend: "amiga|amigo|vecina|vecino|amigos|amigas",
    employee: "empleada|empleado|colega|asistente|trabajadora|trabajador|empleados",
    client: "clienta|cliente|representada|representado|paciente|asegurado|asegurada",
  },
  called: "mamá|papá",
  mine: "mi|mis|nuestro|nuestra|nuestros|nuestras",
  adjectives:
    "querida|querido|difunta|difunto|fallecida|fallecido|finada|finado|pobre|propia|propio|mayor|menor|ex|mejor|buena|buen|dos|tres|adorada|adorado|otra|otro|gran",
  late: "difunta|difunto|fallecida|fallecido|finada|finado",
  firstPerson: "yo|me|mi|mis|mío|mía|míos|mías|nos|nosotros|nosotras|nuestro|nuestra|nuestros|nuestras|conmigo",
  lists: {
    stuff:
      "sesión|sesiones|visita|visitas|cita|citas|tratamiento|tratamientos|paquete|paquetes|bono|bonos|curso|plan|membresía|clase|clases|brackets|brákets|ortodoncia|alineadores|retenedor|facial|faciales|masaje|masajes|láser|botox|bótox|relleno|fisio|fisioterapia|terapia|terapias|acupuntura|pilates|yoga|limpieza|limpiezas|implante|implantes|corona|reembolso|devolución|depósito|señal|anticipo|saldo|pago|pagos|dinero|compra|pedido|reserva|reservas|cuenta|consulta|consultas|inyecciones|tarifa|factura|facturas|cuota|cuotas|mensualidad|mensualidades|procedimiento|blanqueamiento|depilación|quiropráctica|abono|vale|resto|podología|rehabilitación|evaluación|presupuesto|sellantes|frenillos|aparatos",
    thing:
      "sesión|sesiones|visita|visitas|cita|citas|tratamiento|tratamientos|paquete|bono|curso|plan|membresía|clase|clases|brackets|ortodoncia|alineadores|facial|faciales|masaje|masajes|láser|botox|fisio|fisioterapia|terapia|acupuntura|pilates|yoga|limpieza|implante|compra|pedido|reserva|consulta|depilación|piernas|cara|piel",
    strong:
      "sesión|sesiones|visitas|paquete|paquetes|bono|brackets|brákets|ortodoncia|alineadores|facial|faciales|masaje|masajes|láser|fisio|fisioterapia|acupuntura|pilates|yoga|reembolso|depósito|anticipo|saldo|reserva|compra|citas|dinero|membresía|clases",
    holds:
      "fue|iba|va|asistió|asiste|tiene|tenía|tuvo|compró|pagó|contrató|usó|hizo|ha|había|quiere|quería|quiso|desea|dejó|deja|puede|podrá|pudo|podía|viene|vino|necesita|empezó|terminó|perdió|reservó|firmó|gastó|decidió|cambió|prefiere|canceló|tomó|recibió|acabó|utilizó|gustaría|no",
    buy: "compré|compramos|pagué|pagamos|contraté|contratamos|regalé|regalamos|reservé|reservamos|saqué|adquirí|compra|compro|pago|pagado|comprado|contratado|regalado",
    write:
      "escribo|escribir|escribimos|pido|pedir|solicito|solicitar|llamo|hablo|consulto|consulta|gestiono|contacto|escribiendo|pidiendo|actúo|correo|mensaje|solicitud|reclamo",
    back: "reembolsar|reembolsen|devolver|devuelvan|reintegrar|reintegren|regresar|regresen|cancelar|cancelen",
    backToThem:
      "reembolsarle|reembolsarles|devolverle|devolverles|reintegrarle|regresarle|regresarles|devuélvanle|reembólsenle|regrésenle",
    left: "quedan|quedaban|quedaron|quedó|queda|faltan|faltaban|faltaron|sobran|sobraron|sobraban|corresponde|corresponden|restan",
    kinword:
      "madre|mamá|padre|papá|tutor|tutora|esposa|esposo|marido|mujer|viuda|viudo|hijo|hija|hermana|hermano|abuela|abuelo|tía|tío|pareja|novia|novio|albacea|apoderada|apoderado|abogada|abogado|representante|cuidadora|cuidador|sobrina|sobrino|nieta|nieto|amiga|amigo",
    stranger:
      "trabajo|enfermedad|salud|cirugía|operación|escuela|colegio|horario|coche|carro|tarjeta|médico|doctor|doctora|recomendación|consejo|seguro|empresa|hospital|jefe|idea|culpa|casa|banco|boda|cumpleaños|cuidado|estado",
    says: "recomendó|recomienda|dijo|dice|sugirió|sugiere|cree|opina|aconsejó|comentó|contó|perdió|trabaja|regaló|regala|insiste|anima|animó",
    dead: "falleció|murió|fallecido|fallecida|falleciera|muerto|muerta|fallece|muriera",
    several: "dos|tres|cuatro|cinco|un|una|#|gemelos|mellizos|varios|familia",
  },
  owned: [
    "@stuff ?que ?compré ?restantes ?pendientes de|para|a xkin",
    "lo de xkin",
    "@write .. por|para|sobre|de|nombre|parte|acerca ?de xkin",
    "nombre|parte|representación|cuenta|favor de xkin",
    "@buy ... para|a xkin",
    "xkin .. @holds .. @stuff",
    "xkin .. quiere|desea|pide|solicita|prefiere .. @back|reembolso|devolución|dinero",
    "@back a|de xkin",
    "xkin .. le|les @left",
    "xkin .. no ?ya ?quiere ?puede ?podrá ?va seguir|continuar|ir|volver|asistir|acudir|usarlas|usarlos",
    "inscribí|apunté|anoté|inscribimos|apuntamos a xkin",
    "soy .. la|el ?mayor @kinword de",
    "soy @kinword de",
    "@kinword de xkin",
    "soy ?la|el ?legal tutora|tutor|apoderada|apoderado|representante|cuidadora|cuidador",
    "xkins @kinword",
    "a nombre de xkin",
  ],
  told: [
    "le|les @left",
    "le|les ?pueden ?podrían ?puede ?podría ?podéis ?podríais @back",
    "@backToThem",
    "él|ella .. @holds .. @stuff",
    "su|sus ?últimas ?otras ?# @strong",
    "ya|y no quiere|puede|podrá|va ?a ?seguir ?continuar ... @stuff",
    "había|ha pagado|comprado|contratado ... @stuff",
    "lo que había|ha pagado|pagó",
    "@back .. a él|ella",
    "para ella",
    // "Para el domingo" is for nobody: the accent is folded away.
    "es|son|era|eran|dinero|reembolso|devolución para él",
  ],
  died: ["xkin ... @dead", "@dead xkin", "fallecimiento|muerte|deceso|pérdida|funeral|herencia|sucesión de xkin"],
  toldDied: ["@dead el|en|hace|antes|de", "su fallecimiento|muerte|deceso"],
  estate: [
    "albacea|testamentaria|testamentario|coherederos",
    "herederos|heredera|heredero|sucesión|herencia de",
    "la|el|del fallecida|fallecido|difunta|difunto|finada|finado",
  ],
  own: [
    "mi|mis|nuestro|nuestra|nuestras|nuestros ?otro ?propio ?propias ?propios @thing",
    "tengo|compré|pagué|contraté|hice|usé|reservé|tenemos|compramos|perdí|asistí ... @thing",
    "para|sobre mí",
    "son|es mías|míos|mía|mío",
  ],
  aside: [
    "@stranger de xkin",
    "por|debido|durante|causa|motivo|gracias|cuidar|cuidado .. @stuff de xkin",
    "xkin @says",
    "xkin me|nos",
    "regalo|vale|cheque .. para|a xkin",
    "@buy ... para|a xkin .. tarjeta|vale|cheque|bono|certificado|regalo ?de regalo|con",
    "soy .. @kinword de @several",
    "pasar|transferir|traspasar|ceder|dar|dárselas|regalar ... a xkin",
    "pasarla|pasarlo|pasarlas|pasarlos|ponerla|ponerlo|cambiar|poner|pasar .. nombre de xkin",
    "a la|el cuenta|tarjeta de xkin",
  ],
};
