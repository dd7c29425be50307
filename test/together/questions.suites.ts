import { together } from './together';

together('questions', 'schema');
