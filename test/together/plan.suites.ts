import { together } from './together';

together('plan', 'operations');
