/** The bookkeeper's journal, and closing a month of it. */
import { bookRowsQuery, booksQuery, closeMonthRequest } from "../../../../core/contract/books.ts";
import { readBanks } from "../../commands/books/ask-reading.ts";
import { closeMonth } from "../../commands/books/close-month.ts";
import { bookRowsOf } from "../../queries/books/book-rows.ts";
import { booksOf } from "../../queries/books/books.ts";
import { again } from "../act.ts";
import { read } from "../operation.ts";

export const books = [
  read("readBooks", {
    act: "read_books",
    request: booksQuery,
    right: "books.read",
    run: booksOf,
  }),
  read("readBookRows", {
    act: "read_book_rows",
    request: bookRowsQuery,
    right: "books.read",
    run: bookRowsOf,
  }),
  again("closeMonth", {
    act: "close_month",
    request: closeMonthRequest,
    right: "books.close",
    run: closeMonth,
    answer: ({ ask }, _done, month) => ask("readBooks", { month }),
  }),
  again("readBanks", {
    act: "read_banks",
    request: booksQuery,
    right: "books.read",
    id: () => "all",
    run: readBanks,
    answer: ({ ask }, _done, query) => ask("readBooks", query),
  }),
];
