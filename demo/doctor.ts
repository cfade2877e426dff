import './shell.js';

// the page is there first, the SDK after it
void import('./practice.js');
