import { together } from './together';

together('health', 'docs', 'scripts');
