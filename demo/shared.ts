/** What somebody sees who was sent a link to a plan: this page alone, without an account and without the practice's pages. */
import { localLab } from 'pontic';
import { PlanReview } from 'pontic/components';
import { labOfPage } from './brands.js';
import { chosenLab } from './labs.js';
import { language, theme } from './settings.js';

const TITLE = { en: 'A shared plan', de: 'Ein geteilter Plan' };

const root = document.documentElement;
root.lang = language();
root.dataset['lab'] = labOfPage();
root.classList.toggle('light', theme() === 'light');
root.classList.toggle('dark', theme() === 'dark');
document.title = TITLE[language()];
document.querySelector('#heading')!.textContent = document.title;

const { profile } = chosenLab();

PlanReview.define();
const review = new PlanReview();
// the lab inside the page; with a real one: <plan-review share-token="from-address" backend="rest" base-url="…">
review.backend = localLab({ profile });
review.profile = profile;
review.shareToken = 'from-address';
document.querySelector('.sheet')!.append(review);
