import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RouteChangeEvent } from '../events.js';
import { pathIn, withPath } from './hash.js';
import { formatRoute, parseRoute, type PortalRoute } from './routes.js';

/** `hash`: the page's address says where the portal is. `none`: the page does, by `route` and `route-change`. */
export type Routing = 'hash' | 'none';

interface RoutingHost extends ReactiveControllerHost, EventTarget {
  readonly routing: string;
  readonly routePrefix: string;
  readonly addressOf: ((path: string) => string) | undefined;
}

const withoutToken = (route: PortalRoute): PortalRoute =>
  route.name === 'shared' ? { name: 'shared' } : route;

/** Where a portal is, and how it gets elsewhere. Reload, Back and Forward work because the address is all there is to it. */
export class Router implements ReactiveController {
  #host: RoutingHost;
  #isConnected = false;
  #hasRead = false;
  /** how the address was read the last time */
  #way = '';
  /** the page goes somewhere, as opposed to being opened there */
  #onMove: () => void;
  route: PortalRoute = { name: 'dashboard' };

  constructor(host: RoutingHost, onMove: () => void) {
    this.#host = host;
    this.#onMove = onMove;
    host.addController(this);
  }

  get #isHash(): boolean {
    return this.#host.routing !== 'none';
  }

  hostConnected(): void {
    this.#isConnected = true;
    addEventListener('hashchange', this.#hear);
    this.read();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#way = '';
    removeEventListener('hashchange', this.#hear);
  }

  /** Takes the place from the address: when it is connected, and when how it routes has changed since. */
  read(): void {
    const { routing, routePrefix } = this.#host;
    const way = `${routing} ${routePrefix}`;
    if (!this.#isConnected || way === this.#way) return;
    this.#way = way;
    if (!this.#isHash) return;
    const path = pathIn(location.hash, routePrefix);
    // the page has said where it begins, and its address says nothing else
    const isGiven = path === '' && !this.#hasRead;
    this.#hasRead = true;
    if (path === undefined || isGiven) return;
    const route = parseRoute(path);
    if (!this.#isAt(route)) this.#take(route);
  }

  #hear = (): void => {
    if (!this.#isHash) return;
    const path = pathIn(location.hash, this.#host.routePrefix);
    // another portal of the page went somewhere
    const route = parseRoute(path ?? '');
    if (path === undefined || this.#isAt(route)) return;
    this.#take(route);
    this.#onMove();
    this.#tell(false);
  };

  #isAt(route: PortalRoute): boolean {
    const isSame = formatRoute(route) === formatRoute(this.route) && route.name === this.route.name;
    return isSame && !(route.name === 'shared' && route.token);
  }

  #take(route: PortalRoute): void {
    this.route = route;
    // a token stays in memory: nobody finds it in the address, in a history or in a picture of the screen
    if (route.name === 'shared' && route.token && this.#isHash) this.#write(withoutToken(route));
    this.#host.requestUpdate();
  }

  #write(route: PortalRoute): void {
    const hash = withPath(location.hash, this.#host.routePrefix, formatRoute(route));
    history.replaceState(history.state, '', this.#page + hash);
  }

  /** The address without its hash. In full: a `<base>` of the page would lead a bare hash elsewhere. */
  get #page(): string {
    return location.href.split('#', 1)[0]!;
  }

  #tell(isReplacement: boolean): void {
    const { name } = this.route;
    this.#host.dispatchEvent(new RouteChangeEvent(formatRoute(this.route), name, isReplacement));
  }

  /** @param options.replace Back does not lead to where the portal was */
  go(route: PortalRoute, { replace = false } = {}): void {
    this.#take(route);
    this.#onMove();
    if (this.#isHash && this.#isConnected) {
      if (replace) this.#write(route);
      else location.hash = withPath(location.hash, this.#host.routePrefix, formatRoute(route));
    }
    this.#tell(replace);
  }

  /** What is shown has another address now, and stays as it is. */
  rename(route: PortalRoute): void {
    this.#take(route);
    if (this.#isHash) this.#write(route);
    this.#tell(true);
  }

  /** Sets the place without telling anybody: the page has said it. */
  accept(path: string): void {
    const route = parseRoute(path);
    if (this.#isAt(route)) return;
    this.#take(route);
    if (this.#isHash && this.#isConnected) this.#write(route);
    this.#onMove();
  }

  addressOf(route: PortalRoute): string {
    const path = formatRoute(route);
    const own = this.#isHash ? undefined : this.#host.addressOf?.(path);
    return own ?? this.#page + withPath(location.hash, this.#host.routePrefix, path);
  }
}
