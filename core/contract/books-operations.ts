/** What is asked of the books (`operations.ts` has all). */
import type * as books from "./books.ts";
import { at } from "./operation.ts";

export const booksOperations = {
  readBooks: at("GET /books")<books.BooksAnswer, books.BooksQuery>(),
  readBookRows: at("GET /books/rows")<books.BookRowsAnswer, books.BookRowsQuery>(),
  closeMonth: at("PUT /books/months/:month/closed")<books.BooksAnswer, books.CloseMonthRequest>(),
  readBanks: at("POST /books/readings")<books.BooksAnswer, books.BooksQuery>(),
} as const;
