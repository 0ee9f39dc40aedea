import type { Openings } from "../../../shapes/templates.ts";

/** Las primeras palabras responden a lo que la persona contó. No dicen nada de la decisión ni admiten lo que nadie ha comprobado. */
export const openings: Openings = {
  "opening.bereaved": "Gracias por escribirnos. Sentimos mucho su pérdida.",
  "opening.minor": "Gracias por escribirnos en nombre de su hijo o hija.",
  "opening.fault_proven": "Hizo bien en escribirnos. Fue un error nuestro y lo sentimos.",
  "opening.happy_news": "¡Felicidades por la noticia! Nos alegra mucho, y le agradecemos que nos lo cuente.",
  "opening.recovered": "Qué alegría saber que se encuentra bien. No hay mejor motivo para escribirnos.",
  "opening.third_mail":
    "Vemos que no es la primera vez que nos escribe por esto, y sentimos que haya tenido que insistir.",
  "opening.fault_not_found": "Gracias por contárnoslo. Volvimos a mirar nuestros registros para ver qué pasó.",
  "opening.worried": "Gracias por contarnos lo que le preocupa. Hizo bien en escribirnos.",
  "opening.angry": "Gracias por hablarnos con franqueza. Vemos cuánto le ha molestado, y le respondemos sin rodeos.",
  "opening.waiting_long": "Gracias por su paciencia. Ha esperado nuestra respuesta más de lo que nos gusta.",

  "opening.changed_mind":
    "Gracias por escribirnos sobre {{ service }}.{% unless is_refused %} Cambiar de idea es lo más normal.{% endunless %}",
  "opening.moved_or_schedule":
    "Gracias por contarnos que sus planes han cambiado y lo que eso supone para {{ service }}.",
  "opening.medical_stop": "Gracias por avisarnos de que tiene que parar. Su salud es lo primero.",
  "opening.plan_changed": "Gracias por escribirnos sobre el cambio de plan con {{ service }}.",
  "opening.result":
    "Gracias por contarnos cómo le fue. Sentimos que no haya logrado lo que esperaba con {{ service }}.",
  "opening.service_fault": "Gracias por contarnos cómo lo vivió. Tomamos en serio lo que nos dice.",
  "opening.billing_error": "Gracias por preguntarnos por este cobro. A nadie le gusta ver una suma que no esperaba.",
  "opening.no_show_dispute": "Gracias por contarnos qué pasó con esta visita.",
  "opening.expired": "Gracias por preguntarnos por {{ service }}. Sabemos lo rápido que pasan los meses.",
  "opening.not_informed":
    "Gracias por su franqueza. Una regla parece injusta cuando llega por sorpresa, y lo entendemos.",
  "opening.membership_cancel": "Gracias por el tiempo que lleva con nosotros. Vimos que quiere dejar {{ service }}.",
  "opening.product_return": "Gracias por escribirnos sobre {{ service }}.",
  "opening.insurance_overpayment": "Gracias por contarnos cuánto pagó su seguro.",
  "opening.other": "Gracias por escribirnos sobre {{ service }}.",

  "opening.stranger": "Gracias por escribirnos.",

  "also.third_mail": "No tendría que haber escrito más de una vez.",
  "also.waiting_long": "Ha esperado más de lo que nos gusta. Gracias por su paciencia.",

  "confirmed.charged_twice": "Tiene razón: en nuestros registros este cobro aparece dos veces.",
  "confirmed.charged_late":
    "Tiene razón: en nuestros registros consta que lo cobramos cuando su membresía ya había terminado.",
  "confirmed.no_form": "Lo buscamos, y no hay ningún formulario que usted firmara antes de pagar.",
  "confirmed.form_late": "Lo buscamos, y el formulario que firmó es de después de pagar.",

  "apology.fault_proven": "Fue un error nuestro y lo sentimos.",
  "apology.result": "Sentimos que no haya logrado lo que esperaba.",
};
