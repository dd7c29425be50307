import { together } from './together';

together('memory');
