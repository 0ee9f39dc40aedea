/** Por qué un archivo, o una línea suya, no se toma. */
import type { PagesWords } from "../../../../shapes/screen.ts";

type Words = PagesWords["imports"];

export const notRead: Words["notRead"] = {
  empty: "No tiene ninguna fila.",
  old_excel: "Es un archivo de Excel antiguo (.xls). Guárdelo como .xlsx o CSV y suelte ese.",
  pdf: "Es un PDF. Exporte el informe como CSV o Excel y suelte ese.",
  packed: "Está comprimido. Descomprímalo y suelte los archivos que contiene.",
  picture: "Es una imagen.",
  page: "Es una página web. Quizá la descarga le pidió iniciar sesión.",
  json_whole: "Es un solo texto JSON grande. Exporte un registro por línea, o FHIR como bundle o NDJSON.",
  not_a_zip: "Se llama libro de Excel y no lo es.",
  truncated: "Está cortado. Descárguelo otra vez.",
  unpacks_too_large: "Descomprimido sería más de lo que un navegador puede tener.",
  too_large: "Los libros de Excel pueden tener 50 MB. Guárdelo como CSV: esos pueden ser de cualquier tamaño.",
  not_readable: "No se puede leer como libro de Excel.",
};

export const codes: Words["refused"]["codes"] = {
  missing: "Está vacío.",
  not_a_day: "No es un día.",
  day_unsure: "¿Primero el día o el mes? Dígalo arriba.",
  not_an_amount: "No es un importe, o es de otra moneda.",
  amount_unsure: "¿Miles o decimales? Dígalo arriba.",
  not_a_count: "No es un número entero.",
  count_unsure:
    "¿Sesiones de cada una o de todas? Ponga cada una en su propia fila; o, si cuenta todas, no elija columna para la cantidad.",
  id_damaged: "Una hoja de cálculo acortó este número. Expórtelo como texto.",
  unknown_word: "No se conoce esta palabra.",
  other_patient: "La fila anterior dice que esta venta es de otro paciente.",
  sale_again: "Hay filas de esta venta más arriba, con otra venta en medio. Ordene el archivo por venta.",
  refund_row: "Dinero devuelto.",
  refund_unlinked: "Dinero devuelto de una venta que no tiene pago en estos archivos.",
  left_out: "Su estado dice que no cuenta.",
  total_row: "Suma las demás filas.",
  not_supported: "Makegood no usa este tipo de registro.",
  quote_not_closed: "Unas comillas no se cierran nunca.",
  row_too_long: "La fila es demasiado larga.",
  too_many_cells: "La fila tiene más de 500 celdas.",
  cells_moved: "Tiene más celdas que el encabezado: una coma o unas comillas dentro de una movieron las demás.",
  not_json: "No es JSON.",
  too_large: "El registro es demasiado grande.",
  unknown_type: "No hay registros de este tipo.",
  invalid_field: "No tiene la forma correcta.",
  other_source: "Es de otro sistema.",
  same_id: "Una línea anterior tiene este identificador y dice otra cosa.",
  unknown_reference: "Aquello a lo que pertenece no está.",
  contradicts: "No encaja con lo que hay.",
  not_by_key: "Solo una persona puede traer esto.",
  patient_erased: "Este paciente fue borrado.",
};
