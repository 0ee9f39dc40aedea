/** What people read of a connection's settings, made from the settings themselves: one that has no words does not compile. */

/** `wrong`: what a good value looks like, said where one was refused. It repeats nothing of what was given. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly wrong: string;
}

interface ChoiceWords<Choice extends string> extends FieldWords {
  readonly choices: Readonly<Record<Choice, string>>;
}

type WordsOf<T> = [T] extends [string]
  ? string extends T
    ? FieldWords
    : ChoiceWords<T>
  : [T] extends [boolean | number | readonly unknown[]]
    ? FieldWords
    : SettingWords<T>;

type SettingWords<Settings> = { readonly [Name in keyof Settings]-?: WordsOf<NonNullable<Settings[Name]>> };

/** Of any kind, once the compiler has checked it against its settings: a field, or what stands for several. */
export interface AnySettingWords {
  readonly [name: string]: (FieldWords & { readonly choices?: Readonly<Record<string, string>> }) | AnySettingWords;
}

export interface ConnectionWords<Settings> {
  /** What it is for, and where to look for what is asked. */
  readonly about: string;
  /** Where the address for its deliveries is entered at the vendor; absent where none has to be. */
  readonly webhook?: string;
  readonly settings: string extends keyof Settings ? AnySettingWords : SettingWords<Settings>;
}
