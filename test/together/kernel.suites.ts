import { together } from './together';

together('kernel', 'config');
