import { together } from './together';

together('store', 'model');
