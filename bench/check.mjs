/** All servers must give the same answers as our embedded engine, once they are in our shape. */
import assert from 'node:assert/strict';
import { ask } from './subjects.mjs';

/** @import { Question, Subject, Variables } from './types.js' */

/**
 * @param {Question} question @param {Subject[]} subjects The first one is what the others are compared with.
 * @param {Variables[]} variables @returns {Promise<number>} How many answers were compared.
 */
export async function check(question, subjects, variables) {
  let compared = 0;
  let empty = 0;
  for (const each of variables) {
    let first;
    for (const subject of subjects) {
      if (!subject.answers(question)) continue;
      const answer = await ask(subject, question, each);
      first ??= answer;
      const told = `${subject.name} answers ${question.name} ${JSON.stringify(each)} differently`;
      assert.deepEqual(answer, first, told);
      compared++;
    }
    if (isEmpty(first)) empty++;
  }
  assert.ok(empty < variables.length / 2, `${question.name} finds nothing for most variables`);
  return compared;
}

/** Whether nothing was found: no list below it has anything. @param {unknown} value @returns {boolean} */
function isEmpty(value) {
  if (Array.isArray(value)) return value.length === 0;
  if (value === null || typeof value !== 'object') return true;
  return Object.values(value).every(isEmpty);
}
