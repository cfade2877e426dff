import type { LabClient, LabClientOptions } from './client.js';
export function openEngine(_options: LabClientOptions): Promise<LabClient> {
  return Promise.reject(new Error('under construction'));
}
