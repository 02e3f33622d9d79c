// Talks to the desk: every answer is JSON, every refusal an error with its status and problem.
import { words } from "./words.js";

export class Refused extends Error {
  constructor(status, problem) {
    // Of a body that is larger than any file may be, the server reads nothing and says nothing.
    super(problem.detail || (status === 413 ? words.tooLarge : words.failed));
    this.status = status;
    this.problem = problem;
  }
}

// The network did not carry it, or nobody answered in time.
export class Offline extends Error {}

const PATIENCE = 20_000;
let csrf = "";

export function holdToken(token) {
  csrf = token;
}

export function token() {
  return csrf;
}

// The answer as JSON; a form body is a change and carries the token of the session.
export async function ask(path, form = null, patience = PATIENCE) {
  const answer = await send(path, {
    method: form ? "POST" : "GET",
    body: form,
    // Says that a script asks, so that an ended session is told and not led to the sign-in page.
    headers: { Accept: "application/json", "HX-Request": "true", ...(form ? { "X-CSRF-Token": csrf } : {}) },
    signal: AbortSignal.timeout(patience),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Refused(answer.status, parsed(text));
  }
  return JSON.parse(text);
}

export async function send(path, options) {
  try {
    return await fetch(path, { credentials: "same-origin", ...options });
  } catch (failure) {
    throw new Offline(failure.message);
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
