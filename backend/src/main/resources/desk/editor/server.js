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

// The answer as JSON; a form body is a change and carries the token of the session. Whatever is no
// answer of the desk, such as the page of a network that wants a sign-in of its own, counts as none.
export async function ask(path, form = null, patience = PATIENCE) {
  const answer = await send(path, {
    method: form ? "POST" : "GET",
    body: form,
    // Says that a script asks, so that an ended session is told and not led to the sign-in page.
    headers: { Accept: "application/json", "HX-Request": "true", ...(form ? { "X-CSRF-Token": csrf } : {}) },
  }, patience);
  const text = await read(answer);
  if (!answer.ok) {
    throw new Refused(answer.status, parsed(text));
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Offline(words.offline);
  }
}

export function send(path, options, patience = PATIENCE) {
  return carried(() => fetch(path, { credentials: "same-origin", signal: AbortSignal.timeout(patience), ...options }));
}

// All of an answer, which can break off too.
export function read(answer) {
  return carried(() => answer.text());
}

async function carried(work) {
  try {
    return await work();
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
