import type { Finding, FindingCode, Verdict } from '../report.js';

export const finding = (code: FindingCode, verdict: Verdict, values: Finding['values'] = {}): Finding => ({
  code,
  verdict,
  values,
});
