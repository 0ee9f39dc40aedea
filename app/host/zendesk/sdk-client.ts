/** The part of the SDK's client that the adapter uses. Its answers are read in `answers.ts` alone. */
export interface SdkClient {
  /** What the handler of a hook answers is waited for. */
  on(event: string, handler: (data: unknown) => unknown): void;
  off(event: string, handler: (data: unknown) => unknown): void;
  get(path: string): Promise<unknown>;
  set(path: string, value: unknown): Promise<unknown>;
  invoke(name: string, ...values: unknown[]): Promise<unknown>;
  context(): Promise<unknown>;
}
