import { expect } from '@open-wc/testing';
import { rowOf } from '../../components/case-list/rows.js';
import { messagesFor } from '../../components/i18n/messages.js';
import { type CaseStatus, dayIn, type LabProfile, newDraft, summaryOf } from '../../src/index.js';
