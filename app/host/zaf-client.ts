/** The part of the SDK's client that the adapter uses. */
export interface ZafClient {
  on(event: string, handler: (data: unknown) => void): void;
  off(event: string, handler: (data: unknown) => void): void;
  get(path: string): Promise<unknown>;
  set(path: string, value: unknown): Promise<unknown>;
  invoke(name: string, ...values: unknown[]): Promise<unknown>;
  context(): Promise<unknown>;
}
