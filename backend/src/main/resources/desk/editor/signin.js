// Signs in again on the page, when the session ended while somebody wrote.
import { dialog, make } from "./dom.js";
import { ask, holdToken, send } from "./server.js";
import { words } from "./words.js";

// Whoever waits for it; the dialog is asked for by all who find the session ended.
const waiting = new Set();

// Calls back with what the server says of the document once somebody is signed in.
export function signInAgain(path, login, done) {
  waiting.add(done);
  if (document.querySelector("dialog.sign-in")) {
    return;
  }
  const name = make("input", { id: "again-login", name: "login", value: login, autocomplete: "username" });
  const password = make("input", { id: "again-password", name: "password", type: "password", autocomplete: "current-password" });
  const code = make("input", { id: "again-code", name: "code", autocomplete: "one-time-code", maxlength: "40" });
  const said = make("p", { class: "error", role: "alert" });
  const form = make("form", {},
    make("p", {}, words.signInAbout),
    make("label", { for: "again-login" }, words.login), name,
    make("label", { for: "again-password" }, words.password), password,
    make("label", { for: "again-code" }, words.code), code, said,
    make("div", { class: "row" }, make("button", { class: "primary" }, words.signIn)));
  const box = dialog(words.signInAgain, "sign-in", form);
  password.focus();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "";
    try {
      const sent = await send("/admin/sign-in", { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      if (sent.type !== "opaqueredirect") {
        said.textContent = sent.status === 429 ? words.tooManyAttempts : words.wrongCredentials;
        return;
      }
      const here = await ask(path + "/presence");
      holdToken(here.csrf);
      box.close();
      const told = [...waiting];
      waiting.clear();
      told.forEach((one) => one(here));
    } catch (failure) {
      said.textContent = failure.message || words.offline;
    }
  });
}
