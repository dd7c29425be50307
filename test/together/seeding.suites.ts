import { together } from './together';

together('seeding');
