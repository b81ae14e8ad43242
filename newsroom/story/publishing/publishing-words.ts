import type {
  CorrectionKind,
  DeskDecision,
  PublicationKind,
  SchedulePolicy,
} from '../../../src/domain/desk.ts';
import type { Gate, SectionRule } from '../../../src/domain/gates.ts';
import type { LifecycleState } from '../../../src/domain/lifecycle.ts';

/** The words of a story's publication. */
export interface PublishingWords {
  readonly title: string;
  readonly state: Readonly<Record<LifecycleState, string>>;
  readonly stateMeans: Readonly<Record<LifecycleState, string>>;
  readonly by: (who: string, when: string) => string;
  readonly reason: string;
  readonly cancel: string;
  readonly close: string;
  readonly changedMeanwhile: string;
  readonly lookAgain: string;
  // What can be done
  readonly publish: string;
  readonly publishMeans: (address: string) => string;
  readonly publishFirst: string;
  readonly publishEmbargoed: (until: string) => string;
  readonly update: string;
  readonly updateMeans: string;
  readonly updateNote: string;
  readonly updateKind: string;
  readonly dated: string;
  readonly datedMeans: string;
  readonly minorMeans: string;
  readonly isCurrent: string;
  readonly isBehind: string;
  readonly changesSince: string;
  readonly openPage: string;
  readonly firstPublished: (when: string) => string;
  readonly lastUpdated: (when: string) => string;
  readonly send: string;
  readonly sendNote: string;
  readonly giveBack: string;
  readonly giveBackNote: string;
  readonly approve: string;
  readonly approveMeans: string;
  readonly approvals: string;
  readonly approvalOld: string;
  readonly noApprovals: string;
  // Gates
  readonly gates: string;
  readonly gatesOpen: string;
  readonly gate: Readonly<Record<Gate, string>>;
  readonly rule: Readonly<Record<SectionRule, string>>;
  readonly waive: string;
  readonly waived: string;
  readonly waiveReason: string;
  readonly hold: string;
  readonly holdMeans: string;
  readonly setHold: string;
  readonly liftHold: string;
  // Time
  readonly schedule: string;
  readonly scheduleMeans: (zone: string) => string;
  readonly scheduledFor: (when: string) => string;
  readonly scheduleFailed: (when: string) => string;
  readonly when: (zone: string) => string;
  readonly atEmbargo: string;
  readonly policy: Readonly<Record<SchedulePolicy, string>>;
  readonly policyLabel: string;
  readonly setSchedule: string;
  readonly changeSchedule: string;
  readonly scheduleUpdate: string;
  readonly scheduleUpdateMeans: (zone: string) => string;
  readonly updateFor: (when: string) => string;
  readonly cancelSchedule: string;
  readonly inPast: string;
  readonly embargo: string;
  readonly embargoMeans: string;
  readonly embargoUntil: (when: string) => string;
  readonly setEmbargo: string;
  readonly changeEmbargo: string;
  readonly liftEmbargo: string;
  // After publication
  readonly correct: string;
  readonly correctMeans: string;
  readonly correctionKind: string;
  readonly kinds: Readonly<Record<CorrectionKind, string>>;
  readonly correctionText: string;
  readonly about: string;
  readonly aboutAll: string;
  readonly selectFirst: string;
  readonly secondPerson: string;
  readonly sendCorrection: string;
  readonly proposeCorrection: string;
  readonly waiting: string;
  readonly corrections: string;
  readonly correctionState: Readonly<Record<'proposed' | 'published' | 'rejected', string>>;
  readonly approveCorrection: string;
  readonly approveCorrectionMeans: string;
  readonly rejectCorrection: string;
  readonly ownCorrection: string;
  readonly address: string;
  readonly addressMeans: string;
  readonly newAddress: string;
  readonly moveAddress: string;
  readonly retract: string;
  readonly retractMeans: string;
  readonly retractReason: string;
  readonly typeToConfirm: (word: string) => string;
  readonly unpublish: string;
  readonly unpublishMeans: string;
  readonly unpublishReason: string;
  readonly spike: string;
  readonly spikeMeans: string;
  readonly recover: string;
  readonly takeAway: string;
  // Previews
  readonly previews: string;
  readonly previewsMeans: string;
  readonly forName: string;
  readonly holdsFor: string;
  readonly hours: (many: number) => string;
  readonly makeLink: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly linkOnce: string;
  readonly endLink: string;
  readonly endLinkSure: (name: string) => string;
  readonly linkEnded: string;
  readonly linkUntil: (when: string) => string;
  readonly looked: (many: number, last: string | null) => string;
  // History
  readonly history: string;
  readonly noHistory: string;
  readonly happened: Readonly<Record<DeskDecision | PublicationKind, string>>;
}
