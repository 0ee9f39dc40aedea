import type { Openings } from "../../../shapes/templates.ts";

/** Las primeras palabras responden a lo que la persona contó. No dicen nada de la decisión ni admiten lo que nadie ha comprobado. */
export const openings: Openings = {
  "opening.bereaved":
    "{% if died_name %}Sentimos mucho el fallecimiento de {{ died_name }}.{% else %}Sentimos mucho su pérdida.{% endif %} {% if died_glad %}Gracias por contarnos que siempre venía con gusto.{% else %}Gracias por escribirnos en este momento.{% endif %}",
  "opening.minor":
    "Gracias por escribirnos sobre {% if child_name %}{{ child_name }}{% else %}su hijo o hija{% endif %}.",
  "opening.fault_proven": "Hizo bien en escribirnos. Fue un error nuestro y lo sentimos.",
  "opening.happy_news": "¡Muchas felicidades! Nos alegra mucho la noticia. Gracias por contárnosla.",
  "opening.recovered": "Qué gusto saber que ya se encuentra bien. Gracias por contárnoslo.",
  "opening.hard_time":
    "Gracias por escribirnos sobre {{ service }}. {% if ill %}Lamentamos {% if called_ahead and amount %}el cobro, y también {% endif %}que {{ ill }} no {% if ill_now %}esté{% else %}haya estado{% endif %} bien.{% else %}Sentimos que haya sido un tiempo difícil, y esperamos que las cosas vayan mejor.{% endif %}",
  "opening.reaction":
    "Sentimos mucho leer {% if skin == 'worse' %}que su piel está peor{% elsif skin == 'irritated' %}que su piel está irritada{% else %}lo que nos cuenta de su piel{% endif %}. Gracias por escribirnos sobre {{ service }}.",
  "opening.third_mail":
    "Sentimos que haya tenido que dirigirse a nosotros {% if times_asked %}{{ times_asked }} veces{% else %}más de una vez{% endif %} por {{ service }}. Gracias por su paciencia.",
  "opening.fault_not_found": "Gracias por decírnoslo. Volvimos a revisar nuestros registros para ver qué pasó.",
  "opening.worried": "Gracias por contarnos lo que le preocupa. Hizo bien en escribirnos.",
  "opening.angry": "Gracias por escribirnos. Entendemos su molestia y queremos responderle con claridad.",
  "opening.waiting_long": "Sentimos que haya esperado tanto una respuesta sobre {{ service }}.",
  "opening.moving": "Gracias por escribirnos sobre {{ service }} y su mudanza. Le deseamos lo mejor en su nuevo hogar.",

  "opening.changed_mind":
    "Gracias por escribirnos sobre {{ service }}.{% unless is_refused %} Cambiar de opinión es perfectamente normal.{% endunless %}",
  "opening.moved_or_schedule": "Gracias por escribirnos sobre {{ service }} y por explicarnos su situación.",
  "opening.medical_stop": "Gracias por avisarnos que necesita parar. Su salud es lo primero.",
  "opening.plan_changed": "Gracias por escribirnos sobre {{ service }} y el cambio en su plan de tratamiento.",
  "opening.result":
    "Gracias por contarnos cómo le fue. Sentimos que no haya obtenido lo que esperaba con {{ service }}.",
  "opening.service_fault": "Gracias por contarnos su experiencia. La tomamos muy en serio.",
  "opening.billing_error": "Gracias por escribirnos sobre este cobro.",
  "opening.no_show_dispute": "Gracias por explicarnos qué pasó con esta cita.",
  "opening.expired": "Gracias por escribirnos sobre {{ service }} y por explicarnos su situación.",
  "opening.not_informed":
    "Gracias por escribirnos. {% if is_refused %}Entendemos su decepción.{% else %}Entendemos que es frustrante enterarse tarde de una condición.{% endif %}",
  "opening.membership_cancel":
    "Gracias por el tiempo que ha estado con nosotros. Recibimos su solicitud para cancelar {{ service }}.",
  "opening.product_return": "Gracias por escribirnos sobre {{ service }}.",
  "opening.insurance_overpayment": "Gracias por avisarnos cuánto pagó su seguro.",
  "opening.other": "Gracias por escribirnos sobre {{ service }}.",

  "opening.stranger": "Gracias por escribirnos.",
  "opening.since":
    "{% if since == 'note' %}Gracias por mostrarnos la nota médica.{% else %}Gracias por su paciencia. {% if reviewer %}{{ reviewer }}{% else %}Nuestro equipo clínico{% endif %} ya revisó su caso{% if clinician_answer == 'expected' %}, y el resultado es uno que se puede esperar{% elsif clinician_answer == 'not_expected' %}, y el resultado no es el que esperaríamos. Lo sentimos{% elsif clinician_answer == 'visit_needed' %} y quiere verle{% endif %}.{% endif %}",

  "also.third_mail":
    "No debió tener que pedírnoslo {% if times_asked %}{{ times_asked }} veces{% else %}más de una vez{% endif %}.",
  "also.waiting_long": "Gracias por su paciencia.",
  "also.miss_us": "Nosotros también le vamos a extrañar.",
  "also.greeting": "Muchas gracias por su saludo.",
  "also.kind_words": "Agradecemos mucho sus amables palabras.",
  "also.schedule": "Entendemos que los horarios ya no le convienen.",
  "also.no_time": "Entendemos que ahora no tiene tiempo.",
  "also.called_ahead":
    "Nos comenta que nos avisó antes de su cita, y con eso nos basta.{% unless said_sorry %} Sentimos el cobro.{% endunless %}",

  "confirmed.charged_twice":
    "Tiene razón: en nuestros registros, este cobro aparece dos veces. Esto no debió pasar{% unless said_sorry %} y lo sentimos{% endunless %}.",
  "confirmed.charged_late":
    "Tiene razón: según nuestros registros, hicimos este cobro cuando su membresía ya había terminado.{% unless said_sorry %} Lo sentimos.{% endunless %}",
  "confirmed.no_form":
    "Buscamos, y tiene razón: no tenemos ningún formulario firmado por usted antes de pagar.{% unless said_sorry %} Lo sentimos.{% endunless %}",
  "confirmed.form_late":
    "Revisamos, y tiene razón: usted firmó el formulario después de pagar.{% unless said_sorry %} Lo sentimos.{% endunless %}",

  "confirmed.returned": "Ya lo recibimos.",

  "apology.fault_proven": "Fue un error nuestro y lo sentimos.",
  "apology.result": "Sentimos que no haya obtenido lo que esperaba.",
};
