import type { ConceptWords } from "./concept-words.ts";
/** Spanish words by meaning; those of a phone's keyboard and of several countries among them. */

export const CONCEPTS_ES: ConceptWords = {
  refund: "reembols* rembols* reenbols* reenvols* rembolzo reintegr* devolucion devoluciones debolucion devolusion",
  giveback:
    "devuelv* devolv* devuelt* debuelv* debolv* regresen regresenme regresarme regresar regresan regresaran regresarian regreso regresado retornar restitu* revert* revier*",
  back: "vuelta atras",
  compensate: "compens* indemniz* resarc*",
  money: "dinero dinerito plata lana pasta efectivo euros dolares pesos soles fondos",
  sum: "importe importes monto montos cantidad saldo diferencia resto restante restantes total mitad parte valor coste costo precio precios",
  overpaid: "de_mas demas sobrepago excedente",
  credit: "credito creditos vale vales abonar abonen abonarme acreditar acrediten",
  waive:
    "anular_el anulen quiten quitar quitarme eliminar eliminen retirar_el retiren condonar condonen exonerar perdonar ajustar ajuste",
  owe: "deben debe debeis adeudan adeudado corresponde corresponden pertenece derecho",
  keep: "quedaron quedado quedan quedarse quedo retuvieron retenido retienen retener perder pierdo perdi perdido pierda conservar",
  recover: "recuperar recupero recupere reclamar reclamo",
  pay: "pagar pagos pago pagando paga pagan cuota cuotas plazos mensualidades",
  paid: "pague pagado pagada pagadas pagamos pago_por abone abonado abonamos gaste gastado desembolse costo_me",
  buy: "compre comprado comprada compramos comprar compra compras contrate contratado contratamos contratar adquiri adquirido firme firmado firmamos apunte inscribi inscrito pedido pedi vendieron",
  charge:
    "cobr* cargo cargos cargaron cargado cargan debit* descont* facturaron facturado transaccion transacciones sacaron sacado quitaron",
  fee: "tarifa penalizacion penalidad multa comision recargo gastos",
  invoice: "factura facturas recibo recibos comprobante comprobantes justificante extracto ticket boleta",
  deposit: "deposito senal anticipo adelanto fianza reserva_de apartado enganche",
  package: "paquete paquetes bono bonos pack packs plan planes programa curso cursos",
  session:
    "sesion sesiones seciones secion tratamiento tratamientos facial faciales masaje masajes laser depilacion botox relleno limpieza blanqueamiento procedimiento terapia inyeccion",
  visit: "cita citas visita visitas consulta consultas turno turnos hora clase clases revision",
  unused:
    "usar usado usada usadas usados utilizado utilizadas utilizar pendientes pendiente sobran sobraron faltan restan quedan abierto abrir cerrado precintado",
  member:
    "membresia membresias membrecia suscripcion afiliacion socio socia mensualidad domiciliacion domiciliado renovacion renovar renovaron renovo contrato permanencia inscripcion",
  product:
    "producto productos crema cremas serum suero frasco bote kit aparato dispositivo articulo locion protector limpiador suplemento suplementos faja plantillas cepillo retenedor alineadores ferula muletas mascarilla",
  gift: "regalo regalos regalaron obsequio",
  want: "quiero quisiera queremos quisieramos querria necesito necesitamos gustaria deseo deseamos espero esperamos exijo exigimos prefiero preferiria agradeceria ojala",
  ask: "solicito solicitar solicitud solicitamos solicite pido pedir pedirles pedimos peticion rogaria ruego consulto consultar pregunto preguntar",
  must: "deberian debo debemos tienen_que tengo_que hay_que merezco obligacion obligados",
  could: "puedo pueden podrian podria puede podeis puedes podemos podriamos podrias posible sirvanse",
  please: "porfavor favor porfa plis xfa pf",
  give: "dar den denme darme darnos dan envien enviar manden mandar hacer hagan hacerme hagame tramitar procesar gestionar transferir transfieran depositen depositar ingresen ingresar",
  possible: "posibilidad opcion opciones manera forma reembolsable aplica procede",
  how: "como pasos tramite proceso_para",
  when: "cuando cuanto_tarda hasta",
  where: "donde",
  why: "porque_me por_que",
  what: "que_pasa pasa que_sucede ocurre sucede",
  whether: "si caso",
  cancel: "cancel* anul* baja rescindir terminar finalizar dejar dejo desistir desisto desistimiento parar paren",
  transfer:
    "transferir_las traspasar traspaso traspasen ceder cederselas cambiar cambiarlo cambiarlas cambio canjear convertir pasar pasarlas pasarle",
  pause:
    "congelar congelen congelacion pausar pausa suspender prorroga prorrogar extender extiendan ampliar aplazar posponer",
  resolve: "corregir corrijan corrija arreglar arreglen solucionar solucion solucionen resolver resuelvan aclarar",
  dispute:
    "disput* impugn* reclamacion reclamaciones reclamar reclamare queja quejarme contracargo contracargos injusto injusta niegan negaron negado rechazaron rechazado desconozco desacuerdo no_acepto",
  bank: "banco visa mastercard paypal",
  card: "tarjeta tarjetas cuenta cuentas iban bizum clabe cheque transferencia",
  wrong: "error errores equivoc* incorrect* erroneo erronea mal indebido indebida indebidamente desconocido",
  twice: "dos_veces doble duplicado duplicada duplicaron segundo otra_vez veces repetido",
  threat:
    "abogado abogada consumo consumidor profeco denuncia denunciar denunciare juzgado tribunal legal legales omic hoja_de estafa robo ladrones",
  notagreed: "autorice autorizado autorizar acepte aceptado consenti consentimiento acordado acordamos",
  not: "no nunca jamas sin tampoco ni ningun ninguna nada nadie",
  instead: "vez_de lugar",
  still: "todavia aun sigo seguimos esperando espero_desde semanas meses llevo",
  already: "ya acabo acaban finalmente",
  disregard: "olvid* ignoren ignorar ignore_mi retiro_mi retirar_mi sin_efecto caso_omiso hagan_caso",
  decided: "decidi decidido decidimos seguir_con continuar_con quedarme me_quedo mantener sigo_con",
  thanks: "gracias agradezco agradec* mil_gracias",
  glad: "contenta contento encantada encantado feliz felices genial maravill* perfecto excelente satisfecha satisfecho",
  received: "recibi recibido recibimos recibida llego llegado llego_el aparece aparecio entro",
  done: "hecho procesado realizado confirmo confirmar confirmacion confirmado resuelto solucionado cerrado conciliado",
  policy: "politica politicas condiciones terminos normas normativa clausula garantia",
  prospect:
    "interesada interesado interesados interesa pensando considerando antes_de informacion presupuesto comparando nueva_paciente",
  insurer:
    "seguro seguros aseguradora aseguradoras mutua mutualidad poliza sanitas adeslas asisa mapfre dkv isapre fonasa eps obra_social copago deducible cobertura cubre cubrio cubren siniestro autorizacion",
  benefit: "hacienda impuestos impuesto renta declaracion empresa gestoria gestor gestora contable contador deducir",
  outside:
    "aerolinea vuelo hotel amazon tienda proveedor proveedores distribuidor distribuidora fabricante almacen envio pedido_de albaran",
  bulk: "boletin newsletter suscriptores oferta ofertas promocion promociones descuento descuentos rebajas exclusiva gratis webinar curso_online patrocinio marketing posicionamiento",
  machine: "automatico automatica automaticamente respuesta_automatica fuera_de buzon noreply referencia",
  call: "llam* telefono telefonica numero whatsapp movil celular",
  book: "reserv* agendar agendo agenda disponibilidad hueco huecos reprogramar cambiar_la mover confirmar_la",
  running: "tarde temprano trafico minutos retraso estacionamiento parking aparcar",
  body: "dolor dolores duele molestia espalda cuello rodilla hombro muela muelas diente dientes piel cara pelo lumbar",
  records:
    "historial historia_clinica informe informes radiografia radiografias resultados_de analisis receta recetas formulario formularios volante derivacion justificante_de medicacion dosis",
  bookkeeping: "contabilidad conciliacion asiento cierre trimestre libro mayor listado hoja_de remesa totales",
  repair: "reparacion reparar reparen averia averiado tecnico repuesto reemplazo sustituir mantenimiento",
  job: "curriculum cv vacante empleo puesto candidatura practicas entrevista",
  changed: "cambie cambiado cambio_de opinion idea parecer arrepent* arrepient* impulso pense_mejor",
  moved: "mudo mudamos mude mudarme mudarnos mudanza mudado traslado trasladan traslade ciudad pais lejos extranjero",
  schedule: "horario horarios turno_de trabajo escuela universidad viaje viajo tiempo guardias",
  medical:
    "embaraz* medico medica doctor doctora cirugia operacion operaron operan cancer quimio* hospital hospitaliz* ingresad* diagnostic* enfermedad* enferma enfermas enfermo enfermos enferme enfermar* lesion lesione fractur* corazon salud alergi* contraindicad* oncolog* cardiolog* dermatolog* ginecolog* ictus reposo",
  death:
    "fallecio fallecido fallecida fallecimiento murio muerte difunto difunta herencia herederos albacea viuda viudo testamento",
  plan: "necesario necesaria recomendo recomienda recomendaron candidata candidato alternativa menos terminado alta_medica corona implante",
  result:
    "resultado resultados diferencia_alguna mejora mejoria efecto peor funciono funciona funcionado funcionan ayudo sirvio sirve descontenta descontento insatisfech* decepcion* quemadura quemaduras quemaron quemo ampollas cicatriz cicatrices manchas reaccion sarpullido infeccion hinchazon igual asimetri* torcid*",
  fault:
    "grosera grosero groseros maleducad* sucio sucia esperando_una ignoraron olvidaron cancelaron cerraron cerrado_sin pesimo pesima horrible inaceptable verguenza atencion trato recepcionista impuntual",
  noshow:
    "ausencia inasistencia falte faltar faltado no_asisti asistir presente perdi_la aviso avise anticipacion antelacion 24 48",
  expired: "caduc* venc* expir* vigencia vigente validez plazo",
  informed:
    "dijeron dijo informaron informo informado explicaron explico explicado avisaron aviso avisado advirtieron mencionaron menciono sabia saber enganaron engano enganada enganoso letra_pequena oculto sorpresa pense creia crei entendi supuse",
  me: "yo mi mis me mia mio conmigo",
  us: "nosotros nuestro nuestra nuestros nos",
  you: "usted ustedes vosotros vuestra vuestro les os su sus",
  them: "paciente pacientes cliente clientes clienta",
  other: "hija hijo marido esposo esposa mujer madre padre mama papa abuela abuelo hermana hermano nieto nombre_de",
};
