/** The part of the helpdesk's client that the adapter uses, as its documents say it. */
export interface FreshworksEvent {
  readonly helper: {
    getData(): unknown;
    /** Of an intercepted event: it goes on. */
    done(): void;
    /** It does not, and the person reads why. */
    fail(message: string): void;
  };
}

export interface FreshworksClient {
  readonly data: { get(name: string): Promise<unknown> };
  readonly interface: { trigger(method: string, options: object): Promise<unknown> };
  readonly events: { on(name: string, heard: (event: FreshworksEvent) => void, options?: { intercept: true }): void };
  readonly instance: { resize(size: { height: string }): Promise<unknown>; context(): Promise<unknown> };
  readonly request: {
    invokeTemplate(name: string, options: { context: object; body: string }): Promise<unknown>;
  };
}

declare global {
  interface Window {
    /** Put there by the script that the helpdesk adds to the page. */
    app?: { initialized(): Promise<FreshworksClient> };
  }
}
