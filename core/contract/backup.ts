/** What the operator asks about copies of a whole account. */
export interface BackupAsk {
  /** Nothing is changed in the account until the copy is whole; else the copy is begun again where something was. */
  readonly isHeld: boolean;
}

export interface BackupBegun {
  readonly backupId: string;
}
