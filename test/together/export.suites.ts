import { together } from './together';

together('export', 'cli', 'mcp');
