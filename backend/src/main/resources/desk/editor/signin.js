// Signs in again on the page, when the session ended while somebody wrote.
import { dialog, make, whenComposed } from "./dom.js";
import { ask, holdToken, send } from "./server.js";
import { words } from "./words.js";

export class SigningIn {
  // canKeep: tells whether this browser keeps what is not saved.
  constructor({ path, login, canKeep }) {
    Object.assign(this, { path, login, canKeep, waiting: new Set(), asked: false });
  }

  // Calls back with what the server says of the document once somebody is signed in. The dialog opens
  // by itself once; whoever closes it is not disturbed again and has a button for it.
  async wait(done) {
    this.waiting.add(done);
    this.offer();
    if (!this.asked) {
      this.asked = true;
      await whenComposed();
      this.open();
    }
  }

  // The button beside the saved state, while somebody waits.
  offer() {
    if (this.waiting.size && !document.getElementById("sign-in-again")) {
      document.getElementById("save-state").after(make("button", {
        type: "button", id: "sign-in-again", class: "secondary", onclick: () => this.open(),
      }, words.signInNow));
    }
  }

  // Somebody is signed in, here or in another window.
  signedIn(here) {
    if (!this.waiting.size) {
      return;
    }
    holdToken(here.csrf);
    document.querySelector("dialog.sign-in")?.close();
    document.getElementById("sign-in-again")?.remove();
    this.asked = false;
    const told = [...this.waiting];
    this.waiting.clear();
    told.forEach((one) => one(here));
  }

  open() {
    if (!this.waiting.size || document.querySelector("dialog.sign-in")) {
      return;
    }
    const name = make("input", { id: "again-login", name: "login", value: this.login, autocomplete: "username", readonly: true });
    const password = make("input", { id: "again-password", name: "password", type: "password", autocomplete: "current-password" });
    const code = make("input", { id: "again-code", name: "code", autocomplete: "one-time-code", maxlength: "40" });
    const said = make("p", { class: "error", role: "alert" });
    const form = make("form", {},
      make("p", {}, this.canKeep() ? words.signInAbout : words.signInAboutUnkept),
      make("label", { for: "again-login" }, words.login), name,
      make("label", { for: "again-password" }, words.password), password,
      make("label", { for: "again-code" }, words.code), code, said,
      make("div", { class: "row" }, make("button", { class: "primary" }, words.signIn)));
    dialog(words.signInAgain, "sign-in", form);
    password.focus();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.signIn(new URLSearchParams(new FormData(form)), said);
    });
  }

  async signIn(body, said) {
    said.textContent = "";
    try {
      const sent = await send("/admin/sign-in", { method: "POST", body, redirect: "manual" });
      if (sent.type !== "opaqueredirect") {
        said.textContent = sent.status === 429 ? words.tooManyAttempts : words.wrongCredentials;
        return;
      }
      this.signedIn(await ask(this.path + "/presence"));
    } catch (failure) {
      said.textContent = failure.message || words.offline;
    }
  }
}
