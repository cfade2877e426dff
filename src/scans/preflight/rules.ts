import type { MeshLimits, MeshRule, RuleLevel, SlotExpectation } from '../../domain/catalogue.js';
import type { Finding, Verdict } from '../report.js';

/** Where every lab draws the line that says nothing else (standards C8). */
const LIMITS: Required<MeshLimits> = {
  // scanners write 34 to 44, thinned exports for printing one or two
  density: [3, 400],
  largePiece: 0.05,
  nonManifold: 0.01,
  // the rim of one turned patch is a few hundred of several hundred thousand edges
  flipped: 0.0002,
};

const VERDICTS: Readonly<Record<Exclude<RuleLevel, 'off'>, Verdict>> = {
  info: 'pass',
  warn: 'warn',
  block: 'block',
};

const isSettable = (code: string, rules: SlotExpectation['rules']): code is MeshRule =>
  !!rules && Object.hasOwn(rules, code);

export const limitsOf = ({ limits }: SlotExpectation): Required<MeshLimits> => ({ ...LIMITS, ...limits });

/** The finding as the lab wants it: left out, or with another verdict. What makes a file unusable stays. */
export function asSet(finding: Finding, rules: SlotExpectation['rules']): readonly Finding[] {
  const { code, verdict } = finding;
  if (verdict === 'block' || !isSettable(code, rules)) return [finding];
  const level = rules![code]!;
  return level === 'off' ? [] : [{ ...finding, verdict: VERDICTS[level] }];
}

export function worstVerdict(findings: readonly Finding[]): Verdict {
  const verdicts = findings.map(({ verdict }) => verdict);
  return verdicts.includes('block') ? 'block' : verdicts.includes('warn') ? 'warn' : 'pass';
}

export const warning = (code: Finding['code'], values: Finding['values'] = {}): Finding => ({
  code,
  verdict: 'warn',
  values,
});
