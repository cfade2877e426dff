import type { DashboardMessages } from './dashboard-messages.js';

export const enDashboard: DashboardMessages = {
  heading: 'How your cases stand',
};
