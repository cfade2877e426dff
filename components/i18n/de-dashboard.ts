import type { DashboardMessages } from './dashboard-messages.js';

export const deDashboard: DashboardMessages = {
  heading: 'Stand Ihrer Fälle',
};
