/** A refusal that the evaluator expects, in the words of the API's table of codes. */
export class Refused extends Error {
  constructor(
    readonly code: 'BAD_REQUEST',
    readonly details: { readonly argument?: string; readonly ids?: readonly string[] } = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}
