import type { Openings } from "../../../shapes/templates.ts";

/** Las primeras palabras responden a lo que la persona contó. No dicen nada de la decisión ni admiten lo que nadie ha comprobado. */
export const openings: Openings = {
  "opening.bereaved": "Gracias por escribirnos. Sentimos mucho su pérdida.",
  "opening.minor": "Gracias por escribirnos en nombre de su hijo o hija.",
  "opening.fault_proven": "Hizo bien en escribirnos. Fue un error nuestro y lo sentimos.",
  "opening.happy_news": "¡Felicidades por la noticia! Nos alegra mucho, y le agradecemos que nos lo cuente.",
  "opening.recovered": "Qué alegría saber que se encuentra bien. Gracias por contárnoslo.",
  "opening.hard_time":
    "Gracias por contárnoslo. Sentimos que haya pasado por un momento difícil, y esperamos que ahora vaya mejor.",
  "opening.third_mail": "Gracias por escribirnos de nuevo sobre {{ service }}. Sentimos que haya tenido que insistir.",
  "opening.fault_not_found": "Gracias por contárnoslo. Volvimos a mirar nuestros registros para ver qué pasó.",
  "opening.worried": "Gracias por contarnos lo que le preocupa. Hizo bien en escribirnos.",
  "opening.angry": "Gracias por hablarnos con franqueza. Vemos cuánto le ha molestado, y le respondemos sin rodeos.",
  "opening.waiting_long": "Gracias por su paciencia. Sentimos que haya esperado tanto.",

  "opening.changed_mind":
    "Gracias por escribirnos sobre {{ service }}.{% unless is_refused %} Cambiar de idea es lo más normal.{% endunless %}",
  "opening.moved_or_schedule": "Gracias por escribirnos sobre {{ service }}. Entendemos que los planes cambian.",
  "opening.medical_stop": "Gracias por avisarnos de que tiene que parar. Su salud es lo primero.",
  "opening.plan_changed": "Gracias por escribirnos sobre el cambio de plan con {{ service }}.",
  "opening.result":
    "Gracias por contarnos cómo le fue. Sentimos que no haya logrado lo que esperaba con {{ service }}.",
  "opening.service_fault": "Gracias por contarnos cómo lo vivió. Tomamos en serio lo que nos dice.",
  "opening.billing_error": "Gracias por escribirnos sobre este cobro.",
  "opening.no_show_dispute": "Gracias por contarnos qué pasó con esta visita.",
  "opening.expired": "Gracias por escribirnos sobre {{ service }}. Entendemos que a veces la vida se complica.",
  "opening.not_informed":
    "Gracias por su franqueza. Una regla parece injusta cuando llega por sorpresa, y lo entendemos.",
  "opening.membership_cancel":
    "Gracias por el tiempo que lleva con nosotros. Tenemos su solicitud para dejar {{ service }}.",
  "opening.product_return": "Gracias por escribirnos sobre {{ service }}.",
  "opening.insurance_overpayment": "Gracias por contarnos cuánto pagó su seguro.",
  "opening.other": "Gracias por escribirnos sobre {{ service }}.",

  "opening.stranger": "Gracias por escribirnos.",

  "also.third_mail": "No tendría que habérnoslo pedido más de una vez.",
  "also.waiting_long": "Gracias por su paciencia.",

  "confirmed.charged_twice":
    "Tiene razón: en nuestros registros este cobro aparece dos veces. Esto no tendría que haber pasado.",
  "confirmed.charged_late":
    "Tiene razón: en nuestros registros consta que lo cobramos cuando su membresía ya había terminado.",
  "confirmed.no_form": "Lo buscamos, y no hay ningún formulario que usted firmara antes de pagar.",
  "confirmed.form_late": "Lo buscamos, y el formulario que firmó es de después de pagar.",

  "apology.fault_proven": "Fue un error nuestro y lo sentimos.",
  "apology.result": "Sentimos que no haya logrado lo que esperaba.",
};
