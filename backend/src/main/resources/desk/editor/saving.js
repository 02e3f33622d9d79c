// Saves by itself: soon after a pause, kept in this browser until the server has it. Nothing is
// ever sent over a newer revision; the server refuses that, and the two are joined.
import { Offline, Refused, ask } from "./server.js";

const PAUSE = 900;
const KEEP_AFTER = 200;
const LAST_UNANSWERED = 2;
const RETRY = [2_000, 4_000, 8_000, 15_000];

export class Saving {
  // fields: all of the form as [name, text] pairs. besides: what goes along and is no part of the
  // draft. told: what is said of the state. stored: what the server answered. stale, expired, froze:
  // somebody saved first, the session has ended, the document may not be changed now. renewed: tells
  // whether there is another token to try with.
  constructor({ path, kept, revision, fields, besides, told, stored, stale, expired, froze, renewed }) {
    Object.assign(this, { path, kept, revision, fields, besides, told, stored, stale, expired, froze, renewed });
    this.base = JSON.stringify(fields());
    this.tried = "";
    this.tries = 0;
    this.state = "saved";
    this.canKeep = true;
    // What was sent without an answer: the server may have it.
    this.unanswered = [];
    this.settling = [];
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

  // Nothing may be sent: two versions are being joined, or the document may not be changed.
  get blocked() {
    return this.held || this.frozen;
  }

  // The server has everything, and nothing is under way.
  get quiet() {
    return !this.blocked && !this.sending && !this.dirty;
  }

  // When that is so.
  async settled() {
    while (!this.quiet) {
      await new Promise((done) => this.settling.push(done));
    }
  }

  settle() {
    if (this.quiet) {
      this.settling.splice(0).forEach((done) => done());
    }
  }

  // Something was typed.
  changed() {
    window.clearTimeout(this.keeping);
    this.keeping = window.setTimeout(() => this.keep(), KEEP_AFTER);
    if (this.blocked) {
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

  // What this window holds and the server has not, or null.
  unsaved() {
    return this.dirty
      ? {
        revision: this.revision, base: JSON.parse(this.base), tried: this.unanswered.map((one) => JSON.parse(one)),
        fields: this.fields(), at: Date.now(),
      } : null;
  }

  // Keeps what the server does not have; a browser without room keeps nothing, and says nothing
  // else for it. While something is to be decided nothing that was kept is let go.
  keep() {
    window.clearTimeout(this.keeping);
    const entry = this.unsaved();
    const could = this.canKeep;
    if (entry) {
      this.canKeep = this.kept.write(entry);
    } else if (!this.blocked) {
      this.canKeep = this.kept.release();
    }
    if (this.canKeep !== could) {
      this.tell(this.state, this.detail);
    }
  }

  // Saves now; true when the server has everything. A save under way is waited for first.
  async save(button = "autosave") {
    window.clearTimeout(this.timer);
    while (this.sending) {
      await this.sending;
    }
    if (this.blocked) {
      return false;
    }
    if (!this.news && button === "autosave") {
      this.stands();
      return !this.dirty;
    }
    this.sending = this.send(button);
    const done = await this.sending;
    this.sending = null;
    this.settle();
    return done;
  }

  async send(button) {
    const fields = this.fields();
    const sent = JSON.stringify(fields);
    const form = new FormData();
    [...fields, ...this.besides()].forEach(([name, text]) => form.append(name, text));
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
      this.unanswered = [];
      if (!answer.unsaved) {
        this.kept.acknowledged();
      }
      this.keep();
      this.stands(answer.at);
      this.stored(answer);
      return !answer.unsaved;
    } catch (failure) {
      if (failure instanceof Offline || failure.status >= 500) {
        this.remember(sent);
      }
      this.keep();
      if (failure instanceof Refused && failure.status === 403 && await this.renewed()) {
        return this.send(button);
      }
      this.failed(failure);
      return false;
    }
  }

  // Of many attempts the first may have been under way when the connection broke, and the last ones
  // when it came and went.
  remember(sent) {
    const [first, ...others] = [...this.unanswered.filter((one) => one !== sent), sent];
    this.unanswered = [first, ...others.slice(-LAST_UNANSWERED)];
  }

  // Says how things stand after an answer, and goes on with what was typed meanwhile.
  stands(at) {
    if (this.blocked) {
      this.proceed();
    } else if (this.news) {
      this.tell("waiting");
      this.later(PAUSE);
    } else if (this.dirty) {
      this.tell("partly", this.left);
    } else {
      this.tell("saved", at);
      this.settle();
    }
  }

  failed(failure) {
    if (failure instanceof Offline || (failure instanceof Refused && (failure.status >= 500 || failure.status === 429))) {
      this.tell("offline");
      this.later(RETRY[Math.min(this.tries++, RETRY.length - 1)]);
    } else if (failure instanceof Refused && failure.status === 401) {
      this.expired();
    } else if (failure instanceof Refused && failure.problem.code === "stale-revision") {
      this.hold();
      this.stale();
    } else if (failure instanceof Refused && failure.problem.code === "wrong-state") {
      this.freeze();
      this.froze(failure.message);
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
  hold(state = "held") {
    this.held = true;
    window.clearTimeout(this.timer);
    this.tell(state);
  }

  // Stands on a revision whose fields are known; without them they are what stands here.
  rebase(revision, base) {
    this.tried = "";
    this.unanswered = [];
    this.revision = revision;
    this.base = base ? JSON.stringify(base) : JSON.stringify(this.fields());
  }

  // Goes on after two versions were joined, or were not.
  goOn() {
    this.held = false;
    this.keep();
    this.proceed();
  }

  // The document may not be changed now: everything stays here until it may.
  freeze() {
    this.frozen = true;
    window.clearTimeout(this.timer);
    this.keep();
    this.tell("frozen");
  }

  // It may again, as of a revision that somebody may have saved meanwhile.
  thaw(revision) {
    this.frozen = false;
    if (!this.held && revision !== this.revision) {
      this.hold();
      this.stale();
    } else {
      this.proceed();
    }
  }

  proceed() {
    if (this.blocked) {
      this.tell(this.frozen ? "frozen" : "held");
    } else if (this.dirty) {
      this.tell("waiting");
      this.later(PAUSE);
    } else {
      this.tell("saved");
      this.settle();
    }
  }

  tell(state, detail = "") {
    this.state = state;
    this.detail = detail;
    this.told(state, detail, this.canKeep);
  }
}

// What the server has: of the fields that it could not save, what it had before.
function there(sent, { fields, former }) {
  const unsaved = (name) => fields.some((one) => name === one || name.startsWith(one + "/"));
  return [...sent.filter(([name]) => !unsaved(name)),
    ...Object.entries(former).flatMap(([name, texts]) => texts.map((text) => [name, text]))];
}
