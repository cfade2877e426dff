import { expose } from 'comlink';
import { scanApi } from './scan-api.js';

expose(scanApi());
