/** Plans, as a host and the elements see them. */
export { ACCEPT_PLAN, comparePlans, planPreimage } from './plan.js';
export type {
  ChangeRequest,
  PlanAttachment,
  PlanChange,
  PlanModel,
  PlanPlace,
  PlanRow,
  PlanStage,
  PlanVersion,
  Pose,
  Reduction,
  RequestAnswer,
  Staging,
} from './plan.js';
export { compareStaging, MOVE_MATTERS, requestsOf, TURN_MATTERS } from './plan-changes.js';
export type { AskedRequest, StagingChange } from './plan-changes.js';
export { canTouch, checkPlan, isReviewable, MOST_REDUCTION } from './plan-check.js';
export type { PlanProblem, PlanProblemCode } from './plan-check.js';
export { isSealed, planDigest } from './plan-digest.js';
export { redactPlan } from './plan-redaction.js';
