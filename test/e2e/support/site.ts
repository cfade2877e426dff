import { join } from 'node:path';
import { serve, type Served } from '../../../tools/serve.mjs';

/** What the address says after the question mark: `{ lab: 'aligner' }`. */
export type Settings = Readonly<Record<string, string>>;

/** The built demo on an address of its own. Stopping it is a real loss of the network: connections end, new ones are refused. */
export class Site {
  readonly #root: string;
  #served: Served | undefined;
  #port = 0;

  private constructor(root: string) {
    this.#root = root;
  }

  static async open(folder = 'dist-demo'): Promise<Site> {
    const site = new Site(join(process.cwd(), folder));
    await site.start();
    return site;
  }

  /** `at('doctor.html', { lang: 'de' })` */
  at(page = '', settings: Settings = {}, hash = ''): string {
    const url = new URL(page, `http://127.0.0.1:${this.#port}/`);
    for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
    url.hash = hash;
    return url.href;
  }

  /** Starts, or starts again on the same address. */
  async start(): Promise<void> {
    this.#served ??= await serve(this.#root, { port: this.#port });
    this.#port = this.#served.port;
  }

  async stop(): Promise<void> {
    await this.#served?.close();
    this.#served = undefined;
  }
}
