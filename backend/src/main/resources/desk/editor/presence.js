// Asks the server now and then who is signed in, who else is here, and how the document stands.
import { Refused, ask, holdToken, token } from "./server.js";

const EVERY = 15_000;

export class Presence {
  // seen: told how things stand. expired: the session has ended. another: somebody else is signed in.
  constructor({ path, login, tab, seen, expired, another }) {
    Object.assign(this, { path: path + "/presence", login, tab, seen, expired, another });
  }

  begin() {
    this.look();
    window.setInterval(() => this.look(), EVERY);
    document.addEventListener("visibilitychange", () => this.look());
  }

  async look() {
    if (document.hidden || !document.querySelector("form[data-editor]")) {
      return;
    }
    try {
      const body = new FormData();
      body.append("tab", this.tab);
      const here = await ask(this.path, body);
      if (here.login === this.login) {
        this.seen(here);
      } else {
        this.another();
      }
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) {
        this.expired();
      } else if (failure instanceof Refused && failure.status === 403 && await this.renewed()) {
        await this.look();
      }
    }
  }

  // Another window may have signed in anew: its token counts for this one too.
  async renewed() {
    const before = token();
    const here = await ask(this.path).catch(() => null);
    if (here && here.login !== this.login) {
      this.another();
      return false;
    }
    holdToken(here?.csrf || before);
    return token() !== before;
  }
}
