/** The tools are plain JavaScript; this is the part of them that the journeys use. */
declare module '*/tools/serve.mjs' {
  export interface Served {
    readonly port: number;
    readonly url: string;
    close(): Promise<void>;
  }
  export function serve(
    root: string,
    options?: { port?: number; headers?: Record<string, string> },
  ): Promise<Served>;
}

declare module '*/tools/browser.mjs' {
  export function findBrowser(): string;
  export const BROWSER_ARGS: readonly string[];
}
