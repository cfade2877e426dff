/** The whole site in one tag: its parts and how to get to them. */
export interface PortalMessages {
  readonly heading: string;
}
