import { together } from './together';

// One of the longest: where jest knows no times it starts with the largest files.
together('server');
