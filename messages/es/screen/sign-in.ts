import type { SignInWords } from "../../shapes/screen.ts";

export const es: SignInWords = {
  title: "Iniciar sesión",
  why: "El centro de soporte no nos dice quién es usted. Enviamos un código a la dirección que tiene allí.",
  again: "Su sesión ha terminado. Inicie sesión de nuevo: lo que escribió se conserva.",
  email: "Su correo electrónico en el centro de soporte",
  emailWrong: "Escriba una dirección completa.",
  send: "Enviarme un código",
  sent: (to) => `Un código va en camino a ${to}. Sirve durante 10 minutos.`,
  code: "Código",
  codeHint: "Seis dígitos",
  enter: "Iniciar sesión",
  another: "Enviar otro código",
  notListed: "El centro de soporte no tiene ningún agente activo con esta dirección.",
  wrongCode: (left) =>
    left > 0
      ? `Este no es el código que se envió. ${left === 1 ? "Queda un intento" : `Quedan ${left} intentos`}.`
      : "Este no es el código que se envió. Pida otro.",
  notSixDigits: "Un código tiene seis dígitos.",
  codeOver: "Este código ya no abre nada. Pida otro.",
  noMail:
    "No se puede enviar ningún código a esta dirección. Hable con un administrador: hay que conectar un servicio de correo.",
  wrongKey:
    "La aplicación está instalada con una clave que no es de la clínica. Un administrador la encuentra en los ajustes.",
};
