import type { en } from "../en/connections.ts";

const BY_SETUP = "Déjelo vacío: lo rellena la página Puesta en marcha.";

export const es: typeof en = {
  freshdesk: {
    about:
      "El sistema de tickets en el que se trabaja. La clave es de un administrador: en Freshdesk, la foto del perfil, Profile settings, View API key. Los campos y las reglas se crean después en la página Puesta en marcha.",
    webhook:
      "La página Puesta en marcha crea las reglas de automatización que nos avisan, o muestra lo que hay que introducir. A mano: Admin, Workflows, Automations.",
    settings: {
      host: {
        label: "Dirección",
        hint: "Como clinica.freshdesk.com: la de Freshdesk, no una suya que lleve allí.",
        wrong: "Minúsculas, cifras y -, después .freshdesk.com, sin https://.",
      },
      apiKey: {
        label: "Clave de API",
        hint: "De un administrador: nadie más puede preguntar quién es agente.",
        wrong: "Al menos 8 caracteres.",
      },
      mailIsChecked: {
        label: "Los correos que no se autentican nunca llegan a Freshdesk",
        hint: "Freshdesk no dice si un remitente es falso. Si su servidor de correo rechaza esos correos, márquelo: si no, a cada paciente se le verifica una vez antes de mover dinero.",
        wrong: "Sí o no.",
      },
      tagsByRules: {
        label: "Nuestras propias reglas ponen las etiquetas",
        hint: "Freshdesk guarda las etiquetas de un ticket como una sola lista, y quien la guarda la reemplaza entera. Márquelo si reglas de automatización suyas añaden una etiqueta por cada valor de los campos: entonces Makegood solo escribe los campos y no quita la etiqueta de nadie.",
        wrong: "Sí o no.",
      },
      webhookSecret: {
        label: "Secreto del webhook",
        hint: "Déjelo vacío: la página Puesta en marcha elige uno con las reglas. Introduzca uno propio si crea las reglas a mano.",
        wrong: "Al menos 8 caracteres.",
      },
      fields: {
        reason: {
          label: "Nombre del campo de ticket: motivo",
          hint: BY_SETUP,
          wrong: "Como lo llama Freshdesk, desde cf_.",
        },
        state: {
          label: "Nombre del campo de ticket: estado",
          hint: BY_SETUP,
          wrong: "Como lo llama Freshdesk, desde cf_.",
        },
        amount: {
          label: "Nombre del campo de ticket: importe",
          hint: BY_SETUP,
          wrong: "Como lo llama Freshdesk, desde cf_.",
        },
        caseId: {
          label: "Nombre del campo de ticket: caso",
          hint: BY_SETUP,
          wrong: "Como lo llama Freshdesk, desde cf_.",
        },
      },
    },
  },
  paypal: {
    about:
      "Los reembolsos vuelven por PayPal si PayPal cobró el pago. Cree una app en developer.paypal.com, en la cuenta de la clínica.",
    webhook: "En la app de PayPal, en Webhooks. Elija los eventos de payment capture, refund y customer dispute.",
    settings: {
      environment: {
        label: "Cuenta",
        hint: "Una app de pruebas tiene otras claves y otro webhook.",
        choices: { production: "Real", sandbox: "De pruebas" },
        wrong: "Elija real o de pruebas.",
      },
      clientId: { label: "Client ID", wrong: "Letras, cifras, - y _; al menos 8." },
      clientSecret: { label: "Client secret", wrong: "Al menos 8 caracteres, sin espacios." },
      webhookId: {
        label: "ID del webhook",
        hint: "PayPal lo muestra cuando el webhook está añadido.",
        wrong: "Letras y cifras, 50 como máximo.",
      },
    },
  },
  sendgrid: {
    about:
      "Los correos a pacientes, especialistas y personal salen por SendGrid. Cree una clave de API con el permiso Mail Send.",
    webhook: "En SendGrid: Settings, Mail Settings, Event Webhook. Active Signed Event Webhook.",
    settings: {
      region: {
        label: "Región",
        hint: "La clave de un subusuario europeo solo vale allí.",
        choices: { global: "Global", eu: "Unión Europea" },
        wrong: "Elija Global o Unión Europea.",
      },
      apiKey: { label: "Clave de API", wrong: "Al menos 8 caracteres, sin espacios." },
      fromAddress: {
        label: "Dirección del remitente",
        hint: "Debe estar verificada en SendGrid.",
        wrong: "Una sola dirección de correo, completa.",
      },
      fromName: {
        label: "Nombre del remitente",
        hint: "Como lo ve la gente: el nombre de la clínica.",
        wrong: "100 caracteres como máximo, sin < > ni comillas.",
      },
      replyTo: {
        label: "Dirección para respuestas",
        hint: "Adonde llegan las respuestas.",
        wrong: "Una dirección de correo completa, o ninguna.",
      },
      webhookPublicKey: {
        label: "Clave de verificación del webhook",
        hint: "SendGrid la muestra junto a Signed Event Webhook. No es secreta.",
        wrong: "Cópiela entera: empieza por MFkw y acaba en ==.",
      },
    },
  },
  slack: {
    about:
      "Avisos al equipo en un canal de Slack: número de caso, importe y estado. Ni nombres de pacientes ni sus palabras.",
    settings: {
      webhookAddress: {
        label: "Dirección del webhook entrante",
        hint: "Quien la tiene puede escribir en el canal.",
        wrong:
          "Cópiela entera de Slack: https://hooks.slack.com/services/ y tres partes, y nada más. La dirección de un flujo de trabajo no vale aquí.",
      },
    },
  },
  square: {
    about:
      "Los reembolsos vuelven por Square si Square cobró el pago. La clave y el webhook están en la Developer Console.",
    webhook:
      "En la Developer Console de Square, en Webhooks, Subscriptions. Elija los eventos de reembolsos, pagos y disputas.",
    settings: {
      environment: {
        label: "Cuenta",
        choices: { production: "Real", sandbox: "De pruebas" },
        wrong: "Elija real o de pruebas.",
      },
      accessToken: { label: "Access token", wrong: "Al menos 8 caracteres, sin espacios." },
      webhookSignatureKey: {
        label: "Clave de firma del webhook",
        hint: "Square la muestra cuando la suscripción está hecha.",
        wrong: "Al menos 8 caracteres, sin espacios.",
      },
      locationIds: {
        label: "Locales",
        hint: "Los identificadores de los locales en Square, uno por línea.",
        wrong: "Al menos un identificador por línea, de letras, cifras, - y _.",
      },
    },
  },
  stripe: {
    about:
      "Los reembolsos vuelven por Stripe si Stripe cobró el pago. Cree una clave restringida: reembolsos, escribir; cargos, payment intents, disputas y clientes, leer.",
    webhook: "En Stripe: Developers, Webhooks, Add endpoint. Elija los eventos refund, charge.refunded y dispute.",
    settings: {
      secretKey: {
        label: "Clave restringida o secreta",
        wrong: "Empieza por rk_ o sk_ y no tiene espacios. Una clave pública (pk_) no vale.",
      },
      webhookSecret: {
        label: "Secreto de firma del webhook",
        hint: "Stripe lo muestra cuando el endpoint está añadido.",
        wrong: "Al menos 8 caracteres; en Stripe empieza por whsec_.",
      },
    },
  },
  teams: {
    about:
      "Avisos al equipo en un canal o chat de Teams: número de caso, importe y estado. Ni nombres de pacientes ni sus palabras.",
    settings: {
      workflowAddress: {
        label: "Dirección del flujo de trabajo",
        hint: "Quien la tiene puede escribir en el canal.",
        wrong:
          "Cópiela entera del flujo en Teams: está en environment.api.powerplatform.com y acaba con sig=. Las direcciones de webhook.office.com y logic.azure.com ya no valen.",
      },
    },
  },
  twilio: {
    about:
      "Los SMS a pacientes y especialistas salen por Twilio. Las claves están en la consola de Twilio, en Account Info y en API keys & tokens.",
    webhook:
      "Para que un SMS con STOP o START se conozca también aquí: en la Twilio Console, en el número o en el messaging service, como webhook de los mensajes que llegan, con HTTP POST.",
    settings: {
      accountSid: { label: "Account SID", wrong: "Empieza por AC y tiene 34 caracteres." },
      apiKeySid: {
        label: "SID de la clave de API",
        hint: "Una clave estándar.",
        wrong: "Empieza por SK y tiene 34 caracteres.",
      },
      apiKeySecret: {
        label: "Secreto de la clave de API",
        hint: "Twilio lo muestra una sola vez.",
        wrong: "Al menos 8 caracteres, sin espacios.",
      },
      authToken: {
        label: "Auth token",
        hint: "Twilio firma con él sus informes: con uno equivocado no se cree ninguno.",
        wrong: "Al menos 8 caracteres, sin espacios.",
      },
      from: {
        label: "Remitente",
        hint: "Un número de la cuenta con su país, como +34600000001, o un servicio de mensajería (MG…).",
        wrong: "Un número que empieza por + y el país, sin espacios, o MG y 32 caracteres.",
      },
      redaction: {
        label: "Pedir a Twilio que no guarde ni texto ni número entero",
        hint: "Solo si la cuenta tiene Message Redaction: si no, Twilio rechaza todos los mensajes.",
        wrong: "Activado o no.",
      },
    },
  },
  zendesk: {
    about:
      "El sistema de tickets en el que se trabaja. El ID de la app está en el Centro de administración. Los campos, el webhook y los disparadores se crean después en la página Puesta en marcha.",
    webhook:
      "La página Puesta en marcha crea el webhook y sus disparadores. A mano: en el Centro de administración, Aplicaciones e integraciones, Webhooks, conectado a disparadores.",
    settings: {
      subdomain: {
        label: "Subdominio",
        hint: "El de https://<subdominio>.zendesk.com.",
        wrong: "Minúsculas, cifras y -, sin .zendesk.com.",
      },
      appId: { label: "ID de la app", wrong: "Como lo muestra Zendesk, sin espacios." },
      installationId: { label: "ID de la instalación", wrong: "Como lo muestra Zendesk, sin espacios." },
      frameOrigin: {
        label: "Dirección de la página que contiene la app",
        hint: "https://<subdominio>.zendesk.com. Con otra, la app no se abre.",
        wrong: "Una dirección entera que empieza por https://.",
      },
      oauthClientId: { label: "ID del cliente OAuth", wrong: "Como lo muestra Zendesk, sin espacios." },
      oauthClientSecret: { label: "Secreto del cliente OAuth", wrong: "Al menos 8 caracteres." },
      webhookSecret: {
        label: "Secreto de firma del webhook",
        hint: "Déjelo vacío: lo rellena la página Puesta en marcha. Lo que ya está se queda.",
        wrong: "Al menos 8 caracteres.",
      },
      fields: {
        reason: { label: "ID del campo del ticket: motivo", hint: BY_SETUP, wrong: "Un número entero." },
        state: { label: "ID del campo del ticket: estado", hint: BY_SETUP, wrong: "Un número entero." },
        amount: { label: "ID del campo del ticket: importe", hint: BY_SETUP, wrong: "Un número entero." },
        caseId: { label: "ID del campo del ticket: caso", hint: BY_SETUP, wrong: "Un número entero." },
      },
    },
  },
};
