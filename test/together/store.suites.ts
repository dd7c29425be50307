import { together } from './together';

together('store', 'support', 'model');
