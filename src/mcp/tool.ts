import type { CallToolResult } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import type { Desk, Surroundings } from './desk';

/** A tool: what it takes, what it gives where that has one form, and how it answers. */
export interface Tool {
  readonly name: string;
  readonly description: string | ((place: Surroundings) => string);
  readonly input: z.ZodObject;
  readonly output?: z.ZodObject;
  readonly answer: (input: never, desk: Desk) => Promise<CallToolResult>;
}

/** Checks that a tool takes what its form says. */
export function tool<Input extends z.ZodObject>(
  each: Omit<Tool, 'input' | 'answer'> & {
    readonly input: Input;
    readonly answer: (input: z.output<Input>, desk: Desk) => Promise<CallToolResult>;
  },
): Tool {
  return each;
}
