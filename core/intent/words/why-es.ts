import type { ConceptWords } from "./concept-words.ts";
/** Spanish words that tell why, by meaning. */

export const WHY_ES: ConceptWords = {
  // A visit that went wrong.
  rude: "grosero grosera groseria groserias maleducad* mal_educad* prepotente despectiv* humill* burlo burlaron rio rieron grito gritaron gritos regano regaño ignoro ignoraron ignorada ignorado faltaron_al_respeto respeto trato mal_trato malos_modos desagradable antipatic* insult* poco_profesional falta_de_respeto",
  dirty:
    "sucio sucia sucios sucias mugre mugros* higiene manchad* olia apestaba cucaracha pelos usad*_sabanas guantes asquero*",
  late_they:
    "espere esperando esperar espera sala_de_espera retraso retrasos demora demoro tardo tardaron tardaba tarde_me una_hora media_hora atendieron_tarde hora_tarde minutos_tarde empezo_tarde plantad* planton",
  cut_short:
    "corto corta cortaron acortaron recortaron prisa prisas corriendo apurad* mitad a_medias a_la_mitad incomplet* interrump* solo_veinte solo_diez solo_quince en_vez_de duro_solo duro_la apenas_minutos",
  they_cancelled:
    "ustedes_cancelaron cancelaron_ustedes me_cancelaron me_cancelasteis me_han_cancelado habeis_cancelado han_cancelado cancelaron_la cancelaron_mi nos_cancelaron me_cambiaron cambiaron_la me_movieron me_reagendaron reagendaron reprogramaron suspendieron anularon me_anularon anulasteis habeis_anulado me_anulasteis posponen pospusieron aplazaron",
  absent_they:
    "no_habia nadie_abrio nadie_vino nadie_aparecio no_vino no_llego no_aparecio no_se_presento estaba_cerrado cerrado_con no_estaba nadie_me nadie_nos me_mandaron_a me_devolvieron_a sobrecupo",
  closed:
    "cerraron cerro cerrada cerrado cierra cierran cierre cerrar clausur* quebro quiebra reforma reformas obras remodel* inund*",
  device_down:
    "averia averiad* aparato_no maquina_no se_descompuso descompuest* descompus* fallo_el no_funcionaba no_servia se_fue_la_luz apagon corte_de_luz sin_luz sin_agua agua_fria estropead* estropeo dañad* danad* se_trabo caldera",
  staff_gone:
    "renuncio renunciaron se_fue ya_no_trabaja ya_no_esta dejo_la otra_persona otro_terapeuta otra_terapeuta otro_doctor otra_doctora otra_muchacha otra_chica cambiaron_de cambio_de_doctora cambio_la baja_de jubilo sustitut* suplente rotacion",
  unqualified:
    "practicante practicantes becari* alumn* estudiante aprendiz sin_titulo sin_licencia sin_experiencia practicas cedula titulad* no_es_medico inexpert*",
  wrong_done:
    "diente_equivocado muela_equivocada color_equivocado lado_equivocado equivocad* equivocaron confundi* otra_paciente otro_paciente por_error negligen* descuid* mal_hecho mal_hecha mal_hechos mal_puesto mal_colocad* chapuza",
  forgot_they:
    "olvido olvidaron se_les_olvido perdieron_mi extravi* nunca_llamaron nadie_contesta nadie_responde no_contestan no_responden no_contesto sin_respuesta no_me_hicieron no_me_hizo nunca_se_hizo no_se_hizo no_se_realizo no_me_dieron nunca_me_dieron no_hicieron nunca_me_hicieron no_recibi",
  damage: "rompieron rompio mancharon mancho quemaron_mi arruin* rayaron rayo_mi perdieron_mis",
  privacy: "privacidad confidencial* datos_personales compartieron otra_clienta fotos_mias delante_de",
  pain_in: "dolor_horrible grite llore sangre sangro sangraba anestesi* lastim* me_dolio_mucho",
  // An outcome.
  looks_bad:
    "dispar* disparej* chueco chueca chuecas torcid* asimetri* caid* ceja_caida parpado parches bultos bolas grumos naranja amarill* gris oscur* manchas pigment* rayas feo fea horrible artificial postiz* deform* desigual* calv*",
  skin_harm:
    "quemo quemaron quemad* quemadur* ampoll* cicatri* marca marcas ronch* sarpullido hinchad* hincho hinchazon infect* infeccion moret* costra* enroj* irrit* pelo_la_cara inflam* herida heridas",
  no_effect:
    "no_funciono no_funciona no_sirvio no_sirve no_hizo_nada no_hace_nada sin_resultado sin_resultados sin_efecto ningun_cambio ninguna_mejoria ningun_resultado ninguna_diferencia no_veo no_noto no_note no_vi no_cambio nada_cambio igual_que sigo_igual lo_mismo mismo_que volvio_a_salir volvio_a_crecer volvieron_a me_volvio salio_otra no_mejora no_mejoro no_ha_mejorado no_me_quito sigue_igual siguen_igual sigo_con sigue_doliendo se_me_quito_el en_balde inutil para_nada crecio_otra",
  fell_off:
    "se_cayo se_me_cayo se_callo se_cae se_despego se_me_despego despeg* se_solto se_me_solto se_safo se_quebro se_me_quebro se_rompio se_me_rompio se_partio quebrad* empaste resina corona carilla carillas puente dentadura protesis implante muela funda calza",
  worse: "peor empeor* agrav*",
  let_down:
    "decepcion* insatisfech* descontent* no_quede no_estoy_content no_estoy_conforme inconforme no_conforme esperaba prometi* prometieron garantiz* garantia antes_y_despues",
  fix_again: "corregir retoque retoques arreglar_lo otro_dentista otra_clinica segunda_opinion repetir rehacer",
  // Money taken wrongly.
  two_charges:
    "doble dos_veces doblemente duplicad* duplico dos_cargos dos_cobros dos_pagos segundo_cargo segundo_cobro mismo_dia misma_cantidad mismo_importe otra_vez_cobraron cobraron_otra de_nuevo_cobr* tres_veces repetid*",
  wrong_sum:
    "monto_equivocado importe_equivocado cantidad_equivocada de_mas cobraron_de_mas cobro_de_mas en_vez_de en_lugar_de deberia_ser debia_ser no_aplicaron descuento cupon promocion precio_era me_dijeron_que_era cotiz* presupuesto_era presupuesto diferencia un_cero ceros de_menos sobreprecio mas_de_lo",
  after_end:
    "despues_de_cancelar ya_cancele ya_habia_cancelado habia_cancelado ya_estaba_cancelad* desde_que_cancele cancele_en cancele_la cancele_hace siguen_cobrando sigue_cobrando siguen_cargando siguen_descontando me_siguen me_volvieron volvieron_a_cobrar me_cobraron_este di_de_baja dado_de_baja baja_en seguis_cobrando habeis_cobrado tras_la_baja despues_de_la_baja",
  not_mine:
    "no_reconozco no_es_mio no_es_mia no_fui_yo yo_no_fui nunca_pedi no_pedi nunca_compre nunca_contrate no_contrate no_autorice sin_autorizacion sin_permiso sin_mi sin_consentimiento no_autorizad* desconocid* otra_tarjeta tarjeta_guardada nunca_firme nunca_acepte no_acepte",
  statement:
    "estado_de_cuenta extracto banca banco_aparece movimiento movimientos resumen_de aparece aparecen cargo cargos",
  miscount:
    "descontaron contaron restaron sistema_dice aparecen_tres me_quitaron me_faltan app_dice solo_he_ido solo_fui nomas_he me_restan saldo_dice marca_que",
  short_paid:
    "solo_devolvieron solo_me_devolvieron solo_recibi falta_el faltan falta_la incomplet* la_otra_mitad el_resto resto_del me_deben",
  // Health.
  expecting:
    "embaraz* encinta bebe parto dar_a_luz ginecolog* obstetra matrona lactan* amamant* perdi_a aborto reposo_absoluto reposo prenatal gemelos",
  illness:
    "enfermedad* enferma enfermas enfermo enfermos enferme enfermar* cancer tumor quimio* radioterapia leucemia derrame ictus infarto cardiac* corazon marcapaso* diabet* epilep* lupus artritis riñon rinon higado tiroides coagulo trombo* neumonia covid gripe herpes hepatitis autoinmune depresion dialisis demencia parkinson cronic* fiebre presion_alta hipertens* vertigo migraña",
  injury:
    "lesion* fractur* me_rompi me_quebre rompi_la se_rompio_la esguince desgarr* hernia me_cai se_cayo_de caida_en choque accidente yeso muletas silla_de_ruedas ligamento menisco tendon escayol*",
  surgery:
    "cirugia cirugias operar operaron operacion operad* opero cirujan* hospital* internad* ingresad* ingreso_en terapia_intensiva uci biopsia trasplante postoperatorio",
  doctor_says:
    "doctor doctora medico medica medicos especialista cardiolog* oncolog* dermatolog* neurolog* reumatolog* traumatolog* urolog* pediatra psiquiatra hematolog* endocrin* cabecera internista",
  forbids:
    "prohib* no_me_deja no_me_permite no_debo no_puedo_seguir no_puedo_continuar no_puede_seguir no_puede_continuar contraindic* desaconsej* suspender suspenda suspend* parar pare dejar_de deje_de ordeno orden_medica indico recomendo_no no_recomienda riesgo riesgos peligros* motivos_medicos razones_medicas salud motivos_de_salud certificado_medico informe_medico nota_del_medico constancia_medica justificante_medico evitar",
  medication:
    "medicament* medicina medicinas pastilla* anticoagul* isotretino* roacutan antibiotic* cortisona corticoid* insulina hormona* tratamiento_con recetaron receto alerg*",
  // Another plan.
  plan_new:
    "cambio_el_plan cambiaron_el_plan nuevo_plan plan_de_tratamiento otro_tratamiento otro_plan en_lugar_de en_vez_de ahora_dice ahora_recomienda ahora_propone ahora_me_recomiend* decidio_que propuso alternativ* distinto_tratamiento cambiar_el_tratamiento reevaluo valoracion",
  not_needed:
    "no_hace_falta no_haran_falta no_hacen_falta ya_no_hace ya_no_necesito ya_no_necesita no_necesito no_necesita no_era_necesari* innecesari* bastan basto bastaron menos_sesiones solo_necesito solo_hicieron suficiente* ya_me_cure sano curad* recuperad* dado_el_alta de_alta dio_de_alta me_dieron_el_alta alta_antes termine_antes acabe_antes ya_no_era",
  not_suitable:
    "no_soy_candidat* no_es_candidat* candidat* no_apto no_apta no_es_apto no_es_adecuad* no_sirve_para_mi hueso poco_hueso segunda_opinion",
  // The patient's life.
  moving:
    "mudo mudamos mudanza mude mudarme mudarnos mudar me_voy nos_vamos me_traslad* traslad* traslado otra_ciudad otro_pais otro_estado extranjero regreso_a_mi vuelvo_a_mi emigr* vivir_a me_fui_a_vivir cambio_de_domicilio nueva_casa destino destinad* transfieren ya_no_vivo vivo_en visa dejo_el_pais dejo_la_ciudad",
  far: "lejos distancia kilometros km a_horas horas_de manejar conducir transporte camion autobus metro tren queda_lejos me_queda no_tengo_coche sin_coche otro_lado retirado",
  timetable:
    "horario horarios turno turnos noches nocturno fines_de_semana sabado sabados lunes martes miercoles jueves viernes disponibilidad no_hay_citas no_hay_horas sin_citas lista_de_espera no_tengo_tiempo sin_tiempo ocupad* no_puedo_ir no_puedo_asistir no_puedo_venir no_alcanzo no_me_da no_coincide* coincide choca cupo cupos agenda hueco huecos tardes mañanas",
  work_life:
    "nuevo_trabajo trabajo chamba pega laburo empleo jefe empresa ascenso universidad escuela colegio examenes semestre practicas_en viaje viajo viajar viajes_de_trabajo temporada barco cosecha guardias",
  caring: "cuidar cuido cuidado_de a_cargo recien_nacid*",
  jobloss:
    "desempleo desemplead* despid* me_despidieron paro_laboral sin_trabajo perdi_el_trabajo perdi_mi_trabajo quede_sin me_corrieron recorte ere",
  separation: "divorci* separ* terminamos rompimos ex exmarido exesposo exmujer exnovio boda compromiso cortamos",
  // A wish.
  mind: "cambie_de cambio_de_opinion cambiado_de_opinion cambiado_de_idea cambie_de_idea opinion idea arrepent* arrepiento me_arrepenti pense_mejor pensandolo pensado_mejor lo_pense pensarlo impuls* decidi decidido decidimos no_quiero ya_no_quiero ya_no_me_interesa ya_no_deseo no_me_interesa ya_no_deseamos no_deseo no_me_convence no_es_para_mi prefiero preferimos desist* desistimiento retracto dentro_del_plazo catorce_dias 14_dias diez_dias me_convencieron me_dejo_llevar me_deje_llevar no_voy_a no_vamos_a mejor_no me_eche_atras echarme_atras sin_pensar rajo dejarlo lo_dejo me_lo_pense gane_de ganas",
  too_dear:
    "caro cara cars_ carisimo no_me_alcanza no_puedo_pagar presupuesto_familiar gasto gastos mas_barato barato economic* apretad* encontre_otro encontre_otra otro_lugar otra_parte mejor_precio ahorrar",
  never_begun:
    "no_empece no_he_empezado nunca_empece sin_empezar sin_usar sin_estrenar no_he_usado no_use nunca_use no_utilice no_hemos_empezado ayer esta_mañana anoche hace_dos_dias acabo_de recien_compre antier",
  // A missed visit.
  missed:
    "falte faltar falta_a no_asisti no_asistio no_fui no_pude_ir no_pude_asistir no_llegue inasistencia no_show ausencia cita_perdida perdi_la_cita cancelacion_tardia cancelar_tarde penaliz* multa cargo_por_no penalidad por_no_ir por_faltar",
  was_there:
    "si_fui si_estuve estuve_ahi estuve_alli alli_estaba ahi_estaba llegue_a llegue_a_tiempo a_tiempo puntual me_presente si_asisti si_vine estaba_en_la la_recepcionista_me_vio firme_la registre",
  gave_notice:
    "avise aviso llame_antes llame_para les_llame llame_el llame_un mande_mensaje whatsapp mensaje_de con_tiempo con_anticipacion de_anticipacion con_antelacion de_antelacion horas_antes dias_antes dia_antes un_dia_antes 24_horas 48_horas cancele_con cancele_a_tiempo cancele_un cancele_dos deje_recado buzon_de captura comprobante_de",
  excuse:
    "trafico nieve tormenta inundacion huelga bloqueo manifestacion paro llanta ponchadura ambulancia emergencia urgencia urgencias entierro funeral velorio hijo_enfermo hija_enferma niño_enfermo vuelo_retrasado se_poncho accidente_en choque_en lluvia",
  marked:
    "marcaron marcad* contaron_como pusieron_como registraron descontaron quitaron_una me_quitaron perdi_una_sesion perdi_la_sesion",
  // Too late.
  run_out:
    "venci* vence vencen vencido vencida vencidos caduc* expir* se_acabo_el plazo vigencia vigente valido validez valida ya_no_es_valid* fuera_de_plazo fecha_limite fuera_de_fecha prescrib* un_año doce_meses seis_meses ya_paso se_paso_la no_alcance_a",
  // Not told.
  not_told:
    "nadie_me_dijo nadie_me_aviso nadie_me_explico nadie_me_informo nadie_nos nunca_me_dijeron nunca_me_informaron nunca_me_avisaron nunca_me_explicaron no_me_dijeron no_me_avisaron no_me_informaron no_me_explicaron no_nos_dijeron no_se_me sin_avisar sin_avisarme sin_informar sin_decirme no_sabia no_lo_sabia desconocia no_estaba_enterad* no_me_entere no_me_mencion* no_mencionaron nunca_mencion* no_decia no_venia no_ponia no_aparecia no_figuraba nunca_firme en_ningun_lado en_ningun_momento ningun_momento no_me_enseñ*",
  misled:
    "enga* mintieron mentira mentiras oculto ocultaron letra_pequeña letra_chica letras_chiquitas publicidad_engañosa me_aseguraron me_prometieron me_dijeron me_habian_dicho crei_que pense_que entendi_que entendido_que supuse se_suponia por_telefono_me timo",
  said_free:
    "gratis gratuit* incluid* incluia incluye incluian sin_costo sin_coste sin_cargo todo_incluido cargo_extra costo_extra suplemento extra extras anuncio publicidad folleto pagina pagina_web web cartel lista_de_precios tarifa_publicada reembolsable no_reembolsable clausula terminos condiciones contrato_dice",
  // Membership.
  club: "membresia* membrecia* suscripcion* mensualidad* mensual mensuales cuota cuotas socio socia abono abonad* domiciliacion domiciliad* renovacion renov* permanencia baja darme_de_baja dar_de_baja plan_mensual cada_mes al_mes club gimnasio cargo_automatico automatic* recurrente",
  // A thing bought.
  goods:
    "crema cremas serum suero locion protector_solar champu gel pomada aceite frasco bote tubo caja kit aparato aparatito maquina rodillo mascarilla faja plantillas ortopedic* ferula almohada cojin suplemento* vitamina* capsulas polvo hierbas te lentes lentillas gafas armazon audifono* cepillo guarda placa retenedor medias banda bandas pelota colchoneta libro producto productos articulo rodillera collarin",
  goods_state:
    "sin_abrir cerrado_el sellad* precintad* precinto sin_usar empaque embalaje caja_original etiqueta ticket nuevo_sin abierto abri gotea gotean fuga defectuos* no_prende no_enciende no_carga no_funciona talla grande_para chico chica_para no_me_queda no_me_sirve modelo_equivocado producto_equivocado caducad* retirad* alergia reaccion granos irrita",
  send_back:
    "devolver_el devolver_la devolverlo devolverla devolverlos regresar_el regresar_la regresarlo lo_devuelvo la_devuelvo los_devuelvo lo_regreso traer_lo llevo_de_vuelta se_la_llevo cambiarlo cambio_por recoger_lo envio paquete_llego entrega",
  // An insurer.
  payer:
    "seguro seguros aseguradora aseguradoras mutua mutuas poliza obra_social prepaga isapre eps seguro_medico gastos_medicos copago copagos coaseguro deducible reembolso_del reclamacion siniestro cubrio cubre cubren cobertura ya_pago_el les_pago_el les_pago_la pago_directo liquidacion explicacion_de_beneficios parte_del_paciente saldo_a_favor pago_de_mas pagado_de_mas adeslas sanitas axa",
  // A death.
  death:
    "murio fallec* muerte muerto difunt* defuncion viud* herenc* hereder* albacea testament* funeral sepelio luto pesame",
  gift: "regalo regalos regale regalaron cumpleaños cumpleanos navidad vale vales tarjeta_de_regalo certificado_de_regalo bono_regalo",
};
