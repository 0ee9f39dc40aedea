/** Invented patients' names, from many places. No combination is meant to be anybody. */
export const FIRST_NAMES = (
  "Amara Anselm Aoife Arjun Astrid Beatriz Benedikt Bisi Brielle Callum Camila Chidi Cormac Dalia Darius Delphine Dmitri Ebony Eero Elif " +
  "Elodie Emeka Esme Farid Fatima Felix Fiona Gideon Giulia Greta Haruka Hassan Helena Hugo Ifeoma Imani Ines Isak Jamal Jasmin Jonas Josefina " +
  "Kai Kalani Katya Kenji Kwame Leila Lennart Linh Lior Lucia Magnus Malik Marisol Mateusz Mei Milan Mireille Naomi Nadia Nikhil Noor Oksana " +
  "Olamide Orla Oscar Paloma Pavel Petra Priya Quentin Rafael Ravi Renata Rosa Rowan Ruth Saoirse Selim Sienna Simone Soren Tamsin Tariq Thandi " +
  "Theo Tomas Uma Valentina Viktor Wei Wilma Xavier Ximena Yara Yusuf Zainab Zeke Zofia"
).split(" ");

export const LAST_NAMES = (
  "Abara Achterberg Adeyemi Aguirre Albescu Amsel Arnault Ashdown Bagley Balcer Banerjee Barragan Beaumont Bellweather Birch Blanchet Bramwell " +
  "Calloway Cardozo Castell Chaudhry Corrigan Dabrowski Delacroix Demir Dhillon Drummond Eastlake Eguchi Ekström Fairbank Farouk Fenwick Ferreira " +
  "Fontaine Gallardo Garrick Ghosh Goldfarb Granger Haddad Halvorsen Hargrove Hashemi Hollis Ibarra Iwu Jankowski Jelinek Kamara Kapoor Kessler " +
  "Kinsella Kovacs Lachance Larkspur Lindqvist Lovell Maalouf Machado Marchetti Mbeki Mercado Merriweather Mizuno Moreau Nakagawa Nandan Norgaard " +
  "Obi Okafor Olsen Ortega Oyelaran Pacheco Park Pellegrino Petrov Pham Quillen Quintero Radcliffe Rahimi Rasmussen Redfern Rosales Sandoval " +
  "Sarkis Schreiber Seo Shirazi Silva Solberg Stavros Tanaka Thackeray Toledo Tran Underhill Valdes Vance Varga Voss Wakefield Whitlock Yamada " +
  "Yilmaz Zamora Ziegler"
).split(" ");

export const PROVIDERS = ["Dr. L.", "M.O.", "S.K.", "T.B.", "R.V.", "J.N.", "A.D."] as const;
export const SELLERS = ["Front desk", "Online", "Nia P.", "Sam W."] as const;
export const INSURERS = ["Pacific Crest Health", "Lone Star Mutual Health", "Bluewater Benefits"] as const;
