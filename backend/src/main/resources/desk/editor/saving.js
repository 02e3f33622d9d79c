// Saves by itself: soon after a pause, kept in this browser until the server has it. Nothing is
// ever sent over a newer revision; the server refuses that, and the two are joined.
import { Offline, Refused, ask } from "./server.js";

const PAUSE = 900;
const KEEP_AFTER = 200;
const RETRY = [2_000, 4_000, 8_000, 15_000];

export class Saving {
  // fields: all of the form as [name, text] pairs. told: what is said of the state. stored: what the
  // server answered. stale, expired: somebody saved first, the session has ended. renewed: tells
  // whether there is another token to try with.
  constructor({ path, login, document, revision, fields, told, stored, stale, expired, renewed }) {
    Object.assign(this, { path, revision, fields, told, stored, stale, expired, renewed });
    this.key = `boai-unsaved:${login}:${document}`;
    this.base = JSON.stringify(fields());
    this.tried = "";
    this.tries = 0;
    window.addEventListener("online", () => this.retry());
    window.addEventListener("pagehide", () => this.keep());
  }

  get dirty() {
    return JSON.stringify(this.fields()) !== this.base;
  }

  // Whether there is something that the server was not asked to save.
  get news() {
    return this.dirty && JSON.stringify(this.fields()) !== this.tried;
  }

  // Whether the server has what a field holds.
  has(field) {
    const of = (pairs) => JSON.stringify(pairs.filter(([name]) => name === field));
    return of(JSON.parse(this.base)) === of(this.fields());
  }

  // What this browser kept because it never reached the server, or null.
  kept() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  // Something was typed.
  changed() {
    window.clearTimeout(this.keeping);
    this.keeping = window.setTimeout(() => this.keep(), KEEP_AFTER);
    if (this.held) {
      return;
    }
    if (this.state !== "offline" && this.state !== "expired") {
      this.tell("waiting");
    }
    this.later(PAUSE);
  }

  later(wait) {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), wait);
  }

  // Keeps what the server does not have; a browser without room keeps nothing, and says nothing
  // else for it.
  keep() {
    window.clearTimeout(this.keeping);
    const now = this.fields();
    const text = JSON.stringify(now);
    try {
      if (text === this.base) {
        localStorage.removeItem(this.key);
      } else {
        localStorage.setItem(this.key, JSON.stringify({
          revision: this.revision, base: JSON.parse(this.base), fields: now, at: Date.now(),
        }));
      }
      this.canKeep = true;
    } catch {
      this.canKeep = false;
    }
  }

  // Saves now; true when the server has everything. A save under way is waited for first.
  async save(button = "autosave") {
    window.clearTimeout(this.timer);
    while (this.sending) {
      await this.sending;
    }
    if (this.held || (!this.news && button === "autosave")) {
      if (!this.held) {
        this.settle();
      }
      return !this.held && !this.dirty;
    }
    this.sending = this.send(button);
    const done = await this.sending;
    this.sending = null;
    return done;
  }

  async send(button) {
    const fields = this.fields();
    const sent = JSON.stringify(fields);
    const form = new FormData();
    fields.forEach(([name, text]) => form.append(name, text));
    form.set("revision", this.revision);
    form.set("do", button);
    this.tell("saving");
    try {
      const answer = await ask(this.path + "/autosave", form);
      this.base = answer.unsaved ? JSON.stringify(there(fields, answer.unsaved)) : sent;
      this.tried = sent;
      this.left = answer.unsaved?.called || [];
      this.revision = answer.revision;
      this.tries = 0;
      this.keep();
      this.settle(answer.at);
      this.stored(answer);
      return !answer.unsaved;
    } catch (failure) {
      this.keep();
      if (failure instanceof Refused && failure.status === 403 && await this.renewed()) {
        return this.send(button);
      }
      this.failed(failure);
      return false;
    }
  }

  // Says how things stand after an answer, and goes on with what was typed meanwhile.
  settle(at) {
    if (this.news) {
      this.tell("waiting");
      this.later(PAUSE);
    } else if (this.dirty) {
      this.tell("partly", this.left);
    } else {
      this.tell("saved", at);
    }
  }

  failed(failure) {
    if (failure instanceof Offline || (failure instanceof Refused && (failure.status >= 500 || failure.status === 429))) {
      this.tell("offline");
      this.later(RETRY[Math.min(this.tries++, RETRY.length - 1)]);
    } else if (failure instanceof Refused && failure.status === 401) {
      this.tell("expired");
      this.expired();
    } else if (failure instanceof Refused && failure.problem.code === "stale-revision") {
      this.hold();
      this.stale();
    } else {
      this.tell("refused", failure.message);
      this.stored({ ...failure.problem, refused: true });
    }
  }

  retry() {
    if (this.state === "offline" || this.state === "expired") {
      this.tries = 0;
      this.save();
    }
  }

  // Nothing is sent until it is gone on: two versions are being joined.
  hold() {
    this.held = true;
    window.clearTimeout(this.timer);
    this.tell("held");
  }

  // Goes on from a revision whose fields are known.
  goOn(revision, base) {
    this.held = false;
    this.tried = "";
    this.revision = revision;
    this.base = base ? JSON.stringify(base) : JSON.stringify(this.fields());
    this.keep();
    if (this.dirty) {
      this.tell("waiting");
      this.later(PAUSE);
    } else {
      this.tell("saved");
    }
  }

  tell(state, detail = "") {
    this.state = state;
    this.told(state, detail, this.canKeep !== false);
  }
}

// What the server has: of the fields that it could not save, what it had before.
function there(sent, { fields, former }) {
  const unsaved = (name) => fields.some((one) => name === one || name.startsWith(one + "/"));
  return [...sent.filter(([name]) => !unsaved(name)),
    ...Object.entries(former).flatMap(([name, texts]) => texts.map((text) => [name, text]))];
}
